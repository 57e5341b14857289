// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers are told, as stories: drafts, approvals, deliveries. And the promise that holds for any log at all: what is
// delivered is, byte for byte, what somebody else than its authors has approved.

#include "support/message_log.h"

#include "domain/clocks.h"

#include <QTest>

#include <array>
#include <set>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

const Draft& draftOf(const Story& story, const std::string& draft = "d1")
{
    return *story.incident("i1").draft({ draft });
}

const Publication& publicationOf(const Story& story, const std::string& publication = "p1")
{
    return *story.incident("i1").publication({ publication });
}

template <typename Change> std::string whyNot(const Story& story, const Change& change, std::string_view person = "ole")
{
    const Outcome outcome = mayChange(story.incident("i1"), change, { story.state, story.now, person });
    return outcome ? std::string("(allowed)") : outcome.error().what;
}

std::string whyNotDelivered(const Story& story, const std::string& publication = "p1")
{
    const Outcome outcome
        = mayDeliver(story.incident("i1"), publicationOf(story, publication), *story.state.catalogue());
    return outcome ? std::string("(allowed)") : outcome.error().what;
}

ApprovalChange approvalOf(const Draft& draft)
{
    return DraftApproved { draft.id, draft.savedVersion, digestOf(draft.text) };
}

Story drafted()
{
    Story story;
    story.opens("i1");
    story.wait(1min);
    story.saves("i1", "d1", "We are looking into it.");
    return story;
}

Story ordered(std::vector<std::string> channels = { "mail" })
{
    Story story = drafted();
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    story.orders("i1", "d1", "p1", std::move(channels));
    return story;
}

// What every event of the log says, looked at without the fold: who saved which text at which version, and who approved it
// before the order.
class Ledger {
public:
    void read(const LoggedEvent& logged)
    {
        const Event& event = logged.event;
        if (const auto* const comms = std::get_if<CommsEvent>(&event.body)) {
            if (const auto* const saved = std::get_if<DraftSaved>(&comms->change)) {
                m_texts[{ saved->draft, comms->version }] = saved->text;
                m_authors[saved->draft].insert({ comms->version, event.actor });
            }
        } else if (const auto* const approval = std::get_if<ApprovalEvent>(&event.body)) {
            if (const auto* const approved = std::get_if<DraftApproved>(&approval->change))
                m_approvals.push_back({ *approved, event.actor });
        }
    }

    [[nodiscard]] bool approvedByAnother(const DraftId& draft, std::uint32_t version, const DraftText& text) const
    {
        const auto written = m_texts.find({ draft, version });
        if (written == m_texts.end() || digestOf(written->second) != digestOf(text))
            return false;
        return std::any_of(m_approvals.begin(), m_approvals.end(), [&](const auto& each) {
            const auto& [approved, by] = each;
            return approved.draft == draft && approved.version == version && approved.digest == digestOf(text)
                && !wrote(by, draft, version);
        });
    }

private:
    [[nodiscard]] bool wrote(const std::string& person, const DraftId& draft, std::uint32_t until) const
    {
        const auto& authors = m_authors.at(draft);
        return std::any_of(authors.begin(), authors.end(),
            [&](const auto& each) { return each.first <= until && each.second == person; });
    }

    std::map<std::pair<DraftId, std::uint32_t>, DraftText> m_texts;
    std::map<DraftId, std::set<std::pair<std::uint32_t, std::string>>> m_authors;
    std::vector<std::pair<DraftApproved, std::string>> m_approvals;
};

Story anyMessages()
{
    Story story;
    story.opens("i1");
    for (auto left = testing::message_log::chance(80); left > 0; --left) {
        story.wait(std::chrono::seconds(testing::message_log::chance(100) - 20));
        testing::tellAnyMessage(story, "i1");
    }
    return story;
}

// A log that several people and a gateway write to, each with what they have read of it so far. It takes each version of an
// aspect once.
class SharedLog {
public:
    std::vector<LoggedEvent> events;

    template <typename Change> void offer(std::uint32_t version, Change change, Instant at, const std::string& by)
    {
        using Body = std::conditional_t<std::is_same_v<Change, CaseChange>, CaseEvent, AspectEvent<Change>>;
        if (!m_taken.insert({ AspectOf<Body>, version }).second)
            return;
        const std::uint64_t sequence = events.size() + 1;
        events.push_back({ { "e" + std::to_string(sequence), "/leitstand/test", at, by,
                               Body { { "i1" }, version, std::move(change) } },
            { Stream::Incidents, sequence, at } });
    }

private:
    std::set<std::pair<Aspect, std::uint32_t>> m_taken;
};

struct Reader {
    std::string name;
    OperationsState state {};
    std::size_t read = 0;

    void readOn(const SharedLog& log, std::size_t count)
    {
        Changes changes;
        for (; count > 0 && read < log.events.size(); --count)
            state.apply(log.events[read++], changes);
    }
    [[nodiscard]] const Incident* incident() const { return state.incident({ "i1" }); }

