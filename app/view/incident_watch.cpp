// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_watch.h"

namespace leitstand {

IncidentWatch::IncidentWatch(std::chrono::milliseconds every, QObject* parent) : QObject(parent)
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &IncidentWatch::lookWanted);
}

bool IncidentWatch::follow(Session* session)
{
    if (session == m_session || session == nullptr)
        return false;
    if (m_session != nullptr) {
        m_session->lens().disconnect(this);
        m_session->names()->disconnect(this);
    }
    m_session = session;
    // Not with the cards: an outage need not change a card. These are up to date by then.
    connect(&session->lens(), &Lens::folded, this, [this](const Changes& changes) {
        if (!changes.incidents.empty() || changes.catalogue)
            look();
    });
    connect(&session->lens(), &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Incidents || stream == Stream::Settings)
            look();
    });
    connect(session->names(), &CatalogueNames::changed, this, &IncidentWatch::look);
    return true;
}

bool IncidentWatch::setRunning(bool running)
{
    if (running == isRunning())
        return false;
    if (running)
        m_timer.start();
    else
        m_timer.stop();
    return true;
}

void IncidentWatch::look()
{
    if (m_session != nullptr && isRunning())
        Q_EMIT lookWanted();
}

} // namespace leitstand
