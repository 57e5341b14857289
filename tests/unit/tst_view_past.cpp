// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Models while the window turns to another moment: views read them in the middle of that, and nothing that is gone may be
// looked at.

#include "unit/support/told_window.h"
#include "view/alert_list_model.h"
#include "view/incident_details.h"

#include <QTest>

using namespace leitstand;
using namespace leitstand::testing;
using namespace std::chrono_literals;

namespace {

// What a view asks for when it lays itself out.
QStringList everythingIn(const QAbstractItemModel& model)
{
    QStringList read;
    const auto roles = model.roleNames().keys();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int role : roles)
            read.append(model.index(row, 0).data(role).toString());
    }
    return read;
}

void openWithNotes(Story& story)
{
    story.fires("a");
    story.opens("i", { Story::key("a") });
    story.raises("i", "h", "The disk is full, which is a sentence too long to lie within a string itself.");
    story.judges("i", "h", HypothesisState::Testing);
    story.notes("i", "n1", "We look at it.");
}

} // namespace

class TestViewPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewsReadInTheMiddleOfAStep()
    {
        ToldWindow window;
        AlertListModel* alerts = nullptr;
        IncidentDetails* details = nullptr;
        int looks = 0;
        // Before the models hear of it.
        const auto look = [&] {
            ++looks;
            if (alerts) {
                (void)everythingIn(*alerts);
                alerts->setFrozen(!alerts->frozen());
                alerts->selectAllShown();
            }
            if (details)
                (void)everythingIn(*details->timeline());
        };
        QObject::connect(window.lens.get(), &Lens::modeChanged, window.lens.get(), look);
        QObject::connect(window.lens.get(), &Lens::replaced, window.lens.get(), look);
        CatalogueNames names(*window.lens);
        AlertListModel alertList(*window.lens);
        IncidentDetails page(*window.lens, names);
        alerts = &alertList;
        details = &page;

        openWithNotes(window.story);
        const Instant early = window.story.now;
        window.story.wait(1h);
        for (int i = 0; i < 30; ++i)
            window.story.fires("late" + std::to_string(i));
        window.catchUp();
        page.setIncidentId(QStringLiteral("i"));
        QCOMPARE(alertList.count(), 31);

        QVERIFY(window.goTo(early));
        QCOMPARE(alertList.count(), 1);
        QVERIFY(page.timeline()->count() > 0);
        window.lens->live();
        QCOMPARE(alertList.count(), 31);
        QVERIFY(looks > 2);
    }

    // Jumps that leave the incident as it was still exchange the state that it is part of.
    void theRecordStaysReadableWhileTheRestOfTheStateChanges()
    {
        ToldWindow window;
        CatalogueNames names(*window.lens);
        IncidentDetails page(*window.lens, names);
        openWithNotes(window.story);
        std::vector<Instant> moments;
        for (int i = 0; i < 6; ++i) {
            window.story.wait(10min);
            window.story.fires("other" + std::to_string(i));
            moments.push_back(window.story.now);
        }
        window.story.wait(1h);
        window.catchUp();
        page.setIncidentId(QStringLiteral("i"));
        const QStringList record = everythingIn(*page.timeline());
        QVERIFY(!record.isEmpty());
        for (const std::size_t moment : { 5U, 3U, 1U, 4U, 2U, 0U, 5U, 0U }) {
            QVERIFY(window.goTo(moments[moment]));
            QCOMPARE(everythingIn(*page.timeline()), record);
        }
        window.lens->live();
        QCOMPARE(everythingIn(*page.timeline()), record);
    }
};

QTEST_MAIN(TestViewPast)
#include "tst_view_past.moc"