    // What the rules refuse is not written.
    void writeMessage(SharedLog& log, Instant now) const
    {
        const CommsChange change = testing::message_log::anyCommsChange(incident(), now);
        if (mayChange(*incident(), change, { state, now, name }))
            log.offer(incident()->version(Aspect::Comms) + 1, change, now, name);
    }
    void decide(SharedLog& log, Instant now) const
    {
        const ApprovalChange change = testing::message_log::anyApproval(incident());
        if (mayChange(*incident(), change, { state, now, name }))
            log.offer(incident()->version(Aspect::Approval) + 1, change, now, name);
    }
    // As the gateway: what may be delivered to whom has not got it, and what was begun comes to an end.
    void deliver(SharedLog& log, Instant now) const
    {
        for (const Publication& publication : incident()->publications) {
            if (!mayDeliver(*incident(), publication, *state.catalogue()))
                continue;
            const std::string& channel = publication.channels.front();
            const std::string recipient = testing::message_log::one({ "r1", "r2", "r3" });
            const ChannelDelivery* const told = publication.delivery(channel);
            const auto known = told ? told->each.find(recipient) : decltype(told->each.end()) {};
            const bool tried = told && known != told->each.end();
            const std::uint32_t version = incident()->version(Aspect::Delivery) + 1;
            if (!tried || known->second.outcome == DeliveryOutcome::Deferred) {
                log.offer(version, DeliveryChange(HandoverBegun { publication.id, channel, { recipient } }), now, {});
            } else if (known->second.outcome == DeliveryOutcome::HandingOver) {
                const auto outcome = *rc::gen::element(DeliveryOutcome::Delivered, DeliveryOutcome::Deferred);
                log.offer(version,
                    DeliveryChange(HandoverEnded { publication.id, channel, { { recipient, outcome } } }), now, {});
            }
        }
    }
};

} // namespace

class TestDomainMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftGoesToReviewAndIsApproved();
    void aChangeAfterApprovalAsksAgain();
    void aChangeWhileInReviewTakesItBack();
    void whoWroteADraftCannotApproveIt();
    void anApprovalOfAnotherVersionOrTextCountsForNothing();
    void refusedWithAReasonAndSubmittedAgain();
    void takenBackFromReviewAndAfterApproval();
    void anOverriddenErrorNeedsAReason();
    void onlyWhatIsApprovedIsOrdered();
    void aTeamOfOneNeedsNoApproval();
    void theFirstRecipientMakesItPublished();
    void whatWasOutForTheSameReadersIsSuperseded();
    void handOversAreCountedPerRecipient();
    void whoHasItKeepsIt();
    void whatNobodyGotCanBeOrderedAgain();
    void theFailedPartAloneIsSentAgain();
    void whatMayNotBeDeliveredIsNeverBegun();
    void aSaveDuringTheDeliveryChangesNothingOfIt();
    void publishedDraftsAreNotSavedAnyMore();
    void questionsAreCounted();
    void savesInARowAreOneEntry();
    void theClockCountsFromTheDelivery();
    void whatTheHouseSaysToItselfIsNoMessageToCustomers();
    void aNoticeBeforeTheImpactMeetsNoClock();
    void whatIsSaidOnThePhoneIsApproved();
    void theSameNoticeToOtherReadersIsNoUpdate();
    void whatIsOrderedAndReachesNobodyIsSeen();
    void theDigestSeesEveryByte();
    void supportMayNotApprove();
    void touchedPartsTellConflicts();
    void onlyWhatAnotherApprovedIsEverDeliverable();
    void whatIsOutIsWhatWasApproved();
    void aChangeAlwaysAsksAgain();
    void whoeverWritesAtTheirOwnPaceNothingGetsOutUnapproved();
};

void TestDomainMessages::aDraftGoesToReviewAndIsApproved()
{
    Story story = drafted();
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    QVERIFY(!draftOf(story).review());
    story.submits("i1", "d1");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("in_review"));
    QCOMPARE(draftOf(story).review()->askedBy, std::string("jana"));
    QCOMPARE(whyNot(story, approvalOf(draftOf(story))), std::string("(allowed)"));
    story.wait(2min);
    story.approves("i1", "d1");
    const Draft& draft = draftOf(story);
    QCOMPARE(wordFor(draft.state), std::string_view("approved"));
    QCOMPARE(draft.review()->decidedBy, std::string("ole"));
    QVERIFY(draft.review()->decidedAt == story.now);
    QCOMPARE(draft.approvalOf(draft.savedVersion)->digest, digestOf(draft.text));
    story.orders("i1", "d1", "p1", { "mail", "status page", "mail" });
    QCOMPARE(wordFor(draft.state), std::string_view("publishing"));
    QCOMPARE(publicationOf(story).channels.size(), 2U);
    QCOMPARE(whyNotDelivered(story), std::string("(allowed)"));
}

