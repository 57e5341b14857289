// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way into the past and back: what the bar with the slider binds to. The moment itself is the lens's, so that the
// whole window stands where it stands.
#pragma once

#include "workspace/lens.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class TimeTravel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool active READ active NOTIFY activeChanged) // the window shows the past
    Q_PROPERTY(bool loading READ loading NOTIFY historyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY historyChanged) // 0 to 1, while loading
    Q_PROPERTY(QString problem READ problem NOTIFY historyChanged) // why the history cannot be read
    // Milliseconds since 1970. The slider's ends: the part of the log that is looked at.
    Q_PROPERTY(double from READ from NOTIFY rangeChanged)
    Q_PROPERTY(double to READ to NOTIFY rangeChanged)
    // How long that part is: one of Stretch.
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY rangeChanged)
    Q_PROPERTY(double at READ at NOTIFY atChanged) // the moment shown; the present while not active
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY playingChanged)
    // What happened in the part that is looked at: [{at, kind: "opened"|"relapse"|"closed", incidentId, title, priority}]
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged)
public:
    enum Stretch { Hour, Day, Week, Everything };
    Q_ENUM(Stretch)

    explicit TimeTravel(Lens& lens, QObject* parent = nullptr);

    // A moment as goToTyped() takes it; nothing for anything else.
    [[nodiscard]] static std::optional<Instant> read(const QString& text, Instant shown, Instant now);

    [[nodiscard]] bool active() const { return !m_lens.isLive(); }
    [[nodiscard]] bool loading() const { return m_lens.isLoading(); }
    [[nodiscard]] double progress() const { return m_lens.progress(); }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] int span() const { return m_span; }
    void setSpan(int span);
    [[nodiscard]] double at() const;
    [[nodiscard]] bool playing() const { return m_lens.isPlaying(); }
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    [[nodiscard]] QVariantList marks() const;

    // Reads the history, so that the bar can say how far it reaches.
    Q_INVOKABLE void prepare();
    Q_INVOKABLE void goTo(double at);
    // As times are typed everywhere (view/typed_time.h), or a day alone; without a day the last such time before the
    // moment shown's next midnight. False when it is none of these or lies in the future.
    Q_INVOKABLE bool goToTyped(const QString& text);
    Q_INVOKABLE void step(double by); // milliseconds
    // To the next or the previous mark of the whole log; false when there is none.
    Q_INVOKABLE bool goToMark(int direction);
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void backToNow();

Q_SIGNALS:
    void activeChanged();
    void historyChanged();
    void rangeChanged();
    void atChanged();
    void playingChanged();
    void marksChanged();

private:
    struct Mark {
        Instant at;
        const char* kind = "";
        IncidentId incident;
    };

    [[nodiscard]] std::vector<Mark> allMarks() const;
    [[nodiscard]] Instant beginning() const;
    void refreshRange();

    Lens& m_lens;
    int m_span = Everything;
    bool m_spanChosen = false;
    double m_speed = 60;
    double m_from = 0;
    double m_to = 0;
};

} // namespace leitstand
