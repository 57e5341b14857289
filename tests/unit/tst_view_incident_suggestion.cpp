// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is known of a new incident from its alerts, before anybody has said a word.

#include "unit/support/story_bench.h"
#include "view/incident_suggestion.h"
#include "view/session.h"

#include <QTest>

using namespace leitstand;
using namespace leitstand::story;

namespace {

AlertCondition of(const std::string& fingerprint, const std::string& service, const std::string& place)
{
    AlertCondition condition = alert(fingerprint, Severity::Critical);
    condition.service = service;
    condition.labels = { { "alertname", "HostDown" }, { "service", service }, { "place", place }, { "env", "prod" } };
    return condition;
}

struct Desktop {
    Desktop() : session(bench.workspace, nullptr, {}) { }
    void fires(AlertCondition condition)
    {
        bench.feed({ bench.log.alert(std::move(condition), at("2026-11-21T10:00:00Z")) });
    }
    [[nodiscard]] IncidentSuggestion suggested(std::initializer_list<const char*> fingerprints) const
    {
        std::vector<AlertKey> keys;
        for (const char* const fingerprint : fingerprints)
            keys.push_back({ "main", fingerprint });
        return IncidentSuggestion::from(bench.workspace.state(), keys);
    }

    Bench bench { at("2026-11-21T10:05:00Z") };
    Session session;
};

using Shared = std::vector<std::pair<std::string, std::string>>;

} // namespace

class TestIncidentSuggestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyAreNamedAfterWhatTheyShareAndOthersDoNot()
    {
        Desktop desktop;
        desktop.fires(of("1", "shops", "erfurt"));
        desktop.fires(of("2", "mail", "erfurt"));
        desktop.fires(of("3", "mail", "erfurt"));
        desktop.fires(of("4", "mail", "nuremberg"));
        QCOMPARE(desktop.suggested({ "1", "2", "3" }).shared, (Shared { { "place", "erfurt" } }));
        QVERIFY(desktop.suggested({ "1", "4" }).shared.empty());
        const QString title
            = desktop.session
                  .suggestIncident({ QStringLiteral("main/1"), QStringLiteral("main/2"), QStringLiteral("main/3") })
                  .value(QStringLiteral("title"))
                  .toString();
        QVERIFY2(title.contains(QStringLiteral("place=erfurt")), qPrintable(title));
        const QString ofOne
            = desktop.session.suggestIncident({ QStringLiteral("main/1") }).value(QStringLiteral("title")).toString();
        QVERIFY2(ofOne.contains(QStringLiteral("Summary of 1")), qPrintable(ofOne));
    }

    void componentsFollowTheServices()
    {
        Desktop desktop;
        Catalogue catalogue;
        catalogue.services = { { "shops" }, { "mail" } };
        catalogue.components = { { { "shop" }, "shops" }, { { "mailbox" }, "mail" }, { { "office" }, "" } };
        desktop.bench.feed({ desktop.bench.log.catalogue(std::move(catalogue), at("2026-11-21T09:00:00Z")) });
        desktop.fires(of("1", "shops", "erfurt"));
        desktop.fires(of("2", "", "erfurt"));
        QCOMPARE(desktop.suggested({ "1", "2" }).components, std::vector<ComponentId> { { "shop" } });
    }

    void whoWorksOnItAlreadyIsNamed()
    {
        Desktop desktop;
        desktop.fires(of("1", "shops", "erfurt"));
        IncidentOpened opened { "Shops are gone", Priority::P1, true };
        opened.alerts = { { "main", "1" } };
        desktop.bench.feed({ desktop.bench.log.incident("i", opened, at("2026-11-21T10:01:00Z")) });
        QCOMPARE(desktop.suggested({ "1" }).elsewhere, std::vector<IncidentId> { { "i" } });
        desktop.bench.feed(
            { desktop.bench.log.incident("i", CustomerImpactChanged { false }, at("2026-11-21T10:02:00Z")) });
        desktop.bench.feed(
            { desktop.bench.log.incident("i", LaneMoved { Lane::Closed, {}, {} }, at("2026-11-21T10:03:00Z")) });
        QVERIFY(desktop.suggested({ "1" }).elsewhere.empty());
    }

    void unknownAlertsSuggestNothing()
    {
        Desktop desktop;
        QVERIFY(!desktop.suggested({ "nobody" }).worst);
    }
};

QTEST_MAIN(TestIncidentSuggestion)
#include "tst_view_incident_suggestion.moc"
