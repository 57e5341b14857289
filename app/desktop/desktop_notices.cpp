// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktop_notices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace leitstand {
namespace {

QDBusMessage callOf(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"), method);
}

} // namespace

void DesktopNotices::show(const QString& id, const QString& title, const QString& text, bool urgent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    constexpr int UntilItIsClosed = 0;
    constexpr int ServerDecides = -1;
    const QVariantMap hints { { QStringLiteral("urgency"), QVariant::fromValue(uchar(urgent ? 2 : 1)) },
        { QStringLiteral("desktop-entry"), QStringLiteral("org.leitstand.Leitstand") } };
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call.setArguments({ QStringLiteral("Leitstand"), m_shown.value(id, 0U), QStringLiteral("org.leitstand.Leitstand"),
        title, text.toHtmlEscaped(), QStringList(), hints, urgent ? UntilItIsClosed : ServerDecides });
    auto* const answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, id, answer] {
        const QDBusPendingReply<unsigned> reply = *answer;
        if (reply.isValid())
            m_shown.insert(id, reply.value());
        answer->deleteLater();
    });
}

void DesktopNotices::close(const QString& id)
{
    const unsigned number = m_shown.take(id);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (number == 0 || !bus.isConnected())
        return;
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call.setArguments({ number });
    bus.asyncCall(call);
}

} // namespace leitstand
