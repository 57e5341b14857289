// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/kept_drafts.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <charconv>

namespace leitstand {
namespace {

const std::string LastKey = "draft-last";

std::string keyOf(const IncidentId& incident, const DraftId& draft)
{
    return "draft/" + incident.value + '/' + draft.value;
}

// In the form in which it would be written, behind a line with the version that it is based on.
std::string pack(const IncidentId& incident, const DraftId& draft, const KeptDraft& kept)
{
    const Event event { "unsent", "/leitstand/unsent", Instant(), {},
        CommsEvent { incident, 1, DraftSaved { draft, kept.text } } };
    return std::to_string(kept.basedOn) + '\n' + encode(event);
}

struct Unpacked {
    DraftId draft;
    KeptDraft kept;
};

std::optional<Unpacked> unpack(const IncidentId& incident, std::string_view bytes)
{
    Unpacked unpacked;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), unpacked.kept.basedOn);
    const auto line = static_cast<std::size_t>(end - bytes.data());
    if (error != std::errc() || line >= bytes.size() || bytes[line] != '\n')
        return std::nullopt;
    EventDecoder decoder;
    const CommsEvent place { incident, 1, DraftSaved() };
    const Decoded decoded = decoder.decode(subjectFor(place), bytes.substr(line + 1));
    const auto* const event = std::get_if<Event>(&decoded);
    const auto* const comms = event ? std::get_if<CommsEvent>(&event->body) : nullptr;
    const auto* const saved = comms ? std::get_if<DraftSaved>(&comms->change) : nullptr;
    if (!saved)
        return std::nullopt;
    unpacked.draft = saved->draft;
    unpacked.kept.text = saved->text;
    return unpacked;
}

} // namespace

Outcome KeptDrafts::keep(const IncidentId& incident, const DraftId& draft, const KeptDraft& kept)
{
    if (!m_texts)
        return Done();
    const Outcome done = m_texts->keep(keyOf(incident, draft), pack(incident, draft, kept));
    return done ? m_texts->keep(LastKey, incident.value + '\n' + keyOf(incident, draft)) : done;
}

std::optional<KeptDraft> KeptDrafts::kept(const IncidentId& incident, const DraftId& draft) const
{
    const auto bytes = m_texts ? m_texts->kept(keyOf(incident, draft)) : std::nullopt;
    auto unpacked = bytes ? unpack(incident, *bytes) : std::nullopt;
    return unpacked ? std::optional(std::move(unpacked->kept)) : std::nullopt;
}

void KeptDrafts::drop(const IncidentId& incident, const DraftId& draft)
{
    if (m_texts)
        m_texts->drop(keyOf(incident, draft));
}

std::optional<DraftPlace> KeptDrafts::last() const
{
    const auto last = m_texts ? m_texts->kept(LastKey) : std::nullopt;
    const auto line = last ? last->find('\n') : std::string::npos;
    if (line == std::string::npos)
        return std::nullopt;
    const IncidentId incident { last->substr(0, line) };
    const auto bytes = m_texts->kept(last->substr(line + 1));
    const auto unpacked = bytes ? unpack(incident, *bytes) : std::nullopt;
    if (!unpacked)
        return std::nullopt;
    return DraftPlace { incident, unpacked->draft, unpacked->kept.text.audience, unpacked->kept.text.moment };
}

} // namespace leitstand
