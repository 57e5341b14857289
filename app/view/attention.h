// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Calls whoever does not look at the window: for new alerts from a severity on, all of a second at once; in a flood once
// for the flood, and not for what flaps. Who comes back is told what has changed meanwhile.
#pragma once

#include "insight/attention_rules.h"
#include "view/alarm_model.h"
#include "view/suggestion_model.h"
#include "workspace/lens.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <unordered_map>

namespace leitstand {

class Attention : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool on READ on WRITE setOn NOTIFY wishesChanged)
    Q_PROPERTY(int least READ least WRITE setLeast NOTIFY wishesChanged) // Facts.Severity
    Q_PROPERTY(bool quietHours READ quietHours WRITE setQuietHours NOTIFY wishesChanged)
    Q_PROPERTY(int quietFrom READ quietFrom WRITE setQuietFrom NOTIFY wishesChanged) // minutes since midnight
    Q_PROPERTY(int quietUntil READ quietUntil WRITE setQuietUntil NOTIFY wishesChanged)
    Q_PROPERTY(bool criticalAlways READ criticalAlways WRITE setCriticalAlways NOTIFY wishesChanged)
    // The window is in front of its user.
    Q_PROPERTY(bool looking READ looking WRITE setLooking NOTIFY lookingChanged)
public:
    using TimeOfDay = std::function<std::chrono::minutes()>;

    Attention(Lens& lens, const AlarmModel& alarms, const SuggestionModel& suggestions, QObject* parent = nullptr);
    // Where the window stands; not set: where the machine stands.
    void setTimeOfDay(TimeOfDay timeOfDay) { m_timeOfDay = std::move(timeOfDay); }

    [[nodiscard]] const AttentionWishes& wishes() const { return m_wishes; }
    void setWishes(const AttentionWishes& wishes);
    [[nodiscard]] bool on() const { return m_wishes.on; }
    void setOn(bool on);
    [[nodiscard]] int least() const;
    void setLeast(int severity);
    [[nodiscard]] bool quietHours() const { return m_wishes.quietHours; }
    void setQuietHours(bool quiet);
    [[nodiscard]] int quietFrom() const { return static_cast<int>(m_wishes.quietFrom.count()); }
    void setQuietFrom(int minutes);
    [[nodiscard]] int quietUntil() const { return static_cast<int>(m_wishes.quietUntil.count()); }
    void setQuietUntil(int minutes);
    [[nodiscard]] bool criticalAlways() const { return m_wishes.criticalAlways; }
    void setCriticalAlways(bool always);
    [[nodiscard]] bool looking() const { return m_looking; }
    void setLooking(bool looking);

    // Calls as an alert would, at any time and also while somebody looks.
    Q_INVOKABLE void test();

Q_SIGNALS:
    void wishesChanged();
    void lookingChanged();
    // The same id takes the place of the call before.
    void call(const QString& callId, const QString& title, const QString& text, bool urgent);
    // There is nothing to call for any more.
    void settled(const QString& callId);
    // Somebody looks again, and much is different.
    void cameBack(const QString& title, const QString& text);

private:
    static constexpr int Bundle = 1000; // milliseconds
    static constexpr std::chrono::minutes ShortAbsence { 2 };
    static constexpr std::size_t Named = 4;

    void folded(const Changes& changes);
    void tell();
    void floodChanged();
    void tellChanges();
    template <typename Change> void wish(Change change);

    Lens& m_lens;
    const AlarmModel& m_alarms;
    const SuggestionModel& m_suggestions;
    TimeOfDay m_timeOfDay;
    AttentionWishes m_wishes;
    bool m_looking = true;
    Instant m_awaySince;
    std::unordered_map<AlertSlot, Instant> m_told; // when it began to fire
    std::vector<AlertSlot> m_news;
    QTimer m_bundle;
};

} // namespace leitstand
