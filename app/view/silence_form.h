// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A silence as a person writes it: conditions proposed from what the chosen alerts share, an end, a comment. What it would
// silence of what fires now is counted while it is written.
#pragma once

#include "insight/silence_reach.h"
#include "view/list_facts.h"
#include "view/silence_end.h"
#include "workspace/lens.h"

#include <QTimer>

namespace leitstand {

struct MatcherRow {
    int number = 0;
    QString name;
    int kind = 0; // the place in kinds()
    QString value;
    QString mistake; // of its expression
    int lineFits = 0; // how many of the alerts that fire it holds for

    friend bool operator==(const MatcherRow&, const MatcherRow&) = default;
};

class MatcherModel : public FactModel<MatcherRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SilenceForm")
public:
    explicit MatcherModel(QObject* parent = nullptr);
    void present(std::vector<MatcherRow> rows);
};

class SilenceForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(leitstand::MatcherModel* matchers READ matchers CONSTANT)
    Q_PROPERTY(leitstand::SilenceEnd* end READ end CONSTANT)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT) // = != =~ !~
    Q_PROPERTY(QStringList sources READ sources NOTIFY changed)
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY changed)
    Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY changed)
    // Of what fires at this source: how many it silences, how many of them are critical, how many there are.
    Q_PROPERTY(int covered READ covered NOTIFY changed)
    Q_PROPERTY(int critical READ critical NOTIFY changed)
    Q_PROPERTY(int firing READ firing NOTIFY changed)
    // Of the chosen alerts: how many there are, and how many it does not silence.
    Q_PROPERTY(int chosen READ chosen NOTIFY changed)
    Q_PROPERTY(int missed READ missed NOTIFY changed)
    Q_PROPERTY(QStringList examples READ examples NOTIFY changed) // names of some that it silences
    // Why it cannot be asked for as it stands. What is only not filled in yet has no sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
public:
    explicit SilenceForm(Lens& lens, QObject* parent = nullptr);

    [[nodiscard]] MatcherModel* matchers() { return &m_matchers; }
    [[nodiscard]] SilenceEnd* end() { return &m_end; }
    [[nodiscard]] static QStringList kinds();
    [[nodiscard]] QStringList sources() const { return m_sources; }
    [[nodiscard]] QString source() const { return m_source; }
    void setSource(const QString& source);
    [[nodiscard]] QString comment() const { return m_comment; }
    void setComment(const QString& comment);
    [[nodiscard]] int covered() const { return m_covered; }
    [[nodiscard]] int critical() const { return m_critical; }
    [[nodiscard]] int firing() const { return m_firing; }
    [[nodiscard]] int chosen() const { return static_cast<int>(m_chosen.size()); }
    [[nodiscard]] int missed() const { return m_missed; }
    [[nodiscard]] QStringList examples() const { return m_examples; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool ready() const;

    // Begins anew, for these alerts; without any from the conditions of this filter text.
    Q_INVOKABLE void begin(const QStringList& alertIds, const QString& filterText);
    Q_INVOKABLE void setName(int row, const QString& name);
    Q_INVOKABLE void setKind(int row, int kind);
    Q_INVOKABLE void setValue(int row, const QString& value);
    Q_INVOKABLE void addMatcher();
    Q_INVOKABLE void removeMatcher(int row);
    // It is not looked at any more.
    Q_INVOKABLE void close();

    // What is asked for; the request has a new id each time.
    [[nodiscard]] SilenceRequested request() const;

Q_SIGNALS:
    void changed();

private:
    static constexpr int ExamplesShown = 3;

    void present(std::vector<LabelMatcher> matchers);
    void edited();
    void look();
    [[nodiscard]] Outcome judge() const;

    Lens& m_lens;
    MatcherModel m_matchers;
    SilenceEnd m_end;
    QTimer m_lookTimer;
    int m_lookTook = 0; // milliseconds
    bool m_open = false;
    std::vector<MatcherRow> m_rows;
    int m_lastNumber = 0;
    QStringList m_sources;
    QString m_source;
    QString m_comment;
    std::vector<AlertKey> m_chosen;
    int m_covered = 0;
    int m_critical = 0;
    int m_firing = 0;
    int m_missed = 0;
    QStringList m_examples;
};

} // namespace leitstand
