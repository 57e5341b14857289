// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leitstandctl tells about an incident that was worked, as JSON, as text and as Markdown; and what it says about a
// catalogue that is about to replace another one.

#include "ctl/catalogue_document.h"
#include "ctl/incident_document.h"
#include "ctl/timeline_document.h"
#include "support/story.h"

#include <QJsonArray>
#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using leitstand::testing::Story;

namespace {

Instant at(const char* clock)
{
    return *parseInstant("2026-11-21T" + std::string(clock) + ":00Z");
}

// A login that is slow, then degraded, from 10:00 to 10:50; a second incident that is merged into it.
struct Worked {
    Worked()
    {
        story.now = at("10:00");
        story.fires("LoginSlow");
        story.opens("login-1", { Story::key("LoginSlow") });
        story.acknowledges("login-1");
        add(RoleAssigned { CaseRole::Commander, "Ada" });
        add(HypothesisRaised { { "h1" }, "the session store is full" });
        add(HypothesisJudged { { "h1" }, HypothesisState::Cause, "it has no memory left" });
        add(OutageRecorded {
            { "o1" }, { { "login" }, false, Fault::Own, {}, {} }, { { OutageState::Down, at("10:00"), {} } } });
        add(ActionTaken { { "a1" }, "roll back", "Jonas", ActionOutcome::Impossible, "the schema has changed" });
        story.now = at("10:20");
        add(OutageChanged { { "o1" }, OutageState::Degraded, at("10:20") });
        OutageFacts mail { { "mail" }, false, Fault::ThirdParty };
        mail.reach = { { "smb" }, 0.2 };
        add(OutageRecorded { { "o2" }, mail, { { OutageState::Down, at("10:10"), at("10:15") } } });
        add(NoteAdded { { "n1" }, "a *note* | with <b>marks</b>\nand a second line", NoteMark::None, {} });
        story.publishes("login-1", Moment::FirstNotice);
    }

    void add(CaseChange change) { story.change("login-1", std::move(change)); }
    [[nodiscard]] QJsonObject document(Instant now) const
    {
        return incidentDocument(story.state, story.incident("login-1"), QTimeZone::utc(), now);
    }
    [[nodiscard]] TimelineRequest request(Language language = Language::English) const
    {
        return { story.state, story.incident("login-1"), language, ReportZone(), at("10:50") };
    }

    Story story;
};

QJsonObject first(const QJsonObject& document, const char* list, int index = 0)
{
    return document.value(QLatin1String(list)).toArray().at(index).toObject();
}

QString word(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

} // namespace

class TestCtlDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasFoundOut();
    void totalsAreUnions();
    void clocks();
    void aMergedIncident();
    void theWayOfAMessage();
    void timelineInText();
    void timelineInGerman();
    void timelineInMarkdown();
    void timelineInJson();
    void incidentsByPrefix();
    void differences();
};

void TestCtlDocuments::initTestCase()
{
    qputenv("TZ", "UTC");
}

void TestCtlDocuments::whatWasFoundOut()
{
    const QJsonObject document = Worked().document(at("10:50"));
    const QJsonObject hypothesis = first(document, "hypotheses");
    QCOMPARE(word(hypothesis, "state"), QStringLiteral("cause"));
    QCOMPARE(word(hypothesis, "statement"), QStringLiteral("the session store is full"));
    QCOMPARE(hypothesis.value(QLatin1String("steps")).toArray().size(), 2);
    QCOMPARE(word(first(hypothesis, "steps", 1), "evidence"), QStringLiteral("it has no memory left"));
    QVERIFY(!hypothesis.value(QLatin1String("became_symptom")).toBool(true));
    const QJsonObject action = first(document, "actions");
    QCOMPARE(word(action, "outcome"), QStringLiteral("impossible"));
    QCOMPARE(word(action, "by"), QStringLiteral("Jonas"));
    QCOMPARE(
        word(document.value(QLatin1String("roles")).toObject().value(QLatin1String("commander")).toObject(), "person"),
        QStringLiteral("Ada"));
    QCOMPARE(word(first(document, "notes"), "mark"), QStringLiteral("none"));
}

void TestCtlDocuments::totalsAreUnions()
{
    const QJsonObject document = Worked().document(at("10:50"));
    const QJsonObject totals = document.value(QLatin1String("totals")).toObject();
    QCOMPARE(totals.value(QLatin1String("down_minutes")).toDouble(), 20.0);
    QCOMPARE(totals.value(QLatin1String("degraded_minutes")).toDouble(), 30.0);
    QCOMPARE(totals.value(QLatin1String("total_minutes")).toDouble(), 50.0);
    QCOMPARE(word(first(totals, "by_component", 1), "component"), QStringLiteral("mail"));
    QCOMPARE(first(totals, "by_component", 1).value(QLatin1String("total_minutes")).toDouble(), 5.0);
    QVERIFY(first(totals, "by_segment").value(QLatin1String("segment")).isNull());
    QCOMPARE(word(first(totals, "by_segment", 1), "segment"), QStringLiteral("smb"));
    QCOMPARE(word(first(totals, "by_day"), "day"), QStringLiteral("2026-11-21"));
    QCOMPARE(first(totals, "by_day").value(QLatin1String("total_minutes")).toDouble(), 50.0);
    const QJsonObject outage = first(document, "outages");
    QVERIFY(outage.value(QLatin1String("open")).toBool());
    QVERIFY(!outage.contains(QLatin1String("to")));
    QCOMPARE(outage.value(QLatin1String("spells")).toArray().size(), 2);
    QCOMPARE(word(first(document, "outages", 1), "fault"), QStringLiteral("third_party"));
}

