// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Templates say what is known, and nothing that is not.

#include "drafting/template_set.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view clock)
{
    return *parseInstant("2026-11-21T" + std::string(clock) + ":00Z");
}

DraftFacts everything()
{
    DraftFacts facts;
    facts.services = { { "Anmeldung", "Login" }, { "Karten", "Cards" }, { "E-Mail", "Mail" } };
    facts.since = at("08:55");
    facts.restoredAt = at("12:45");
    facts.nextUpdate = at("13:15");
    facts.dataLost = false;
    facts.lane = Lane::Act;
    facts.now = at("13:00");
    return facts;
}

constexpr Moment Moments[] = { Moment::FirstNotice, Moment::Update, Moment::Identified, Moment::Watching,
    Moment::Resolved, Moment::FinalMessage };

QString text(const Message& message)
{
    return QString::fromStdString(message.subject + "\n\n" + message.body);
}

const char* const Head = "audience: public\nmoment: update\n";
const char* const Tail = "\n\n[en]\nsubject: s\n\nb\n";

} // namespace

class TestDraftingTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInTemplatesAreWhole();
    void aFirstNoticeSaysWhatIsKnown();
    void aFirstNoticeWithoutFactsIsStillTrue();
    void aPromiseThatIsPastIsNotMade();
    void dataIsOnlyMentionedWhenItIsKnown();
    void bothLanguagesNameTheSameTimes();
    void otherAudiencesBeginWithThePublicText();
    void anUnknownZoneIsToldToThePerson();
    void namesFromOutsideStayText();
    void listsKeepTheirLines();
    void mistakes_data();
    void mistakes();
    void aFolderWithAMistakeIsNotUsed();
    void factsComeFromTheFold();
    void theNextUpdateKeepsThePolicy_data();
    void theNextUpdateKeepsThePolicy();
};

void TestDraftingTemplates::builtInTemplatesAreWhole()
{
    const auto set = TemplateSet::builtIn();
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    const DraftFacts all = everything();
    for (const Moment moment : Moments) {
        for (int bits = 0; bits < 256; ++bits) {
            DraftFacts facts = all;
            facts.services.resize(static_cast<std::size_t>(bits & 1) + static_cast<std::size_t>((bits >> 1) & 1));
            if (bits & 4)
                facts.since.reset();
            if (bits & 8)
                facts.restoredAt.reset();
            if (bits & 16)
                facts.nextUpdate.reset();
            if (bits & 32)
                facts.dataLost = (bits & 64) != 0 ? std::optional(true) : std::nullopt;
            facts.lane = (bits & 128) != 0 ? Lane::New : Lane::Watch;
            const auto draft = set->render(Audience::PublicStatus, moment, facts);
            QVERIFY(draft.ok());
            for (const Message* message : { &draft->german, &draft->english }) {
                const QString whole = text(*message);
                QVERIFY2(!whole.contains(QLatin1Char('{')) && !whole.contains(QLatin1Char('}')), qPrintable(whole));
                QVERIFY2(
                    !whole.contains(QStringLiteral("  ")) && !whole.contains(QStringLiteral(" .")), qPrintable(whole));
                QVERIFY2(
                    !whole.contains(QStringLiteral("..")) && !whole.contains(QStringLiteral(": .")), qPrintable(whole));
                QVERIFY(!message->subject.empty() && message->body.size() > 100);
                QVERIFY(message->subject.find('\n') == std::string::npos);
            }
        }
    }
}

void TestDraftingTemplates::aFirstNoticeSaysWhatIsKnown()
{
    DraftFacts facts = everything();
    facts.now = at("09:00");
    facts.nextUpdate = at("09:20");
    facts.lane = Lane::Understand;
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(text(draft->german),
        QStringLiteral("Störung: Anmeldung, Karten und E-Mail\n\n"
                       "Seit 09:55 Uhr kommt es bei uns zu einer Störung. Betroffen: Anmeldung, Karten und E-Mail.\n\n"
                       "Unser Technik-Team sucht mit Vorrang nach der Ursache. Bitte entschuldigen Sie die "
                       "Einschränkungen.\n\n"
                       "Den nächsten Stand lesen Sie hier spätestens um 10:20 Uhr."));
    QCOMPARE(text(draft->english),
        QStringLiteral("Service problem: Login, Cards and Mail\n\n"
                       "We have been having a problem with our services since 09:55 CET. Affected: Login, Cards and "
                       "Mail.\n\n"
                       "Our engineers are looking for the cause with priority. We apologise for the disruption.\n\n"
                       "We will post the next update here by 10:20 CET."));
}

