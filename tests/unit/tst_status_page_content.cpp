// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers may read on the status page, from the record of a day.

#include "gateway/channels/status_page/content.h"

#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace leitstand::testing;
using namespace std::chrono_literals;
namespace page = leitstand::status_page;

namespace {

Catalogue shop()
{
    Catalogue catalogue;
    catalogue.components.push_back({ { "login" }, {}, { "Anmeldung", "Login" }, "login", {} });
    catalogue.components.push_back({ { "cards" }, {}, { "Kartenzahlung", "Card payments" }, "cards", {} });
    catalogue.components.push_back({ { "batch" }, {}, { "Nachtlauf", "Night batch" }, {}, {} });
    catalogue.organisation = { "Nordbank", "Nordbank" };
    return catalogue;
}

page::Content pageOf(const Story& story)
{
    page::Settings settings;
    settings.channel = "status-page";
    return page::contentOf(story.state, settings, story.now);
}

// A message goes the whole way: written, approved by somebody else, ordered, and begun by the gateway.
void tellsOnPage(Story& story, const std::string& id, const std::string& draft, Moment moment,
    const std::string& channel = "status-page", Audience audience = Audience::PublicStatus)
{
    DraftText text = Story::text(moment);
    text.audience = audience;
    story.change(id, CommsChange(DraftSaved { { draft }, text }));
    story.submits(id, draft);
    story.approves(id, draft);
    story.orders(id, draft, "p-" + draft, { channel });
    story.delivery(id, DeliveryBegun { { "p-" + draft }, channel, ChannelKind::StatusPage, 1 });
}

} // namespace

