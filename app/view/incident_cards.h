// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every incident as the card that the board shows, kept once for all lists. A batch of changes touches only the cards of
// the incidents that it names and of those that its alerts are linked to.
#pragma once

#include "view/catalogue_names.h"
#include "view/facts.h"
#include "workspace/lens.h"

#include <QObject>

#include <map>
#include <vector>

namespace leitstand {

// A running clock that somebody owes something by: all but the watch window.
struct OwedClock {
    int kind = Facts::NoClock;
    double amberAt = 0; // when its last quarter begins
    double dueAt = 0;
    int owingRole = 0; // Facts.CaseRole
    QString owedBy; // who has that role; empty: nobody

    friend bool operator==(const OwedClock&, const OwedClock&) = default;
};

struct IncidentCard {
    QString incidentId;
    QString title;
    int priority = 0;
    int lane = 0;
    double openedAt = 0;
    double acknowledgedAt = 0;
    QString openedBy;
    QString acknowledgedBy;
    double closedAt = 0;
    QString holder; // who is on it: the commander, else who acknowledged it
    int alertCount = 0;
    int firingCount = 0;
    bool customerImpact = false;
    int track = 0; // Facts.Track
    double toldAt = 0; // the last message to customers
    int clock = Facts::NoClock; // the running one that is due next
    double clockAmberAt = 0; // when its last quarter begins
    double clockDueAt = 0;
    QString clockOwedBy;
    int clockCount = 0; // running ones
    std::vector<OwedClock> owed; // the soonest due first
    int relapseCount = 0;
    QString components; // affected ones, "a, b, c" in the window's language
    QString services; // of the linked alerts
    QString mergedInto; // the id of the incident in which it goes on

    friend bool operator==(const IncidentCard&, const IncidentCard&) = default;
};

// Neither closed nor merged into another.
[[nodiscard]] bool isOpen(const IncidentCard& card);
// Of what is owed the message to customers that is due next; null: none is.
[[nodiscard]] const OwedClock* nextMessage(const IncidentCard& card);

[[nodiscard]] IncidentCard cardOf(const Incident& incident, const OperationsState& state, const CatalogueNames& names);

class IncidentCards : public QObject {
    Q_OBJECT
public:
    IncidentCards(Lens& lens, CatalogueNames& names, QObject* parent = nullptr);

    [[nodiscard]] const std::map<IncidentId, IncidentCard>& all() const { return m_cards; }
    [[nodiscard]] const IncidentCard* card(const IncidentId& id) const;

Q_SIGNALS:
    // These are new or differ.
    void changed(const std::vector<leitstand::IncidentId>& ids);
    // All of them may be others than before.
    void replaced();

private:
    void folded(const Changes& changes);
    void rebuild();

    Lens& m_lens;
    CatalogueNames& m_names;
    std::map<IncidentId, IncidentCard> m_cards;
};

} // namespace leitstand
