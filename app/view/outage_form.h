// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An outage as a person enters it: live or afterwards, or a change to one that is recorded. Times are typed (typed_time.h)
// and judged with the domain's rules while they are typed, so that the form says what is wrong before anything is sent. A
// time that is left empty is now where somebody tells of what happens at this moment: a new outage, a change, an end.
#pragma once

#include "view/incident_actions.h"
#include "view/incident_details.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace leitstand {

class OutageForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::IncidentDetails* incident READ incident WRITE setIncident NOTIFY incidentChanged)
    Q_PROPERTY(int mode READ mode NOTIFY begun)
    Q_PROPERTY(QString outageId READ outageId NOTIFY begun)
    Q_PROPERTY(QString component READ component WRITE setComponent NOTIFY edited) // an id, or the name of one without
    Q_PROPERTY(bool planned READ planned WRITE setPlanned NOTIFY edited)
    Q_PROPERTY(bool thirdParty READ thirdParty WRITE setThirdParty NOTIFY edited)
    Q_PROPERTY(QString segment READ segment WRITE setSegment NOTIFY edited) // an id; empty: all customers
    Q_PROPERTY(QString share READ share WRITE setShare NOTIFY edited) // in per cent, as typed; empty: not known
    Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY edited)
    // The states that it goes through, each from a time on: at least one.
    Q_PROPERTY(int stepCount READ stepCount NOTIFY stepCountChanged)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY edited) // [{state, text, at, error}]; `at` 0: not readable
    Q_PROPERTY(QString end READ end WRITE setEnd NOTIFY edited) // as typed; empty: it goes on
    Q_PROPERTY(double endAt READ endAt NOTIFY edited) // 0: empty or not readable
    Q_PROPERTY(QString endError READ endError NOTIFY edited)
    // Why it cannot be recorded as it stands; empty: it can. What is only not filled in yet has no sentence.
    Q_PROPERTY(QString error READ error NOTIFY edited)
    Q_PROPERTY(bool ready READ ready NOTIFY edited)
public:
    enum Mode {
        Record, // a new one
        Correct, // the whole of one that is there
        Turn, // from a time on it is in another state: one step
        End, // from a time on it is over
    };
    Q_ENUM(Mode)

    using QObject::QObject;

    [[nodiscard]] IncidentDetails* incident() const { return m_incident; }
    void setIncident(IncidentDetails* incident);
    [[nodiscard]] int mode() const { return m_mode; }
    [[nodiscard]] QString outageId() const { return m_outage; }
    [[nodiscard]] QString component() const { return m_component; }
    void setComponent(const QString& component) { set(m_component, component); }
    [[nodiscard]] bool planned() const { return m_planned; }
    void setPlanned(bool planned) { set(m_planned, planned); }
    [[nodiscard]] bool thirdParty() const { return m_thirdParty; }
    void setThirdParty(bool thirdParty) { set(m_thirdParty, thirdParty); }
    [[nodiscard]] QString segment() const { return m_segment; }
    void setSegment(const QString& segment) { set(m_segment, segment); }
    [[nodiscard]] QString share() const { return m_share; }
    void setShare(const QString& share) { set(m_share, share); }
    [[nodiscard]] QString comment() const { return m_comment; }
    void setComment(const QString& comment) { set(m_comment, comment); }
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] QString end() const { return m_end; }
    void setEnd(const QString& end) { set(m_end, end); }
    [[nodiscard]] double endAt() const;
    [[nodiscard]] QString endError() const;
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool ready() const;

    Q_INVOKABLE void record(const QString& component);
    Q_INVOKABLE void correct(const QString& outageId);
    Q_INVOKABLE void turn(const QString& outageId);
    Q_INVOKABLE void finish(const QString& outageId);
    Q_INVOKABLE void setStepText(int step, const QString& text);
    Q_INVOKABLE void setStepState(int step, int state); // CaseFacts.OutageState
    Q_INVOKABLE void addStep();
    Q_INVOKABLE void removeStep(int step);
    // Asks for what is entered; false when it is not ready.
    Q_INVOKABLE bool submit(leitstand::IncidentActions* actions);

Q_SIGNALS:
    void incidentChanged();
    void begun();
    void edited();
    void stepCountChanged();

private:
    struct Step {
        int state = CaseFacts::Down;
        QString text;
    };
    // What would be asked for, when everything in it can be read.
    struct Request {
        std::optional<CaseChange> change;
        std::uint32_t corrects = 0;
        QString error; // empty although there is no change: something is not filled in yet
    };

    template <typename Value> void set(Value& member, const Value& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT edited();
    }
    void begin(Mode mode, const QString& outageId);
    [[nodiscard]] const Outage* outage() const;
    [[nodiscard]] Expected<Instant> read(const QString& text) const;
    [[nodiscard]] Expected<Instant> readOrNow(const QString& text) const;
    [[nodiscard]] QString timeError(const QString& text) const;
    [[nodiscard]] Request request() const;
    [[nodiscard]] Request whole() const;
    [[nodiscard]] Request judged() const;
    [[nodiscard]] QString typed(Instant instant) const;

    QPointer<IncidentDetails> m_incident;
    Mode m_mode = Record;
    QString m_outage;
    QString m_component;
    bool m_planned = false;
    bool m_thirdParty = false;
    QString m_segment;
    QString m_share;
    QString m_comment;
    std::vector<Step> m_steps { Step() };
    QString m_end;
};

} // namespace leitstand
