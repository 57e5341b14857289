// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of the check apart from a text's own times: the record, language, names, what is missing, both languages.

#include "drafting/check.h"
#include "drafting/check_promise.h"
#include "drafting/spelling.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Instant at(const char* text)
{
    return *parseInstant(text);
}

// The login was down on 21 November 2026 from 09:40 to 16:30 in Berlin; quotes from 09:45 to 12:15.
CheckRecord record()
{
    CheckRecord record;
    record.outages.push_back({ { "Anmeldung", "Login" }, "Anmeldung", at("2026-11-21T08:40:00Z"),
        at("2026-11-21T15:30:00Z"), OutageState::Down });
    record.outages.push_back({ { "Angebote", "Quotes" }, "Angebote", at("2026-11-21T08:45:00Z"),
        at("2026-11-21T11:15:00Z"), OutageState::Down });
    record.components = { { "Anmeldung", "Login" }, { "Angebote", "Quotes" } };
    record.internalNames = { "edge-router-7", "Petra Muster" };
    record.causeConfirmed = true;
    return record;
}

std::string found(const CheckRequest& request)
{
    std::string all;
    for (const CheckFinding& finding : checkDraft(request))
        all += (all.empty() ? "" : "; ") + std::string(wordFor(finding.rule)) + " " + finding.text;
    return all;
}

} // namespace

class TestDraftingCheckRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phrases_data();
    void phrases();
    void formsOfTime_data();
    void formsOfTime();
    void theRecordCorrectsADuration();
    void theRecordCorrectsAnEnd();
    void whatTheRecordBacksIsRight();
    void resolvedIsTooEarly_data();
    void resolvedIsTooEarly();
    void aCauseNeedsAConfirmedHypothesis();
    void namesOfTheRecordAreInternal();
    void nextUpdates();
    void aPromiseIsRead_data();
    void aPromiseIsRead();
    void whatAFirstNoticeLacks();
    void aPublishedTextLacksNothing();
    void bothLanguagesSayTheSame();
    void spellingKnowsTheCatalogue();
    void severitiesFollowTheDifference();
    void aTextOfNothingButTimesEnds_data();
    void aTextOfNothingButTimesEnds();
};

void TestDraftingCheckRules::phrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("Das wird nie wieder vorkommen.", "over-promise nie wieder");
    row("Wir garantieren Ihnen volle Verfügbarkeit.", "over-promise garantieren");
    row("This will never happen again.", "over-promise never happen again");
    row("Es waren nur wenige Kunden betroffen.", "playing-down nur wenige");
    row("A small number of users saw this.", "playing-down small number of");
    row("Schuld ist unser Dienstleister.", "blame Schuld ist; blame unser Dienstleister");
    row("Vermutlich liegt es am Netz.", "unconfirmed-cause Vermutlich");
    row("We suspect a faulty switch.", "unconfirmed-cause We suspect");
    row("Der Dienst wird bis 15 Uhr wieder erreichbar sein.", "eta-promise 15 Uhr");
    row("Service will be restored within 30 minutes.", "eta-promise within 30 minutes");
    row("Der Fehler lag auf db-prod-03.", "internal-name db-prod-03");
    row("Traffic to 10.20.30.40 was lost.", "internal-name 10.20.30.40");
    row("Siehe OPS-4711 für Details.", "internal-name OPS-4711");
    row("Ask in #team-ops or @carla.", "internal-name #team-ops; internal-name @carla");
    row("Der Schlüssel ist ghp_abcdefghij0123456789.", "internal-name ghp_abcdefghij0123456789");
    row("Version 2.14.3 is installed, UTF-8 works, see example.org.", "");
    row("Um [Uhrzeit] ist {{component}} ausgefallen.", "placeholder [Uhrzeit]; placeholder {{component}}");
    row("TBD: the cause. See [1] and [our page].", "placeholder TBD");
    row("Write to help@example.org.", "");
    row("Wie Sie wahrscheinlich bemerkt haben, war die Suche langsam.", "");
}

void TestDraftingCheckRules::phrases()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::string utf8 = text.toStdString();
    CheckRequest request;
    (languageOf(utf8) == Language::English ? request.english : request.german) = utf8;
    QCOMPARE(QString::fromStdString(found(request)), expected);
}