void TestCtlDocuments::clocks()
{
    const QJsonObject document = Worked().document(at("10:50"));
    QJsonObject scope;
    for (const QJsonValue each : document.value(QLatin1String("clocks")).toArray()) {
        if (word(each.toObject(), "kind") == QLatin1String("scope"))
            scope = each.toObject();
    }
    QCOMPARE(word(scope, "state"), QStringLiteral("overdue"));
    QCOMPARE(word(scope, "origin"), QStringLiteral("first_notice"));
    QCOMPARE(word(scope, "due"), QStringLiteral("2026-11-21T10:25:00.000Z"));
    QCOMPARE(scope.value(QLatin1String("remaining_seconds")).toInt(), -25 * 60);
    QCOMPARE(word(scope, "owed_by"), QStringLiteral("Ada"));
    QCOMPARE(word(document, "next_customer_update"), QStringLiteral("2026-11-21T10:25:00.000Z"));
    QVERIFY(!document.contains(QLatin1String("acknowledge_due")));
}

void TestCtlDocuments::aMergedIncident()
{
    Worked worked;
    worked.story.opens("other");
    worked.story.change("other", CaseChange(IncidentMerged { { "login-1" } }));
    QCOMPARE(word(incidentDocument(worked.story.state, worked.story.incident("other"), QTimeZone::utc(), at("10:50")),
                 "merged_into"),
        QStringLiteral("login-1"));
    QCOMPARE(worked.document(at("10:50")).value(QLatin1String("absorbed")).toArray(),
        (QJsonArray { QStringLiteral("other") }));
}

