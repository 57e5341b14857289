// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The silences of all sources and what was asked for and is not there: what waits first, then what was refused, what holds, what
// is to begin, what ended lately.
#pragma once

#include "view/list_facts.h"
#include "workspace/lens.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct SilenceRow {
    QString rowId;
    int kind = 0;
    int act = 0; // of a request
    QString source;
    QString silenceId;
    QString requestId;
    QString matchers;
    QString by;
    QString comment;
    double startsAt = 0; // milliseconds since 1970
    double endsAt = 0; // 0: not said
    QString detail; // why it waits or was refused
    int reach = 0; // alerts that it silences now

    friend bool operator==(const SilenceRow&, const SilenceRow&) = default;
};

class SilenceListModel : public FactModel<SilenceRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY changed)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed) // asked for, and not done
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY changed) // lately
    Q_PROPERTY(QString waitingReason READ waitingReason NOTIFY changed) // of the first that waits
    // How many alerts each silences is counted only while somebody looks.
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY changed)
public:
    enum Kind {
        Asked, // the gateway has not said anything yet
        Away, // the source cannot be reached; the gateway tries again
        Refused,
        GivenUp, // the source was away until it was too late
        Active,
        Pending,
        Expired,
    };
    Q_ENUM(Kind)
    enum Act { Create, Extend, Expire };
    Q_ENUM(Act)
    static constexpr std::chrono::hours Lately { 24 };

    explicit SilenceListModel(Lens& lens, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int activeCount() const { return countOf({ Active }); }
    [[nodiscard]] int waitingCount() const { return countOf({ Asked, Away }); }
    [[nodiscard]] int refusedCount() const { return countOf({ Refused, GivenUp }); }
    [[nodiscard]] QString waitingReason() const;
    [[nodiscard]] bool watched() const { return m_watched; }
    void setWatched(bool watched);

    // To be called when time has gone on.
    void refresh();
    Q_INVOKABLE QVariantMap at(int row) const; // {kind, source, silenceId, requestId, matchers, endsAt}; empty: none
    Q_INVOKABLE int rowOf(const QString& rowId) const; // -1: not there

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int countOf(std::initializer_list<int> kinds) const;
    [[nodiscard]] std::vector<SilenceRow> rowsNow() const;

    Lens& m_lens;
    QTimer m_timer;
    bool m_watched = false;
};

} // namespace leitstand
