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
    facts.components = { { "Anmeldung", "Login" }, { "Karten", "Cards" }, { "E-Mail", "Mail" } };
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

void writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

const char* const Head = "audience: public\nmoment: update\n";
const char* const Tail = "\n\n[en]\nsubject: s\n\nb\n";

} // namespace

class TestDraftingTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFirstNoticeSaysWhatIsKnown();
    void aFirstNoticeWithoutFactsIsStillTrue();
    void aPromiseThatIsPastIsNotMade();
    void dataIsOnlyMentionedWhenItIsKnown();
    void bothLanguagesNameTheSameTimes();
    void anAudienceWithoutItsOwnBeginsWithThePublicText();
    void aTeamAddsAndReplaces();
    void anUnknownZoneIsToldToThePerson();
    void namesFromOutsideStayText();
    void listsKeepTheirLines();
    void mistakes_data();
    void mistakes();
    void aFolderWithAMistakeIsNotUsed();
};

void TestDraftingTemplates::aFirstNoticeSaysWhatIsKnown()
{
    DraftFacts facts = everything();
    facts.now = at("09:00");
    facts.nextUpdate = at("09:20");
    facts.lane = Lane::Understand;
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(text(draft->german),
        QStringLiteral(
            "Störung: Anmeldung, Karten und E-Mail\n\n"
            "Seit 09:55 Uhr kommt es bei uns zu einer Störung. Betroffen: Anmeldung, Karten und E-Mail.\n\n"
            "Die Ursache kennen wir noch nicht. Wir suchen mit Vorrang nach der Ursache.\n\n"
            "Wenn etwas nicht funktioniert, versuchen Sie es bitte später noch einmal. Bei dringenden Fragen "
            "hilft Ihnen unser Kundenservice.\n\n"
            "Bitte entschuldigen Sie die Einschränkungen. Den nächsten Stand teilen wir spätestens um "
            "10:20 Uhr mit."));
    QCOMPARE(text(draft->english),
        QStringLiteral("Service problem: Login, Cards and Mail\n\n"
                       "We have been having a problem with our services since 09:55 CET. Affected: Login, Cards and "
                       "Mail.\n\n"
                       "We do not know the cause yet. We are looking for the cause with priority.\n\n"
                       "If something does not work, please try again later. For urgent questions, please contact our "
                       "customer service.\n\n"
                       "We are sorry for the disruption. We will post the next update by 10:20 CET."));
}

