// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reminds whoever may write of a message that is owed to customers: when its incident is opened, when the last quarter of
// its time begins, and when it is overdue. Once each for every clock.
#pragma once

#include "view/access.h"
#include "workspace/lens.h"

#include <QObject>

#include <map>
#include <set>
#include <tuple>

namespace leitstand {

class UpdateReminder : public QObject {
    Q_OBJECT
public:
    UpdateReminder(Lens& lens, const Access& access, QObject* parent = nullptr);

    // To be called about once a second, once the log has been read.
    void look();

Q_SIGNALS:
    // `kind` is a Facts.Clock. The same id again takes the place of what was told before.
    void due(
        const QString& noticeId, const QString& incidentId, const QString& title, int kind, double dueAt, bool overdue);
    // An incident that customers notice has just been opened, and its first notice is written.
    void ready(const QString& noticeId, const QString& incidentId, const QString& title);
    // The message is out; nothing has to be told any more.
    void settled(const QString& noticeId);

private:
    using Told = std::tuple<IncidentId, Instant, bool>; // which clock, and whether it was overdue

    Lens& m_lens;
    const Access& m_access;
    std::set<Told> m_told;
    std::map<IncidentId, Instant> m_shown; // until when the message that was told of is due
    std::set<IncidentId> m_ready;
    std::set<IncidentId> m_offered; // told as ready, and not as due since
    bool m_first = true;
};

} // namespace leitstand
