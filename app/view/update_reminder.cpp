// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/update_reminder.h"

#include "domain/clocks.h"
#include "view/display_text.h"

namespace leitstand {
namespace {

constexpr Span JustOpened = std::chrono::seconds(60);

QString noticeFor(const IncidentId& id)
{
    return QStringLiteral("owed-") + QString::fromStdString(id.value);
}

} // namespace

UpdateReminder::UpdateReminder(Lens& lens, const Access& access, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_access(access)
{ }

void UpdateReminder::look()
{
    const Workspace& workspace = m_lens.workspace();
    if (!m_lens.isLive() || !m_access.mayWrite())
        return;
    const Instant now = workspace.now();
    const OperationsState& state = workspace.state();
    std::map<IncidentId, Instant> owing;
    for (const auto& [id, incident] : state.incidents()) {
        if (!incident.isOpen())
            continue;
        const auto clock = nextMessageClock(incident, *state.catalogue());
        if (!clock)
            continue;
        const ClockState at = clock->state(now);
        if (clock->kind == ClockKind::FirstNotice && now - clock->startedAt < JustOpened && incident.drafts.empty()
            && m_ready.insert(id).second) {
            m_shown[id] = clock->due;
            m_offered.insert(id);
            Q_EMIT ready(noticeFor(id), QString::fromStdString(id.value), displayLine(incident.title));
        }
        // Somebody has taken it up.
        if (m_offered.contains(id) && !incident.drafts.empty()) {
            m_offered.erase(id);
            m_shown.erase(id);
            Q_EMIT settled(noticeFor(id));
        }
        owing[id] = clock->due;
        if (at != ClockState::LastQuarter && at != ClockState::Overdue)
            continue;
        const bool overdue = at == ClockState::Overdue;
        // What was owed long before this window was opened is on the screen; it needs no call.
        if (!m_told.insert({ id, clock->due, overdue }).second || (m_first && overdue))
            continue;
        m_shown[id] = clock->due;
        m_offered.erase(id);
        Q_EMIT due(noticeFor(id), QString::fromStdString(id.value), displayLine(incident.title),
            static_cast<int>(Facts::from(clock->kind)), milliseconds(clock->due), overdue);
    }
    m_first = false;
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        const auto still = owing.find(shown->first);
        if (still != owing.end() && still->second == shown->second) {
            ++shown;
            continue;
        }
        Q_EMIT settled(noticeFor(shown->first));
        shown = m_shown.erase(shown);
    }
}

} // namespace leitstand
