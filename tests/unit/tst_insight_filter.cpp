// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written into the field above the alerts, and which alerts it lets through.

#include "insight/alert_filter.h"

#include <QString>
#include <QTest>

#include <rapidcheck.h>

using namespace leitstand;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(leitstand::FilterFault)

namespace {

const Instant Now = *parseInstant("2026-11-21T10:00:00Z");

Alert alertWith(LabelSet labels, std::chrono::minutes age = 20min, Severity severity = Severity::Critical)
{
    Alert alert;
    alert.condition.key = { "main", "1" };
    alert.condition.name = std::string(labels.value("alertname"));
    alert.condition.service = std::string(labels.value("service"));
    alert.condition.severity = severity;
    alert.condition.summary = "Der Speicher in Köln ist voll";
    alert.condition.labels = std::move(labels);
    alert.condition.annotations = { { "runbook", "https://wiki.example/disk" } };
    alert.condition.startsAt = Now - age;
    return alert;
}

Alert checkout()
{
    return alertWith({ { "alertname", "DiskFull" }, { "service", "checkout" }, { "severity", "page" },
        { "site", "Dortmund" }, { "note", "two words, one \"quote\"" } });
}

std::string searchableText(const AlertCondition& condition)
{
    std::string text = condition.name + '\n' + condition.summary;
    for (const auto& [name, value] : condition.labels)
        text += '\n' + std::string(name) + '=' + std::string(value);
    return QString::fromStdString(text).toCaseFolded().toStdString();
}

AlertFilter parsed(std::string_view text)
{
    auto filter = AlertFilter::parse(text);
    if (const auto* const mistake = std::get_if<FilterMistake>(&filter)) {
        QTest::qFail(
            (std::string(text) + ": " + std::to_string(static_cast<int>(mistake->fault))).c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::get<AlertFilter>(std::move(filter));
}

bool lets(std::string_view text, const Alert& alert)
{
    return parsed(text).matches(alert, searchableText(alert.condition), Now);
}

} // namespace

class TestInsightFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termsOfAllKinds_data();
    void termsOfAllKinds();
    void states();
    void mistakesAreNamedWhereTheyAre_data();
    void mistakesAreNamedWhereTheyAre();
    void whatStandsAtTheCursor_data();
    void whatStandsAtTheCursor();
    void whatASilenceCouldHave();
    void aQuotedValueIsReadAsItself();
    void anyTextIsReadOrRefused();
};

void TestInsightFilter::termsOfAllKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("lets");
    const auto row = [](const char* text, bool lets) { QTest::newRow(text) << QString::fromUtf8(text) << lets; };
    row("", true);
    row("   , ", true);
    row("service=checkout", true);
    row("service = checkout", true);
    row("service==checkout", true);
    row("service=Checkout", false);
    row("service!=checkout", false);
    row("!service=checkout", false);
    row("service=\"checkout\"", true);
    row("{service=\"checkout\", site=~\"Dort.*\"}", true);
    row("{}", true);
    row("service=~\"check|pay\"", false); // the whole value, as in Alertmanager
    row("service=~\"check.*|pay\"", true);
    row("service!~check.*", false);
    row("service=~\"(check\\w+)\"", true);
    row("severity=page", true); // the source's word
    row("severity=critical", true); // the product's own
    row("severity!=critical", false);
    row("severity=~\"crit.*|err.*\"", true);
    row("severity>=error", true);
    row("severity>critical", false);
    row("severity<critical", false);
    row("severity<=critical", true);
    row("!severity<critical", true);
    row("age>10m", true);
    row("age>20m", false);
    row("age>=20m", true);
    row("age<1h", true);
    row("age<1200s", false);
    row("age>19m59s", true);
    row("dortmund", true);
    row("DORTMUND", true);
    row("köln", true);
    row("KÖLN", true);
    row("!dortmund", false);
    row("-dortmund", false);
    row("berlin", false);
    row("-berlin", true);
    row("\"two words\"", true);
    row("\"words two\"", false);
    row("note=\"two words, one \\\"quote\\\"\"", true);
    row("missing=\"\"", true);
    row("missing!=x", true);
    row("missing=x", false);
    row("runbook=~https://.*", true);
    row("source=main", true);
    row("state=firing", true);
    row("alertname=DiskFull !silenced age>10m dortmund", true);
    row("alertname=DiskFull silenced age>10m dortmund", false);
    row("\"silenced\"", false); // the word, not the state
    row("full-text", false);
    row("a.b.c", false);
}

void TestInsightFilter::termsOfAllKinds()
{
    QFETCH(QString, text);
    QFETCH(bool, lets);
    QCOMPARE(::lets(text.toStdString(), checkout()), lets);
}

void TestInsightFilter::states()
{
    Alert alert = checkout();
    QVERIFY(lets("firing !acknowledged !silenced !resolved !inhibited !flapping !linked", alert));
    alert.openIncidents = alert.acknowledgedIncidents = 1;
    QVERIFY(lets("acknowledged linked !firing", alert));
    QVERIFY(lets("acked state=acknowledged", alert));
    alert.condition.silences.push_back({ "s", {}, {}, {} });
    QVERIFY(lets("silenced", alert));
    alert.condition.inhibited = true;
    QVERIFY(lets("inhibited", alert));
    alert.turns = { { Now - 1min, AlertStatus::Firing }, { Now - 2min, AlertStatus::Resolved },
        { Now - 3min, AlertStatus::Firing } };
    alert.turnCount = 3;
    QVERIFY(lets("flapping", alert));
    alert.condition.status = AlertStatus::Resolved;
    QVERIFY(lets("resolved", alert));
    QVERIFY(parsed("!resolved").namesResolved());
    QVERIFY(!parsed("a=b").namesResolved());
    QVERIFY(parsed("flapping").dependsOnTime() && parsed("age>1m").dependsOnTime() && !parsed("x").dependsOnTime());
    QVERIFY(parsed("x").needsText() && !parsed("a=b").needsText() && parsed("").empty());
}

