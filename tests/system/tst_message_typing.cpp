// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody types into the window as it is shipped, with real keys on a display of its own, and what is left of it
// when the window is killed.

#include "system/support/child_process.h"
#include "system/support/desk.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

using namespace leitstand;
using namespace leitstand::test;

namespace {

// An X server without a screen, for as long as this lives.
class Display {
public:
    Display()
    {
        m_server.setReadChannel(QProcess::StandardOutput);
        m_server.start(QStringLiteral("Xvfb"),
            { QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                QStringLiteral("1600x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp") });
        while (m_server.state() != QProcess::NotRunning && !m_server.canReadLine())
            m_server.waitForReadyRead(Patience);
        const QByteArray number = m_server.readLine().trimmed();
        m_name = number.isEmpty() ? QByteArray() : ':' + number;
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    [[nodiscard]] QByteArray name() const { return m_name; }

    // Nothing when it fails.
    [[nodiscard]] std::optional<QByteArray> xdotool(const QStringList& arguments) const
    {
        QProcess tool;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_name));
        tool.setProcessEnvironment(surroundings);
        tool.start(QStringLiteral("xdotool"), arguments);
        if (!tool.waitForFinished(Patience) || tool.exitCode() != 0)
            return std::nullopt;
        return tool.readAllStandardOutput();
    }

private:
    QProcess m_server;
    QByteArray m_name;
};

} // namespace

class TestMessageTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedASecondBeforeAKillIsThereAgain()
    {
        for (const char* const program : { "Xvfb", "xdotool" }) {
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP((std::string(program) + " is not installed").c_str());
        }
        const Display display;
        QVERIFY(!display.name().isEmpty());
        NatsServerProcess log;
        QVERIFY2(log.start(), log.problem().c_str());
        Desk desk(log, "ben");
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.isCaughtUp(), Patience);
        const IncidentId incident = desk.workspace.open({ "Cards fail", Priority::P2, true });
        QTRY_VERIFY_WITH_TIMEOUT(desk.workspace.state().incident(incident) != nullptr, Patience);
        const auto saved = [&](const char* words) {
            const auto& drafts = desk.workspace.state().incident(incident)->drafts;
            return std::any_of(drafts.begin(), drafts.end(),
                [words](const auto& draft) { return draft.second.text.german.body.find(words) != std::string::npos; });
        };

        ChildProcess window;
        QVERIFY(startWindow(window, display, log));
        // It is not known when the window has got the incident.
        const auto writesInTheMessage = [&] {
            return press(display, "ctrl+shift+n ctrl+End") && type(display, "Anfang ") && press(display, "ctrl+s")
                && QTest::qWaitFor([&] { return saved("Anfang"); }, 2000);
        };
        QVERIFY2(eventually(writesInTheMessage), window.output().c_str());

        log.freeze(); // only this machine has what follows
        QVERIFY(type(display, "Zuletzt"));
        QTest::qWait(1000); // as long as it may take to be kept
        window.kill();
        log.thaw();
        QVERIFY(!saved("Zuletzt"));

        QVERIFY(startWindow(window, display, log));
        const auto hasItAgain = [&] {
            return press(display, "ctrl+shift+n ctrl+s")
                && QTest::qWaitFor([&] { return saved("Anfang Zuletzt"); }, 2000);
        };
        QVERIFY2(eventually(hasItAgain), window.output().c_str());
    }

private:
    [[nodiscard]] static bool startWindow(ChildProcess& window, const Display& display, const NatsServerProcess& log)
    {
        qputenv("DISPLAY", display.name());
        qputenv("QT_QPA_PLATFORM", "xcb");
        const QString token = window.writeFile(QStringLiteral("token"), NatsServerProcess::Options().token + '\n');
        return window.start(QStringLiteral(LEITSTAND_PROGRAM),
                   { QStringLiteral("--engine"), QString::fromStdString(log.url()), QStringLiteral("--token-file"),
                       token, QStringLiteral("--data-dir"), window.folder() + QStringLiteral("/data"),
                       QStringLiteral("--actor"), QStringLiteral("anna"), QStringLiteral("--page"),
                       QStringLiteral("communication"), QStringLiteral("--size"), QStringLiteral("1280x720") })
            && focus(display);
    }
    [[nodiscard]] static bool focus(const Display& display)
    {
        return eventually([&] {
            return display
                .xdotool({ QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                    QStringLiteral("Leitstand"), QStringLiteral("windowfocus") })
                .has_value();
        });
    }
    [[nodiscard]] static bool press(const Display& display, const char* keys)
    {
        return display
            .xdotool(QStringList { QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("50") }
                + QString::fromLatin1(keys).split(QLatin1Char(' ')))
            .has_value();
    }
    [[nodiscard]] static bool type(const Display& display, const char* words)
    {
        return display
            .xdotool({ QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), QLatin1String(words) })
            .has_value();
    }
    template <typename Attempt> [[nodiscard]] static bool eventually(Attempt attempt)
    {
        const QDeadlineTimer end(2 * Patience);
        while (!attempt()) {
            if (end.hasExpired())
                return false;
            QTest::qWait(200);
        }
        return true;
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    TestMessageTyping test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_message_typing.moc"
