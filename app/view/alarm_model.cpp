// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alarm_model.h"

#include "view/display_text.h"
#include "view/facts.h"

#include <numeric>
#include <utility>

namespace leitstand {
namespace {

constexpr std::chrono::minutes BetweenPrunings { 10 };

QVariantMap mapOf(const NoisyRule& rule)
{
    return { { QStringLiteral("rule"), displayLine(rule.rule) }, { QStringLiteral("fired"), rule.fired },
        { QStringLiteral("transient"), rule.transient }, { QStringLiteral("flapping"), rule.flapping },
        { QStringLiteral("alerts"), rule.alerts },
        { QStringLiteral("severity"), static_cast<int>(Facts::from(rule.worst)) },
        { QStringLiteral("remedy"), static_cast<int>(rule.remedy) },
        { QStringLiteral("waitMs"), static_cast<double>(rule.wait.count()) } };
}

QVariantMap mapOf(const StandingRule& rule)
{
    return { { QStringLiteral("rule"), displayLine(rule.rule) }, { QStringLiteral("alerts"), rule.alerts },
        { QStringLiteral("silenced"), rule.silenced }, { QStringLiteral("owned"), rule.owned },
        { QStringLiteral("oldest"), milliseconds(rule.oldest) },
        { QStringLiteral("severity"), static_cast<int>(Facts::from(rule.worst)) },
        { QStringLiteral("remedy"), static_cast<int>(rule.remedy) } };
}

template <typename Rules> QVariantList listOf(const Rules& rules)
{
    QVariantList list;
    for (const auto& rule : rules)
        list += mapOf(rule);
    return list;
}

} // namespace

static_assert(AlarmModel::Review == static_cast<int>(NoiseRemedy::Review));

AlarmModel::AlarmModel(Lens& lens, QObject* parent) : QObject(parent), m_lens(lens)
{
    connect(&lens, &Lens::folded, this,
        [this](const Changes& changes) { m_history.update(changes.alerts, m_lens.state().alerts()); });
    connect(&lens, &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Alerts)
            rebuild();
    });
    connect(&lens, &Lens::momentChanged, this, &AlarmModel::refresh);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &AlarmModel::refresh);
    m_timer.start();
    rebuild();
}

void AlarmModel::rebuild()
{
    m_history.clear();
    std::vector<AlertSlot> slots(m_lens.state().alerts().size());
    std::iota(slots.begin(), slots.end(), AlertSlot { 0 });
    m_history.update(slots, m_lens.state().alerts());
    refresh();
}

void AlarmModel::refresh()
{
    const Instant now = m_lens.now();
    if (now - m_pruned > BetweenPrunings && m_lens.isLive()) {
        m_history.prune(now);
        m_pruned = now;
    }
    const AlarmLoad before = std::exchange(m_load, m_history.load(now, personsOnDuty(m_lens.state())));
    if (before.flood != m_load.flood)
        Q_EMIT floodChanged();
    if (before != m_load)
        Q_EMIT changed();
}

double AlarmModel::floodSince() const
{
    return m_load.since ? milliseconds(*m_load.since) : 0;
}

double AlarmModel::peakAt() const
{
    return m_load.peakAt ? milliseconds(*m_load.peakAt) : 0;
}

QVariantMap AlarmModel::noise() const
{
    const AlertNoise noise = AlertNoise::of(m_lens.state(), m_lens.now());
    return { { QStringLiteral("noisy"), listOf(noise.noisy) }, { QStringLiteral("standing"), listOf(noise.standing) },
        { QStringLiteral("fired"), noise.fired }, { QStringLiteral("transient"), noise.transient },
        { QStringLiteral("flapping"), noise.flapping } };
}

} // namespace leitstand