void TestDraftingTemplates::aFirstNoticeWithoutFactsIsStillTrue()
{
    DraftFacts facts;
    facts.now = at("09:00");
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(text(draft->german),
        QStringLiteral("Störung bei unseren Diensten\n\n"
                       "Zurzeit kommt es bei uns zu einer Störung. Welche Funktionen betroffen sind, klären wir "
                       "gerade.\n\n"
                       "Wir haben die Störung bemerkt und gehen ihr nach. Bitte entschuldigen Sie die "
                       "Einschränkungen.\n\n"
                       "Sobald wir mehr wissen, lesen Sie es hier."));
    QVERIFY(draft->moment == Moment::FirstNotice);
}

void TestDraftingTemplates::aPromiseThatIsPastIsNotMade()
{
    DraftFacts facts = everything();
    facts.nextUpdate = facts.now;
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::Update, facts);
    QVERIFY(!text(draft->german).contains(QStringLiteral("spätestens")));
    facts.nextUpdate = facts.now + 1min;
    QVERIFY(text(set->render(Audience::PublicStatus, Moment::Update, facts)->german)
                .contains(QStringLiteral("spätestens um 14:01 Uhr")));
}

void TestDraftingTemplates::dataIsOnlyMentionedWhenItIsKnown()
{
    const auto set = TemplateSet::builtIn();
    DraftFacts facts = everything();
    const auto said = [&] { return text(set->render(Audience::PublicStatus, Moment::FinalMessage, facts)->german); };
    QVERIFY(said().contains(QStringLiteral("keine Daten verloren")));
    facts.dataLost = true;
    QVERIFY(said().contains(QStringLiteral("Dabei sind Daten verloren gegangen.")));
    facts.dataLost.reset();
    QVERIFY(!said().contains(QStringLiteral("Daten")));
}

void TestDraftingTemplates::bothLanguagesNameTheSameTimes()
{
    const auto set = TemplateSet::builtIn();
    const QRegularExpression clock(QStringLiteral("\\b\\d\\d:\\d\\d\\b"));
    for (const Moment moment : Moments) {
        const auto draft = set->render(Audience::PublicStatus, moment, everything());
        QList<QStringList> seen;
        for (const Message* message : { &draft->german, &draft->english }) {
            QStringList times;
            for (auto match = clock.globalMatch(text(*message)); match.hasNext();)
                times.append(match.next().captured());
            times.sort();
            seen.append(times);
        }
        QVERIFY(!seen[0].isEmpty());
        QCOMPARE(seen[0], seen[1]);
    }
}

void TestDraftingTemplates::otherAudiencesBeginWithThePublicText()
{
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::AffectedCustomers, Moment::Update, everything());
    QVERIFY(draft.ok());
    QVERIFY(draft->audience == Audience::AffectedCustomers);
    QVERIFY(draft->german == set->render(Audience::PublicStatus, Moment::Update, everything())->german);
}

void TestDraftingTemplates::anUnknownZoneIsToldToThePerson()
{
    DraftFacts facts = everything();
    facts.timeZone = "Mars/Olympus";
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::Update, facts);
    QVERIFY(!draft.ok());
    QVERIFY(draft.error().what.find("Mars/Olympus") != std::string::npos);
}

void TestDraftingTemplates::namesFromOutsideStayText()
{
    DraftFacts facts = everything();
    facts.services = { { "{since}\n<b>Bank</b>", "{next_update}" } };
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(draft->german.subject, std::string("Störung: {since} <b>Bank</b>"));
}