void TestDomainMessages::aChangeAfterApprovalAsksAgain()
{
    Story story = drafted();
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    story.saves("i1", "d1", "We have found it.");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    QVERIFY(!draftOf(story).review());
    const auto version = draftOf(story).savedVersion;
    QCOMPARE(whyNot(story, CommsChange(PublicationOrdered { { "p1" }, { "d1" }, version, { "mail" }, {} })),
        std::string("the draft is not approved"));
    QCOMPARE(whyNot(story, CommsChange(PublicationOrdered { { "p1" }, { "d1" }, version - 2, { "mail" }, {} })),
        std::string("the draft was changed meanwhile"));
    story.orders("i1", "d1", "p1"); // whoever writes it
    QCOMPARE(whyNotDelivered(story), std::string("the draft is not approved"));
}

void TestDomainMessages::aChangeWhileInReviewTakesItBack()
{
    Story story = drafted();
    story.submits("i1", "d1");
    const ApprovalChange approval = approvalOf(draftOf(story));
    story.as("omar", [&] { story.saves("i1", "d1", "We have found it."); });
    QCOMPARE(wordFor(draftOf(story).reviews.back().outcome), std::string_view("withdrawn"));
    QCOMPARE(draftOf(story).reviews.back().decidedBy, std::string("omar"));
    QCOMPARE(whyNot(story, approval), std::string("the draft was changed meanwhile"));
    story.as("ole", [&] { story.change("i1", approval); });
    QVERIFY(story.outcome == Applied::Refused);
    QVERIFY(!story.reason.empty());
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
}

void TestDomainMessages::whoWroteADraftCannotApproveIt()
{
    Story story = drafted();
    story.as("omar", [&] { story.saves("i1", "d1", "We have found it."); });
    story.submits("i1", "d1");
    for (const char* const author : { "jana", "omar", "" }) {
        QCOMPARE(whyNot(story, approvalOf(draftOf(story)), author), std::string("who wrote a draft cannot approve it"));
        story.approves("i1", "d1", author);
        QVERIFY(story.outcome == Applied::Refused);
    }
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("in_review"));
    // Authors may refuse: nothing gets out by that.
    QCOMPARE(whyNot(story, ApprovalChange(DraftRefused { { "d1" }, draftOf(story).savedVersion, "too early" }), "jana"),
        std::string("(allowed)"));
}

void TestDomainMessages::anApprovalOfAnotherVersionOrTextCountsForNothing()
{
    Story story = drafted();
    story.saves("i1", "d1", "We have found it.");
    story.submits("i1", "d1");
    const Draft& draft = draftOf(story);
    const std::string digest = digestOf(draft.text);
    const std::string other = digestOf(*draft.history.front().text);
    story.as("ole", [&] {
        for (const auto& [version, approved] :
            { std::pair(draft.savedVersion - 1, other), std::pair(draft.savedVersion - 1, digest),
                std::pair(draft.savedVersion, other), std::pair(draft.savedVersion + 1, digest) }) {
            story.change("i1", ApprovalChange(DraftApproved { { "d1" }, version, approved }));
            QVERIFY(story.outcome == Applied::Refused);
        }
    });
    story.approves("i1", "d1");
    QVERIFY(story.outcome == Applied::Changed);
}

void TestDomainMessages::refusedWithAReasonAndSubmittedAgain()
{
    Story story = drafted();
    story.submits("i1", "d1");
    QCOMPARE(whyNot(story, ApprovalChange(DraftRefused { { "d1" }, draftOf(story).savedVersion, {} })),
        std::string("a refusal needs a reason"));
    story.refuses("i1", "d1");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    QCOMPARE(draftOf(story).review()->reason, std::string("the time is missing"));
    story.submits("i1", "d1"); // the same text
    QVERIFY(story.outcome == Applied::Changed);
    QCOMPARE(draftOf(story).reviews.size(), 2U);
    story.approves("i1", "d1");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("approved"));
}

void TestDomainMessages::takenBackFromReviewAndAfterApproval()
{
    Story story = drafted();
    const CommsChange back = DraftWithdrawn { { "d1" }, "another cause" };
    QCOMPARE(whyNot(story, back), std::string("the draft is not in review"));
    story.submits("i1", "d1");
    story.change("i1", back);
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    story.change("i1", back);
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    story.orders("i1", "d1", "p1");
    QCOMPARE(whyNotDelivered(story), std::string("the draft is not approved"));
}

void TestDomainMessages::anOverriddenErrorNeedsAReason()
{
    Story story = drafted();
    DraftSubmitted submitted { { "d1" }, draftOf(story).savedVersion, { { "duration", "4.5 hours", "" } } };
    QCOMPARE(
        whyNot(story, CommsChange(submitted)), std::string("an error of the check is passed over without a reason"));
    submitted.overrides.front().reason = "counted from the first call";
    QCOMPARE(whyNot(story, CommsChange(submitted)), std::string("(allowed)"));
    story.change("i1", CommsChange(submitted));
    QVERIFY(draftOf(story).review()->overrides == submitted.overrides);
    QCOMPARE(whyNot(story, CommsChange(submitted)), std::string("the draft is in review already"));
}

