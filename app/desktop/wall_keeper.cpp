// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/wall_keeper.h"

#include "view/viewing_distance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QSysInfo>

namespace leitstand {
namespace {

// The height of a capital letter of Leitstand Sans as a share of the font size, as its font files say.
constexpr double CapitalShare = 0.727;

QDBusMessage screenSaver(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
        QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

WallSettings::Plan planOf(const WallOptions& options)
{
    WallSettings::Plan plan;
    plan.distance = options.distance;
    for (const std::string& page : options.pages)
        plan.pages.append(QString::fromStdString(page));
    plan.name = options.name.empty() ? QSysInfo::machineHostName() : QString::fromStdString(options.name);
    plan.nightFrom = options.nightFrom;
    plan.nightTo = options.nightTo;
    return plan;
}

} // namespace

WallKeeper::WallKeeper(const WallOptions& options, std::optional<WindowSize> size, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_size(size)
    , m_settings(planOf(options), CapitalShare)
{
    measure();
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &WallKeeper::place);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WallKeeper::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &WallKeeper::place, Qt::QueuedConnection);
}

WallKeeper::~WallKeeper()
{
    letScreenSleep();
}

QScreen* WallKeeper::screenCalled(const std::string& wanted)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    if (wanted.empty())
        return QGuiApplication::primaryScreen();
    for (QScreen* const screen : screens)
        if (screen->name().toStdString() == wanted)
            return screen;
    bool isNumber = false;
    const int number = QString::fromStdString(wanted).toInt(&isNumber);
    return isNumber ? screens.value(number - 1) : nullptr;
}

std::string WallKeeper::screenNames()
{
    std::string names;
    int number = 0;
    for (const QScreen* const screen : QGuiApplication::screens())
        names += (names.empty() ? "" : ", ") + screen->name().toStdString() + " (" + std::to_string(++number) + ")";
    return names;
}

void WallKeeper::keep(QQuickWindow& window)
{
    m_window = &window;
    window.setFlag(Qt::FramelessWindowHint, !m_size);
    place();
    holdScreenOn();
}

QScreen* WallKeeper::ownScreen() const
{
    QScreen* const wanted = screenCalled(m_options.screen);
    return wanted != nullptr ? wanted : QGuiApplication::primaryScreen();
}

void WallKeeper::place()
{
    measure();
    if (!m_window || m_size)
        return;
    QScreen* const screen = ownScreen();
    if (screen == nullptr)
        return;
    disconnect(m_geometry);
    m_geometry = connect(screen, &QScreen::geometryChanged, this, &WallKeeper::place, Qt::QueuedConnection);
    m_window->setScreen(screen);
    m_window->setGeometry(screen->geometry());
    m_window->showFullScreen();
}

void WallKeeper::measure()
{
    const QScreen* const screen = ownScreen();
    const bool known = screen != nullptr && !m_size;
    // A window in place of a screen stands for a screen of that many pixels.
    const QSize pixels = m_size ? QSize(m_size->width, m_size->height) : known ? screen->size() : QSize();
    const ScreenScale scale = scaleOf(pixels, known ? screen->physicalSize() : QSizeF(), m_options.diagonal);
    m_settings.setScreen(scale.pixelsPerMillimetre, scale.assumed);
}

// Asked of whatever keeps the screen of this desktop; where nobody answers, nothing blanks it either, or the machine's
// owner has to say so (README).
void WallKeeper::holdScreenOn()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = screenSaver(QStringLiteral("Inhibit"));
    call.setArguments({ QStringLiteral("Leitstand"), QStringLiteral("a wall screen") });
    auto* const answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<unsigned> reply = *answer;
        if (reply.isValid())
            m_inhibition = reply.value();
        answer->deleteLater();
    });
}

void WallKeeper::letScreenSleep()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_inhibition == 0 || !bus.isConnected())
        return;
    QDBusMessage call = screenSaver(QStringLiteral("UnInhibit"));
    call.setArguments({ m_inhibition });
    bus.asyncCall(call);
}

} // namespace leitstand
