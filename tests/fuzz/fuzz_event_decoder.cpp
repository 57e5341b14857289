// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first line is the subject, the rest the event. Whatever comes, decoding ends; and what was understood can be written
// and is understood again, as the same.

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <cstdio>
#include <cstdlib>

using namespace leitstand;

namespace {

// Labels are a set: they may be written in another order.
bool sayTheSame(const Event& left, const Event& right)
{
    const auto* const alert = std::get_if<AlertCondition>(&left.body);
    const auto* const other = std::get_if<AlertCondition>(&right.body);
    if (!alert || !other)
        return left == right;
    for (const auto set : { &AlertCondition::labels, &AlertCondition::annotations }) {
        if ((alert->*set).size() != (other->*set).size())
            return false;
        for (const auto& [name, value] : alert->*set) {
            if (!(other->*set).contains(name) || (other->*set).value(name) != value)
                return false;
        }
    }
    AlertCondition sameOrder = *other;
    sameOrder.labels = alert->labels;
    sameOrder.annotations = alert->annotations;
    return *alert == sameOrder && left.id == right.id && left.source == right.source && left.time == right.time
        && left.actor == right.actor;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static EventDecoder decoder;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto line = std::min(input.find('\n'), input.size());
    const std::string_view subject = input.substr(0, line);
    const Decoded first = decoder.decode(subject, input.substr(std::min(line + 1, size)));
    const auto* const event = std::get_if<Event>(&first);
    if (!event)
        return 0;
    const std::string written = encode(*event);
    const Decoded second = decoder.decode(subject, written);
    const auto* const again = std::get_if<Event>(&second);
    if (subjectFor(*event) != subject || !again || !sayTheSame(*event, *again)) {
        const auto* const rejected = std::get_if<Rejection>(&second);
        std::fprintf(stderr, "does not come back: %s\n%s\n", written.c_str(), rejected ? rejected->reason.c_str() : "");
        std::abort();
    }
    return 0;
}
