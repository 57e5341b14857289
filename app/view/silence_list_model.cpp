// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/silence_list_model.h"

#include "view/display_text.h"
#include "view/notice_model.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace leitstand {
namespace {

constexpr int Soon = 50; // milliseconds

constexpr FactRole<SilenceRow> SilenceRoles[] = {
    { "rowId", &factOf<&SilenceRow::rowId, SilenceRow> },
    { "kind", &factOf<&SilenceRow::kind, SilenceRow> },
    { "act", &factOf<&SilenceRow::act, SilenceRow> },
    { "source", &factOf<&SilenceRow::source, SilenceRow> },
    { "silenceId", &factOf<&SilenceRow::silenceId, SilenceRow> },
    { "requestId", &factOf<&SilenceRow::requestId, SilenceRow> },
    { "matchers", &factOf<&SilenceRow::matchers, SilenceRow> },
    { "by", &factOf<&SilenceRow::by, SilenceRow> },
    { "comment", &factOf<&SilenceRow::comment, SilenceRow> },
    { "startsAt", &factOf<&SilenceRow::startsAt, SilenceRow> },
    { "endsAt", &factOf<&SilenceRow::endsAt, SilenceRow> },
    { "detail", &factOf<&SilenceRow::detail, SilenceRow> },
    { "reach", &factOf<&SilenceRow::reach, SilenceRow> },
};

QString matchersText(const std::vector<LabelMatcher>& matchers)
{
    QStringList parts;
    for (const LabelMatcher& matcher : matchers)
        parts += displayLine(textOf(matcher));
    return parts.join(QStringLiteral("  "));
}

SilenceRow rowOfSilence(const KnownSilence& silence, Instant now)
{
    SilenceRow row;
    const SilencePhase phase = silence.phase(now);
    row.kind = phase == SilencePhase::Active ? SilenceListModel::Active
        : phase == SilencePhase::Pending     ? SilenceListModel::Pending
                                             : SilenceListModel::Expired;
    row.source = displayLine(silence.facts.key.source);
    row.silenceId = QString::fromStdString(silence.facts.key.id);
    row.rowId = QStringLiteral("silence ") + row.source + QLatin1Char('/') + row.silenceId;
    row.matchers = matchersText(silence.facts.matchers);
    row.by = displayLine(silence.facts.by);
    row.comment = displayText(silence.facts.comment);
    row.startsAt = milliseconds(silence.facts.startsAt);
    row.endsAt = milliseconds(silence.facts.endsAt);
    return row;
}

int kindOf(const SilenceRequest& request)
{
    if (!request.answer)
        return SilenceListModel::Asked;
    switch (request.answer->outcome) {
    case SilenceOutcome::Refused:
        return SilenceListModel::Refused;
    case SilenceOutcome::GivenUp:
        return SilenceListModel::GivenUp;
    default:
        return SilenceListModel::Away;
    }
}

SilenceRow rowOfRequest(const SilenceRequest& request, const KnownSilence* about)
{
    SilenceRow row;
    row.kind = kindOf(request);
    row.act = static_cast<int>(request.asked.act);
    row.source = displayLine(request.asked.source);
    row.silenceId = QString::fromStdString(request.asked.silence);
    row.requestId = QString::fromStdString(request.asked.request.value);
    row.rowId = QStringLiteral("request ") + row.requestId;
    row.matchers = matchersText(about ? about->facts.matchers : request.asked.matchers);
    row.by = displayLine(request.by);
    row.comment = displayText(request.asked.comment);
    row.startsAt = milliseconds(request.at);
    row.endsAt = request.asked.endsAt ? milliseconds(*request.asked.endsAt) : 0;
    if (request.answer)
        row.detail = NoticeModel::translated(request.answer->detail);
    return row;
}

} // namespace

SilenceListModel::SilenceListModel(Lens& lens, QObject* parent) : FactModel(SilenceRoles, parent), m_lens(lens)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Soon);
    connect(&m_timer, &QTimer::timeout, this, &SilenceListModel::refresh);
    const auto later = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(&lens, &Lens::folded, this, [later](const Changes& changes) {
        if (changes.silences)
            later();
    });
    connect(&lens, &Lens::replaced, this, later);
    connect(&lens, &Lens::modeChanged, this, later);
}

void SilenceListModel::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    refresh();
}

std::vector<SilenceRow> SilenceListModel::rowsNow() const
{
    const Handling& handling = m_lens.state().handling();
    const Instant now = m_lens.now();
    std::map<SilenceKey, int> reach;
    if (m_watched && !handling.silences().empty()) {
        for (const Alert& alert : m_lens.state().alerts()) {
            for (const Silence& silence : alert.condition.silences)
                ++reach[{ alert.condition.key.source, silence.id }];
        }
    }
    std::vector<SilenceRow> rows;
    for (const auto& [key, silence] : handling.silences()) {
        if (now - silence.facts.endsAt > Lately)
            continue;
        SilenceRow row = rowOfSilence(silence, now);
        if (const auto found = reach.find(key); found != reach.end() && row.kind == Active)
            row.reach = found->second;
        rows.push_back(std::move(row));
    }
    for (const auto& [id, request] : handling.requests()) {
        const bool done = request.answer && request.answer->outcome == SilenceOutcome::Done;
        const bool old = !request.isOpen() && now - request.answeredAt > Lately;
        if (!done && !old)
            rows.push_back(rowOfRequest(request, handling.silence({ request.asked.source, request.asked.silence })));
    }
    const auto rank = [](const SilenceRow& row) {
        // What ends first comes first; of what has ended, what has ended last.
        return std::tuple(row.kind, row.kind == Expired ? -row.endsAt : row.endsAt, row.rowId);
    };
    std::sort(rows.begin(), rows.end(),
        [&rank](const SilenceRow& left, const SilenceRow& right) { return rank(left) < rank(right); });
    return rows;
}

void SilenceListModel::refresh()
{
    m_timer.stop();
    showSorted(rowsNow(), &SilenceRow::rowId);
    Q_EMIT changed();
}

int SilenceListModel::countOf(std::initializer_list<int> kinds) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
        [kinds](const SilenceRow& row) { return std::find(kinds.begin(), kinds.end(), row.kind) != kinds.end(); }));
}

QString SilenceListModel::waitingReason() const
{
    const auto waiting
        = std::find_if(rows().begin(), rows().end(), [](const SilenceRow& row) { return row.kind == Away; });
    return waiting == rows().end() ? QString() : waiting->source + QStringLiteral(": ") + waiting->detail;
}

QVariantMap SilenceListModel::at(int row) const
{
    QVariantMap facts;
    for (const char* const name : { "kind", "act", "source", "silenceId", "requestId", "matchers", "endsAt" }) {
        const QVariant value = factNamed(row, QString::fromLatin1(name));
        if (!value.isValid())
            return {};
        facts.insert(QString::fromLatin1(name), value);
    }
    return facts;
}

int SilenceListModel::rowOf(const QString& rowId) const
{
    const auto found
        = std::find_if(rows().begin(), rows().end(), [&rowId](const SilenceRow& row) { return row.rowId == rowId; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

} // namespace leitstand
