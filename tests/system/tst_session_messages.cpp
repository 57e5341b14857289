// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message to customers between two windows on a real server: written in one, approved in the other, ordered, delivered;
// refused and taken back; and written by both at once.

#include <QTest>

#include "domain/incident_rules.h"
#include "system/support/session_window.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

using namespace leitstand;
using namespace leitstand::test;

class TestSessionMessages : public TwoWindowsTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TwoWindowsTest::init();
        m_id = m_anna->session.openIncident({}, QStringLiteral("Cards fail"), Facts::P2, true);
        QTRY_VERIFY_WITH_TIMEOUT(m_ben->incident(m_id) && m_anna->incident(m_id), Patience);
        m_anna->session.draft()->open(m_id, Facts::PublicStatus, Facts::FirstNotice);
    }

    void aMessageGoesFromItsDraftToItsReaders()
    {
        write(QStringLiteral("Kartenzahlungen schlagen fehl. Nächstes Update in 20 Minuten. {kontakt}"),
            QStringLiteral("Card payments fail. Next update in 20 minutes. {contact}"));
        DraftReview& mine = *m_anna->session.review();
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::DraftInReview), Patience);
        QVERIFY2(mine.whyNotApprove().contains(QStringLiteral("cannot approve")), qPrintable(mine.whyNotApprove()));
        QVERIFY(!mine.whyNotPublish().isEmpty());

        DraftReview& theirs = *m_ben->session.review();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.waitingForMe(), 1, Patience);
        QCOMPARE(mine.waitingForMe(), 0);
        theirs.openWaiting();
        QCOMPARE(m_ben->session.draft()->bodyDe(), m_anna->session.draft()->bodyDe());
        QCOMPARE(theirs.whyNotApprove(), QString());
        QVERIFY(!theirs.overrides().isEmpty());
        theirs.approve();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::ApprovedDraft), Patience);
        QCOMPARE(mine.decidedBy(), QStringLiteral("ben"));
        QTRY_COMPARE_WITH_TIMEOUT(theirs.waitingForMe(), 0, Patience);

        QTRY_VERIFY_WITH_TIMEOUT(mine.promisedAt() > 0, Patience);
        QCOMPARE(mine.whyNotPublish(), QString());
        mine.publish({ QStringLiteral("status") }, mine.promisedAt());
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::PublishingDraft), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(m_id)->publications.size(), std::size_t(1), Patience);
        QVERIFY(mayDeliver(*m_ben->incident(m_id), m_ben->incident(m_id)->publications.front(),
            *m_ben->workspace.state().catalogue()));

        deliver();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::PublishedDraft), Patience);
        QCOMPARE(m_anna->session.deliveries()->fact(0, QStringLiteral("delivered")).toInt(), 1);
        QCOMPARE(m_anna->incident(m_id)->published.size(), std::size_t(1));
        QVERIFY(m_anna->incident(m_id)->published.front().nextUpdate.has_value());
        QVERIFY(m_anna->session.draft()->locked());
    }

    void whatIsRefusedIsChangedAndAskedForAgain()
    {
        write(QStringLiteral("Kartenzahlungen schlagen fehl."), QStringLiteral("Card payments fail."));
        submit();
        DraftReview& mine = *m_anna->session.review();
        DraftReview& theirs = *m_ben->session.review();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.waitingForMe(), 1, Patience);
        theirs.openWaiting();
        theirs.refuse(QStringLiteral("Seit wann?"));
        QTRY_COMPARE_WITH_TIMEOUT(mine.outcome(), int(DraftReview::RefusedOutcome), Patience);
        QCOMPARE(mine.reason(), QStringLiteral("Seit wann?"));
        QVERIFY(!m_anna->session.draft()->locked());

        write(QStringLiteral("Kartenzahlungen schlagen seit 10 Uhr fehl."),
            QStringLiteral("Card payments have failed since 10:00."));
        submit();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::DraftInReview), Patience);
        mine.withdraw({});
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::WrittenDraft), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.waitingForMe(), 0, Patience);
        QVERIFY(m_anna->session.history()->count() >= 5);
    }

    void whatBothWriteIsMerged()
    {
        write(QStringLiteral("Ein Satz. Noch ein Satz."), QStringLiteral("One. Two."));
        m_anna->session.draft()->save();
        const auto savedText = [this] {
            const Incident* const incident = m_ben->incident(m_id);
            return incident->drafts.empty() ? std::string() : incident->drafts.begin()->second.text.german.body;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!savedText().empty(), Patience);
        DraftEditor& theirs = *m_ben->session.draft();
        theirs.open(m_id, Facts::PublicStatus, Facts::FirstNotice);
        QCOMPARE(theirs.bodyDe(), QStringLiteral("Ein Satz. Noch ein Satz."));
        // Both type before either has seen the other's.
        theirs.setBodyDe(QStringLiteral("Ein Satz. Noch einer von Ben."));
        m_anna->session.draft()->setBodyDe(QStringLiteral("Annas Satz. Noch ein Satz."));
        theirs.save();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_anna->session.draft()->bodyDe(), QStringLiteral("Annas Satz. Noch einer von Ben."), Patience);
        QCOMPARE(m_anna->session.draft()->mergedWith(), QStringLiteral("ben"));
        m_anna->session.draft()->save();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.bodyDe(), QStringLiteral("Annas Satz. Noch einer von Ben."), Patience);
    }

    void aTeamOfOnePublishesAloneAndVisibly()
    {
        Catalogue catalogue;
        catalogue.approval = ApprovalRule::Alone;
        bool applied = false;
        m_anna->workspace.applyCatalogue(catalogue, this, [&applied](const Outcome& done) { applied = done.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(applied && !m_anna->session.review()->fourEyes(), Patience);
        write(QStringLiteral("Kartenzahlungen schlagen fehl."), QStringLiteral("Card payments fail."));
        DraftReview& mine = *m_anna->session.review();
        QCOMPARE(mine.whyNotPublish(), QString());
        mine.publish({ QStringLiteral("status") }, 0, reasons());
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::PublishingDraft), Patience);
        QVERIFY(mine.outAlone());
        // What the author stands by is in the audit trail all the same.
        QVERIFY(!mine.overrides().isEmpty());
        QVERIFY(mayDeliver(*m_anna->incident(m_id), m_anna->incident(m_id)->publications.front(),
            *m_anna->workspace.state().catalogue()));
    }

    void withoutAGatewayPeoplePublishByHand()
    {
        write(QStringLiteral("Kartenzahlungen schlagen fehl."), QStringLiteral("Card payments fail."));
        m_anna->session.draft()->save();
        QTRY_VERIFY_WITH_TIMEOUT(!m_ben->incident(m_id)->drafts.empty(), Patience);
        QVERIFY(m_anna->session.deliveries()->noGateway());
        m_anna->session.draft()->markPublished(QStringLiteral("   "));
        const double promised = m_anna->session.nowMs() + 20 * 60000;
        m_anna->session.draft()->markPublished(QStringLiteral(" Statusseite "), promised);

        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(m_id)->published.size(), std::size_t(1), Patience);
        const PublishedMessage& out = m_ben->incident(m_id)->published.front();
        QCOMPARE(out.channel, std::string("Statusseite"));
        QCOMPARE(out.text.german.body, std::string("Kartenzahlungen schlagen fehl."));
        QVERIFY(out.nextUpdate.has_value());
        // Nothing is left that a gateway could deliver once more.
        QVERIFY(m_ben->incident(m_id)->publications.empty());
        DraftReview& mine = *m_anna->session.review();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::PublishedDraft), Patience);
        QVERIFY(m_anna->session.draft()->locked());
    }

    void whatWaitsForApprovalGoesOutWithItsReasonsWhenFourEyesAreSwitchedOff()
    {
        write(QStringLiteral("Kartenzahlungen schlagen fehl."), QStringLiteral("Card payments fail."));
        submit();
        DraftReview& mine = *m_anna->session.review();
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::DraftInReview), Patience);
        Catalogue catalogue;
        catalogue.approval = ApprovalRule::Alone;
        m_anna->workspace.applyCatalogue(catalogue, this, [](const Outcome&) {});
        QTRY_VERIFY_WITH_TIMEOUT(!mine.fourEyes(), Patience);
        QStringList given = reasons();
        QVERIFY(!given.isEmpty());
        given.front() = QStringLiteral("a later reason");
        mine.publish({ QStringLiteral("status") }, 0, given);
        QTRY_COMPARE_WITH_TIMEOUT(mine.draftState(), int(Facts::PublishingDraft), Patience);
        QCOMPARE(mine.overrides().front().toMap().value(QStringLiteral("reason")).toString(), given.front());
    }

    void aFirstNoticeThatNobodyBeganGivesWay()
    {
        QCOMPARE(m_anna->session.draft()->moment(), int(Facts::FirstNotice));
        MessagePublished published;
        published.draft = { "written-elsewhere" };
        published.text.german = { "Störung", "Kartenzahlungen schlagen fehl." };
        published.text.english = { "Incident", "Card payments fail." };
        published.channel = "page";
        m_ben->workspace.change({ { m_id.toStdString() }, CommsChange(published), {}, 0 });
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->session.draft()->moment(), int(Facts::Update), Patience);
        // What somebody has begun to write stays.
        m_ben->session.draft()->open(m_id, Facts::AffectedCustomers, Facts::FirstNotice);
        m_ben->session.draft()->setBodyDe(QStringLiteral("Guten Tag"));
        published.draft = { "mailed-elsewhere" };
        published.text.audience = Audience::AffectedCustomers;
        m_anna->workspace.change({ { m_id.toStdString() }, CommsChange(published), {}, 0 });
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(m_id)->published.size(), std::size_t(2), Patience);
        QCOMPARE(m_ben->session.draft()->moment(), int(Facts::FirstNotice));
        QCOMPARE(m_ben->session.draft()->bodyDe(), QStringLiteral("Guten Tag"));
    }

    void customersWhoAskAreCountedForEverybody()
    {
        m_ben->session.draft()->open(m_id, Facts::PublicStatus, Facts::FirstNotice);
        m_anna->session.questions()->count(Facts::AskedByPhone);
        m_ben->session.questions()->count(Facts::AskedByChat);
        m_anna->session.questions()->count(Facts::AskedByPhone);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->session.questions()->total(), 3, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->session.questions()->total(), 3, Patience);
    }

