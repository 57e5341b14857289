// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gateway reads of silences, what it asks for, and what it says of them in the log.

#include "gateway/silences/silence_work.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

SilenceRequested silencing(const Story& story, const std::string& id)
{
    SilenceRequested asked;
    asked.source = "main";
    asked.request = { id };
    asked.matchers = { { "service", LabelMatcher::Kind::Equal, "checkout" } };
    asked.endsAt = story.now + 2h;
    asked.comment = "maintenance";
    return asked;
}

ListedSilence listed(const Story& story, const std::string& id)
{
    ListedSilence silence;
    silence.silence.key.id = id;
    silence.silence.matchers = { { "service", LabelMatcher::Kind::Equal, "checkout" } };
    silence.silence.startsAt = story.now;
    silence.silence.endsAt = story.now + 1h;
    silence.silence.by = "kaethe";
    return silence;
}

std::vector<std::string> idsOf(const std::vector<SilenceReported>& news)
{
    std::vector<std::string> ids;
    for (const SilenceReported& each : news)
        ids.push_back(each.key.id);
    return ids;
}

} // namespace

class TestGatewaySilences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMarkOfARequest()
    {
        QCOMPARE(markedComment("on it", { "r1" }), std::string("on it [leitstand:r1]"));
        QCOMPARE(commentWithoutMark("on it [leitstand:r1]").comment, std::string("on it"));
        QCOMPARE(commentWithoutMark("on it [leitstand:r1]").request.value, std::string("r1"));
        QCOMPARE(markedComment("on it", {}), std::string("on it"));
        for (const char* const text : { "", "on it", "[leitstand:r1] on it", "on it [leitstand:r1" }) {
            QCOMPARE(commentWithoutMark(text).comment, std::string(text));
            QVERIFY(commentWithoutMark(text).request.empty());
        }
    }

    void whatIsAskedOfTheSource()
    {
        const Story story;
        SilenceReported silence = listed(story, "").silence;
        silence.matchers.push_back({ "team", LabelMatcher::Kind::MatchesNot, "a\"b" });
        silence.comment = "on it";
        silence.request = { "r1" };
        std::string body = '[' + silenceJson(silence) + ']';
        QVERIFY(body.find("\"id\"") == std::string::npos);
        // It is read back as it was written, but for the id that the source gives.
        body.replace(body.find('{'), 1, "{\"id\":\"s1\",");
        const auto back = readListedSilences(body);
        QVERIFY(back.ok());
        silence.key.id = "s1";
        QCOMPARE(back->front().silence, silence);
    }

    void theListOfSilences()
    {
        std::string body
            = R"([{"id":"s1","status":{"state":"expired"},"startsAt":"2026-11-21T09:00:00Z",)"
              R"("endsAt":"2026-11-21T10:00:00Z","createdBy":"k","comment":"c","matchers":[)"
              R"({"name":"a","value":"b","isRegex":true,"isEqual":false},{"name":"c","value":"d","isRegex":false}]},)"
              R"({"id":"s2"},{"startsAt":"2026-11-21T09:00:00Z"}])";
        const auto silences = readListedSilences(body);
        QVERIFY(silences.ok());
        QCOMPARE(silences->size(), std::size_t(1)); // the others lack what makes a silence
        QVERIFY(silences->front().expired);
        const std::vector<LabelMatcher> matchers { { "a", LabelMatcher::Kind::MatchesNot, "b" },
            { "c", LabelMatcher::Kind::Equal, "d" } }; // without isEqual, as before 0.22
        QCOMPARE(silences->front().silence.matchers, matchers);
        for (std::string bad : { "", "{}", "[", "[1]", "<html>" })
            QVERIFY2(!readListedSilences(bad).ok(), bad.c_str());
    }

    void whatARefusalSays()
    {
        QCOMPARE(refusalIn("\"bad matcher\""), std::string("bad matcher"));
        QCOMPARE(refusalIn(R"({"code":612,"message":"comment in body is required"})"),
            std::string("comment in body is required"));
        QCOMPARE(refusalIn("<html>no</html>"), std::string("<html>no</html>"));
        QCOMPARE(silenceIdIn(R"({"silenceID":"s1"})"), std::string("s1"));
        QVERIFY(silenceIdIn("nothing").empty());
    }

    void whatIsOpenIsDone()
    {
        Story story;
        story.tell(silencing(story, "r1"));
        SilenceRequested elsewhere = silencing(story, "r2");
        elsewhere.source = "other";
        story.tell(elsewhere);
        story.tell(silencing(story, "r3"));
        SilenceAnswered answer;
        answer.source = "main";
        answer.request = { "r3" };
        story.tell(answer);
        story.tell(silencing(story, "r4"));
        answer.request = { "r4" };
        answer.outcome = SilenceOutcome::Waiting;
        story.tell(answer);
        const SilenceJobs jobs = silenceJobs(story.state, "main");
        QCOMPARE(jobs.jobs.size(), std::size_t(2));
        QCOMPARE(jobs.jobs[0].request.asked.request.value, std::string("r1"));
        QCOMPARE(jobs.jobs[1].request.asked.request.value, std::string("r4"));
        QVERIFY(jobs.refused.empty());
    }

    void whatCannotBeTriedIsRefused()
    {
        Story story;
        SilenceRequested endless = silencing(story, "r1");
        endless.endsAt.reset();
        story.tell(endless);
        SilenceRequested path = silencing(story, "r2");
        path.act = SilenceAct::Expire;
        path.silence = "../alerts";
        story.tell(path);
        const SilenceJobs jobs = silenceJobs(story.state, "main");
        QVERIFY(jobs.jobs.empty());
        QCOMPARE(jobs.refused.size(), std::size_t(2));
        QCOMPARE(jobs.refused[0].outcome, SilenceOutcome::Refused);
    }

    void whoMayNotIsRefused()
    {
        Story story;
        Catalogue catalogue;
        catalogue.people["jana"] = AccessRole::Support;
        story.tell(CatalogueApplied { std::make_shared<const Catalogue>(catalogue) });
        story.tell(silencing(story, "r1"));
        const SilenceJobs jobs = silenceJobs(story.state, "main");
        QVERIFY(jobs.jobs.empty());
        QCOMPARE(jobs.refused.size(), std::size_t(1));
    }

    void whatComesTooLateIsGivenUp()
    {
        Story story;
        story.tell(silencing(story, "r1"));
        const SilenceJob job = silenceJobs(story.state, "main").jobs.at(0);
        SilenceAnswered away;
        away.outcome = SilenceOutcome::Waiting;
        QCOMPARE(unlessTooLate(away, job, story.now).outcome, SilenceOutcome::Waiting);
        QCOMPARE(unlessTooLate(away, job, story.now + 2h).outcome, SilenceOutcome::GivenUp);
        away.outcome = SilenceOutcome::Done;
        QCOMPARE(unlessTooLate(away, job, story.now + 2h).outcome, SilenceOutcome::Done);
    }

    void onlyNewsIsTold()
    {
        Story story;
        const auto news = [&](const std::vector<ListedSilence>& silences) {
            return newsOfSilences("main", silences, story.state, story.now);
        };
        ListedSilence one = listed(story, "s1");
        ListedSilence old = listed(story, "s0");
        old.expired = true;
        const auto first = news({ one, old });
        QCOMPARE(idsOf(first), std::vector<std::string> { "s1" });
        QCOMPARE(first.front().key.source, std::string("main"));
        story.tell(first.front());
        QVERIFY(news({ one, old }).empty());
        one.silence.endsAt += 1h;
        QCOMPARE(idsOf(news({ one })), std::vector<std::string> { "s1" });
        story.tell(news({ one }).front());
        // Gone from the source: it silences nothing any more.
        const auto gone = news({});
        QCOMPARE(idsOf(gone), std::vector<std::string> { "s1" });
        QCOMPARE(gone.front().endsAt, story.now);
        story.tell(gone.front());
        QVERIFY(news({}).empty());
    }

    void whatHoldsIsToldAgainBeforeTheLogForgetsIt()
    {
        Story story;
        ListedSilence one = listed(story, "s1");
        one.silence.endsAt = story.now + 24h * 60;
        story.tell(newsOfSilences("main", { one }, story.state, story.now).front());
        story.wait(24h * 6);
        QVERIFY(newsOfSilences("main", { one }, story.state, story.now).empty());
        story.wait(24h);
        QCOMPARE(newsOfSilences("main", { one }, story.state, story.now).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestGatewaySilences)
#include "tst_gateway_silences.moc"
