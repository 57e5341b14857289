// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts that people take and silence, as stories.

#include "domain/handling_rules.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describe;
using testing::Story;

namespace {

struct Desk : Story {
    FiringAlert firing(const std::string& name) const { return { key(name), alert(name).condition.startsAt }; }
    void takes(const std::string& id, std::vector<FiringAlert> alerts) { tell(AlertsAcknowledged { { id }, alerts }); }
    void releases(const std::string& id, std::vector<FiringAlert> alerts) { tell(AlertsReleased { { id }, alerts }); }

    SilenceRequested silencing(const std::string& id) const
    {
        SilenceRequested asked;
        asked.source = "prometheus";
        asked.request = { id };
        asked.matchers = { { "service", LabelMatcher::Kind::Equal, "checkout" } };
        asked.endsAt = now + 2h;
        asked.comment = "maintenance";
        return asked;
    }
    SilenceReported reported(const std::string& id, const std::string& request = {}) const
    {
        SilenceReported silence;
        silence.key = { "prometheus", id };
        silence.matchers = { { "service", LabelMatcher::Kind::Equal, "checkout" } };
        silence.startsAt = now;
        silence.endsAt = now + 2h;
        silence.by = "jana";
        silence.comment = "maintenance";
        silence.request = { request };
        return silence;
    }
    void answers(const std::string& request, SilenceOutcome outcome, const std::string& detail = {})
    {
        SilenceAnswered answer;
        answer.source = "prometheus";
        answer.request = { request };
        answer.outcome = outcome;
        answer.detail = detail;
        tell(answer);
    }
    const SilenceRequest& request(const std::string& id) const { return *state.handling().request({ id }); }
    bool waits(const std::string& id) const
    {
        return state.handling().request({ id }) != nullptr && request(id).isOpen();
    }
    std::string whyNot(const AlertAct& act) const
    {
        const Outcome outcome = mayAsk(act, state, now);
        return outcome ? std::string() : outcome.error().what;
    }
};

// What a window sees that begins now: the last event of each subject, and every event of INCIDENTS.
OperationsState snapshotOf(const Desk& desk)
{
    const auto subject = [](const Event& event) {
        return std::visit(
            [&event](const auto& body) -> std::string {
                using Body = std::decay_t<decltype(body)>;
                if constexpr (std::is_same_v<Body, AlertCondition>)
                    return "alert " + body.key.fingerprint;
                else if constexpr (requires { body.acknowledgement; })
                    return "ack " + body.acknowledgement.value;
                else if constexpr (std::is_same_v<Body, SilenceReported>)
                    return "state " + body.key.id;
                else if constexpr (std::is_same_v<Body, SilenceAnswered>)
                    return "answer " + body.request.value;
                else if constexpr (requires { body.request; })
                    return "request " + body.request.value;
                else
                    return event.id;
            },
            event.body);
    };
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < desk.log.size(); ++i)
        last[subject(desk.log[i].event)] = i;
    OperationsState state;
    Changes changes;
    for (const Stream stream : { Stream::Handling, Stream::Alerts }) {
        for (std::size_t i = 0; i < desk.log.size(); ++i) {
            if (last.at(subject(desk.log[i].event)) == i && desk.log[i].position.stream == stream)
                state.apply(desk.log[i], changes);
        }
    }
    return state;
}

} // namespace

class TestDomainHandling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoTakesAnAlertHasIt();
    void manyAreTakenAtOnce();
    void theLaterOneHasIt();
    void anAlertThatIsResolvedIsNobodysAnyMore();
    void whatIsGivenBackFiresAgain();
    void anAlertMayBeReadAfterItsAcknowledgement();
    void aRequestWaitsUntilItIsAnswered();
    void aWithdrawnRequestIsGone();
    void aRefusalKeepsItsReason();
    void aSilenceIsAsItsSourceSays();
    void aSilencePassesFromPendingToExpired();
    void whatMayBeAsked_data();
    void whatMayBeAsked();
    void onlyWhatIsThereIsExtended();
    void viewersAndSupportMayNot();
    void aSnapshotShowsTheSame();
    void repeatsChangeNothing();
    void aForgottenStreamLeavesNothingBehind();
    void matchersAsText();
};