private:
    void write(const QString& german, const QString& english)
    {
        DraftEditor& draft = *m_anna->session.draft();
        draft.setSubjectDe(QStringLiteral("Störung"));
        draft.setSubjectEn(QStringLiteral("Incident"));
        draft.setBodyDe(german);
        draft.setBodyEn(english);
    }
    QStringList reasons()
    {
        QStringList given;
        for (qsizetype i = m_anna->session.review()->errorsToExplain().size(); i > 0; --i)
            given.append(QStringLiteral("a test"));
        return given;
    }
    void submit() { m_anna->session.review()->submit(reasons()); }

    // As the gateway does.
    void deliver()
    {
        const PublicationId publication = m_anna->incident(m_id)->publications.front().id;
        std::uint32_t version = 0;
        for (const DeliveryChange& change :
            std::vector<DeliveryChange> { DeliveryBegun { publication, "status", ChannelKind::StatusPage, 1 },
                HandoverBegun { publication, "status", { "0123456789abcdef" } },
                HandoverEnded {
                    publication, "status", { { "0123456789abcdef", DeliveryOutcome::Delivered, "written", {} } } },
                DeliveryFinished { publication, "status", 1, 0, 0, {} } }) {
            Event event;
            event.id = "delivery-" + std::to_string(++version);
            event.source = "/leitstand/gateway";
            event.time = clockNow();
            event.body = DeliveryEvent { { m_id.toStdString() }, version, change };
            PublishRequest request;
            request.subject = subjectFor(event.body);
            request.messageId = event.id;
            request.payload = encode(event);
            request.firstOfSubject = true;
            m_ben->workspace.client().publish(request, this, [](const PublishResult&) {});
        }
    }

    QString m_id;
};

QTEST_MAIN(TestSessionMessages)
#include "tst_session_messages.moc"
