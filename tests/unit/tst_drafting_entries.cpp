// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in an incident's record reads as a sentence in both languages; corrections say what they correct, and what was
// taken back is marked and stays.

#include "drafting/entry_text.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using leitstand::testing::Story;

namespace {

// An incident whose record is written event by event.
struct Record {
    Record()
    {
        auto catalogue = std::make_shared<Catalogue>();
        catalogue->components = { { { "login" }, {}, { "Anmeldung", "Login" }, {}, {} } };
        catalogue->segments = { { { "smb" }, { "Kleinunternehmen", "Small businesses" }, {} } };
        Changes changes;
        static_cast<void>(story.state.apply(
            { { "c", "/test", story.now, {}, CatalogueApplied { catalogue } }, { Stream::Settings, 1, story.now } },
            changes));
        story.fires("LoginSlow");
    }

    void add(CaseChange change, std::uint32_t corrects = 0)
    {
        story.tell(CaseEvent { { "i" }, ++version, std::move(change), corrects });
    }
    [[nodiscard]] EntryText last(Language language) const { return text(*incident().entries.back(), language); }
    [[nodiscard]] EntryText text(const CaseEntry& entry, Language language) const
    {
        const EntryStyle style { language, [](Instant at) { return formatInstant(at).substr(11, 5); } };
        return entryText(entry, incident(), story.state, style);
    }
    [[nodiscard]] const Incident& incident() const { return story.incident("i"); }
    [[nodiscard]] Instant at(const char* clock) const
    {
        return *parseInstant("2026-11-21T" + std::string(clock) + ":00Z");
    }

    Story story;
    std::uint32_t version = 0;
};

} // namespace

#define QCOMPARE_BOTH(record, english, german)                                                                         \
    do {                                                                                                               \
        QVERIFY2((record).story.outcome == Applied::Changed, (record).story.reason.c_str());                           \
        QCOMPARE((record).last(Language::English).what, std::string(english));                                         \
        QCOMPARE((record).last(Language::German).what, std::string(german));                                           \
    } while (false)

class TestDraftingEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCourse();
    void theFindings();
    void theOutages();
    void theDuties();
    void theMessages();
    void theWayOfAMessage();
    void whatBecameOfOtherIncidents();
    void correctionsAndWithdrawals();
    void thingsWithoutAName();
    void spans();
};

void TestDraftingEntries::theCourse()
{
    Record record;
    record.add(
        IncidentOpened { "Logins are slow", Priority::P2, true, { Story::key("LoginSlow") }, {}, { { "login" } }, {} });
    QCOMPARE_BOTH(record, "Opened: Logins are slow (P2, customers notice it, 1 alert); affected: Login",
        "Eröffnet: Logins are slow (P2, Kundschaft ist betroffen, 1 Alarm); betroffen: Anmeldung");
    record.add(IncidentAcknowledged());
    QCOMPARE_BOTH(record, "Acknowledged", "Quittiert");
    record.add(RoleAssigned { CaseRole::Commander, "Ada" });
    QCOMPARE_BOTH(record, "Commander: Ada", "Einsatzleitung: Ada");
    record.add(RoleAssigned { CaseRole::Scribe, "" });
    QCOMPARE_BOTH(record, "Scribe: nobody", "Protokoll: niemand");
    record.add(PriorityChanged { Priority::P1 });
    QCOMPARE_BOTH(record, "Priority: P1", "Priorität: P1");
    record.add(AlertsLinked { { Story::key("LoginSlow"), { "nagios", "x" } } });
    QCOMPARE_BOTH(record, "2 alerts linked: LoginSlow, nagios/x", "2 Alarme verknüpft: LoginSlow, nagios/x");
    record.add(AlertsLinked { { Story::key("LoginSlow"), { "nagios", "x" }, Story::key("LoginSlow") } });
    QCOMPARE_BOTH(record, "3 alerts linked: LoginSlow ×2, nagios/x", "3 Alarme verknüpft: LoginSlow ×2, nagios/x");
    record.add(ComponentsCleared { { { "login" } } });
    QCOMPARE_BOTH(record, "No longer affected: Login", "Nicht mehr betroffen: Anmeldung");
    record.add(CustomerImpactChanged { false });
    QCOMPARE_BOTH(record, "Customers do not notice it", "Kundschaft ist nicht betroffen");
    record.add(LaneMoved { Lane::Watch, "the fix holds", Span(45min) });
    QCOMPARE_BOTH(record, "Moved to Watch, to be watched for 45 min – the fix holds",
        "Nach „Beobachten“ verschoben, Beobachtung für 45 min – the fix holds");
    record.add(RelapseNoticed { Story::key("LoginSlow"), record.at("11:45") });
    QCOMPARE_BOTH(
        record, "Relapse: LoginSlow fires again since 11:45", "Rückfall: LoginSlow ist wieder aktiv seit 11:45");
}

