// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers are told about an incident, as JSON: drafts with their reviews, publications with their deliveries, what is
// out, who asked.
#pragma once

#include "domain/incident.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leitstand {

[[nodiscard]] QJsonArray draftsDocument(const Incident& incident);
[[nodiscard]] QJsonArray publicationsDocument(const Incident& incident);
[[nodiscard]] QJsonArray publishedDocument(const Incident& incident);
// How many asked, by the way in which they did, and when each did.
[[nodiscard]] QJsonObject questionsDocument(const Incident& incident);

} // namespace leitstand