void TestInsightFilter::mistakesAreNamedWhereTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<FilterFault>("fault");
    const auto row = [](const char* text, int begin, int end, FilterFault fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << begin << end << fault;
    };
    row("a=b service=", 4, 12, FilterFault::ValueMissing);
    row("=b", 0, 1, FilterFault::NameMissing);
    row("a=\"b", 2, 4, FilterFault::QuotesNotClosed);
    row("\"b", 0, 2, FilterFault::QuotesNotClosed);
    row("a=~\"(b\"", 3, 7, FilterFault::NoExpression);
    row("age>10", 4, 6, FilterFault::NoSpan);
    row("age>", 0, 4, FilterFault::ValueMissing);
    row("age>10m5", 4, 8, FilterFault::NoSpan);
    row("severity>loud", 9, 13, FilterFault::NoSeverity);
    row("count>5", 0, 5, FilterFault::NotComparable);
    row("a=<b", 1, 3, FilterFault::NoOperator);
}

void TestInsightFilter::mistakesAreNamedWhereTheyAre()
{
    QFETCH(QString, text);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(FilterFault, fault);
    const auto filter = AlertFilter::parse(text.toStdString());
    const auto* const mistake = std::get_if<FilterMistake>(&filter);
    QVERIFY(mistake);
    QVERIFY(mistake->fault == fault);
    QCOMPARE(static_cast<int>(mistake->begin), begin);
    QCOMPARE(static_cast<int>(mistake->end), end);
}

void TestInsightFilter::whatStandsAtTheCursor_data()
{
    QTest::addColumn<QString>("text"); // with | where the cursor is
    QTest::addColumn<bool>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("begun");
    const auto row = [](const char* text, bool value, const char* name, const char* begun) {
        QTest::newRow(text) << QString::fromUtf8(text) << value << QString::fromUtf8(name) << QString::fromUtf8(begun);
    };
    row("|", false, "", "");
    row("ser|", false, "", "ser");
    row("a=b ser|", false, "", "ser");
    row("a=b |", false, "", "");
    row("service=|", true, "service", "");
    row("service=che|", true, "service", "che");
    row("service=\"che|", true, "service", "che");
    row("service=\"che\"|", false, "", "");
    row("x service=che| y", true, "service", "che");
    row("!si|", false, "", "si");
}

void TestInsightFilter::whatStandsAtTheCursor()
{
    QFETCH(QString, text);
    QFETCH(bool, value);
    QFETCH(QString, name);
    QFETCH(QString, begun);
    std::string bytes = text.toStdString();
    const std::size_t cursor = bytes.find('|');
    bytes.erase(cursor, 1);
    const FilterPlace place = filterPlaceAt(bytes, cursor);
    QCOMPARE(place.kind == FilterPlace::Kind::Value, value);
    QCOMPARE(QString::fromStdString(place.name), name);
    QCOMPARE(QString::fromStdString(place.begun), begun);
    QCOMPARE(place.end, cursor);
}

void TestInsightFilter::whatASilenceCouldHave()
{
    const auto matchers
        = parsed("service=checkout severity=~\"c.*\" !silenced age>10m dortmund source=main").labelMatchers();
    const std::vector<LabelMatcher> expected { { "service", LabelMatcher::Kind::Equal, "checkout" },
        { "severity", LabelMatcher::Kind::Matches, "c.*" } };
    QVERIFY(matchers == expected);
}

void TestInsightFilter::aQuotedValueIsReadAsItself()
{
    for (const std::string value : { "plain", "", "two words", "a\"b\\c", "line\nbreak", "-x", "{a}", "ä=ö", "\\d+" }) {
        const auto matchers = parsed("l=" + quotedForFilter(value)).labelMatchers();
        QCOMPARE(matchers.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(matchers[0].value), QString::fromStdString(value));
    }
}

void TestInsightFilter::anyTextIsReadOrRefused()
{
    const Alert alert = checkout();
    const std::string folded = searchableText(alert.condition);
    QVERIFY(rc::check([&](const std::string& text) {
        const auto filter = AlertFilter::parse(text);
        if (const auto* const good = std::get_if<AlertFilter>(&filter))
            (void)good->matches(alert, folded, Now);
        else
            RC_ASSERT(std::get<FilterMistake>(filter).end <= std::max<std::size_t>(text.size(), 1));
        (void)filterPlaceAt(text, text.size() / 2);
    }));
    QVERIFY(rc::check([&] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab=!~<>\"\\{}, -(|*")));
        const auto filter = AlertFilter::parse(text);
        if (const auto* const good = std::get_if<AlertFilter>(&filter))
            (void)good->matches(alert, folded, Now);
        (void)filterPlaceAt(text, text.size());
    }));
    // Ten kilobytes, and an expression that takes others for ever.
    QVERIFY(std::holds_alternative<FilterMistake>(AlertFilter::parse(std::string(20'000, 'a'))));
    const Alert longOne = alertWith({ { "x", std::string(65'536, 'a') } });
    QVERIFY(!lets("x=~\"(a*)*b\"", longOne));
    QVERIFY(std::holds_alternative<FilterMistake>(AlertFilter::parse("x=~\"((a{100}){100}){100}\"")));
}

QTEST_GUILESS_MAIN(TestInsightFilter)
#include "tst_insight_filter.moc"
