// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has become of messages to customers, for whoever has to act on it wherever in the window he is: one waits for his
// approval, his own has been approved or refused, a channel could not deliver. Each is told once and settled when it no
// longer holds.
#pragma once

#include "view/access.h"
#include "workspace/lens.h"

#include <QObject>

#include <map>

namespace leitstand {

struct MessageNews {
    enum Kind { WaitsForApproval, Approved, Refused, TriedAgain, NotDelivered };

    Kind kind = WaitsForApproval;
    IncidentId incident;
    DraftId draft;
    std::string who {}; // has asked for approval, or decided
    std::string channels {}; // those that could not deliver
    std::string detail {}; // the reason, in the words of whoever gave it

    friend bool operator==(const MessageNews&, const MessageNews&) = default;
};

class MessageNewsReader : public QObject {
    Q_OBJECT
public:
    MessageNewsReader(Lens& lens, const Access& access, QObject* parent = nullptr);

    // To be called when the log has been read, and when it has changed.
    void look();

Q_SIGNALS:
    // The same id again takes the place of what was told before.
    void told(const QString& noticeId, const leitstand::MessageNews& news);
    void settled(const QString& noticeId);

private:
    using News = std::map<std::string, MessageNews>; // by notice id

    void addReview(const Incident& incident, const Draft& draft, News& news) const;
    static void addDeliveries(const Incident& incident, News& news);

    Lens& m_lens;
    const Access& m_access;
    News m_told;
};

} // namespace leitstand
