// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/time_travel.h"

#include "view/display_text.h"
#include "view/rule_text.h"
#include "view/typed_time.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t MostMarks = 400;

Instant instantAt(double millisecondsSince1970)
{
    return Instant(Span(std::llround(millisecondsSince1970)));
}

} // namespace

std::optional<Instant> TimeTravel::read(const QString& text, Instant shown, Instant now)
{
    const WrittenTime written = readWrittenTime(text.simplified(), now, QTimeZone::systemTimeZone());
    if (written.day)
        return momentOf(*written.day, written.time.value_or(QTime(0, 0)), written.zone);
    if (!written.time)
        return std::nullopt;
    const QDate day = QDateTime::fromMSecsSinceEpoch(shown.time_since_epoch().count(), written.zone).date();
    const auto moment = momentOf(day, *written.time, written.zone);
    return moment && *moment > now ? momentOf(day.addDays(-1), *written.time, written.zone) : moment;
}

TimeTravel::TimeTravel(Lens& lens, QObject* parent) : QObject(parent), m_lens(lens)
{
    connect(&lens, &Lens::modeChanged, this, [this] {
        refreshRange();
        Q_EMIT activeChanged();
        Q_EMIT atChanged();
    });
    connect(&lens, &Lens::momentChanged, this, [this] {
        refreshRange();
        Q_EMIT atChanged();
    });
    connect(&lens, &Lens::playingChanged, this, &TimeTravel::playingChanged);
    connect(&lens, &Lens::historyChanged, this, [this] {
        refreshRange();
        Q_EMIT historyChanged();
    });
}

QString TimeTravel::problem() const
{
    return m_lens.problem() ? ruleText(*m_lens.problem()) : QString();
}

double TimeTravel::at() const
{
    return milliseconds(m_lens.now());
}

Instant TimeTravel::beginning() const
{
    if (m_lens.beginning())
        return *m_lens.beginning();
    Instant first = m_lens.workspace().now();
    for (const auto& [id, incident] : m_lens.workspace().state().incidents())
        first = std::min(first, incident.openedAt);
    return first;
}

// The part that is looked at stands still while the moment lies in it.
void TimeTravel::refreshRange()
{
    constexpr std::array<Instant::duration, 3> Lengths { 1h, 24h, 7 * 24h };
    const Instant end = m_lens.workspace().now();
    const Instant begin = std::min(beginning(), end - 1min);
    // A log of a day or two is seen as a whole, until somebody chooses otherwise.
    if (!m_spanChosen)
        m_span = end - begin < 48h ? Everything : Day;
    Instant from = begin;
    Instant to = end;
    if (m_span != Everything) {
        const auto length = Lengths.at(static_cast<std::size_t>(m_span));
        const Instant at = m_lens.now();
        from = instantAt(m_from);
        to = instantAt(m_to);
        if (to - from != length || at < from || at > to || m_lens.isLive()) {
            to = std::min(end, std::max(at + length / 2, begin + length));
            from = to - length;
        }
    }
    if (milliseconds(from) == m_from && milliseconds(to) == m_to)
        return;
    m_from = milliseconds(from);
    m_to = milliseconds(to);
    Q_EMIT rangeChanged();
    Q_EMIT marksChanged();
}

void TimeTravel::setSpan(int span)
{
    if (span == m_span || span < Hour || span > Everything)
        return;
    m_span = span;
    m_spanChosen = true;
    m_from = m_to = 0;
    refreshRange();
    Q_EMIT rangeChanged();
}

void TimeTravel::setSpeed(double speed)
{
    speed = std::clamp(speed, Lens::SlowestSpeed, Lens::FastestSpeed);
    if (speed == m_speed)
        return;
    m_speed = speed;
    if (playing())
        m_lens.play(speed);
    Q_EMIT playingChanged();
}

std::vector<TimeTravel::Mark> TimeTravel::allMarks() const
{
    std::vector<Mark> marks;
    for (const auto& [id, incident] : m_lens.workspace().state().incidents()) {
        marks.push_back({ incident.openedAt, "opened", id });
        for (const Relapse& relapse : incident.relapses)
            marks.push_back({ relapse.at, "relapse", id });
        if (incident.closedAt)
            marks.push_back({ *incident.closedAt, "closed", id });
    }
    std::sort(marks.begin(), marks.end(), [](const Mark& left, const Mark& right) { return left.at < right.at; });
    return marks;
}

QVariantList TimeTravel::marks() const
{
    const Instant from = instantAt(m_from);
    const Instant to = instantAt(m_to);
    QVariantList list;
    const auto& incidents = m_lens.workspace().state().incidents();
    for (const Mark& mark : allMarks()) {
        if (mark.at < from || mark.at > to || static_cast<std::size_t>(list.size()) >= MostMarks)
            continue;
        const Incident& incident = incidents.at(mark.incident);
        list.append(QVariantMap {
            { QStringLiteral("at"), milliseconds(mark.at) },
            { QStringLiteral("kind"), QString::fromLatin1(mark.kind) },
            { QStringLiteral("incidentId"), QString::fromStdString(mark.incident.value) },
            { QStringLiteral("title"), displayLine(incident.title) },
            { QStringLiteral("priority"), static_cast<int>(incident.priority) },
        });
    }
    return list;
}

void TimeTravel::prepare()
{
    m_lens.prepare();
    refreshRange();
    Q_EMIT marksChanged();
}

void TimeTravel::goTo(double at)
{
    m_lens.goTo(instantAt(at));
}

bool TimeTravel::goToTyped(const QString& text)
{
    const Instant now = m_lens.workspace().now();
    const auto at = read(text, m_lens.now(), now);
    if (!at || *at > now)
        return false;
    m_lens.goTo(*at);
    return true;
}

void TimeTravel::step(double by)
{
    const Instant at = m_lens.now() + Span(std::llround(by));
    if (at >= m_lens.workspace().now())
        m_lens.live();
    else
        m_lens.goTo(at);
}

bool TimeTravel::goToMark(int direction)
{
    const Instant shown = m_lens.now();
    std::optional<Instant> found;
    for (const Mark& mark : allMarks()) {
        if (direction < 0 && mark.at < shown)
            found = mark.at;
        else if (direction > 0 && mark.at > shown && !found)
            found = mark.at;
    }
    if (found)
        m_lens.goTo(*found);
    return found.has_value();
}

void TimeTravel::play()
{
    if (!active())
        return;
    m_lens.play(m_speed);
}

void TimeTravel::pause()
{
    m_lens.pause();
}

void TimeTravel::backToNow()
{
    m_lens.live();
}

} // namespace leitstand
