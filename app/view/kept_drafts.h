// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that are being written, kept on this machine: what was typed and is not in the log yet, and which message was
// written last, so that the next start of the program goes on with it.
#pragma once

#include "domain/incident.h"
#include "workspace/unsent_texts.h"

#include <optional>

namespace leitstand {

struct KeptDraft {
    std::uint32_t basedOn = 0; // the version of the draft in the log that was being changed
    DraftText text;
};

struct DraftPlace {
    IncidentId incident;
    DraftId draft;
    Audience audience = Audience::PublicStatus;
    Moment moment = Moment::FirstNotice;
};

class KeptDrafts {
public:
    // `texts` may be null: then nothing is kept. It outlives this.
    explicit KeptDrafts(UnsentTexts* texts) : m_texts(texts) { }

    [[nodiscard]] Outcome keep(const IncidentId& incident, const DraftId& draft, const KeptDraft& kept);
    [[nodiscard]] std::optional<KeptDraft> kept(const IncidentId& incident, const DraftId& draft) const;
    void drop(const IncidentId& incident, const DraftId& draft);
    // What was written last, as long as something of it is kept.
    [[nodiscard]] std::optional<DraftPlace> last() const;

private:
    UnsentTexts* m_texts;
};

} // namespace leitstand
