// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The five stories in the window: each is found by its name and shown without a warning, and one is told to its end.

#include "system/support/engine_endpoint.h"
#include "workspace/engine_file.h"
#include "workspace/scenario.h"
#include "workspace/workspace.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

constexpr int Patience = 60000;

WorkspaceOptions lookingAt(const std::string& folder)
{
    WorkspaceOptions options;
    options.stream.endpoint = test::endpointOfEngine(folder);
    options.now = [] { return std::chrono::floor<Span>(std::chrono::system_clock::now()); };
    options.actor = "test";
    return options;
}

} // namespace

class TestStoryWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStoryIsShown_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : Scenario::names())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        QCOMPARE(Scenario::names().size(), 5U);
    }

    // So fast that whole days pass while the window is walked through.
    void eachStoryIsShown()
    {
        QFETCH(QString, name);
        QProcess window;
        window.setProcessChannelMode(QProcess::MergedChannels);
        window.start(QStringLiteral(LEITSTAND_PROGRAM),
            { QStringLiteral("--scenario"), name, QStringLiteral("--speed"), QStringLiteral("3600"),
                QStringLiteral("--fast-until"), QStringLiteral("end"), QStringLiteral("--self-test") });
        QVERIFY(window.waitForFinished(Patience));
        const QByteArray said = window.readAll();
        QVERIFY2(window.exitCode() == 0 && said.contains("self-test: passed"), said.constData());
    }

    void aStoryIsToldToItsEnd()
    {
        QTemporaryDir folder;
        QProcess window;
        window.setProcessChannelMode(QProcess::MergedChannels);
        window.start(QStringLiteral(LEITSTAND_PROGRAM),
            { QStringLiteral("--scenario"), QStringLiteral("penta"), QStringLiteral("--speed"), QStringLiteral("1200"),
                QStringLiteral("--fast-until"), QStringLiteral("end"), QStringLiteral("--data-dir"), folder.path(),
                QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("never.png")), QStringLiteral("--after"),
                QStringLiteral("3600") });
        Workspace workspace(lookingAt(folder.path().toStdString()));
        workspace.start();
        const auto isOver = [&workspace] {
            const auto& incidents = workspace.state().incidents();
            return !incidents.empty() && !incidents.begin()->second.isOpen();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), Patience);
        const Incident& told = workspace.state().incidents().begin()->second;
        std::uint32_t events = 0;
        for (const TimedEvent& timed : Scenario::load("penta")->events())
            events += std::holds_alternative<CaseEvent>(timed.event.body) ? 1 : 0;
        QCOMPARE(told.relapses.size(), 1U);
        QCOMPARE(told.version(Aspect::Case), events); // what the rules bring about was written once
        QCOMPARE(told.entries.size(), events + told.version(Aspect::Comms) + told.version(Aspect::Approval));
        QVERIFY(workspace.rejected().empty());
        QCOMPARE(workspace.state().catalogue()->components.size(), 3U);
        window.terminate();
        QVERIFY(window.waitForFinished(Patience));
        QVERIFY(window.exitCode() == 0);
    }
};

QTEST_GUILESS_MAIN(TestStoryWindows)
#include "tst_story_windows.moc"