void TestCtlDocuments::theWayOfAMessage()
{
    Worked worked;
    Story& story = worked.story;
    const auto document = [&worked] { return worked.document(at("10:50")); };
    story.saves("login-1", "d1", "We have found it.");
    story.submits("login-1", "d1");
    QCOMPARE(word(first(document(), "drafts"), "state"), QStringLiteral("in_review"));
    story.approves("login-1", "d1");
    story.orders("login-1", "d1", "p1", { "mail", "chat" });
    const QJsonObject waiting = first(document(), "clocks");
    QCOMPARE(word(waiting, "kind"), QStringLiteral("scope"));
    QCOMPARE(word(waiting, "ordered_at"), QStringLiteral("2026-11-21T10:20:00.000Z"));
    story.delivery("login-1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 2 });
    story.handsOver("login-1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.handsOver("login-1", "p1", "mail", "r2", DeliveryOutcome::Failed);
    story.delivery("login-1", DeliveryFinished { { "p1" }, "mail", 1, 1, 0, {} });
    story.change("login-1", CommsChange(CustomersAsked { AskedBy::Phone }));

    const QJsonObject all = document();
    const QJsonObject draft = first(all, "drafts");
    QCOMPARE(word(draft, "state"), QStringLiteral("published"));
    QCOMPARE(draft.value(QLatin1String("authors")).toArray(), QJsonArray { QStringLiteral("jana") });
    const QJsonObject review = first(draft, "reviews");
    QCOMPARE(word(review, "outcome"), QStringLiteral("approved"));
    QCOMPARE(word(review, "decided_by"), QStringLiteral("ole"));
    const QJsonObject publication = first(all, "publications");
    QCOMPARE(word(publication, "digest"), word(review, "digest"));
    QVERIFY(!publication.value(QLatin1String("finished")).toBool()); // chat waits
    const QJsonObject mail = first(publication, "deliveries");
    QCOMPARE(word(mail, "kind"), QStringLiteral("mail"));
    const QJsonObject counts = mail.value(QLatin1String("counts")).toObject();
    QCOMPARE(counts.value(QLatin1String("delivered")).toInt(), 1);
    QCOMPARE(word(first(mail, "not_delivered"), "recipient"), QStringLiteral("r2"));
    QCOMPARE(word(first(all, "published", 1), "publication"), QStringLiteral("p1"));
    QCOMPARE(all.value(QLatin1String("questions")).toObject().value(QLatin1String("phone")).toInt(), 1);
    const QJsonObject versions = all.value(QLatin1String("versions")).toObject();
    QCOMPARE(versions.value(QLatin1String("approval")).toInt(), 1);
    QCOMPARE(versions.value(QLatin1String("delivery")).toInt(), 6);
}

void TestCtlDocuments::timelineInText()
{
    const QString text = timelineText(Worked().request());
    const QStringList lines = text.split(QLatin1Char('\n'));
    QCOMPARE(lines.value(0), QStringLiteral("Logins are slow  (login-1)"));
    QVERIFY2(
        lines.contains(QStringLiteral("10:00  jana  Hypothesis confirmed as the cause: the session store is full – "
                                      "evidence: it has no memory left")),
        qPrintable(text));
    QVERIFY2(lines.contains(QStringLiteral("10:20  jana  Note: a *note* | with <b>marks</b> and a second line")),
        qPrintable(text));
    QVERIFY2(
        lines.contains(QStringLiteral("  Together: down 20 min, degraded 30 min, in all 50 min")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("First notice, Public status (status page) by jana")), qPrintable(text));
}

void TestCtlDocuments::timelineInGerman()
{
    const QString text = timelineText(Worked().request(Language::German));
    QVERIFY2(text.contains(QStringLiteral("10:20  jana  login ist ab 10:20 eingeschränkt\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("  Zusammen: ausgefallen 20 min, eingeschränkt 30 min, insgesamt 50 min\n")),
        qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\nMeldungen\n")), qPrintable(text));
}

// Nothing that people wrote becomes a mark of the page.
void TestCtlDocuments::timelineInMarkdown()
{
    Worked worked;
    worked.add(SummaryChanged { "# 1. not a heading" });
    worked.add(RoleAssigned { CaseRole::Scribe, "1. Ada" });
    const QString text = timelineMarkdown(worked.request());
    QVERIFY2(text.contains(QStringLiteral("\n\n\\# 1. not a heading\n\n")), qPrintable(text));
    QVERIFY2(text.startsWith(QStringLiteral("# Logins are slow\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\n| time | who | what |\n| --- | --- | --- |\n| 10:00 | jana | ")),
        qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Note: a \\*note\\* \\| with \\<b\\>marks\\</b\\> and a second line |")),
        qPrintable(text));
    QVERIFY(!text.contains(QLatin1String("<b>")));
    QVERIFY2(text.contains(QStringLiteral("\n> **Login**\n>\n> We are looking into it.\n")), qPrintable(text));
}

void TestCtlDocuments::timelineInJson()
{
    Worked worked;
    const std::uint32_t note = worked.story.incident("login-1").notes.front().recorded;
    worked.story.tell(CaseEvent { { "login-1" }, worked.story.incident("login-1").version(Aspect::Case) + 1,
        Withdrawn { "wrong incident" }, note });
    const QJsonObject document = timelineDocument(worked.request());
    const QJsonArray entries = document.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), static_cast<int>(worked.story.incident("login-1").entries.size()));
    const QJsonObject last = entries.last().toObject();
    QCOMPARE(last.value(QLatin1String("corrects")).toInt(), static_cast<int>(note));
    QVERIFY(word(last, "corrects_text").startsWith(QLatin1String("10:20 Note: a *note*")));
    QVERIFY(word(last, "local").startsWith(QLatin1String("2026-11-21T10:20:00.000")));
    int withdrawn = 0;
    for (const QJsonValue each : entries)
        withdrawn += each.toObject().value(QLatin1String("withdrawn")).toBool() ? 1 : 0;
    QCOMPARE(withdrawn, 1);
    QCOMPARE(document.value(QLatin1String("messages")).toArray().size(), 1);
    QCOMPARE(document.value(QLatin1String("totals")).toObject().value(QLatin1String("total_minutes")).toDouble(), 50.0);
    QVERIFY(timelineText(worked.request()).contains(QLatin1String("jana  [withdrawn] Note: a *note*")));
}

void TestCtlDocuments::incidentsByPrefix()
{
    Worked worked;
    worked.story.opens("login-10");
    worked.story.opens("mail");
    const auto count = [&](const char* prefix) { return incidentsNamed(worked.story.state, prefix).size(); };
    QCOMPARE(count("mai"), 1U);
    QCOMPARE(count("login"), 2U);
    QCOMPARE(count("login-1"), 1U); // it is one's whole id
    QCOMPARE(count("x"), 0U);
}

void TestCtlDocuments::differences()
{
    Catalogue before;
    before.services = { { "login", { "Anmeldung", "Login" }, "Ada", {} }, { "mail", {}, {}, {} } };
    before.people = { { "Ada", AccessRole::Commander } };
    Catalogue after = before;
    QVERIFY(differencesBetween(before, after).empty());
    after.services = { { "login", { "Anmeldung", "Login" }, "Jonas", {} }, { "cards", {}, {}, {} } };
    after.policies[Priority::P1].watch = 45min;
    after.othersMay = AccessRole::Viewer;
    after.approval = ApprovalRule::Alone;
    after.templates = { { "notice", "audience: public" } };
    std::vector<std::string> lines;
    for (const CatalogueDifference& difference : differencesBetween(before, after))
        lines.push_back(difference.text());
    QCOMPARE(lines,
        (std::vector<std::string> { "services: 1 added (cards), 1 changed (login), 1 removed (mail)",
            "clocks: 1 added (P1)", "people: 1 changed ((others))", "communication: 1 changed (approval)",
            "templates: 1 added (notice)" }));
}

QTEST_GUILESS_MAIN(TestCtlDocuments)
#include "tst_ctl_documents.moc"