void TestDomainMessages::onlyWhatIsApprovedIsOrdered()
{
    Story story = drafted();
    const auto order = [&story](std::vector<std::string> channels) {
        return whyNot(story,
            CommsChange(
                PublicationOrdered { { "p1" }, { "d1" }, story.savedVersion("i1", "d1"), std::move(channels), {} }));
    };
    QCOMPARE(order({ "mail" }), std::string("the draft is not approved"));
    story.submits("i1", "d1");
    QCOMPARE(order({ "mail" }), std::string("the draft is in review already"));
    story.approves("i1", "d1");
    QCOMPARE(order({}), std::string("no channel is chosen"));
    QCOMPARE(order({ "mail" }), std::string("(allowed)"));
    story.orders("i1", "d1", "p1");
    QCOMPARE(order({ "mail" }), std::string("the draft is being published"));
    QCOMPARE(whyNot(story, CommsChange(PublicationOrdered { { "p2" }, { "d9" }, 1, { "mail" }, {} })),
        std::string("there is no such draft"));
}

void TestDomainMessages::aTeamOfOneNeedsNoApproval()
{
    Story story = drafted();
    Catalogue catalogue;
    catalogue.approval = ApprovalRule::Alone;
    story.applies(catalogue);
    QCOMPARE(whyNot(story,
                 CommsChange(PublicationOrdered { { "p1" }, { "d1" }, draftOf(story).savedVersion, { "mail" }, {} })),
        std::string("(allowed)"));
    // Asking for approval only records what the author stands by.
    story.submits("i1", "d1");
    story.orders("i1", "d1", "p1");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("publishing"));
    QCOMPARE(whyNotDelivered(story), std::string("(allowed)"));
    // Four eyes again, before the gateway came to it.
    story.applies(Catalogue());
    QCOMPARE(whyNotDelivered(story), std::string("the draft is not approved"));
}

void TestDomainMessages::theFirstRecipientMakesItPublished()
{
    Story story = ordered({ "mail", "chat" });
    story.delivery("i1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 2 });
    story.delivery("i1", HandoverBegun { { "p1" }, "mail", { "r1", "r2" } });
    QVERIFY(story.incident("i1").published.empty());
    story.wait(1min);
    story.delivery("i1", HandoverEnded { { "p1" }, "mail", { { "r1", DeliveryOutcome::Delivered, "250 ok" } } });
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("published"));
    QVERIFY(draftOf(story).publishedAt == story.now);
    QCOMPARE(story.incident("i1").published.size(), 1U);
    const PublishedMessage& message = story.incident("i1").published.front();
    QCOMPARE(message.channel, std::string("mail, chat"));
    QCOMPARE(message.by, std::string("jana"));
    QCOMPARE(message.publication.value, std::string("p1"));
    QVERIFY(message.at == story.now && message.text == draftOf(story).text);
    story.handsOver("i1", "p1", "chat", "r3", DeliveryOutcome::Delivered);
    QCOMPARE(story.incident("i1").published.size(), 1U);
}

void TestDomainMessages::whatWasOutForTheSameReadersIsSuperseded()
{
    Story story = ordered();
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.releases("i1", "d2", "p2");
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("published"));
    story.handsOver("i1", "p2", "mail", "r1", DeliveryOutcome::Delivered);
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("superseded"));
    QCOMPARE(wordFor(draftOf(story, "d2").state), std::string_view("published"));
}

void TestDomainMessages::handOversAreCountedPerRecipient()
{
    Story story = ordered();
    story.delivery("i1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 4 });
    story.delivery("i1", HandoverBegun { { "p1" }, "mail", { "r1", "r2", "r3" } });
    const ChannelDelivery& mail = *publicationOf(story).delivery("mail");
    QCOMPARE(mail.count(DeliveryOutcome::HandingOver), 3U);
    const Instant later = story.now + 5min;
    story.delivery("i1",
        HandoverEnded { { "p1" }, "mail",
            { { "r1", DeliveryOutcome::Delivered }, { "r2", DeliveryOutcome::Deferred, "450 later", later },
                { "r3", DeliveryOutcome::Uncertain, "no answer after the last dot" },
                { "r4", DeliveryOutcome::Failed, "no such host" } } }); // before its hand-over began
    QCOMPARE(mail.count(DeliveryOutcome::Delivered), 1U);
    QVERIFY(mail.each.at("r2").retryAt == later);
    QCOMPARE(mail.each.at("r4").attempts, 1U);
    story.delivery("i1", HandoverBegun { { "p1" }, "mail", { "r2" } });
    QCOMPARE(mail.each.at("r2").attempts, 2U);
    QVERIFY(!mail.each.at("r2").retryAt);
    QCOMPARE(publicationOf(story).count(DeliveryOutcome::Failed), 1U);
}

void TestDomainMessages::whoHasItKeepsIt()
{
    Story story = ordered();
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Failed);
    QCOMPARE(publicationOf(story).count(DeliveryOutcome::Delivered), 1U);
    QCOMPARE(publicationOf(story).delivery("mail")->each.at("r1").attempts, 1U);
}

