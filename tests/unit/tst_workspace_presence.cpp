// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who else looks at an incident: heard now and then, forgotten when not heard any more.

#include <QSignalSpy>
#include <QTest>

#include "workspace/presence.h"

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

WorkspaceOptions options()
{
    WorkspaceOptions options;
    options.stream.endpoint = []() -> Expected<StreamEndpoint> { return Error { "there is no server", "test", "" }; };
    options.now = [] { return Instant(); };
    options.actor = "jana";
    return options;
}

Event notice(
    const std::string& person, const std::string& window, const std::string& incident, const std::string& editing = {})
{
    return { "e", "/leitstand/desktop", {}, person, PresenceNotice { window, { incident }, editing } };
}

} // namespace

class TestWorkspacePresence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void othersAreSeenAndForgotten()
    {
        Workspace workspace(options());
        std::chrono::milliseconds now { 0 };
        Presence presence(workspace, [&now] { return now; });
        QSignalSpy changed(&presence, &Presence::changed);
        presence.hear(notice("omar", "w1", "i1"));
        presence.hear(notice("omar", "w1", "i1"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(presence.onlookers({ "i1" }), (std::vector<Onlooker> { { "omar", "w1", "", false } }));
        QVERIFY(presence.onlookers({ "i2" }).empty());

        now += 11s;
        QCOMPARE(presence.onlookers({ "i1" }).size(), std::size_t(1));
        now += 1s;
        QVERIFY(presence.onlookers({ "i1" }).empty());
        QVERIFY(QTest::qWaitFor([&] { return changed.count() == 2; }, 20000));
    }

    void whoEditsIsNamed()
    {
        Workspace workspace(options());
        Presence presence(workspace);
        QSignalSpy changed(&presence, &Presence::changed);
        presence.hear(notice("omar", "w1", "i1"));
        presence.hear(notice("omar", "w1", "i1", "title"));
        presence.hear(notice("kim", "w2", "i1", "draft:d1"));
        QCOMPARE(changed.count(), 3);
        QCOMPARE(presence.editors({ "i1" }, "title"), (std::vector<Onlooker> { { "omar", "w1", "title", false } }));
        QVERIFY(presence.editors({ "i1" }, "summary").empty());
    }

    void onesOtherWindowIsMarkedAndThisOneIsNotShown()
    {
        Workspace workspace(options());
        Presence presence(workspace);
        presence.look({ "i1" });
        presence.hear(notice("jana", presence.window(), "i1"));
        QVERIFY(presence.onlookers({ "i1" }).empty());
        presence.hear(notice("jana", "w2", "i1"));
        QCOMPARE(presence.onlookers({ "i1" }), (std::vector<Onlooker> { { "jana", "w2", "", true } }));
    }

    void whoLeavesIsGoneAtOnce()
    {
        Workspace workspace(options());
        Presence presence(workspace);
        presence.hear(notice("omar", "w1", "i1"));
        QSignalSpy changed(&presence, &Presence::changed);
        presence.hear(notice("omar", "w1", "i2"));
        QCOMPARE(changed.count(), 2); // both incidents
        QVERIFY(presence.onlookers({ "i1" }).empty());
        presence.hear(notice("omar", "w1", ""));
        QCOMPARE(changed.count(), 3);
        QVERIFY(presence.onlookers({ "i2" }).empty());
        presence.hear(notice("kim", "w9", "")); // was never here
        QCOMPARE(changed.count(), 3);
    }

    void aFloodOfWindowsHasAnEnd()
    {
        Workspace workspace(options());
        Presence presence(workspace);
        for (int i = 0; i < 5000; ++i)
            presence.hear(notice("omar", "w" + std::to_string(i), "i1"));
        QCOMPARE(presence.onlookers({ "i1" }).size(), Presence::MostWindows);
    }

    void whoLooksAtNothingEditsNothing()
    {
        Workspace workspace(options());
        Presence presence(workspace);
        presence.look({ "i1" }, "title");
        QCOMPARE(presence.editing(), std::string("title"));
        presence.look({}, "title");
        QVERIFY(presence.incident().empty());
        QVERIFY(presence.editing().empty());
    }
};

QTEST_GUILESS_MAIN(TestWorkspacePresence)
#include "tst_workspace_presence.moc"