// Ways to tell a time line and a claim about it that contradict each other, and such as only seem to.
void TestDraftingCheckRules::formsOfTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("phases",
        "Um 12:40 Uhr fiel der Dienst aus. Um 13:25 Uhr lief ein Teil wieder. Um 15:10 Uhr war alles behoben. In der "
        "ersten Phase (45 Minuten) ging nichts, in der zweiten Phase (75 Minuten) nur ein Teil.",
        "duration 75 Minuten");
    row("overrun",
        "We planned a maintenance window of two hours. It overran by 40 minutes: work began at 22:00 UTC and the last "
        "cluster came back at 01:05 UTC.",
        "duration 40 minutes");
    row("labels on one line", "Outage start: 2021-08-30 04:17 UTC Outage end: 2021-08-30 06:02 UTC Duration: 2h 45m",
        "duration 2h 45m");
    row("raised to less", "It was decided to increase the node count to 60 from 80.", "count 60 from 80");
    row("raised to more", "It was decided to increase the node count from 60 to 80.", "");
    row("from another event",
        "Um 00:03 Uhr, also drei Minuten nach dem Start der Aktion, fiel der Server aus. Um 00:31 Uhr lief er wieder.",
        "");
    row("a delay", "Webhooks were delayed by up to 90 minutes between 20:15 UTC and 22:50 UTC.", "");
    row("weeks between two dates",
        "Seit dem 3. Februar sind alle Server vom Netz. Am 17. Februar, also drei Wochen später, konnten die ersten "
        "Dienste wieder starten.",
        "duration drei Wochen");
    row("two waves",
        "Our network failed at 18:05 UTC and most traffic recovered at 18:31. A second failure hit at 21:10 and lasted "
        "until 21:52. All told, that is 68 minutes.",
        "");
    row("from the begin of the outage",
        "Service was lost at 9:15 PM on March 2 and restored at 4:40 AM on March 3. The cut was located at 11:50 PM, an "
        "hour and a half after the service was lost.",
        "duration an hour and a half");
}

void TestDraftingCheckRules::formsOfTime()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::string utf8 = text.toStdString();
    CheckRequest request;
    (languageOf(utf8) == Language::English ? request.english : request.german) = utf8;
    QCOMPARE(QString::fromStdString(found(request)), expected);
}

void TestDraftingCheckRules::theRecordCorrectsADuration()
{
    const CheckRecord known = record();
    CheckRequest request;
    request.german = "Die Anmeldung war für 4,5 Stunden nicht verfügbar.";
    request.record = &known;
    const auto findings = checkDraft(request);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].rule, CheckRule::Duration);
    QCOMPARE(findings[0].severity, CheckSeverity::Error);
    QCOMPARE(findings[0].text, std::string("4,5 Stunden"));
    QCOMPARE(*findings[0].expectedMinutes, 410.0);
    QCOMPARE(*findings[0].fix, std::string("6 Stunden 50 Minuten"));
    QCOMPARE(findings[0].why.size(), 1U);
    QCOMPARE(findings[0].why[0].from, std::string("2026-11-21 09:40"));
    QCOMPARE(findings[0].why[0].to, std::string("2026-11-21 16:30"));
}

void TestDraftingCheckRules::theRecordCorrectsAnEnd()
{
    const CheckRecord known = record();
    CheckRequest request;
    request.english = "Quotes were unavailable from 09:45 until 13:15.";
    request.record = &known;
    const auto findings = checkDraft(request);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].rule, CheckRule::ClockTime);
    QCOMPARE(*findings[0].expectedTime, std::string("12:15"));
    QCOMPARE(*findings[0].fix, std::string("12:15"));
}

void TestDraftingCheckRules::whatTheRecordBacksIsRight()
{
    const CheckRecord known = record();
    CheckRequest request;
    request.german
        = "Die Angebote waren von 09:45 Uhr bis 12:15 Uhr nicht erreichbar, also zweieinhalb Stunden. Die Anmeldung war fast sieben Stunden gestört.";
    request.record = &known;
    QCOMPARE(found(request), std::string());
}

