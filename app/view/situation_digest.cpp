// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/situation_digest.h"

#include <algorithm>

namespace leitstand {

void SituationDigest::setSession(Session* session)
{
    if (session == m_session || session == nullptr)
        return;
    if (m_session != nullptr)
        m_session->cards().disconnect(this);
    m_session = session;
    connect(&session->cards(), &IncidentCards::changed, this, &SituationDigest::read);
    connect(&session->cards(), &IncidentCards::replaced, this, &SituationDigest::read);
    Q_EMIT sessionChanged();
    read();
}

void SituationDigest::read()
{
    Digest now;
    for (const auto& [id, card] : m_session->cards().all()) {
        if (card.lane == Facts::LaneClosed) {
            now.quietSince = std::max(now.quietSince, card.closedAt);
            continue;
        }
        now.open += 1;
        now.unacknowledged += card.acknowledgedAt > 0 ? 0 : 1;
        now.urgent = now.urgent || (card.priority <= Facts::P2 && card.lane <= Facts::LaneAct);
        if (now.worst < 0 || card.priority < now.worst) {
            now.worst = card.priority;
            now.worstSince = card.openedAt;
        } else if (card.priority == now.worst) {
            now.worstSince = std::min(now.worstSince, card.openedAt);
        }
    }
    if (now == m_digest)
        return;
    m_digest = now;
    Q_EMIT changed();
}

} // namespace leitstand
