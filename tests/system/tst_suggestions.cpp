// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hoster's night in two windows on a real server: a data centre fails, five hundred alerts come in two minutes, and
// they are one suggestion, one incident, one first notice.

#include <QTest>

#include "insight/gathering.h"
#include "system/support/session_window.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/scenario.h"
#include "workspace/watchkeeper.h"

#include <QElapsedTimer>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

constexpr Span FloodBegins = 19min; // 14:44, since the story's beginning
constexpr int TwoSeconds = 2000;

QStringList causeIn(Window& window)
{
    return window.session.suggestions()->fact(0, QStringLiteral("cause")).toStringList();
}

} // namespace

class TestSuggestions : public TwoWindowsTest {
    Q_OBJECT

private Q_SLOTS:
    void aDataCentreIsOneSuggestionAndOneIncident();
    void whatOneDecidesHoldsForTheOther();

private:
    void publish(Event event)
    {
        PublishRequest request;
        request.subject = subjectFor(event);
        request.messageId = event.id;
        request.payload = encode(event);
        m_anna->workspace.client().publish(std::move(request), nullptr, [](const PublishResult&) {});
    }
    // The alerts and the catalogue of the story, as if 14:44 were now. Its people do nothing: we do.
    [[nodiscard]] std::vector<TimedEvent> flood()
    {
        const auto gn2 = Scenario::load("gn2");
        if (!gn2)
            qFatal("%s", gn2.error().text().c_str());
        PlayOptions options;
        options.start = clockNow() - FloodBegins;
        std::vector<TimedEvent> events;
        for (TimedEvent& timed : gn2->events(options)) {
            const auto* const alert = std::get_if<AlertCondition>(&timed.event.body);
            const bool firing = alert && alert->status == AlertStatus::Firing;
            if (firing || std::holds_alternative<CatalogueApplied>(timed.event.body))
                events.push_back(std::move(timed));
        }
        return events;
    }
    [[nodiscard]] AlertCondition late(int number) const
    {
        AlertCondition alert;
        alert.key = { "late", std::to_string(number) };
        alert.name = "HostDown";
        alert.service = "mail";
        alert.severity = Severity::Critical;
        alert.labels = { { "alertname", "HostDown" }, { "datacenter", "erfurt" }, { "provider", "erf-colo" } };
        alert.startsAt = clockNow();
        return alert;
    }
    void fire(const AlertCondition& alert)
    {
        publish({ "fire-" + alert.key.source + alert.key.fingerprint, "/test", clockNow(), {}, alert });
    }
};

void TestSuggestions::aDataCentreIsOneSuggestionAndOneIncident()
{
    SuggestionModel& suggestions = *m_anna->session.suggestions();
    std::vector<TimedEvent> events = flood();
    const auto begins = std::find_if(
        events.begin(), events.end(), [](const TimedEvent& timed) { return timed.offset >= FloodBegins; });
    QVERIFY(begins != events.end());
    for (auto before = events.begin(); before != begins; ++before)
        publish(before->event);
    QTRY_VERIFY_WITH_TIMEOUT(!m_anna->workspace.state().catalogue()->components.empty(), Patience);

    // As fast as they come, and no faster.
    QElapsedTimer since;
    since.start();
    auto next = begins;
    while (since.elapsed() < Patience && suggestions.count() == 0) {
        for (; next != events.end() && next->offset - FloodBegins <= Span(since.elapsed()); ++next)
            publish(next->event);
        QTest::qWait(20);
    }
    const qint64 took = since.elapsed();
    std::printf("suggested %lld ms after the first of %d alerts\n", static_cast<long long>(since.elapsed()),
        suggestions.alertTotal());
    QCOMPARE(suggestions.count(), 1);
    QVERIFY2(took < TwoSeconds, qPrintable(QString::number(took)));
    QVERIFY(causeIn(*m_anna).contains(QStringLiteral("datacenter=erfurt")));

    // All the others join it.
    for (; next != events.end(); ++next)
        publish(next->event);
    QTRY_COMPARE_WITH_TIMEOUT(suggestions.alertTotal(), 500, Patience);
    QCOMPARE(suggestions.count(), 1);
    QVERIFY(causeIn(*m_anna).contains(QStringLiteral("datacenter=erfurt")));
    QTRY_COMPARE_WITH_TIMEOUT(m_ben->session.suggestions()->count(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_anna->session.alarms()->flood(), Patience);

    const QString id = suggestions.accept(suggestions.fact(0, QStringLiteral("suggestionId")).toString());
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_ben->incident(id), Patience);
    const Incident& incident = *m_ben->incident(id);
    QCOMPARE(incident.alerts.size(), std::size_t(500));
    QCOMPARE(incident.priority, Priority::P1);
    QCOMPARE(incident.components.size(), std::size_t(3));
    QTRY_COMPARE_WITH_TIMEOUT(suggestions.count(), 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ben->session.suggestions()->count(), 0, Patience);
    QVERIFY(m_anna->notes(QStringLiteral("The first notice to customers stands ready")));
    QTRY_COMPARE_WITH_TIMEOUT(m_ben->workspace.state().groupings().size(), std::size_t(1), Patience);

    // Two windows keep watch, and late alerts are linked once.
    const Watchkeeper hers(m_anna->workspace, Watchkeeper::Duty::LateAlerts);
    const Watchkeeper his(m_ben->workspace, Watchkeeper::Duty::LateAlerts);
    for (int i = 0; i < 7; ++i)
        fire(late(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(id)->alerts.size(), std::size_t(507), Patience);
    QTest::qWait(3500);
    QCOMPARE(m_anna->incident(id)->version(Aspect::Case), 2U);
    const CaseEntry& entry = *m_anna->incident(id)->entries.back();
    QVERIFY(entry.by.empty());
    QCOMPARE(std::get<AlertsLinked>(std::get<CaseChange>(entry.change)).alerts.size(), std::size_t(7));
    QCOMPARE(suggestions.count(), 0);
}

void TestSuggestions::whatOneDecidesHoldsForTheOther()
{
    for (int i = 0; i < 12; ++i)
        fire(late(i));
    SuggestionModel& hers = *m_anna->session.suggestions();
    SuggestionModel& his = *m_ben->session.suggestions();
    QTRY_COMPARE_WITH_TIMEOUT(hers.alertTotal(), 12, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(his.alertTotal(), 12, Patience);
    hers.dismiss(hers.fact(0, QStringLiteral("suggestionId")).toString());
    QTRY_COMPARE_WITH_TIMEOUT(his.count(), 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(hers.dismissedCount(), 1, Patience);
    // Who comes later learns it from the log.
    Window later(*m_server, "cleo");
    QTRY_COMPARE_WITH_TIMEOUT(later.session.suggestions()->dismissedCount(), 1, Patience);
    QCOMPARE(later.session.suggestions()->count(), 0);
    his.restore();
    QTRY_COMPARE_WITH_TIMEOUT(hers.count(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(later.session.suggestions()->count(), 1, Patience);
}

QTEST_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