void TestDomainMessages::whatNobodyGotCanBeOrderedAgain()
{
    Story story = ordered({ "mail", "chat" });
    story.delivery("i1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 1 });
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Failed);
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 0, 1, 0, {} });
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("publishing")); // there is the other channel
    story.delivery("i1", DeliveryFinished { { "p1" }, "chat", 0, 0, 0, "nobody is in the list" });
    QVERIFY(publicationOf(story).finished());
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("approved"));
    story.orders("i1", "d1", "p2", { "status page" });
    story.handsOver("i1", "p2", "status page", "page", DeliveryOutcome::Delivered);
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("published"));
}

void TestDomainMessages::theFailedPartAloneIsSentAgain()
{
    Story story = ordered();
    const auto again = [](bool uncertainToo) {
        return CommsChange(RedeliveryOrdered { { "p1" }, "mail", uncertainToo });
    };
    story.delivery("i1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 3 });
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.handsOver("i1", "p1", "mail", "r2", DeliveryOutcome::Failed);
    story.handsOver("i1", "p1", "mail", "r3", DeliveryOutcome::Uncertain);
    QCOMPARE(whyNot(story, again(false)), std::string("this delivery is not over yet"));
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 1, 1, 1, {} });
    QCOMPARE(whyNot(story, again(false)), std::string("(allowed)"));
    story.change("i1", again(false));
    const ChannelDelivery& mail = *publicationOf(story).delivery("mail");
    QVERIFY(!mail.finishedAt);
    QCOMPARE(wordFor(mail.each.at("r1").outcome), std::string_view("delivered"));
    QCOMPARE(wordFor(mail.each.at("r2").outcome), std::string_view("deferred"));
    QVERIFY(mail.each.at("r2").retryAt == story.now);
    QCOMPARE(wordFor(mail.each.at("r3").outcome), std::string_view("uncertain"));
    story.handsOver("i1", "p1", "mail", "r2", DeliveryOutcome::Delivered);
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 2, 0, 1, {} });
    QCOMPARE(whyNot(story, again(false)), std::string("there is nothing to send again on this channel"));
    QCOMPARE(whyNot(story, again(true)), std::string("(allowed)"));
    story.change("i1", again(true));
    QCOMPARE(wordFor(mail.each.at("r3").outcome), std::string_view("deferred"));
    QCOMPARE(publicationOf(story).redeliveries.size(), 2U);
}

void TestDomainMessages::whatMayNotBeDeliveredIsNeverBegun()
{
    Story story = drafted();
    story.orders("i1", "d1", "p1");
    const std::string why = whyNotDelivered(story);
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 0, 0, 0, why });
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    QCOMPARE(publicationOf(story).delivery("mail")->detail, why);
    QVERIFY(!publicationOf(story).delivery("mail")->begunAt);
    // Approved meanwhile: it may be tried again, from the beginning.
    const CommsChange again = RedeliveryOrdered { { "p1" }, "mail", false };
    QCOMPARE(whyNot(story, again), std::string("the draft is not approved"));
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    QCOMPARE(whyNot(story, again), std::string("(allowed)"));
    story.change("i1", again);
    QVERIFY(!publicationOf(story).delivery("mail"));
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("publishing"));
}

void TestDomainMessages::aSaveDuringTheDeliveryChangesNothingOfIt()
{
    Story story = ordered();
    const DraftText approved = draftOf(story).text;
    QCOMPARE(
        whyNot(story, CommsChange(DraftSaved { { "d1" }, approved })), std::string("the draft is being published"));
    story.as("ole", [&] { story.saves("i1", "d1", "Something else."); }); // whoever writes it
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
    QCOMPARE(whyNotDelivered(story), std::string("(allowed)"));
    QVERIFY(publicationOf(story).text == approved);
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    QVERIFY(story.incident("i1").published.back().text == approved);
    QCOMPARE(wordFor(draftOf(story).state), std::string_view("draft"));
}

void TestDomainMessages::publishedDraftsAreNotSavedAnyMore()
{
    Story story = ordered();
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    const DraftText text = draftOf(story).text;
    QCOMPARE(whyNot(story, CommsChange(DraftSaved { { "d1" }, text })), std::string("the draft is published"));
    QCOMPARE(whyNot(story, CommsChange(DraftSubmitted { { "d1" }, draftOf(story).savedVersion, {} })),
        std::string("the draft is published"));
    QCOMPARE(whyNot(story, CommsChange(DraftSaved { { "d2" }, text })), std::string("(allowed)"));
}

void TestDomainMessages::questionsAreCounted()
{
    Story story;
    story.opens("i1");
    for (const AskedBy by : { AskedBy::Phone, AskedBy::Phone, AskedBy::Chat })
        story.change("i1", CommsChange(CustomersAsked { by }));
    const auto& questions = story.incident("i1").questions;
    QCOMPARE(questions.size(), 3U);
    QVERIFY(questions.back().by == AskedBy::Chat);
    QCOMPARE(questions.back().notedBy, std::string("jana"));
}