void TestDraftingCheckRules::resolvedIsTooEarly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("early");
    QTest::newRow("said") << QStringLiteral("Die Störung ist behoben.") << true;
    QTest::newRow("english") << QStringLiteral("The incident has been resolved.") << true;
    QTest::newRow("not yet") << QStringLiteral("Die Störung ist noch nicht behoben.") << false;
    QTest::newRow("as soon as") << QStringLiteral("Wir melden uns, sobald die Störung behoben ist.") << false;
}

void TestDraftingCheckRules::resolvedIsTooEarly()
{
    QFETCH(QString, text);
    QFETCH(bool, early);
    CheckRecord known = record();
    known.outages.back().to.reset();
    const std::string utf8 = text.toStdString();
    CheckRequest request;
    request.german = utf8;
    request.record = &known;
    request.now = at("2026-11-21T16:00:00Z");
    const auto findings = checkDraft(request);
    QCOMPARE(std::any_of(findings.begin(), findings.end(),
                 [](const auto& finding) { return finding.rule == CheckRule::ResolvedTooEarly; }),
        early);
    known.outages.back().to = at("2026-11-21T11:15:00Z");
    known.watchEnds = at("2026-11-21T16:10:00Z");
    QCOMPARE(found(request).find("resolved-too-early") != std::string::npos, early);
    known.watchEnds.reset();
    QCOMPARE(found(request).find("resolved-too-early"), std::string::npos);
}

void TestDraftingCheckRules::aCauseNeedsAConfirmedHypothesis()
{
    CheckRecord known = record();
    CheckRequest request;
    request.german = "Ursache war ein fehlerhaftes Update.";
    request.record = &known;
    QCOMPARE(found(request), std::string());
    known.causeConfirmed = false;
    QCOMPARE(found(request), std::string("unconfirmed-cause Ursache war"));
}

void TestDraftingCheckRules::namesOfTheRecordAreInternal()
{
    const CheckRecord known = record();
    CheckRequest request;
    request.english = "Petra Muster restarted edge-router-7.";
    request.record = &known;
    const std::string all = found(request);
    QVERIFY(all.find("internal-name Petra Muster") != std::string::npos);
    QVERIFY(all.find("internal-name edge-router-7") != std::string::npos);
}

void TestDraftingCheckRules::nextUpdates()
{
    CheckRecord known = record();
    known.nextUpdateDue = at("2026-11-21T16:20:00Z");
    CheckRequest request;
    request.record = &known;
    request.now = at("2026-11-21T16:00:00Z"); // 17:00 in Berlin
    request.german = "Nächstes Update um 17:15 Uhr.";
    QCOMPARE(found(request), std::string());
    request.german = "Nächstes Update um 16:45 Uhr.";
    QCOMPARE(found(request), std::string("next-update 16:45 Uhr"));
    request.german = "Nächstes Update um 18 Uhr.";
    QCOMPARE(found(request), std::string("next-update 18 Uhr"));
}

void TestDraftingCheckRules::aPromiseIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("Die nächste Information folgt spätestens um 17:30 Uhr.", "2026-11-21T16:30:00.000Z");
    row("Next update at 5:30 pm.", "2026-11-21T16:30:00.000Z");
    row("Next update by 17:30 UTC.", "2026-11-21T17:30:00.000Z");
    row("We will post an update within 30 minutes.", "2026-11-21T16:30:00.000Z");
    row("Wir melden uns morgen um 9 Uhr.", "2026-11-22T08:00:00.000Z");
    row("Die Störung begann um 9 Uhr.", "");
    row("Next update: soon.", "");
}

void TestDraftingCheckRules::aPromiseIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto promise = promisedUpdate(text.toStdString(), "Europe/Berlin", at("2026-11-21T16:00:00Z"));
    QCOMPARE(promise ? QString::fromStdString(formatInstant(*promise)) : QString(), expected);
}