void TestDraftingEntries::theFindings()
{
    Record record;
    record.add(IncidentOpened { "Logins are slow", Priority::P2, false, {}, {}, {}, {} });
    record.add(HypothesisRaised { { "h" }, "the session store is full" });
    QCOMPARE_BOTH(record, "Hypothesis: the session store is full", "Vermutung: the session store is full");
    record.add(HypothesisJudged { { "h" }, HypothesisState::Testing, {} });
    QCOMPARE_BOTH(record, "Hypothesis being tested: the session store is full",
        "Vermutung wird geprüft: the session store is full");
    record.add(HypothesisJudged { { "h" }, HypothesisState::Cause, "99 % of memory" });
    QCOMPARE_BOTH(record, "Hypothesis confirmed as the cause: the session store is full – evidence: 99 % of memory",
        "Vermutung als Ursache bestätigt: the session store is full – Beleg: 99 % of memory");
    record.add(ActionTaken { { "a" }, "roll back to 41", "Jonas", ActionOutcome::Running, {} });
    QCOMPARE_BOTH(record, "Action begun: roll back to 41 (Jonas)", "Maßnahme begonnen: roll back to 41 (Jonas)");
    record.add(ActionEnded { { "a" }, ActionOutcome::Impossible, "the schema has changed" });
    QCOMPARE_BOTH(record, "Action not possible: roll back to 41 – the schema has changed",
        "Maßnahme nicht möglich: roll back to 41 – the schema has changed");
    record.add(NoteAdded { { "n" }, "quick call", NoteMark::WentWell, {} });
    QCOMPARE_BOTH(record, "Went well: quick call", "Lief gut: quick call");
    record.add(CauseRecorded { { "c" }, "no limit on sessions" });
    QCOMPARE_BOTH(record, "Cause: no limit on sessions", "Ursache: no limit on sessions");
    record.add(
        PreventionPlanned { { "p" }, "set a limit", "Ada", std::chrono::sys_days(std::chrono::year(2026) / 12 / 1) });
    QCOMPARE_BOTH(
        record, "Prevention: set a limit (Ada, by 2026-12-01)", "Vorbeugung: set a limit (Ada, bis 01.12.2026)");
    record.add(PreventionDone { { "p" } });
    QCOMPARE_BOTH(record, "Prevention done: set a limit", "Vorbeugung erledigt: set a limit");
    record.add(PicturePiece { { "pic" }, "image/png", 0, 1, std::make_shared<const std::string>("bytes") });
    QCOMPARE(record.last(Language::English).what, std::string()); // no line of its own
}

void TestDraftingEntries::theOutages()
{
    Record record;
    record.add(IncidentOpened { "Logins are slow", Priority::P2, false, {}, {}, {}, {} });
    record.add(OutageRecorded {
        { "o" }, { { "login" }, false, Fault::Own, {}, {} }, { { OutageState::Down, record.at("09:00"), {} } } });
    QCOMPARE_BOTH(record, "Outage: Login down since 09:00", "Ausfall: Anmeldung ausgefallen seit 09:00");
    record.add(OutageChanged { { "o" }, OutageState::Degraded, record.at("09:20") });
    QCOMPARE_BOTH(record, "Login is degraded from 09:20", "Anmeldung ist ab 09:20 eingeschränkt");
    record.add(OutageEnded { { "o" }, record.at("09:50") });
    QCOMPARE_BOTH(record, "Login works again from 09:50", "Anmeldung funktioniert wieder ab 09:50");
    OutageFacts mail { { "mail" }, true, Fault::ThirdParty };
    mail.reach = { { "smb" }, 0.125 };
    mail.comment = "new cables";
    record.add(OutageRecorded { { "o2" }, mail,
        { { OutageState::Down, record.at("08:00"), record.at("08:10") },
            { OutageState::Degraded, record.at("08:10"), record.at("08:30") } } });
    QCOMPARE_BOTH(record,
        "Outage: mail down 08:00–08:10, degraded 08:10–08:30, planned, a third party's fault, for Small businesses 12.5 % – "
        "new cables",
        "Ausfall: mail ausgefallen 08:00–08:10, eingeschränkt 08:10–08:30, geplant, Verursacher ist ein Dritter, für "
        "Kleinunternehmen 12,5 % – new cables");
}