void TestDomainMessages::savesInARowAreOneEntry()
{
    Story story = drafted();
    const std::size_t before = story.incident("i1").entries.size();
    const auto first = story.incident("i1").entries.back();
    story.saves("i1", "d1", "We are looking into it, and");
    story.saves("i1", "d1", "We are looking into it, and it is the data base.");
    QCOMPARE(story.incident("i1").entries.size(), before);
    QCOMPARE(story.incident("i1").entries.back()->version, draftOf(story).savedVersion);
    QCOMPARE(draftOf(story).history.size(), 3U);
    QCOMPARE(draftOf(story).history.front().text->german.body, std::string("We are looking into it."));
    QVERIFY(first->version == draftOf(story).history.front().version);
    story.as("omar", [&] { story.saves("i1", "d1", "We know."); });
    story.saves("i1", "d2", "We know.");
    QCOMPARE(story.incident("i1").entries.size(), before + 2);
    story.releases("i1", "d3", "p1");
    const std::size_t ordered = story.incident("i1").entries.size();
    story.delivery("i1", DeliveryBegun { { "p1" }, "mail", ChannelKind::Mail, 1 });
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 1, 0, 0, {} });
    QCOMPARE(story.incident("i1").entries.size(), ordered + 2); // begun and finished
}

void TestDomainMessages::theClockCountsFromTheDelivery()
{
    Story story;
    story.opens("i1");
    story.wait(2min);
    story.saves("i1", "d1", "We are looking into it.");
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    const Instant promised = story.now + 4min;
    story.orders("i1", "d1", "p1", { "mail" }, promised);
    const auto clock
        = [&story](ClockKind kind) { return clockOf(story.incident("i1"), *story.state.catalogue(), kind); };
    QVERIFY(!clock(ClockKind::FirstNotice)->metAt);
    story.wait(1min);
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Deferred);
    QVERIFY(!clock(ClockKind::FirstNotice)->metAt);
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    QVERIFY(clock(ClockKind::FirstNotice)->metAt == story.now);
    QVERIFY(clock(ClockKind::Scope)->due == promised);
    QVERIFY(clock(ClockKind::Scope)->origin == ClockOrigin::Promise);
    story.wait(1min);
    story.publishes("i1", Moment::Update, "d2", story.now + 7min);
    QVERIFY(clock(ClockKind::CustomerUpdate)->due == story.now + 7min);
    QVERIFY(clock(ClockKind::CustomerUpdate)->origin == ClockOrigin::Promise);
}

void TestDomainMessages::whatTheHouseSaysToItselfIsNoMessageToCustomers()
{
    Story story;
    story.opens("i1");
    for (const Audience audience : { Audience::Management, Audience::PhoneScript }) {
        DraftText text = Story::text(Moment::FinalMessage);
        text.audience = audience;
        story.change("i1", CommsChange(MessagePublished { { "d1" }, text, "phone", {} }));
    }
    const auto clock = clockOf(story.incident("i1"), *story.state.catalogue(), ClockKind::FirstNotice);
    QVERIFY(!clock->metAt);
    QVERIFY(story.incident("i1").owesFinalMessage());
    story.publishes("i1", Moment::FinalMessage);
    QVERIFY(!story.incident("i1").owesFinalMessage());
}

// Handed over as the last thing before customers began to notice it.
void TestDomainMessages::aNoticeBeforeTheImpactMeetsNoClock()
{
    Story story;
    story.opens("i1", {}, false);
    story.releases("i1", "d1", "p1");
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    story.wait(1min);
    story.change("i1", CaseChange(CustomerImpactChanged { true }));
    const auto first
        = [&story] { return clockOf(story.incident("i1"), *story.state.catalogue(), ClockKind::FirstNotice); };
    QVERIFY(!first()->metAt);
    story.wait(1min);
    story.publishes("i1", Moment::Update);
    QVERIFY(first()->metAt == story.now);
}

void TestDomainMessages::whatIsSaidOnThePhoneIsApproved()
{
    Story story = drafted();
    DraftText text = Story::text(Moment::Update);
    text.audience = Audience::PhoneScript;
    const CommsChange released = MessagePublished { { "answer" }, text, "phone", {} };
    QCOMPARE(whyNot(story, released), std::string("there is no such draft"));
    story.change("i1", CommsChange(DraftSaved { { "answer" }, text }));
    QCOMPARE(whyNot(story, released), std::string("the draft is not approved"));
    story.submits("i1", "answer");
    story.approves("i1", "answer");
    QCOMPARE(whyNot(story, released), std::string("(allowed)"));
    text.german.body = "Something else.";
    QCOMPARE(whyNot(story, CommsChange(MessagePublished { { "answer" }, text, "phone", {} })),
        std::string("the draft was changed meanwhile"));
}

void TestDomainMessages::theSameNoticeToOtherReadersIsNoUpdate()
{
    Story story;
    story.opens("i1");
    DraftText text = Story::text(Moment::FirstNotice);
    const auto publish = [&] { story.change("i1", CommsChange(MessagePublished { { "d1" }, text, "mail", {} })); };
    publish();
    text.audience = Audience::AffectedCustomers;
    story.wait(1min);
    publish();
    const auto scope = [&] { return clockOf(story.incident("i1"), *story.state.catalogue(), ClockKind::Scope); };
    QVERIFY(!scope()->metAt);
    text.moment = Moment::Update;
    story.wait(1min);
    publish();
    QVERIFY(scope()->metAt == story.now);
}