void TestDomainHandling::whoTakesAnAlertHasIt()
{
    Desk desk;
    desk.fires("A");
    desk.takes("a1", { desk.firing("A") });
    QCOMPARE(desk.outcome, Applied::Changed);
    QCOMPARE(desk.changes.alerts.size(), 1U);
    QCOMPARE(desk.alert("A").state(), AlertState::Acknowledged);
    QCOMPARE(desk.alert("A").acknowledgement->by, std::string("jana"));
    QCOMPARE(desk.alert("A").acknowledgement->at, desk.now);
}

void TestDomainHandling::manyAreTakenAtOnce()
{
    Desk desk;
    std::vector<FiringAlert> all;
    for (int i = 0; i < 500; ++i) {
        desk.fires("A" + std::to_string(i));
        all.push_back(desk.firing("A" + std::to_string(i)));
    }
    desk.takes("a1", all);
    QCOMPARE(desk.changes.alerts.size(), 500U);
    QCOMPARE(desk.alert("A499").state(), AlertState::Acknowledged);
    // One fact, said once.
    QCOMPARE(desk.alert("A0").acknowledgement, desk.alert("A499").acknowledgement);
}

void TestDomainHandling::theLaterOneHasIt()
{
    Desk desk;
    desk.fires("A");
    desk.takes("a1", { desk.firing("A") });
    desk.actor = "ole";
    desk.takes("a2", { desk.firing("A") });
    QCOMPARE(desk.alert("A").acknowledgement->by, std::string("ole"));
}

void TestDomainHandling::anAlertThatIsResolvedIsNobodysAnyMore()
{
    Desk desk;
    desk.fires("A");
    desk.takes("a1", { desk.firing("A") });
    desk.wait(5min);
    desk.resolves("A");
    QCOMPARE(desk.alert("A").state(), AlertState::Resolved);
    QVERIFY(!desk.alert("A").acknowledgement);
    desk.wait(5min);
    desk.fires("A");
    QCOMPARE(desk.alert("A").state(), AlertState::Firing);
}

void TestDomainHandling::whatIsGivenBackFiresAgain()
{
    Desk desk;
    desk.fires("A");
    desk.fires("B");
    desk.takes("a1", { desk.firing("A"), desk.firing("B") });
    desk.releases("a2", { desk.firing("A") });
    QCOMPARE(desk.alert("A").state(), AlertState::Firing);
    QCOMPARE(desk.alert("B").state(), AlertState::Acknowledged);
    desk.releases("a3", { desk.firing("A") });
    QCOMPARE(desk.outcome, Applied::Repeated);
}

void TestDomainHandling::anAlertMayBeReadAfterItsAcknowledgement()
{
    Desk desk;
    desk.takes("a1", { { Desk::key("A"), desk.now } });
    desk.fires("A");
    QCOMPARE(desk.alert("A").state(), AlertState::Acknowledged);
}

void TestDomainHandling::aRequestWaitsUntilItIsAnswered()
{
    Desk desk;
    desk.tell(desk.silencing("r1"));
    QVERIFY(desk.changes.silences);
    QVERIFY(desk.waits("r1"));
    QCOMPARE(desk.request("r1").by, std::string("jana"));
    desk.answers("r1", SilenceOutcome::Waiting, "cannot be reached");
    QVERIFY(desk.waits("r1"));
    QCOMPARE(desk.request("r1").answer->detail, std::string("cannot be reached"));
    desk.answers("r1", SilenceOutcome::Done);
    QVERIFY(!desk.waits("r1"));
    desk.answers("r1", SilenceOutcome::Done);
    QCOMPARE(desk.outcome, Applied::Repeated);
}

void TestDomainHandling::aWithdrawnRequestIsGone()
{
    Desk desk;
    desk.tell(desk.silencing("r1"));
    desk.tell(SilenceWithdrawn { "prometheus", { "r1" } });
    QVERIFY(!desk.state.handling().request({ "r1" }));
    desk.answers("r1", SilenceOutcome::Done);
    QVERIFY(!desk.state.handling().request({ "r1" }));
    QCOMPARE(desk.whyNot(SilenceWithdrawn { "prometheus", { "r1" } }), std::string("it does not wait any more"));
}