void TestDraftingCheckRules::whatAFirstNoticeLacks()
{
    CheckRequest request;
    request.moment = Moment::FirstNotice;
    request.english
        = "Login is not available since 09:40. We are investigating. Please try again later. We are sorry. Next update at 10:00. Questions? Call our support.";
    QCOMPARE(found(request), std::string());
    request.english = "We are looking at it.";
    const auto findings = checkDraft(request);
    QCOMPARE(findings.size(), 6U);
    for (const CheckFinding& finding : findings)
        QCOMPARE(finding.rule, CheckRule::MissingPart);
    request.moment = Moment::FinalMessage;
    request.english = "Login was down from 09:40 to 10:00. It works again. We apologise. Questions? Contact support.";
    const auto closing = checkDraft(request);
    QCOMPARE(closing.size(), 1U);
    QCOMPARE(closing[0].message.english, std::string("It does not say whether data was lost."));
}

void TestDraftingCheckRules::aPublishedTextLacksNothing()
{
    CheckRequest request;
    request.english = "We are looking at it.";
    QCOMPARE(found(request), std::string());
}

void TestDraftingCheckRules::bothLanguagesSayTheSame()
{
    const CheckRecord known = record();
    CheckRequest request;
    request.record = &known;
    request.now = at("2026-11-21T16:00:00Z");
    request.german
        = "Die Anmeldung war am 21. November von 09:40 Uhr bis 16:30 Uhr nicht erreichbar. 1.200 Kunden waren betroffen.";
    request.english
        = "Login was unavailable on 21 November from 09:40 CET to 4:30 pm CET. 1,200 customers were affected.";
    QCOMPARE(found(request), std::string());
    request.english
        = "Login was unavailable on 22 November from 09:40 CET to 5:30 pm CET. 1,300 customers were affected.";
    const std::string all = found(request);
    QVERIFY(all.find("languages-differ 21. November") != std::string::npos);
    QVERIFY(all.find("languages-differ 22 November") != std::string::npos);
    QVERIFY(all.find("languages-differ 1.200") != std::string::npos);
    request.english
        = "Quotes were unavailable on 21 November from 09:40 CET to 4:30 pm CET. 1,200 customers were affected.";
    QVERIFY(found(request).find("languages-differ Anmeldung") != std::string::npos);
}

void TestDraftingCheckRules::spellingKnowsTheCatalogue()
{
    SpellingBook book("/usr/share/hunspell");
    if (!book.missing().empty())
        QSKIP(book.missing().c_str());
    CheckRequest request;
    request.spelling = &book;
    request.german = "Die Anmeldumg war heute gestört. Das Produkt heißt Sprechzeug, die Sprechzeug läuft.";
    QCOMPARE(found(request), std::string("spelling Anmeldumg"));
    book.know("Anmeldumg");
    SpellingBook none("/nowhere");
    QVERIFY(!none.missing().empty());
    request.spelling = &none;
    QCOMPARE(found(request), std::string());
}

void TestDraftingCheckRules::aTextOfNothingButTimesEnds_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("times") << "10:00 ";
    QTest::newRow("ranges") << "from 10:00 to 11:00 ";
    QTest::newRow("durations") << "3 hours ";
    QTest::newRow("days") << "yesterday ";
    QTest::newRow("brackets") << "(";
}

// A sentence that never ends took more than linear time: minutes for 100 kB.
void TestDraftingCheckRules::aTextOfNothingButTimesEnds()
{
    QFETCH(QString, piece);
    CheckRequest request;
    request.english = piece.repeated(200000 / piece.size()).toStdString();
    request.german = request.english;
    static_cast<void>(checkDraft(request));
}

void TestDraftingCheckRules::severitiesFollowTheDifference()
{
    CheckRequest request;
    request.english = "Search was down from 10:00 to 11:40 UTC. The outage lasted 93 minutes.";
    auto findings = checkDraft(request);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].severity, CheckSeverity::Hint);
    request.english = "Search was down from 10:00 to 11:40 UTC. The outage lasted 45 minutes.";
    findings = checkDraft(request);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].severity, CheckSeverity::Error);
    QCOMPARE(*findings[0].claimedMinutes, 45.0);
    QCOMPARE(*findings[0].expectedMinutes, 100.0);
    QCOMPARE(findings[0].start, 59U);
}

QTEST_APPLESS_MAIN(TestDraftingCheckRules)
#include "tst_drafting_check_rules.moc"