void TestDraftingEntries::theDuties()
{
    Record record;
    record.add(IncidentOpened { "Logins are slow", Priority::P2, false, {}, {}, {}, {} });
    record.add(RegulatoryMilestoneReached { Regime::Dora, RegulatoryMilestone::Classified, record.at("09:30") });
    QCOMPARE_BOTH(record, "DORA: classified as major at 09:30", "DORA: als schwerwiegend eingestuft um 09:30");
    record.add(RegulatoryMilestoneReached { Regime::Gdpr, RegulatoryMilestone::InitialSubmitted, record.at("09:31") });
    QCOMPARE_BOTH(record, "GDPR: notification submitted at 09:31", "DSGVO: Meldung eingereicht um 09:31");
}

void TestDraftingEntries::theMessages()
{
    Record record;
    record.add(IncidentOpened { "Logins are slow", Priority::P2, true, {}, {}, {}, {} });
    record.story.tell(CommsEvent { { "i" }, 1, DraftSaved { { "d" }, Story::text(Moment::FirstNotice) } });
    QCOMPARE_BOTH(record, "Draft saved: Login (First notice, Public status)",
        "Entwurf gespeichert: Anmeldung (Erstmeldung, Öffentlicher Status)");
    record.story.tell(CommsEvent { { "i" }, 2,
        MessagePublished { { "d" }, Story::text(Moment::FirstNotice), "status page", record.at("10:30") } });
    QCOMPARE_BOTH(record,
        "Published: Login (First notice, Public status, by status page), next update promised for 10:30",
        "Veröffentlicht: Anmeldung (Erstmeldung, Öffentlicher Status, über status page), nächste Meldung zugesagt für 10:30");
}

void TestDraftingEntries::theWayOfAMessage()
{
    Record record;
    Story& story = record.story;
    story.opens("i");
    story.change("i", CommsChange(DraftSaved { { "d" }, Story::text(Moment::Update) }));
    const std::string english = "Login (Update, Public status)";
    const std::string german = "Anmeldung (Zwischenstand, Öffentlicher Status)";
    story.change("i",
        CommsChange(DraftSubmitted {
            { "d" }, 1, { { "duration", "4.5 h", "since the first call" }, { "parts", "", "later" } } }));
    QCOMPARE_BOTH(record,
        "Submitted for approval: " + english
            + "; although the check says duration of \"4.5 h\": since the first call; although the check says parts: later",
        "Zur Freigabe vorgelegt: " + german
            + "; trotz Beanstandung duration bei „4.5 h“: since the first call; trotz Beanstandung parts: later");
    story.refuses("i", "d", "too early");
    QCOMPARE_BOTH(
        record, "Approval refused: " + english + " – too early", "Freigabe abgelehnt: " + german + " – too early");
    story.submits("i", "d");
    story.change("i", CommsChange(DraftWithdrawn { { "d" }, {} }));
    QCOMPARE_BOTH(record, "Draft taken back: " + english, "Entwurf zurückgezogen: " + german);
    story.submits("i", "d");
    story.approves("i", "d");
    QCOMPARE_BOTH(record, "Approved: " + english, "Freigegeben: " + german);
    story.orders("i", "d", "p", { "mail", "chat" }, record.at("10:30"));
    QCOMPARE_BOTH(record, "Publication ordered: " + english + ", by mail, chat, next update promised for 10:30",
        "Veröffentlichung beauftragt: " + german + ", über mail, chat, nächste Meldung zugesagt für 10:30");
    story.delivery("i", DeliveryBegun { { "p" }, "mail", ChannelKind::Mail, 3 });
    QCOMPARE_BOTH(
        record, "Delivery begun: mail, 3 recipients: " + english, "Zustellung begonnen: mail, 3 Empfänger: " + german);
    story.delivery("i", DeliveryFinished { { "p" }, "mail", 1, 1, 1, {} });
    QCOMPARE_BOTH(record, "Delivery finished: mail, 1 delivered, 1 failed, 1 uncertain: " + english,
        "Zustellung beendet: mail, 1 zugestellt, 1 gescheitert, 1 ungewiss: " + german);
    story.change("i", CommsChange(RedeliveryOrdered { { "p" }, "mail", true }));
    QCOMPARE_BOTH(record, "Another delivery ordered: mail, also to those who may have it: " + english,
        "Erneute Zustellung beauftragt: mail, auch an alle, bei denen sie ungewiss ist: " + german);
    story.change("i", CommsChange(CustomersAsked { AskedBy::Mail }));
    QCOMPARE_BOTH(record, "A customer asked by mail", "Nachfrage per E-Mail");
}

