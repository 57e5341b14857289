// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A wall on a real nats-server that stands still, dies, is cut off and comes back: what is displayed is late within 6 seconds, lost
// within 31, live again within 3 of the return, and at no moment an old picture as a new one.

#include <QApplication>
#include <QElapsedTimer>
#include <QFont>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include "system/support/own_network.h"
#include "system/support/session_window.h"
#include "view/wall_settings.h"

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

void collectTexts(const QQuickItem& item, QStringList& texts)
{
    if (!item.isVisible())
        return;
    const QString text = item.property("text").toString();
    const QString family = item.property("font").value<QFont>().family();
    if (!text.isEmpty() && item.inherits("QQuickText") && family != QStringLiteral("Leitstand Icons"))
        texts.append(text);
    for (const QQuickItem* const child : item.childItems())
        collectTexts(*child, texts);
}

const QQuickItem* itemNamed(const QQuickItem& item, const QString& name)
{
    if (item.objectName() == name)
        return &item;
    for (const QQuickItem* const child : item.childItems())
        if (const QQuickItem* const found = itemNamed(*child, name))
            return found;
    return nullptr;
}

// What somebody sees who looks up.
struct Screen {
    explicit Screen(Window& window) : settings(plan(), 0.727)
    {
        settings.setScreen(1920 / 1218.0, false);
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({ { QStringLiteral("session"), QVariant::fromValue(&window.session) },
            { QStringLiteral("settings"), QVariant::fromValue(&settings) } });
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Leitstand/Wall/WallWindow.qml")));
        root = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    }

    static WallSettings::Plan plan()
    {
        WallSettings::Plan plan;
        plan.pages = QStringList { QStringLiteral("situation") };
        return plan;
    }
    [[nodiscard]] QString words() const
    {
        QStringList texts;
        collectTexts(*root->contentItem(), texts);
        return texts.join(u'\n');
    }
    [[nodiscard]] bool says(const char* what) const { return words().contains(QLatin1String(what)); }
    [[nodiscard]] bool looksOld() const
    {
        const QQuickItem* const hatch = itemNamed(*root->contentItem(), QStringLiteral("oldPicture"));
        return hatch != nullptr && hatch->isVisible();
    }

    WallSettings settings;
    QQmlApplicationEngine engine;
    QQuickWindow* root = nullptr;
};

} // namespace

class TestWall : public ServerTest {
    Q_OBJECT

public:
    explicit TestWall(bool ownNetwork) : m_ownNetwork(ownNetwork) { }

private Q_SLOTS:
    void init()
    {
        ServerTest::init();
        m_window = std::make_unique<Window>(*m_server, "wall");
        m_screen = std::make_unique<Screen>(*m_window);
        QVERIFY(m_screen->root != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->says("Live"), Patience);
    }
    void cleanup()
    {
        m_screen.reset();
        m_window.reset();
        ServerTest::cleanup();
    }

    void aServerThatStandsStillIsLateThenLost()
    {
        QVERIFY(!m_screen->looksOld());
        m_server->freeze();
        followTheLoss();
        m_server->thaw();
        followTheReturn();
    }

    void aServerThatDiesIsLateThenLost()
    {
        m_server->kill();
        followTheLoss();
        QVERIFY(m_server->start());
        followTheReturn();
    }

    void aServerThatIsCutOffIsLateThenLost()
    {
        if (!m_ownNetwork)
            QSKIP("this machine gives no test a network of its own");
        QVERIFY(OwnNetwork::cut());
        followTheLoss();
        QVERIFY(OwnNetwork::mend());
        followTheReturn();
    }

    // No source has reported: the wall may not call anything quiet.
    void withoutSourcesNothingIsQuiet()
    {
        QVERIFY(!m_screen->says("All quiet"));
        QVERIFY(m_screen->says("not all is known"));
        QVERIFY(m_screen->says("?"));
    }

private:
    // Looks ten times a second: as soon as the last sign of life is older than allowed, the picture says so and looks so.
    void followTheLoss()
    {
        QElapsedTimer since;
        since.start();
        bool late = false;
        bool lost = false;
        while (since.elapsed() < 33000 && !lost) {
            QTest::qWait(100);
            late = late || (m_screen->looksOld() && (m_screen->says("late") || m_screen->says("LOST")));
            lost = m_screen->says("PICTURE LOST");
            if (since.elapsed() > 6500) {
                QVERIFY2(late, qPrintable(m_screen->words()));
                QVERIFY2(m_screen->looksOld(), qPrintable(m_screen->words()));
                QVERIFY2(!m_screen->says("Live"), qPrintable(m_screen->words()));
            }
        }
        QVERIFY2(lost, qPrintable(m_screen->words()));
        QVERIFY2(m_screen->says("Not known"), qPrintable(m_screen->words()));
    }
    void followTheReturn()
    {
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->says("Live") && !m_screen->looksOld(), Patience);
        qInfo("live again after %lld ms", static_cast<long long>(since.elapsed()));
        QVERIFY2(m_screen->says("Back after"), qPrintable(m_screen->words()));
        QVERIFY(!m_screen->says("PICTURE LOST"));
    }

    const bool m_ownNetwork;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Screen> m_screen;
};

int main(int argc, char** argv)
{
    const bool ownNetwork = OwnNetwork::enter();
    QApplication application(argc, argv); // Qt Charts needs more than a QGuiApplication
    TestWall test(ownNetwork);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wall.moc"
