// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of things. Each kind has its own type, so that an incident's id cannot be passed where a draft's is meant.
#pragma once

// moc of Qt 6.4 cannot read <compare> as the first standard header; <functional> and <string> bring it.
#include <functional>
#include <string>

namespace leitstand {

template <typename Tag> struct Identity {
    std::string value;

    [[nodiscard]] bool empty() const { return value.empty(); }
    friend auto operator<=>(const Identity&, const Identity&) = default;
};

using IncidentId = Identity<struct IncidentTag>;
using DraftId = Identity<struct DraftTag>;
using PublicationId = Identity<struct PublicationTag>;
using NoteId = Identity<struct NoteTag>;
using PictureId = Identity<struct PictureTag>;
using HypothesisId = Identity<struct HypothesisTag>;
using ActionId = Identity<struct ActionTag>;
using OutageId = Identity<struct OutageTag>;
using CauseId = Identity<struct CauseTag>;
using PreventionId = Identity<struct PreventionTag>;
using AcknowledgementId = Identity<struct AcknowledgementTag>;
using SilenceRequestId = Identity<struct SilenceRequestTag>;

// Of the catalogue. A component or segment that no catalogue names is allowed: then the id is its name.
using ComponentId = Identity<struct ComponentTag>;
using SegmentId = Identity<struct SegmentTag>;

// An alert is the same alert as long as its source and the source's fingerprint of its labels are the same.
struct AlertKey {
    std::string source;
    std::string fingerprint;

    friend auto operator<=>(const AlertKey&, const AlertKey&) = default;
};

struct AlertKeyHash {
    std::size_t operator()(const AlertKey& key) const
    {
        const std::hash<std::string> hash;
        return hash(key.source) * 1099511628211ULL ^ hash(key.fingerprint);
    }
};

} // namespace leitstand
