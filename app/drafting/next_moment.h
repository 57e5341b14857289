// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which message of an incident's course is due next.
#pragma once

#include "domain/incident.h"

namespace leitstand {

// The first notice until something was published; the final message when the work is over; what the record has found out
// since the last message (the cause, that it is being watched); otherwise an update.
[[nodiscard]] Moment nextMoment(const Incident& incident, Audience audience);

} // namespace leitstand