void TestDomainHandling::aRefusalKeepsItsReason()
{
    Desk desk;
    desk.tell(desk.silencing("r1"));
    desk.answers("r1", SilenceOutcome::Refused, "bad matcher");
    QVERIFY(!desk.waits("r1"));
    QCOMPARE(desk.request("r1").answer->detail, std::string("bad matcher"));
}

void TestDomainHandling::aSilenceIsAsItsSourceSays()
{
    Desk desk;
    SilenceReported silence = desk.reported("s1", "r1");
    desk.tell(silence);
    QCOMPARE(desk.state.handling().silence({ "prometheus", "s1" })->facts, silence);
    desk.tell(silence);
    QCOMPARE(desk.outcome, Applied::Repeated);
    silence.endsAt += 1h;
    desk.tell(silence);
    QCOMPARE(desk.state.handling().silence({ "prometheus", "s1" })->facts.endsAt, silence.endsAt);
    QVERIFY(!desk.state.handling().silence({ "other", "s1" }));
}

void TestDomainHandling::aSilencePassesFromPendingToExpired()
{
    Desk desk;
    SilenceReported silence = desk.reported("s1");
    silence.startsAt += 10min;
    desk.tell(silence);
    const KnownSilence& known = *desk.state.handling().silence(silence.key);
    QCOMPARE(known.phase(desk.now), SilencePhase::Pending);
    QCOMPARE(known.phase(silence.startsAt), SilencePhase::Active);
    QCOMPARE(known.phase(silence.endsAt), SilencePhase::Expired);
}

void TestDomainHandling::whatMayBeAsked_data()
{
    QTest::addColumn<int>("flaw");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("as it should be") << 0 << QByteArray();
    QTest::newRow("no conditions") << 1 << QByteArray("nothing says which alerts are to be silenced");
    QTest::newRow("a condition without a label") << 2 << QByteArray("a condition has no label");
    QTest::newRow("everything that lacks a label")
        << 3 << QByteArray("it would silence every alert that lacks these labels");
    QTest::newRow("no comment") << 4 << QByteArray("a silence needs a comment");
    QTest::newRow("an end that is past") << 5 << QByteArray("its end is past");
    QTest::newRow("no end") << 6 << QByteArray("its end is past");
    QTest::newRow("ends before it begins") << 7 << QByteArray("it would end before it begins");
    QTest::newRow("no source") << 8 << QByteArray("no source is named that could silence");
    QTest::newRow("too many conditions") << 9 << QByteArray("there are too many conditions");
}

void TestDomainHandling::whatMayBeAsked()
{
    QFETCH(int, flaw);
    QFETCH(QByteArray, refusal);
    const Desk desk;
    SilenceRequested asked = desk.silencing("r1");
    switch (flaw) {
    case 1:
        asked.matchers.clear();
        break;
    case 2:
        asked.matchers.push_back({ "", LabelMatcher::Kind::Equal, "x" });
        break;
    case 3:
        asked.matchers
            = { { "service", LabelMatcher::Kind::Equal, "" }, { "team", LabelMatcher::Kind::NotEqual, "a" } };
        break;
    case 4:
        asked.comment = " \n";
        break;
    case 5:
        asked.endsAt = desk.now;
        break;
    case 6:
        asked.endsAt.reset();
        break;
    case 7:
        asked.startsAt = desk.now + 3h;
        break;
    case 8:
        asked.source.clear();
        break;
    case 9:
        asked.matchers.resize(MostMatchers + 1, asked.matchers.front());
        break;
    default:
        break;
    }
    QCOMPARE(desk.whyNot(asked), refusal.toStdString());
}

void TestDomainHandling::onlyWhatIsThereIsExtended()
{
    Desk desk;
    desk.tell(desk.reported("s1"));
    SilenceRequested asked;
    asked.source = "prometheus";
    asked.request = { "r1" };
    asked.act = SilenceAct::Extend;
    asked.silence = "s1";
    asked.endsAt = desk.now + 5h;
    QCOMPARE(desk.whyNot(asked), std::string());
    asked.endsAt = desk.now - 1h;
    QCOMPARE(desk.whyNot(asked), std::string("its end is past"));
    asked.act = SilenceAct::Expire;
    QCOMPARE(desk.whyNot(asked), std::string());
    desk.wait(3h);
    QCOMPARE(desk.whyNot(asked), std::string("it has ended already"));
    asked.silence = "s2";
    QCOMPARE(desk.whyNot(asked), std::string("there is no such silence"));
}