class TestStatusPageContent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anIncidentThatNobodyPublishedIsNotThere()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        story.breaks("i1", "o1", "login");
        story.saves("i1", "d1", "We are looking into it.");
        const page::Content content = pageOf(story);
        QVERIFY(content.incidents.empty());
        QCOMPARE(content.indicator, page::Impact::None);
        QCOMPARE(content.components[0].status, page::ComponentStatus::Operational);
        QCOMPARE(content.components[0].availability, 1.0);
    }

    void onlyTheMessagesOfThePageAreOnIt()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        tellsOnPage(story, "i1", "mail", Moment::FirstNotice, "customers");
        tellsOnPage(story, "i1", "boss", Moment::FirstNotice, "status-page", Audience::Management);
        story.publishes("i1", Moment::Update, "byhand");
        QVERIFY(pageOf(story).incidents.empty());
        tellsOnPage(story, "i1", "public", Moment::FirstNotice);
        const page::Content content = pageOf(story);
        QCOMPARE(content.incidents.size(), std::size_t(1));
        QCOMPARE(content.incidents[0].updates.size(), std::size_t(1));
        QVERIFY(content.incidents[0].id != "i1");
        QCOMPARE(content.incidents[0].title, (LocalName { "Anmeldung", "Login" }));
    }

    void aComponentShowsWhatWasKnownWithTheLastMessage()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        story.breaks("i1", "o1", "login");
        story.breaks("i1", "o2", "batch");
        tellsOnPage(story, "i1", "d1", Moment::FirstNotice);
        QCOMPARE(pageOf(story).components[0].status, page::ComponentStatus::MajorOutage);
        QCOMPARE(pageOf(story).indicator, page::Impact::Critical);
        QCOMPARE(pageOf(story).incidents[0].affected.size(), std::size_t(1));
        story.wait(30min);
        story.turns("i1", "o1", OutageState::Degraded);
        story.wait(1min);
        QCOMPARE(pageOf(story).components[0].status, page::ComponentStatus::MajorOutage);
        tellsOnPage(story, "i1", "d2", Moment::Watching);
        const page::Content content = pageOf(story);
        QCOMPARE(content.components[0].status, page::ComponentStatus::Degraded);
        QCOMPARE(content.incidents[0].status, page::IncidentStatus::Monitoring);
        QCOMPARE(content.incidents[0].updates.front().status, page::IncidentStatus::Monitoring);
    }

    void whatIsSaidToBeAffectedIsNotCalledFineForWantOfAnOutage()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        story.change("i1", CaseChange(ComponentsAffected { { { "login" } } }));
        tellsOnPage(story, "i1", "d1", Moment::FirstNotice);
        QCOMPARE(pageOf(story).components[0].status, page::ComponentStatus::Degraded);
        QCOMPARE(pageOf(story).incidents[0].affected[0].worst, page::ComponentStatus::Degraded);
        story.wait(50min);
        tellsOnPage(story, "i1", "d2", Moment::FinalMessage);
        QCOMPARE(pageOf(story).components[0].status, page::ComponentStatus::Operational);
        QCOMPARE(pageOf(story).incidents[0].affected[0].worst, page::ComponentStatus::Degraded);
    }

    void aResolvedIncidentShowsItsTotalsAsTheyAreRecordedNow()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        story.breaks("i1", "o1", "login");
        tellsOnPage(story, "i1", "d1", Moment::FirstNotice);
        story.wait(50min);
        story.works("i1", "o1");
        story.wait(10min);
        tellsOnPage(story, "i1", "d2", Moment::FinalMessage);
        const Instant resolved = story.now;
        story.wait(2h);
        const page::Content content = pageOf(story);
        QCOMPARE(content.indicator, page::Impact::None);
        QVERIFY(!content.anyOpen());
        QCOMPARE(content.incidents[0].resolvedAt, std::optional(resolved));
        QCOMPARE(content.incidents[0].affected[0].totals.down, Span(50min));
        QCOMPARE(content.components[0].status, page::ComponentStatus::Operational);
        QCOMPARE(content.components[0].days.back().worst, page::ComponentStatus::MajorOutage);
        QVERIFY(content.components[0].availability < 1 && content.components[0].availability > 0.999);
        QCOMPARE(content.components[1].availability, 1.0);
        QCOMPARE(content.months.size(), std::size_t(1));
        QCOMPARE(content.months[0].totals.size(), std::size_t(1));
        // Work that is taken up again and told makes it open again.
        tellsOnPage(story, "i1", "d3", Moment::Update);
        QVERIFY(pageOf(story).anyOpen());
        QVERIFY(!pageOf(story).incidents[0].resolvedAt);
    }

    void maintenanceAndAPartOfTheCustomersAreToldApart()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        OutageRecorded planned { { "o1" }, { { "login" } }, { { OutageState::Down, story.now, {} } } };
        planned.facts.planned = true;
        story.change("i1", CaseChange(planned));
        OutageRecorded some { { "o2" }, { { "cards" } }, { { OutageState::Down, story.now, {} } } };
        some.facts.reach.share = 0.1;
        story.change("i1", CaseChange(some));
        tellsOnPage(story, "i1", "d1", Moment::FirstNotice);
        const page::Content content = pageOf(story);
        QCOMPARE(content.components[0].status, page::ComponentStatus::UnderMaintenance);
        QCOMPARE(content.components[1].status, page::ComponentStatus::PartialOutage);
        QCOMPARE(content.indicator, page::Impact::Major);
    }

    void messagesOfAMergedIncidentGoOnUnderTheOther()
    {
        Story story;
        story.applies(shop());
        story.opens("i1");
        story.opens("i2");
        story.breaks("i1", "o1", "login");
        tellsOnPage(story, "i1", "d1", Moment::FirstNotice);
        story.change("i1", CaseChange(IncidentMerged { { "i2" } }));
        const page::Content content = pageOf(story);
        QCOMPARE(content.incidents.size(), std::size_t(1));
        QCOMPARE(content.incidents[0].id, page::publicId("i2"));
        QCOMPARE(content.incidents[0].updates.size(), std::size_t(1));
        QCOMPARE(content.components[0].status, page::ComponentStatus::MajorOutage);
    }

    void aPublicIdTellsNothingAndStays()
    {
        QCOMPARE(page::publicId("i1"), page::publicId("i1"));
        QVERIFY(page::publicId("i1") != page::publicId("i2"));
        QCOMPARE(page::publicId("anything").size(), std::size_t(12));
    }
};

QTEST_GUILESS_MAIN(TestStatusPageContent)
#include "tst_status_page_content.moc"
