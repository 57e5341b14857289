// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where messages to customers are written: the editor's text, the check beside it, the list of messages, the history, the
// deliveries, what is answered on the phone, and the reminders.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "unit/support/story_bench.h"
#include "unit/support/unsent_texts.h"
#include "view/display_text.h"
#include "view/draft_search.h"
#include "view/report_file.h"
#include "view/session.h"

using namespace leitstand;
using namespace leitstand::story;
using namespace std::chrono_literals;

namespace {

constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
const DraftId First { "public-first_notice" };

// The outage since ten, and the text with the time as a field.
Expected<DraftText> template_(const Incident&, Audience audience, Moment moment, std::string_view variant, Instant now)
{
    const std::string time = now < at("2026-11-21T11:00:00Z") ? "10:00" : "09:00";
    DraftText text { audience, moment,
        { "Störung", "Seit " + time + " Uhr. " + std::string(variant), {}, { { "since", 5, 10 } } },
        { "Incident", "Since " + time + ". " + std::string(variant), {}, { { "since", 6, 11 } } } };
    return text;
}

IncidentOpened outage()
{
    return { "Login slow", Priority::P2, true, {}, {}, {}, {} };
}

} // namespace

class TestViewMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesFollowWhatIsTyped()
    {
        QCOMPARE(editBetween(u"abc", u"abXc").start, 2);
        QCOMPARE(editBetween(u"aab", u"ab").removed, 1);
        // Half a sign is none.
        const UnitEdit fire = editBetween(QStringLiteral("x\U0001F525"), QStringLiteral("x\U0001F526"));
        QCOMPARE(fire.start, 1);
        QCOMPARE(fire.removed, 2);
        QCOMPARE(moved({ 4, 8 }, { 0, 0, 3 }), (TextRange { 7, 11 }));
        QCOMPARE(moved({ 4, 8 }, { 9, 2, 0 }), (TextRange { 4, 8 }));
        QCOMPARE(moved({ 4, 8 }, { 5, 1, 4 }), (TextRange { 4, 11 }));
        const CodePointPlaces places(QStringLiteral("a\U0001F525b"));
        QCOMPARE(places.unitAt(2), 3);
        QCOMPARE(places.codePointAt(3), 2U);
        QCOMPARE(places.unitAt(99), 4);
    }

    void typingIsTakenBackInSteps()
    {
        TextHistory history;
        DraftText text = message("a", "b");
        history.begin(text);
        QVERIFY(!history.undo());
        const auto type = [&](const std::string& german, int at) {
            text.german.body = german;
            history.typed(text, std::chrono::milliseconds(at));
        };
        type("ab", 100);
        type("abc", 200);
        type("abcd", 5000); // after a pause
        text.english.body = "English";
        history.typed(text, 5100ms);
        QCOMPARE(history.undo()->english.body, std::string("b"));
        QCOMPARE(history.undo()->german.body, std::string("abc"));
        QCOMPARE(history.undo()->german.body, std::string("a"));
        QVERIFY(!history.canUndo());
        QCOMPARE(history.redo()->german.body, std::string("abc"));
        type("x", 9000);
        QVERIFY(!history.canRedo());
    }

    void whatIsOwedNextIsOfferedUntilSomebodyWrites()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, template_);
        DraftEditor& draft = *session.draft();
        Instant now = at("2026-11-21T10:02:00Z");
        const auto happens = [&](CaseChange change) {
            now += 1min;
            bench.feed({ bench.log.incident("i1", std::move(change), now) });
        };
        happens(outage());
        draft.openNext(QStringLiteral("i1"));
        QCOMPARE(draft.moment(), int(Facts::FirstNotice));
        happens(IncidentAcknowledged());
        happens(LaneMoved { Lane::Act });
        happens(LaneMoved { Lane::Watch });
        happens(LaneMoved { Lane::Communicate, "quiet" });
        QCOMPARE(draft.moment(), int(Facts::FinalMessage));
        // It was not over.
        happens(LaneMoved { Lane::Act });
        QCOMPARE(draft.moment(), int(Facts::FirstNotice));
        // What a person chose to write stays.
        draft.open(QStringLiteral("i1"), Facts::PublicStatus, Facts::FinalMessage);
        happens(TitleChanged { "Login is slow" });
        QCOMPARE(draft.moment(), int(Facts::FinalMessage));
        // So does what was begun.
        draft.openNext(QStringLiteral("i1"));
        draft.write(DraftEditor::German, DraftEditor::Body, QStringLiteral("Leider."), 7);
        happens(LaneMoved { Lane::Watch });
        happens(LaneMoved { Lane::Communicate, "quiet" });
        QCOMPARE(draft.moment(), int(Facts::FirstNotice));
        QCOMPARE(draft.bodyDe(), QStringLiteral("Leider."));
    }

    void aSuggestionFollowsTheRecordAndATypedTextKeepsItsWords()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, template_);
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")) });
        DraftEditor& draft = *session.draft();
        draft.openNext(QStringLiteral("i1"));
        QCOMPARE(draft.bodyDe(), QStringLiteral("Seit 10:00 Uhr. "));
        QCOMPARE(draft.fieldRanges(DraftEditor::German, DraftEditor::Body), (std::vector<TextRange> { { 5, 10 } }));
        draft.write(DraftEditor::German, DraftEditor::Body, QStringLiteral("Leider. Seit 10:00 Uhr. "), 8);
        QCOMPARE(draft.fieldRanges(DraftEditor::German, DraftEditor::Body), (std::vector<TextRange> { { 13, 18 } }));
        // Typed over: no field any more.
        draft.write(DraftEditor::English, DraftEditor::Body, QStringLiteral("Since ten. "), 9);
        QVERIFY(draft.fieldRanges(DraftEditor::English, DraftEditor::Body).empty());
        bench.setNow(at("2026-11-21T11:05:00Z"));
        bench.feed({ bench.log.incident("i1", IncidentAcknowledged(), at("2026-11-21T11:05:00Z")) });
        QCOMPARE(draft.bodyDe(), QStringLiteral("Leider. Seit 09:00 Uhr. "));
        QCOMPARE(draft.bodyEn(), QStringLiteral("Since ten. "));
        draft.undo();
        QCOMPARE(draft.bodyDe(), QStringLiteral("Leider. Seit 10:00 Uhr. "));
    }

    void replacingInBothLanguagesIsOneStep()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms(
                "i1", DraftSaved { First, message("Login, login", "The login") }, at("2026-11-21T10:03:00Z")) });
        DraftEditor& draft = *session.draft();
        draft.openNext(QStringLiteral("i1"));
        DraftSearch search;
        search.setDraft(&draft);
        search.setWhat(QStringLiteral("login"));
        QCOMPARE(search.count(), 3);
        QCOMPARE(search.next(0, 1, 1), (QVariantList { 0, 1, 7, 12 }));
        QCOMPARE(search.next(1, 1, 9), (QVariantList { 0, 1, 0, 5 })); // around the end
        QCOMPARE(search.previous(0, 1, 0), (QVariantList { 1, 1, 4, 9 }));
        QCOMPARE(draft.replaceAll(QStringLiteral("login"), QStringLiteral("Anmeldung")), 3);
        QCOMPARE(draft.bodyEn(), QStringLiteral("The Anmeldung"));
        draft.undo();
        QCOMPARE(draft.bodyDe(), QStringLiteral("Login, login"));
        QCOMPARE(draft.bodyEn(), QStringLiteral("The login"));
        draft.redo();
        QCOMPARE(draft.bodyDe(), QStringLiteral("Anmeldung, Anmeldung"));
    }

    void theCheckFindsWhatContradictsTheRecordAndWritesTheFix()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        DraftCheck& check = *session.check();
        QAbstractItemModelTester tester(&check, Strict);
        session.setLanguage(QStringLiteral("en"));
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1",
                DraftSaved { First,
                    message(
                        "\U0001F525 Von 09:00 bis 11:30 Uhr, also 4,5 Stunden.", "From 09:00 to 11:30, 2.5 hours.") },
                at("2026-11-21T10:03:00Z")) });
        session.draft()->openNext(QStringLiteral("i1"));
        check.checkNow();
        const auto isDuration = [](const FindingRow& row) { return row.rule == DraftCheck::Duration; };
        const auto found = std::find_if(check.findings().begin(), check.findings().end(), isDuration);
        QVERIFY(found != check.findings().end());
        QVERIFY(found->error);
        QCOMPARE(found->side, int(DraftEditor::German));
        QCOMPARE(found->part, int(DraftEditor::Body));
        const QString marked = session.draft()->bodyDe().mid(found->start, found->end - found->start);
        QVERIFY2(marked.contains(QStringLiteral("4,5")), qPrintable(marked));
        QVERIFY(!found->message.isEmpty());
        QVERIFY(!found->why.isEmpty());
        QVERIFY(found->canFix);
        const auto row = static_cast<int>(found - check.findings().begin());

        QSignalSpy places(session.draft(), &DraftEditor::placeWanted);
        check.show(row);
        QCOMPARE(places.count(), 1);
        QCOMPARE(check.currentRow(), row);
        // What is typed before it moves the mark until the next check.
        const int start = found->start;
        session.draft()->write(
            DraftEditor::German, DraftEditor::Body, QStringLiteral("Neu. ") + session.draft()->bodyDe());
        const auto again = std::find_if(check.findings().begin(), check.findings().end(), isDuration);
        QCOMPARE(again->start, start + 5);
        QVERIFY(check.behind());

        QVERIFY(check.applyFix(check.currentRow()));
        QVERIFY2(session.draft()->bodyDe().contains(QStringLiteral("2,5 Stunden"))
                || session.draft()->bodyDe().contains(QStringLiteral("2 Stunden 30 Minuten")),
            qPrintable(session.draft()->bodyDe()));
        QVERIFY(std::none_of(check.findings().begin(), check.findings().end(), isDuration));
    }

    void aHintIsPutAwayAndAnErrorIsNot()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        DraftCheck& check = *session.check();
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, message("Kurz.", "Short.") }, at("2026-11-21T10:03:00Z")) });
        session.draft()->openNext(QStringLiteral("i1"));
        check.checkNow();
        const int errors = check.errorCount();
        QVERIFY(errors > 0); // it says nothing about what is affected
        QVERIFY(check.count() > errors);
        for (int row = check.count() - 1; row >= 0; --row)
            check.dismiss(row);
        QCOMPARE(check.count(), check.errorCount());
        QCOMPARE(check.errorCount(), errors);
    }

    void messagesAreListedWithWhatIsDueNext()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, template_);
        DraftListModel& drafts = *session.drafts();
        QAbstractItemModelTester tester(&drafts, Strict);
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")) });
        session.draft()->openNext(QStringLiteral("i1"));
        QCOMPARE(drafts.count(), 1);
        QCOMPARE(drafts.fact(0, QStringLiteral("draftState")).toInt(), int(Facts::ReadyDraft));
        QVERIFY(drafts.fact(0, QStringLiteral("current")).toBool());

        const DraftText text = message("Störung.", "Problem.");
        bench.feed({ bench.log.comms("i1", DraftSaved { First, text }, at("2026-11-21T10:03:00Z"), "ben"),
            bench.log.comms("i1", MessagePublished { First, text, "status page", at("2026-11-21T10:30:00Z") },
                at("2026-11-21T10:04:00Z"), "ben") });
        // Out, and the next one stands ready.
        QCOMPARE(drafts.count(), 2);
        QCOMPARE(drafts.fact(0, QStringLiteral("draftState")).toInt(), int(Facts::ReadyDraft));
        QCOMPARE(drafts.fact(0, QStringLiteral("moment")).toInt(), int(Facts::Update));
        QCOMPARE(drafts.fact(1, QStringLiteral("draftState")).toInt(), int(Facts::PublishedDraft));
        QCOMPARE(drafts.fact(1, QStringLiteral("channels")).toString(), QStringLiteral("status page"));
        QVERIFY(session.draft()->locked());
        QVERIFY(!session.draft()->unlockable());
        drafts.open(0);
        QCOMPARE(session.draft()->moment(), int(Facts::Update));
        QCOMPARE(drafts.currentRow(), 0);

        session.draft()->openNothingNew(QStringLiteral("i1"));
        QVERIFY(session.draft()->bodyDe().contains(QStringLiteral("nothing_new")));
    }

    void aMessageInReviewIsLockedUntilItIsTakenBack()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        const DraftText text = message("Störung.", "Problem.");
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, text }, at("2026-11-21T10:03:00Z"), "ben"),
            bench.log.comms("i1", DraftSubmitted { First, 1, { { "blame", "der Anbieter", "so vereinbart" } } },
                at("2026-11-21T10:03:30Z"), "ben") });
        session.draft()->openNext(QStringLiteral("i1"));
        DraftReview& review = *session.review();
        QCOMPARE(review.draftState(), int(Facts::DraftInReview));
        QCOMPARE(review.askedBy(), QStringLiteral("ben"));
        QCOMPARE(review.overrides().size(), 1);
        QCOMPARE(review.outcome(), int(DraftReview::Pending));
        QVERIFY(session.draft()->locked());
        QVERIFY(session.draft()->unlockable());
        session.draft()->setBodyDe(QStringLiteral("Anders."));
        QCOMPARE(session.draft()->bodyDe(), QStringLiteral("Störung."));

        bench.feed({ bench.log.approval("i1", DraftRefused { First, 1, "Seit wann?" }, at("2026-11-21T10:04:00Z")) });
        QCOMPARE(review.draftState(), int(Facts::WrittenDraft));
        QCOMPARE(review.outcome(), int(DraftReview::RefusedOutcome));
        QCOMPARE(review.reason(), QStringLiteral("Seit wann?"));
        QCOMPARE(review.decidedBy(), QStringLiteral("cleo"));
        QVERIFY(!session.draft()->locked());
        QVERIFY(!review.whyNotApprove().isEmpty());
        QVERIFY(!review.whyNotPublish().isEmpty());
    }

    void theTextSaysWhenTheNextUpdateComes()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, message("Nächstes Update in 20 Minuten.", "") },
                at("2026-11-21T10:03:00Z")) });
        session.draft()->openNext(QStringLiteral("i1"));
        QTRY_COMPARE(session.review()->promisedAt(), milliseconds(at("2026-11-21T10:25:00Z")));
    }

    void historyTellsVersionsAndWhatTheyChanged()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        DraftHistoryModel& history = *session.history();
        QAbstractItemModelTester tester(&history, Strict);
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, message("Eins.", "One.") }, at("2026-11-21T10:03:00Z"), "ben"),
            bench.log.comms(
                "i1", DraftSaved { First, message("Eins zwei.", "One.") }, at("2026-11-21T10:03:10Z"), "ben"),
            bench.log.comms(
                "i1", DraftSaved { First, message("Eins drei.", "One.") }, at("2026-11-21T10:03:20Z"), "cleo"),
            bench.log.comms("i1", DraftSubmitted { First, 3, {} }, at("2026-11-21T10:04:00Z"), "cleo") });
        session.draft()->openNext(QStringLiteral("i1"));
        // ben's two saves are one version.
        QCOMPARE(history.count(), 3);
        QCOMPARE(history.index(0).data(Qt::UserRole + 2).toInt(), int(DraftHistoryModel::Asked));
        QVERIFY(history.differences(0).isEmpty());
        const QVariantList changed = history.differences(1);
        QCOMPARE(changed.size(), 1);
        QStringList removed;
        QStringList added;
        for (const QVariant& piece : changed.first().toMap().value(QStringLiteral("pieces")).toList()) {
            const QVariantMap each = piece.toMap();
            if (each.value(QStringLiteral("kind")).toInt() == DraftHistoryModel::Removed)
                removed.append(each.value(QStringLiteral("text")).toString());
            if (each.value(QStringLiteral("kind")).toInt() == DraftHistoryModel::Added)
                added.append(each.value(QStringLiteral("text")).toString());
        }
        QCOMPARE(removed, QStringList { QStringLiteral("zwei") });
        QCOMPARE(added, QStringList { QStringLiteral("drei") });
    }

    void deliveriesTellHowFarTheyAreAndWhatFailed()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        DeliveryModel& deliveries = *session.deliveries();
        QAbstractItemModelTester tester(&deliveries, Strict);
        const DraftText text = message("Störung.", "Problem.");
        const PublicationId publication { "p1" };
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, text }, at("2026-11-21T10:03:00Z"), "ben"),
            bench.log.comms("i1", DraftSubmitted { First, 1, {} }, at("2026-11-21T10:03:10Z"), "ben"),
            bench.log.approval("i1", DraftApproved { First, 1, digestOf(text) }, at("2026-11-21T10:03:20Z")),
            bench.log.comms("i1", PublicationOrdered { publication, First, 1, { "status", "customers" }, {} },
                at("2026-11-21T10:03:30Z"), "ben") });
        session.draft()->openNext(QStringLiteral("i1"));
        session.draft()->openDraft(QStringLiteral("i1"), QString::fromStdString(First.value));
        QCOMPARE(deliveries.count(), 2);
        QCOMPARE(deliveries.fact(1, QStringLiteral("begunAt")).toDouble(), 0.0);
        const Instant later = at("2026-11-21T10:03:40Z");
        bench.feed({ bench.log.delivery("i1", DeliveryBegun { publication, "customers", ChannelKind::Mail, 3 }, later),
            bench.log.delivery("i1", HandoverBegun { publication, "customers", { "a", "b", "c" } }, later),
            bench.log.delivery("i1",
                HandoverEnded { publication, "customers",
                    { { "a", DeliveryOutcome::Delivered, "250 ok", {} },
                        { "b", DeliveryOutcome::Failed, "550 no such user", {} },
                        { "c", DeliveryOutcome::Deferred, "451 later", at("2026-11-21T10:08:00Z") } } },
                later) });
        QCOMPARE(deliveries.fact(1, QStringLiteral("kind")).toString(), QStringLiteral("mail"));
        QCOMPARE(deliveries.fact(1, QStringLiteral("recipients")).toInt(), 3);
        QCOMPARE(deliveries.fact(1, QStringLiteral("delivered")).toInt(), 1);
        QCOMPARE(deliveries.fact(1, QStringLiteral("failed")).toInt(), 1);
        QCOMPARE(deliveries.fact(1, QStringLiteral("deferred")).toInt(), 1);
        QCOMPARE(deliveries.fact(1, QStringLiteral("retryAt")).toDouble(), milliseconds(at("2026-11-21T10:08:00Z")));
        QVERIFY(!deliveries.fact(1, QStringLiteral("detail")).toString().isEmpty());
        QCOMPARE(session.drafts()->fact(session.drafts()->currentRow(), QStringLiteral("failed")).toInt(), 1);
    }

    void channelsOfTheAudienceAreOffered()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        QVERIFY(session.deliveries()->noGateway());
        GatewayReport report;
        report.channels
            = { { "status", ChannelKind::StatusPage, SourceState::Good, {}, {}, { Audience::PublicStatus }, 1 },
                  { "board", ChannelKind::Mail, SourceState::Failing, {}, "refused", { Audience::Management }, 4 } };
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")), report });
        session.draft()->openNext(QStringLiteral("i1"));
        QTRY_VERIFY(!session.deliveries()->noGateway());
        QCOMPARE(session.deliveries()->channels().size(), 2);
        QVERIFY(session.deliveries()->channels()[0].toMap().value(QStringLiteral("forThis")).toBool());
        QVERIFY(!session.deliveries()->channels()[1].toMap().value(QStringLiteral("forThis")).toBool());
    }

    void customersWhoAskedAreCounted()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        QuestionModel& questions = *session.questions();
        QAbstractItemModelTester tester(&questions, Strict);
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", CustomersAsked { AskedBy::Phone }, at("2026-11-21T10:03:00Z")),
            bench.log.comms("i1", CustomersAsked { AskedBy::Phone }, at("2026-11-21T10:04:00Z")),
            bench.log.comms("i1", CustomersAsked { AskedBy::Chat }, at("2026-11-21T08:04:00Z")) });
        session.draft()->openNext(QStringLiteral("i1"));
        QCOMPARE(questions.total(), 3);
        QCOMPARE(questions.index(0).data(Qt::UserRole + 2).toInt(), 2);
        QCOMPARE(questions.index(0).data(Qt::UserRole + 4).value<QList<int>>().last(), 2);
        QCOMPARE(questions.index(2).data(Qt::UserRole + 3).toInt(), 0); // two hours ago
        QCOMPARE(questions.most(), 2);
    }

    void whatIsOwedIsToldBeforeItIsDueAndWhenItIsOverdue()
    {
        Bench bench(at("2026-11-21T10:02:00Z"));
        Session session(bench.workspace, nullptr, {});
        UpdateReminder& reminder = session.reminder();
        QSignalSpy due(&reminder, &UpdateReminder::due);
        QSignalSpy settled(&reminder, &UpdateReminder::settled);
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")) });
        reminder.look();
        QCOMPARE(due.count(), 0);
        bench.setNow(at("2026-11-21T10:06:30Z"));
        reminder.look();
        reminder.look();
        QCOMPARE(due.count(), 1);
        QCOMPARE(due.first().at(3).toInt(), int(Facts::FirstNoticeClock));
        QVERIFY(!due.first().at(5).toBool());
        bench.setNow(at("2026-11-21T10:07:30Z"));
        reminder.look();
        QCOMPARE(due.count(), 2);
        QVERIFY(due.last().at(5).toBool());
        bench.feed({ bench.log.comms(
            "i1", MessagePublished { First, message("x", "y"), "page", {} }, at("2026-11-21T10:07:40Z")) });
        reminder.look();
        QCOMPARE(settled.count(), 1);
    }

    void whoeverHasToActIsToldWhereverTheyAre()
    {
        Bench bench(at("2026-11-21T10:02:00Z"));
        const std::string me = bench.workspace.actor();
        Session session(bench.workspace, nullptr, {});
        MessageNewsReader& reader = session.messageNews();
        QSignalSpy told(&reader, &MessageNewsReader::told);
        QSignalSpy settled(&reader, &MessageNewsReader::settled);
        const auto newest = [&told] { return told.last().at(1).value<MessageNews>(); };
        Instant now = at("2026-11-21T10:02:00Z");
        const auto happens = [&](const std::function<LoggedEvent(Instant)>& event) {
            now += 10s;
            bench.feed({ event(now) });
            reader.look();
        };
        const auto comms = [&](CommsChange change, const std::string& who) {
            happens([&](Instant when) { return bench.log.comms("i1", std::move(change), when, who); });
        };
        happens([&](Instant when) { return bench.log.incident("i1", outage(), when); });
        comms(DraftSaved { First, message("Wir suchen.", "We look.") }, "berta");
        comms(DraftSubmitted { First, 1, {} }, "berta");
        QCOMPARE(told.count(), 1);
        QCOMPARE(newest().kind, MessageNews::WaitsForApproval);
        QCOMPARE(newest().who, std::string("berta"));
        reader.look();
        QCOMPARE(told.count(), 1);
        comms(DraftWithdrawn { First, {} }, "berta");
        QCOMPARE(settled.count(), 1);

        // One's own is not for oneself to approve; what others decide is told.
        const DraftId mine { "public-update" };
        comms(DraftSaved { mine, message("Noch immer.", "Still.") }, me);
        const std::uint32_t version = bench.workspace.state().incident({ "i1" })->drafts.at(mine).savedVersion;
        comms(DraftSubmitted { mine, version, {} }, me);
        QCOMPARE(told.count(), 1);
        happens([&](Instant when) {
            return bench.log.approval("i1", DraftRefused { mine, version, "Seit wann?" }, when);
        });
        QCOMPARE(newest().kind, MessageNews::Refused);
        QCOMPARE(newest().detail, std::string("Seit wann?"));
        const auto& stored = bench.workspace.state().incident({ "i1" })->drafts.at(mine);
        comms(DraftSubmitted { mine, version, {} }, me);
        QCOMPARE(settled.count(), 2);
        happens([&](Instant when) {
            return bench.log.approval("i1", DraftApproved { mine, version, digestOf(stored.text) }, when);
        });
        QCOMPARE(newest().kind, MessageNews::Approved);
        QCOMPARE(newest().who, std::string("cleo"));

        // Deliveries that go wrong are one piece of news, told again when another channel does.
        const PublicationId out { "p1" };
        comms(PublicationOrdered { out, mine, version, { "mail", "chat" }, {} }, me);
        const auto delivers = [&](DeliveryChange change) {
            happens([&](Instant when) { return bench.log.delivery("i1", std::move(change), when); });
        };
        delivers(DeliveryBegun { out, "mail", ChannelKind::Mail, 2 });
        delivers(DeliveryBegun { out, "chat", ChannelKind::Chat, 1 });
        const auto before = told.count();
        RecipientResult busy { "00000000000000aa", DeliveryOutcome::Deferred, "421 busy", now + 5s };
        delivers(HandoverEnded { out, "mail", { busy } });
        QCOMPARE(told.count(), before + 1);
        QCOMPARE(newest().kind, MessageNews::TriedAgain);
        QCOMPARE(newest().detail, std::string("421 busy"));
        delivers(HandoverEnded { out, "mail", { busy } });
        QCOMPARE(told.count(), before + 1);
        delivers(DeliveryFinished { out, "chat", 0, 1, 0, "no such channel" });
        QCOMPARE(told.count(), before + 2);
        QCOMPARE(newest().kind, MessageNews::NotDelivered);
        QCOMPARE(newest().channels, std::string("mail, chat"));
        QCOMPARE(newest().detail, std::string("no such channel"));
    }

    void theLastMessageIsOpenedAgain()
    {
        Bench bench;
        KeptTexts kept;
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.incident("i2", outage(), at("2026-11-21T10:03:00Z")) });
        {
            Session session(bench.workspace, &kept, {});
            session.draft()->open(QStringLiteral("i2"), Facts::Management, Facts::Update);
            session.draft()->setBodyDe(QStringLiteral("An alle."));
        } // the end of the session keeps it, as the timer does a second after the key
        Session session(bench.workspace, &kept, {});
        QVERIFY(session.draft()->openLast());
        QCOMPARE(session.draft()->incidentId(), QStringLiteral("i2"));
        QCOMPARE(session.draft()->audience(), int(Facts::Management));
        QCOMPARE(session.draft()->bodyDe(), QStringLiteral("An alle."));
    }

    void aReportIsWrittenIntoTheFileThatIsNamed()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")) });
        session.draft()->open(QStringLiteral("i1"), Facts::Management, Facts::PostMortem);
        session.draft()->setSubjectDe(QStringLiteral("Nachbericht"));
        session.draft()->setBodyDe(QStringLiteral("Alles *gut*."));
        ReportFile file;
        QVERIFY(file.setProperty("draft", QVariant::fromValue(session.draft())));
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, int format) {
            return file.write(folder.filePath(name), DraftEditor::German, format);
        };
        const auto written = [&](const char* name) {
            QFile made(folder.filePath(QLatin1String(name)));
            return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
        };
        QCOMPARE(write(QStringLiteral("a.md"), ReportFile::Markdown), QString());
        QCOMPARE(written("a.md"), QByteArray("# Nachbericht\n\nAlles *gut*.\n"));
        QCOMPARE(write(QStringLiteral("a.html"), ReportFile::Html), QString());
        QVERIFY(written("a.html").contains("<em>gut</em>"));
        QCOMPARE(write(QStringLiteral("a.pdf"), ReportFile::Pdf), QString());
        QVERIFY(written("a.pdf").startsWith("%PDF"));
        QVERIFY(file.exists(folder.filePath(QStringLiteral("a.pdf"))));
        QCOMPARE(file.withEnding(QStringLiteral("/tmp/x.PDF"), ReportFile::Html), QStringLiteral("/tmp/x.html"));
        QVERIFY(file.suggestedPath(DraftEditor::English, ReportFile::Pdf).endsWith(QStringLiteral("/report-i1.pdf")));

        QVERIFY(write(QStringLiteral("nowhere/a.md"), ReportFile::Markdown).contains(QStringLiteral("no folder")));
        QVERIFY(write(QString(), ReportFile::Markdown).contains(QStringLiteral("is a folder")));
        QVERIFY(file.write(QStringLiteral("a.md"), DraftEditor::German, ReportFile::Markdown)
                    .contains(QStringLiteral("whole path")));
        // A folder where nothing can be made, also for the administrator.
        QVERIFY(file.write(QStringLiteral("/proc/a.md"), DraftEditor::German, ReportFile::Markdown)
                    .contains(QStringLiteral("cannot be written")));
    }

    void whatTwoPeopleWriteIsMergedOrAskedAbout()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        DraftEditor& draft = *session.draft();
        bench.feed({ bench.log.incident("i1", outage(), at("2026-11-21T10:02:00Z")),
            bench.log.comms("i1", DraftSaved { First, message("Ein Satz. Noch ein Satz.", "One.") },
                at("2026-11-21T10:03:00Z"), "ben") });
        draft.openNext(QStringLiteral("i1"));
        draft.setBodyDe(QStringLiteral("Mein Satz. Noch ein Satz."));
        bench.feed({ bench.log.comms("i1", DraftSaved { First, message("Ein Satz. Noch ein anderer.", "One.") },
            at("2026-11-21T10:03:10Z"), "ben") });
        QVERIFY(!draft.conflict());
        QCOMPARE(draft.bodyDe(), QStringLiteral("Mein Satz. Noch ein anderer."));
        QCOMPARE(draft.mergedWith(), QStringLiteral("ben"));
        QVERIFY(draft.dirty());
        bench.feed({ bench.log.comms("i1", DraftSaved { First, message("Bens Satz. Noch ein anderer.", "Two.") },
            at("2026-11-21T10:03:20Z"), "ben") });
        QVERIFY(draft.conflict());
        QCOMPARE(draft.disputes().size(), 1);
        draft.keepOurs();
        QCOMPARE(draft.bodyDe(), QStringLiteral("Mein Satz. Noch ein anderer."));
        QCOMPARE(draft.bodyEn(), QStringLiteral("Two."));
    }
};

QTEST_MAIN(TestViewMessages)
#include "tst_view_messages.moc"