void TestDomainHandling::viewersAndSupportMayNot()
{
    QVERIFY(!mayHandleAlerts(AccessRole::Viewer));
    QVERIFY(!mayHandleAlerts(AccessRole::Support));
    QVERIFY(mayHandleAlerts(AccessRole::Responder));
    QVERIFY(mayHandleAlerts(AccessRole::Commander));
}

void TestDomainHandling::aSnapshotShowsTheSame()
{
    Desk desk;
    desk.fires("A");
    desk.fires("B");
    desk.takes("a1", { desk.firing("A"), desk.firing("B") });
    desk.releases("a2", { desk.firing("B") });
    desk.tell(desk.silencing("r1"));
    desk.answers("r1", SilenceOutcome::Waiting, "away");
    desk.answers("r1", SilenceOutcome::Done);
    desk.tell(desk.reported("s1", "r1"));
    desk.wait(1min);
    SilenceReported longer = desk.reported("s1", "r1");
    longer.endsAt += 1h;
    desk.tell(longer);
    desk.tell(desk.silencing("r2"));
    desk.answers("r2", SilenceOutcome::Waiting, "away");
    desk.tell(SilenceWithdrawn { "prometheus", { "r2" } });
    desk.tell(desk.silencing("r3"));
    const auto whole = describe(desk.state);
    auto snapshot = describe(snapshotOf(desk));
    QVERIFY(whole.contains("request r3") && !whole.contains("request r2"));
    QCOMPARE(snapshot.size(), whole.size());
    for (const auto& [part, text] : whole) {
        if (!part.starts_with("alert "))
            QVERIFY2(snapshot[part] == text, part.c_str());
    }
    QCOMPARE(snapshotOf(desk).alert(Desk::key("A"))->state(), AlertState::Acknowledged);
    QCOMPARE(snapshotOf(desk).alert(Desk::key("B"))->state(), AlertState::Firing);
}

void TestDomainHandling::repeatsChangeNothing()
{
    Desk desk;
    desk.fires("A");
    desk.takes("a1", { desk.firing("A") });
    desk.releases("a2", { desk.firing("A") });
    desk.tell(desk.silencing("r1"));
    desk.tell(SilenceWithdrawn { "prometheus", { "r1" } });
    const auto before = describe(desk.state);
    for (const std::size_t index : { 1U, 3U }) {
        desk.repeat(index);
        QCOMPARE(desk.outcome, Applied::Repeated);
    }
    QCOMPARE(describe(desk.state), before);
}

void TestDomainHandling::aForgottenStreamLeavesNothingBehind()
{
    Desk desk;
    desk.fires("A");
    desk.takes("a1", { desk.firing("A") });
    desk.tell(desk.reported("s1"));
    Changes changes;
    desk.state.forget(Stream::Handling, changes);
    QCOMPARE(desk.alert("A").state(), AlertState::Firing);
    QCOMPARE(changes.alerts.size(), 1U);
    QVERIFY(changes.silences);
    QVERIFY(desk.state.handling().silences().empty());
    // Its sequences begin anew.
    desk.repeat(1);
    QCOMPARE(desk.alert("A").state(), AlertState::Acknowledged);
}

void TestDomainHandling::matchersAsText()
{
    QCOMPARE(textOf({ "service", LabelMatcher::Kind::MatchesNot, "a\"b\\c\nd" }),
        std::string("service!~\"a\\\"b\\\\c\\nd\""));
    for (const char* const word : { "=", "!=", "=~", "!~" })
        QCOMPARE(wordFor(*matcherKindFromWord(word)), std::string_view(word));
    QVERIFY(!matcherKindFromWord("=="));
    QCOMPARE(matcherKind(true, false), LabelMatcher::Kind::MatchesNot);
}

QTEST_APPLESS_MAIN(TestDomainHandling)
#include "tst_domain_handling.moc"
