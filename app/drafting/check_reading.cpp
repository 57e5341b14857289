// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check_reading.h"

#include "drafting/check/time_findings.h"

#include <array>

namespace leitstand {
namespace {

using namespace textcheck;

constexpr std::array<const char*, 7> StateNames { "unknown", "down", "degraded", "detected", "up", "up-slow", "told" };

const char* kindOf(const Entry& entry)
{
    if (entry.rangeEnd >= 0)
        return "range-begin";
    if (entry.rangeBegin >= 0)
        return "range-end";
    return entry.labelled ? "label" : entry.leading ? "list" : "prose";
}

} // namespace

TextTimes readTextTimes(std::string_view utf8, const std::optional<std::string>& published)
{
    const ReadText text(utf8);
    const TextTimeline timeline = readTimeline(text, publicationOf(published));
    TextTimes times;
    if (timeline.publication.day)
        times.published = QDate::fromJulianDay(*timeline.publication.day).toString(Qt::ISODate).toStdString();
    for (const Entry& entry : timeline.entries) {
        const Mention& mention = text.mentions()[entry.mention];
        TextMoment moment;
        moment.at = momentText(timeline, entry);
        moment.text = text.textOf({ mention.first, mention.last });
        moment.state = StateNames.at(static_cast<std::size_t>(entry.state));
        moment.kind = kindOf(entry);
        moment.approximate = entry.approx;
        moment.forecast = entry.forecast;
        moment.start = text.token(mention.first).start;
        moment.end = text.token(mention.last - 1).end;
        moment.says = text.textOf({ entry.words.first, std::min(entry.words.last, entry.words.first + 60) });
        times.moments.push_back(std::move(moment));
    }
    for (const DurationClaim& claim : durationClaims(text, timeline)) {
        const Mention& mention = text.mentions()[claim.mention];
        times.claims.push_back({ claim.forecast ? "forecast"
                : claim.total                   ? "total"
                                                : "duration",
            text.textOf({ mention.first, mention.last }), mention.minutes, toleranceOf(mention), mention.vague,
            text.token(mention.first).start, text.token(mention.last - 1).end });
    }
    return times;
}

} // namespace leitstand
