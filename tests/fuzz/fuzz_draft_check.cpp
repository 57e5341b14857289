// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are a text to check. Each finding lies in the text and says what stands there, in order, and the same text
// gives the same findings. A zero byte parts the German side from the English one.

#include "drafting/check.h"
#include "drafting/check/tokens.h"
#include "drafting/check_promise.h"
#include "drafting/check_reading.h"

#include <cstdio>
#include <cstdlib>

using namespace leitstand;

namespace {

void demand(bool promise, const char* what)
{
    if (!promise) {
        std::fprintf(stderr, "broken: %s\n", what);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = std::min(bytes.find('\0'), bytes.size());
    CheckRecord record;
    record.outages.push_back({ { "Anmeldung", "Login" }, "Anmeldung", Instant(std::chrono::hours(490000)),
        Instant(std::chrono::hours(490002)), OutageState::Down });
    record.components = { { "Anmeldung", "Login" } };
    record.internalNames = { "db-prod-3", "anna" };
    CheckRequest request;
    request.german = bytes.substr(0, cut);
    request.english = cut < bytes.size() ? bytes.substr(cut + 1) : std::string_view();
    request.now = Instant(std::chrono::hours(490003));
    request.moment = size % 2 == 0 ? std::optional(Moment::Update) : std::nullopt;
    request.record = size % 3 == 0 ? nullptr : &record;
    const std::vector<CheckFinding> findings = checkDraft(request);
    const std::u32string german = textcheck::codePoints(request.german);
    const std::u32string english = textcheck::codePoints(request.english);
    for (const CheckFinding& finding : findings) {
        const std::u32string& side = finding.side == Language::German ? german : english;
        demand(finding.start <= finding.end && finding.end <= side.size(), "a finding lies in its text");
        std::string there;
        for (std::uint32_t i = finding.start; i < finding.end; ++i)
            textcheck::appendUtf8(there, side[i]);
        demand(there == finding.text, "a finding says what stands there");
        demand(!finding.message.german.empty() && !finding.message.english.empty(), "a finding has words");
    }
    if (size % 8 == 0)
        demand(findings == checkDraft(request), "the same text gives the same findings");
    (void)readTextTimes(bytes, std::nullopt);
    (void)promisedUpdate(bytes, "Europe/Berlin", *request.now);
    return 0;
}