void TestDraftingTemplates::listsKeepTheirLines()
{
    const auto read = MessageTemplate::read(
        std::string(Head) + "[de]\nsubject: s\n\nBetroffen\nsind:\n- eins\n- zwei\n  oder drei" + Tail, "list.txt");
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().text().c_str());
    const DraftFacts facts = everything();
    const auto times = TimePhrases::in("Europe/Berlin", facts.now);
    QCOMPARE(read->render(facts, *times, {}, Language::German).body,
        std::string("Betroffen sind:\n- eins\n- zwei oder drei"));
}

void TestDraftingTemplates::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const std::string& text, const char* where, const char* what) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(where) << QString::fromUtf8(what);
    };
    const auto german = [](const char* body) { return std::string(Head) + "[de]\nsubject: s\n\n" + body + Tail; };
    row("unknown placeholder", german("eins\nzwei {sinse}"), "x.txt:7", "{sinse}");
    row("unknown condition", german("{?always}x{/}"), "x.txt:6", "{?always}");
    row("a fact that may be unknown", german("Seit {since}."), "x.txt:6", "may be unknown");
    row("unknown in the other part", german("{?since}x{:}{since}{/}"), "x.txt:6", "may be unknown");
    row("another fact's block", german("{?since}{components}{/}"), "x.txt:6", "may be unknown");
    row("open block", german("{?since}x\n\ny{/}"), "x.txt:6", "does not end");
    row("end without block", german("x{/}"), "x.txt:6", "outside");
    row("two elses", german("{?since}a{:}b{:}c{/}"), "x.txt:6", "does not end");
    row("lonely brace", german("a } b"), "x.txt:6", "closes nothing");
    row("brace at the end", german("a {since"), "x.txt:6", "{");
    row("in the subject", std::string(Head) + "[de]\nsubject: {x}\n\nb" + Tail, "x.txt:4", "{x}");
    row("no subject", std::string(Head) + "[de]\nHallo\n\nb" + Tail, "x.txt:4", "subject");
    row("one language", std::string(Head) + "[de]\nsubject: s\n\nb\n", "x.txt", "[en]");
    row("no text", std::string(Head) + "[de]\nsubject: s\n" + Tail, "x.txt", "[de]");
    row("twice", german("b") + "\n[de]\nsubject: s\n\nb\n", "x.txt:13", "twice");
    row("no moment", "audience: public\n[de]\nsubject: s\n\nb" + std::string(Tail), "x.txt", "which message");
    row("wrong moment", "audience: public\nmoment: later\n[de]\nsubject: s\n\nb" + std::string(Tail), "x.txt:2",
        "later");
    row("wrong audience", "audience: all\nmoment: update\n", "x.txt:1", "all");
    row("something else", "audience: public\nlanguage: de\n", "x.txt:2", "language");
    row("nothing", "", "x.txt", "missing");
}

void TestDraftingTemplates::mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const auto read = MessageTemplate::read(text.toStdString(), "x.txt");
    QVERIFY(!read.ok());
    QCOMPARE(QString::fromStdString(read.error().where), where);
    QVERIFY2(QString::fromStdString(read.error().what).contains(what), read.error().what.c_str());
    QVERIFY(!read.error().remedy.empty());
}

void TestDraftingTemplates::aFolderWithAMistakeIsNotUsed()
{
    QTemporaryDir folder;
    QVERIFY(!TemplateSet::read(folder.path()).ok());
    const auto write = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    const QByteArray good = QByteArray(Head) + "[de]\nsubject: s\n\nb" + Tail;
    write("a.txt", good);
    QVERIFY(TemplateSet::read(folder.path()).error().what.find("lanes.txt") != std::string::npos);
    QVERIFY(QFile::copy(QStringLiteral(":/templates/lanes.txt"), folder.filePath(QStringLiteral("lanes.txt"))));
    const auto set = TemplateSet::read(folder.path());
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    QVERIFY(!set->render(Audience::PublicStatus, Moment::Resolved, everything()).ok());
    write("b.txt", good);
    QCOMPARE(TemplateSet::read(folder.path()).error().where, std::string("b.txt"));
    write("b.txt", "nonsense\n");
    QCOMPARE(TemplateSet::read(folder.path()).error().where, std::string("b.txt:1"));
}