void TestDomainMessages::whatIsOrderedAndReachesNobodyIsSeen()
{
    Story story = ordered();
    const auto orderedAt
        = [&story](ClockKind kind) { return clockOf(story.incident("i1"), *story.state.catalogue(), kind)->orderedAt; };
    QVERIFY(orderedAt(ClockKind::FirstNotice) == story.now);
    QVERIFY(!orderedAt(ClockKind::Acknowledge));
    story.wait(1min);
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Failed);
    story.delivery("i1", DeliveryFinished { { "p1" }, "mail", 0, 1, 0, {} });
    QVERIFY(orderedAt(ClockKind::FirstNotice) == story.now - 1min);
    story.change("i1", CommsChange(RedeliveryOrdered { { "p1" }, "mail", false }));
    story.handsOver("i1", "p1", "mail", "r1", DeliveryOutcome::Delivered);
    QVERIFY(!orderedAt(ClockKind::FirstNotice));
    QVERIFY(!orderedAt(ClockKind::Scope));
}

void TestDomainMessages::theDigestSeesEveryByte()
{
    const DraftText text = Story::text(Moment::Update);
    std::set<std::string> digests { digestOf(text) };
    const auto differs = [&](auto change) {
        DraftText other = text;
        change(other);
        return digests.insert(digestOf(other)).second;
    };
    QVERIFY(differs([](DraftText& it) { it.audience = Audience::Management; }));
    QVERIFY(differs([](DraftText& it) { it.moment = Moment::PostMortem; }));
    QVERIFY(differs([](DraftText& it) { it.german.subject += ' '; }));
    QVERIFY(differs([](DraftText& it) { it.german.body += '\0'; }));
    QVERIFY(differs([](DraftText& it) { it.english.subject.clear(); }));
    QVERIFY(differs([](DraftText& it) { std::swap(it.german, it.english); }));
    QVERIFY(differs([](DraftText& it) { // what moves from one part to the next
        it.german.body.pop_back();
        it.english.subject = '.' + it.english.subject;
    }));
    DraftText fields = text;
    fields.german.bodyFields.push_back({ "since", 0, 2 });
    QVERIFY(digestOf(fields) == digestOf(text));
    // printf %s '6:public,12:first_notice,9:Anmeldung,12:Es ist fort.,5:Login,11:It is gone.,' | sha256sum
    QCOMPARE(digestOf({ Audience::PublicStatus, Moment::FirstNotice, { "Anmeldung", "Es ist fort." },
                 { "Login", "It is gone." } }),
        std::string("cce6710d65625140ae51cae19c9f774eca8ae11d45d6e8e74bc15d6d26196189"));
}

void TestDomainMessages::supportMayNotApprove()
{
    const ApprovalChange approval = DraftApproved();
    for (const AccessRole role : { AccessRole::Viewer, AccessRole::Support, AccessRole::Responder })
        QVERIFY(!mayDo(role, approval).ok());
    QVERIFY(mayDo(AccessRole::Commander, approval).ok());
    // And where support has written an approval all the same, it counts for nothing.
    Story story = drafted();
    Catalogue catalogue;
    catalogue.people = { { "ole", AccessRole::Support } };
    story.applies(catalogue);
    story.submits("i1", "d1");
    story.approves("i1", "d1");
    story.orders("i1", "d1", "p1");
    QCOMPARE(whyNotDelivered(story), std::string("who approved the draft may not do so"));
}

void TestDomainMessages::touchedPartsTellConflicts()
{
    const std::vector<std::string> draft { "draft:d1" };
    QVERIFY(touchedParts(CommsChange(DraftSaved { { "d1" }, {} })) == draft);
    QVERIFY(touchedParts(CommsChange(DraftSubmitted { { "d1" }, 1, {} })) == draft);
    QVERIFY(touchedParts(CommsChange(PublicationOrdered { { "p1" }, { "d1" }, 1, { "mail" }, {} })) == draft);
    QVERIFY(touchedParts(ApprovalChange(DraftRefused { { "d1" }, 1, "no" })) == draft);
    QVERIFY(touchedParts(CommsChange(CustomersAsked())).empty());
}

void TestDomainMessages::onlyWhatAnotherApprovedIsEverDeliverable()
{
    QVERIFY(rc::check("an approval by an author, or of anything else, makes nothing deliverable", [] {
        const Story story = anyMessages();
        OperationsState state;
        Changes changes;
        Ledger ledger;
        for (const LoggedEvent& logged : story.log) {
            state.apply(logged, changes);
            ledger.read(logged);
            const Incident& incident = *state.incident({ "i1" });
            for (const Publication& publication : incident.publications) {
                if (!mayDeliver(incident, publication, *state.catalogue()))
                    continue;
                RC_ASSERT(ledger.approvedByAnother(publication.draft, publication.version, publication.text));
            }
        }
    }));
}