void TestDraftingEntries::whatBecameOfOtherIncidents()
{
    Record record;
    record.add(IncidentOpened { "Slow", Priority::P2, false, { Story::key("A"), Story::key("B") } });
    record.story.change(
        "j", CaseChange(IncidentOpened { "Mail", Priority::P3, false, { Story::key("A") }, {}, {}, { "i" } }));
    QCOMPARE_BOTH(record, "“Mail” was split off as an incident of its own (1 alert)",
        "„Mail“ wurde als eigener Vorfall abgespalten (1 Alarm)");
    record.story.change("j", CaseChange(IncidentMerged { { "i" } }));
    QCOMPARE_BOTH(record, "“Mail” was merged into this incident", "„Mail“ ist in diesem Vorfall aufgegangen");
}

void TestDraftingEntries::correctionsAndWithdrawals()
{
    Record record;
    record.add(IncidentOpened { "Logins are slow", Priority::P2, false, {}, {}, {}, {} });
    record.add(NoteAdded { { "n" }, "since ten", NoteMark::None, {} });
    record.story.wait(5min);
    record.add(NoteAdded { { "n" }, "since nine", NoteMark::None, {} }, 2);
    const EntryText second = record.last(Language::English);
    QCOMPARE(second.what, std::string("Note: since nine"));
    QCOMPARE(second.corrected, std::string("09:55 Note: since ten"));
    const EntryText first = record.text(*caseEntry(record.incident(), 2), Language::German);
    QCOMPARE(first.what, std::string("Notiz: since ten"));
    QVERIFY(first.replaced && !first.withdrawn && first.corrected.empty());

    record.add(Withdrawn { "of another incident" }, 2);
    QVERIFY2(record.story.outcome == Applied::Changed, record.story.reason.c_str());
    QCOMPARE(record.last(Language::German).what,
        std::string("Zurückgenommen: 09:55 Notiz: since ten – of another incident"));
    QVERIFY(record.last(Language::German).besides().empty());
    const EntryText gone = record.text(*caseEntry(record.incident(), 2), Language::English);
    QVERIFY(gone.withdrawn && !gone.replaced);
    QVERIFY(!caseEntry(record.incident(), 99));
}

void TestDraftingEntries::thingsWithoutAName()
{
    const Catalogue catalogue { {}, { { { "cards" }, {}, { "Karten", "" }, {}, {} }, { { "x" }, {}, {}, {}, {} } }, {},
        {}, {}, {}, {}, {}, AccessRole::Commander, {}, {} };
    QCOMPARE(componentName(catalogue, { "cards" }, Language::English), std::string("Karten"));
    QCOMPARE(componentName(catalogue, { "x" }, Language::German), std::string("x"));
    QCOMPARE(componentName(catalogue, { "nobody knows it" }, Language::German), std::string("nobody knows it"));
}

void TestDraftingEntries::spans()
{
    QCOMPARE(spanText(6h + 50min), std::string("6 h 50 min"));
    QCOMPARE(spanText(2h), std::string("2 h"));
    QCOMPARE(spanText(25min), std::string("25 min"));
    QCOMPARE(spanText(90s), std::string("1 min 30 s"));
    QCOMPARE(spanText(1h + 5s), std::string("1 h"));
    QCOMPARE(spanText(Span(0)), std::string("0 s"));
    QCOMPARE(spanText(-5min), std::string("-5 min"));
}

QTEST_GUILESS_MAIN(TestDraftingEntries)
#include "tst_drafting_entries.moc"