void TestDraftingTemplates::factsComeFromTheFold()
{
    OperationsState state;
    Changes changes;
    std::uint64_t sequence = 0;
    const auto alert = [&](const char* fingerprint, const char* service, Instant startsAt) {
        AlertCondition condition;
        condition.key = { "prometheus", fingerprint };
        condition.service = service;
        condition.startsAt = startsAt;
        state.apply({ { "e", "/test", startsAt, "", condition }, { Stream::Alerts, ++sequence, {} } }, changes);
    };
    alert("a", "login-svc", at("08:55"));
    alert("b", "cards-svc", at("08:57"));
    alert("c", "internal-db-7", at("08:50"));
    alert("d", "login-svc", at("08:58") - 240h); // has fired for days: not where this began
    alert("unlinked", "mail-svc", at("08:00"));
    const IncidentId id { "i1" };
    const auto change = [&](std::uint32_t version, Instant when, CaseChange what) {
        state.apply({ { "c", "/test", when, "eva", CaseEvent { id, version, std::move(what) } },
                        { Stream::Incidents, version, {} } },
            changes);
    };
    change(1, at("09:01"),
        IncidentOpened { "Login", Priority::P1, true,
            { { "prometheus", "a" }, { "prometheus", "b" }, { "prometheus", "c" }, { "prometheus", "d" } } });
    const ServiceNames names { { "login-svc", { "Anmeldung", "Login" } }, { "cards-svc", { "Karten", "Cards" } },
        { "mail-svc", { "E-Mail", "Mail" } } };

    DraftFacts facts = factsFor(*state.incident(id), state, names, Moment::FirstNotice, at("09:02"));
    QVERIFY(facts.since == at("08:50"));
    QVERIFY(facts.services == std::vector<ServiceName>({ { "Anmeldung", "Login" }, { "Karten", "Cards" } }));
    QVERIFY(!facts.restoredAt);
    QVERIFY(facts.lane == Lane::New);
    QVERIFY(facts.nextUpdate == at("09:20"));
    QVERIFY(!facts.dataLost);

    change(2, at("10:45"), LaneMoved { Lane::Watch });
    change(3, at("11:45"), LaneMoved { Lane::Act });
    QVERIFY(!factsFor(*state.incident(id), state, names, Moment::Update, at("11:46")).restoredAt);
    change(4, at("13:45"), LaneMoved { Lane::Watch });
    change(5, at("14:15"), LaneMoved { Lane::Communicate });
    facts = factsFor(*state.incident(id), state, names, Moment::Resolved, at("14:16"));
    QVERIFY(facts.restoredAt == at("13:45"));
    QVERIFY(!facts.nextUpdate);
}

void TestDraftingTemplates::theNextUpdateKeepsThePolicy_data()
{
    QTest::addColumn<int>("minutesOpen");
    QTest::addColumn<int>("within");
    QTest::newRow("at once") << 0 << 20;
    QTest::newRow("in the first two hours") << 119 << 20;
    QTest::newRow("after two hours") << 120 << 60;
}

void TestDraftingTemplates::theNextUpdateKeepsThePolicy()
{
    QFETCH(int, minutesOpen);
    QFETCH(int, within);
    Incident incident;
    incident.openedAt = at("08:57");
    const Instant now = incident.openedAt + std::chrono::minutes(minutesOpen);
    const DraftFacts facts = factsFor(incident, {}, {}, Moment::Update, now);
    QVERIFY(facts.nextUpdate.has_value());
    QVERIFY(*facts.nextUpdate <= now + std::chrono::minutes(within));
    QVERIFY(*facts.nextUpdate > now + std::chrono::minutes(within - 5));
    QVERIFY(facts.nextUpdate->time_since_epoch() % 5min == 0ms);
}

QTEST_GUILESS_MAIN(TestDraftingTemplates)
#include "tst_drafting_templates.moc"