void TestDraftingTemplates::aFirstNoticeWithoutFactsIsStillTrue()
{
    DraftFacts facts;
    facts.now = at("09:00");
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(text(draft->german),
        QStringLiteral(
            "Störung bei unseren Diensten\n\n"
            "Zurzeit kommt es bei uns zu einer Störung. Welche Funktionen betroffen sind, klären wir "
            "gerade.\n\n"
            "Die Ursache kennen wir noch nicht. Wir haben die Störung bemerkt und gehen ihr nach.\n\n"
            "Wenn etwas nicht funktioniert, versuchen Sie es bitte später noch einmal. Bei dringenden Fragen "
            "hilft Ihnen unser Kundenservice.\n\n"
            "Bitte entschuldigen Sie die Einschränkungen. Sobald wir mehr wissen, melden wir uns wieder."));
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
    QVERIFY(said().contains(QStringLiteral("Ob dabei Daten verloren gegangen sind, prüfen wir noch.")));
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

void TestDraftingTemplates::anAudienceWithoutItsOwnBeginsWithThePublicText()
{
    QTemporaryDir folder;
    writeFile(folder, "a.txt", QByteArray(Head) + "[de]\nsubject: s\n\nb" + Tail);
    QVERIFY(QFile::copy(QStringLiteral(":/templates/lanes.txt"), folder.filePath(QStringLiteral("lanes.txt"))));
    const auto set = TemplateSet::read(folder.path());
    QVERIFY2(set.ok(), set.ok() ? "" : set.error().text().c_str());
    const auto draft = set->render(Audience::AffectedCustomers, Moment::Update, everything());
    QVERIFY(draft.ok());
    QVERIFY(draft->audience == Audience::AffectedCustomers);
    QCOMPARE(draft->german.body, std::string("b"));
    QCOMPARE(set->choices(Audience::AffectedCustomers, Moment::Update).size(), std::size_t(1));
}

void TestDraftingTemplates::aTeamAddsAndReplaces()
{
    auto set = TemplateSet::builtIn();
    QVERIFY(set->add("Kurz", std::string(Head) + "[de]\nsubject: Kurz\n\nKurz." + Tail).ok());
    QVERIFY(
        set->add("Markt", std::string(Head) + "variant: market\nname_de: Handel\n[de]\nsubject: M\n\nM." + Tail).ok());
    QCOMPARE(set->render(Audience::PublicStatus, Moment::Update, everything())->german.body, std::string("Kurz."));
    QCOMPARE(
        set->render(Audience::PublicStatus, Moment::Update, everything(), "market")->german.body, std::string("M."));
    const auto choices = set->choices(Audience::PublicStatus, Moment::Update);
    QCOMPARE(choices.size(), std::size_t(3));
    QVERIFY(choices[0] == TemplateChoice({ "", { "Kurz", "Kurz" }, true }));
    QVERIFY(choices[1] == TemplateChoice({ "market", { "Handel", "" }, true }));
    QVERIFY(!choices[2].own);
    QVERIFY(!set->render(Audience::PublicStatus, Moment::Update, everything(), "nowhere").ok());

    QVERIFY(set->add("lanes", "[de]\nact: Wir löten.\n").ok());
    DraftFacts facts = everything();
    facts.lane = Lane::Act;
    QVERIFY(text(set->render(Audience::PublicStatus, Moment::FirstNotice, facts)->german)
                .contains(QStringLiteral("Wir löten.")));
    const auto wrong
        = set->add("Falsch", "audience: public\nmoment: update\n[de]\nsubject: s\n\nÄ {sinse}" + std::string(Tail));
    QCOMPARE(wrong.error().where, std::string("Falsch:6:3"));
    QVERIFY(mistakeInTemplate("Falsch", "audience: public\nmoment: {x}\n")->line == 2);
    QVERIFY(mistakeInTemplate("lanes", "[de]\nsleep: x\n")->line == 2);
    QVERIFY(!mistakeInTemplate("lanes", "[de]\nact: x\n"));
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
    facts.components = { { "{since}\n<b>Bank</b>", "{next_update}" } };
    const auto set = TemplateSet::builtIn();
    const auto draft = set->render(Audience::PublicStatus, Moment::FirstNotice, facts);
    QCOMPARE(draft->german.subject, std::string("Störung: {since} <b>Bank</b>"));
}

void TestDraftingTemplates::listsKeepTheirLines()
{
    const auto read = MessageTemplate::read(
        std::string(Head) + "[de]\nsubject: s\n\nBetroffen\nsind:\n- eins\n- zwei\n  oder drei" + Tail);
    const auto* const message = std::get_if<MessageTemplate>(&read);
    QVERIFY(message);
    const DraftFacts facts = everything();
    const auto times = TimePhrases::in("Europe/Berlin", facts.now);
    QCOMPARE(message->render(facts, *times, {}, Language::German).body,
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
    row("unknown placeholder", german("eins\nzwei {sinse}"), "x.txt:7:6", "{sinse}");
    row("unknown condition", german("{?always}x{/}"), "x.txt:6:1", "{?always}");
    row("a fact that may be unknown", german("Seit {since}."), "x.txt:6:6", "may be unknown");
    row("unknown in the other part", german("{?since}x{:}{since}{/}"), "x.txt:6:13", "may be unknown");
    row("another fact's block", german("{?since}{components}{/}"), "x.txt:6:9", "may be unknown");
    row("open block", german("{?since}x\n\ny{/}"), "x.txt:6:1", "does not end");
    row("end without block", german("x{/}"), "x.txt:6:2", "outside");
    row("two elses", german("{?since}a{:}b{:}c{/}"), "x.txt:6:1", "does not end");
    row("lonely brace", german("a } b"), "x.txt:6:3", "closes nothing");
    row("brace at the end", german("a {since"), "x.txt:6:3", "{");
    row("in the subject", std::string(Head) + "[de]\nsubject: {x}\n\nb" + Tail, "x.txt:4:10", "{x}");
    row("no subject", std::string(Head) + "[de]\nHallo\n\nb" + Tail, "x.txt:4:1", "subject");
    row("one language", std::string(Head) + "[de]\nsubject: s\n\nb\n", "x.txt", "[en]");
    row("no text", std::string(Head) + "[de]\nsubject: s\n" + Tail, "x.txt", "[de]");
    row("twice", german("b") + "\n[de]\nsubject: s\n\nb\n", "x.txt:13:1", "twice");
    row("no moment", "audience: public\n[de]\nsubject: s\n\nb" + std::string(Tail), "x.txt", "which message");
    row("wrong moment", "audience: public\nmoment: later\n[de]\nsubject: s\n\nb" + std::string(Tail), "x.txt:2:9",
        "later");
    row("wrong audience", "audience: all\nmoment: update\n", "x.txt:1:11", "all");
    row("something else", "audience: public\nlanguage: de\n", "x.txt:2:1", "language");
    row("nothing", "", "x.txt", "missing");
}

void TestDraftingTemplates::mistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const auto read = MessageTemplate::read(text.toStdString());
    const auto* const mistake = std::get_if<TemplateMistake>(&read);
    QVERIFY(mistake);
    const Error error = mistake->in("x.txt");
    QCOMPARE(QString::fromStdString(error.where), where);
    QVERIFY2(QString::fromStdString(error.what).contains(what), error.what.c_str());
    QVERIFY(!error.remedy.empty());
}

void TestDraftingTemplates::aFolderWithAMistakeIsNotUsed()
{
    QTemporaryDir folder;
    QVERIFY(!TemplateSet::read(folder.path()).ok());
    const auto write = [&folder](const char* name, const QByteArray& bytes) { writeFile(folder, name, bytes); };
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
    QCOMPARE(TemplateSet::read(folder.path()).error().where, std::string("b.txt:1:1"));
}

QTEST_GUILESS_MAIN(TestDraftingTemplates)
#include "tst_drafting_templates.moc"