void TestDomainMessages::whatIsOutIsWhatWasApproved()
{
    QVERIFY(rc::check("what a lawful gateway delivers was approved byte for byte, and nobody has it twice", [] {
        const Story told = anyMessages();
        OperationsState state;
        Changes changes;
        Ledger ledger;
        for (const LoggedEvent& logged : told.log) {
            // A gateway asks before it hands anything over.
            const auto* const delivery = std::get_if<DeliveryEvent>(&logged.event.body);
            if (delivery) {
                const auto id = std::visit([](const auto& what) { return what.publication; }, delivery->change);
                const Incident& incident = *state.incident({ "i1" });
                const Publication* const publication = incident.publication(id);
                if (!publication || !mayDeliver(incident, *publication, *state.catalogue()))
                    continue;
            }
            state.apply(logged, changes);
            ledger.read(logged);
        }
        std::set<PublicationId> seen;
        const Incident& incident = *state.incident({ "i1" });
        for (const PublishedMessage& message : incident.published) {
            if (message.publication.empty())
                continue;
            const Publication& publication = *incident.publication(message.publication);
            RC_ASSERT(seen.insert(message.publication).second);
            RC_ASSERT(digestOf(message.text) == digestOf(publication.text));
            RC_ASSERT(ledger.approvedByAnother(publication.draft, publication.version, message.text));
        }
    }));
}

void TestDomainMessages::aChangeAlwaysAsksAgain()
{
    QVERIFY(rc::check("after any save nothing of the draft can be ordered until it is approved anew", [] {
        Story story = anyMessages();
        const std::string draft = testing::message_log::one({ "d1", "d2" });
        story.saves("i1", draft, "Something new.");
        const auto version = story.savedVersion("i1", draft);
        RC_ASSERT(story.incident("i1").draft({ draft })->state == DraftState::Draft);
        RC_ASSERT(!mayChange(story.incident("i1"),
            CommsChange(PublicationOrdered { { "new" }, { draft }, version, { "mail" }, {} }),
            { story.state, story.now, "jana" })
                       .ok());
        story.orders("i1", draft, "new");
        RC_ASSERT(
            !mayDeliver(story.incident("i1"), *story.incident("i1").publication({ "new" }), *story.state.catalogue())
                 .ok());
    }));
}

void TestDomainMessages::whoeverWritesAtTheirOwnPaceNothingGetsOutUnapproved()
{
    std::size_t out = 0;
    QVERIFY(
        rc::check("authors, an approver and a gateway that each see the log late agree, and keep the promise", [&out] {
            SharedLog log;
            Instant now = Story().now;
            log.offer(1, CaseChange(IncidentOpened { "Logins are slow", Priority::P1, true, {} }), now, "jana");
            std::array<Reader, 4> readers { { { "jana" }, { "omar" }, { "ole" }, { "gateway" } } };
            // A message is out after some twenty turns at the earliest.
            for (auto turns = 100 + testing::message_log::chance(400); turns > 0; --turns) {
                now += 10s;
                const auto who = static_cast<std::size_t>(testing::message_log::chance(4));
                Reader& reader = readers.at(who);
                if (!reader.incident() || testing::message_log::chance(2) == 0) {
                    reader.readOn(log, static_cast<std::size_t>(1 + testing::message_log::chance(8)));
                    continue;
                }
                if (who < 2)
                    reader.writeMessage(log, now);
                else if (who == 2)
                    reader.decide(log, now);
                else
                    reader.deliver(log, now);
            }
            for (Reader& reader : readers)
                reader.readOn(log, log.events.size());
            for (const Reader& reader : readers)
                RC_ASSERT(testing::describe(reader.state) == testing::describe(readers.front().state));

            Ledger ledger;
            std::set<std::pair<std::string, std::string>> has; // publication and recipient
            for (const LoggedEvent& logged : log.events) {
                ledger.read(logged);
                const auto* const delivery = std::get_if<DeliveryEvent>(&logged.event.body);
                if (!delivery)
                    continue;
                if (const auto* const begun = std::get_if<HandoverBegun>(&delivery->change))
                    RC_ASSERT(!has.contains({ begun->publication.value, begun->recipients.front() }));
                if (const auto* const ended = std::get_if<HandoverEnded>(&delivery->change);
                    ended && ended->results.front().outcome == DeliveryOutcome::Delivered)
                    has.insert({ ended->publication.value, ended->results.front().recipient });
            }
            for (const PublishedMessage& message : readers.front().incident()->published) {
                if (message.publication.empty())
                    continue;
                ++out;
                const Publication& publication = *readers.front().incident()->publication(message.publication);
                RC_ASSERT(ledger.approvedByAnother(publication.draft, publication.version, message.text));
            }
        }));
    QVERIFY(out > 0); // else nothing was seen
}

QTEST_APPLESS_MAIN(TestDomainMessages)
#include "tst_domain_messages.moc"
