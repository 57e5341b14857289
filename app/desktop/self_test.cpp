// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/self_test.h"

#include <QImage>
#include <QVariant>

#include <mutex>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

struct Heard {
    std::mutex mutex; // Qt warns in any thread
    QStringList warnings;
    QtMessageHandler before = nullptr;
};

Heard& heard()
{
    static Heard all;
    return all;
}

// An animation that ends before the event loop has turned once after its start makes Qt stop its clock twice. Nothing is
// lost by it, no window can prevent it, and it depends on how busy the machine is.
bool isQtsOwnRace(const QString& text)
{
    return text == u"QUnifiedTimer::stopAnimationDriver: driver is not running";
}

void hear(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // What the platform plug-in of an empty machine says about itself is not about this window.
    const bool aboutThePlatform = QByteArrayView(context.category).startsWith("qt.qpa");
    if (type != QtDebugMsg && type != QtInfoMsg && !aboutThePlatform && !isQtsOwnRace(text)) {
        const std::lock_guard lock(heard().mutex);
        heard().warnings.append(text);
    }
    if (heard().before != nullptr)
        heard().before(type, context, text);
}

} // namespace

SelfTest::SelfTest(QObject* parent) : QObject(parent)
{
    heard().before = qInstallMessageHandler(hear);
    for (const char* const language : { "de", "en" })
        for (const char* const theme : { "dark", "light" })
            for (const char* const page :
                { "situation", "alerts", "incidents", "communication", "insight", "overview" })
                m_steps.push_back(
                    { QString::fromLatin1(language), QString::fromLatin1(theme), QString::fromLatin1(page) });
    m_timer.setInterval(150ms); // bindings, loaders and a frame
    connect(&m_timer, &QTimer::timeout, this, &SelfTest::next);
}

SelfTest::~SelfTest()
{
    qInstallMessageHandler(heard().before);
}

void SelfTest::walk(QQuickWindow& window, std::function<void(const QString&, const QString&)> look)
{
    m_window = &window;
    m_look = std::move(look);
    m_timer.start();
}

QStringList SelfTest::warnings()
{
    const std::lock_guard lock(heard().mutex);
    return heard().warnings;
}

void SelfTest::warn(const QString& text)
{
    const std::lock_guard lock(heard().mutex);
    heard().warnings.append(text);
}

void SelfTest::next()
{
    if (m_at > 0 && m_window->grabWindow().isNull())
        warn(QStringLiteral("the window could not be drawn"));
    if (m_at == m_steps.size()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Step& step = m_steps[m_at++];
    m_look(step.language, step.theme);
    if (!m_window->setProperty("page", step.page))
        warn(QStringLiteral("the window has no property \"page\""));
}

} // namespace leitstand
