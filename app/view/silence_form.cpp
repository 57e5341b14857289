// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/silence_form.h"

#include "domain/handling_rules.h"
#include "insight/alert_filter.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"
#include "view/rule_text.h"

#include <QElapsedTimer>
#include <QUuid>

#include <algorithm>
#include <map>

namespace leitstand {
namespace {

constexpr int LookSoon = 60; // milliseconds after an edit
constexpr int LookAgain = 500; // while alerts change

constexpr FactRole<MatcherRow> MatcherRoles[] = {
    { "number", &factOf<&MatcherRow::number, MatcherRow> },
    { "name", &factOf<&MatcherRow::name, MatcherRow> },
    { "kind", &factOf<&MatcherRow::kind, MatcherRow> },
    { "value", &factOf<&MatcherRow::value, MatcherRow> },
    { "mistake", &factOf<&MatcherRow::mistake, MatcherRow> },
    { "lineFits", &factOf<&MatcherRow::lineFits, MatcherRow> },
};

bool fires(const Alert& alert)
{
    return alert.condition.status == AlertStatus::Firing;
}

std::vector<LabelMatcher> matchersOf(const std::vector<MatcherRow>& rows)
{
    std::vector<LabelMatcher> matchers;
    // A value stays as it is: one with a line break in it matches nothing else.
    for (const MatcherRow& row : rows)
        matchers.push_back(
            { fromTyped(row.name.trimmed()), static_cast<LabelMatcher::Kind>(row.kind), row.value.toStdString() });
    return matchers;
}

} // namespace

MatcherModel::MatcherModel(QObject* parent) : FactModel(MatcherRoles, parent) { }

void MatcherModel::present(std::vector<MatcherRow> rows)
{
    show(std::move(rows), &MatcherRow::number);
}

SilenceForm::SilenceForm(Lens& lens, QObject* parent) : QObject(parent), m_lens(lens)
{
    m_lookTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &SilenceForm::look);
    connect(&lens, &Lens::folded, this, [this](const Changes& changes) {
        if (m_open && !changes.alerts.empty() && !m_lookTimer.isActive())
            m_lookTimer.start(std::max(LookAgain, 20 * m_lookTook));
    });
    connect(&m_end, &SilenceEnd::changed, this, &SilenceForm::changed);
}

QStringList SilenceForm::kinds()
{
    return { QStringLiteral("="), QStringLiteral("!="), QStringLiteral("=~"), QStringLiteral("!~") };
}

void SilenceForm::begin(const QStringList& alertIds, const QString& filterText)
{
    const OperationsState& state = m_lens.state();
    std::map<std::string, int> bySource;
    std::vector<const Alert*> alerts;
    m_chosen.clear();
    for (const QString& id : alertIds) {
        const auto key = AlertListModel::keyFor(id);
        const Alert* const alert = key ? state.alert(*key) : nullptr;
        if (!alert)
            continue;
        alerts.push_back(alert);
        m_chosen.push_back(*key);
        ++bySource[key->source];
    }
    std::map<std::string, int> all;
    for (const Alert& alert : state.alerts()) {
        if (fires(alert))
            ++all[alert.condition.key.source];
    }
    m_sources.clear();
    for (const auto& [source, count] : all)
        m_sources += QString::fromStdString(source);
    const auto& among = bySource.empty() ? all : bySource;
    const auto most = std::max_element(
        among.begin(), among.end(), [](const auto& left, const auto& right) { return left.second < right.second; });
    const std::string source = most == among.end() ? std::string() : most->first;
    m_source = QString::fromStdString(source);
    m_comment.clear();
    m_end.setChoice(SilenceEnd::OneHour);
    m_end.setTyped({});
    m_open = true;
    std::erase_if(alerts, [&source](const Alert* alert) { return alert->condition.key.source != source; });
    auto matchers = sharedMatchers(alerts);
    if (alerts.empty()) {
        const auto filter = AlertFilter::parse(filterText.toStdString());
        if (const auto* const read = std::get_if<AlertFilter>(&filter))
            matchers = read->labelMatchers();
    }
    present(std::move(matchers));
}

void SilenceForm::present(std::vector<LabelMatcher> matchers)
{
    m_rows.clear();
    for (const LabelMatcher& matcher : matchers) {
        MatcherRow row;
        row.number = ++m_lastNumber;
        row.name = displayLine(matcher.name);
        row.kind = static_cast<int>(matcher.kind);
        row.value = QString::fromStdString(matcher.value);
        m_rows.push_back(std::move(row));
    }
    if (m_rows.empty())
        addMatcher();
    look();
}

void SilenceForm::setSource(const QString& source)
{
    if (m_source == source)
        return;
    m_source = source;
    edited();
}

void SilenceForm::setComment(const QString& comment)
{
    if (m_comment == comment)
        return;
    m_comment = comment;
    Q_EMIT changed();
}

void SilenceForm::setName(int row, const QString& name)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    m_rows[static_cast<std::size_t>(row)].name = name;
    edited();
}

void SilenceForm::setKind(int row, int kind)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()) || kind < 0 || kind >= kinds().size())
        return;
    m_rows[static_cast<std::size_t>(row)].kind = kind;
    edited();
}

void SilenceForm::setValue(int row, const QString& value)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    m_rows[static_cast<std::size_t>(row)].value = value;
    edited();
}

void SilenceForm::addMatcher()
{
    if (m_rows.size() >= MostMatchers)
        return;
    MatcherRow row;
    row.number = ++m_lastNumber;
    m_rows.push_back(std::move(row));
    m_matchers.present(m_rows);
    edited();
}

void SilenceForm::removeMatcher(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    m_rows.erase(m_rows.begin() + row);
    m_matchers.present(m_rows);
    edited();
}

void SilenceForm::close()
{
    m_open = false;
    m_lookTimer.stop();
}

void SilenceForm::edited()
{
    m_lookTimer.start(LookSoon);
    Q_EMIT changed();
}

void SilenceForm::look()
{
    QElapsedTimer timer;
    timer.start();
    const auto matchers = matchersOf(m_rows);
    const SilenceReach reach(matchers);
    std::vector<SilenceReach> lines;
    for (std::size_t i = 0; i < matchers.size(); ++i) {
        const auto& mistakes = reach.mistakes();
        const auto mistake
            = std::find_if(mistakes.begin(), mistakes.end(), [i](const auto& each) { return each.index == i; });
        m_rows[i].mistake = mistake == mistakes.end() ? QString() : displayLine(mistake->detail);
        m_rows[i].lineFits = 0;
        lines.emplace_back(std::vector<LabelMatcher> { matchers[i] });
    }
    const std::string source = m_source.toStdString();
    m_covered = m_critical = m_firing = m_missed = 0;
    m_examples.clear();
    for (const Alert& alert : m_lens.state().alerts()) {
        if (!fires(alert) || alert.condition.key.source != source)
            continue;
        ++m_firing;
        for (std::size_t i = 0; i < lines.size(); ++i)
            m_rows[i].lineFits += lines[i].covers(alert.condition.labels) ? 1 : 0;
        if (!reach.covers(alert.condition.labels))
            continue;
        ++m_covered;
        m_critical += alert.condition.severity == Severity::Critical ? 1 : 0;
        const QString name = displayLine(alert.condition.name);
        if (m_examples.size() < ExamplesShown && !m_examples.contains(name))
            m_examples += name;
    }
    for (const AlertKey& key : m_chosen) {
        const Alert* const alert = m_lens.state().alert(key);
        m_missed += alert && fires(*alert) && !(key.source == source && reach.covers(alert->condition.labels)) ? 1 : 0;
    }
    m_matchers.present(m_rows);
    m_lookTook = static_cast<int>(timer.elapsed());
    Q_EMIT changed();
}

SilenceRequested SilenceForm::request() const
{
    SilenceRequested asked;
    asked.source = m_source.toStdString();
    asked.request.value = QUuid::createUuid().toString(QUuid::Id128).left(16).toStdString();
    asked.matchers = matchersOf(m_rows);
    std::erase_if(asked.matchers, [](const LabelMatcher& each) { return each.name.empty() && each.value.empty(); });
    if (m_end.at() > 0)
        asked.endsAt = Instant(Span(static_cast<qint64>(m_end.at())));
    asked.comment = fromTyped(m_comment.trimmed());
    return asked;
}

Outcome SilenceForm::judge() const
{
    const SilenceRequested asked = request();
    if (const SilenceReach reach(asked.matchers); reach.coversWithoutLabels())
        return Error { QT_TRANSLATE_NOOP("Rules", "it would silence every alert that lacks these labels"), {},
            QT_TRANSLATE_NOOP("Rules", "add a label that has to be there") };
    return mayAsk(asked, m_lens.workspace().state(), m_lens.workspace().now());
}

QString SilenceForm::problem() const
{
    for (const MatcherRow& row : m_rows) {
        if (!row.mistake.isEmpty())
            return tr("%1: no regular expression: %2").arg(row.name, row.mistake);
    }
    const bool unfinished = m_comment.trimmed().isEmpty() || m_end.at() <= 0;
    return unfinished ? QString() : ruleText(judge());
}

bool SilenceForm::ready() const
{
    const bool mistaken
        = std::any_of(m_rows.begin(), m_rows.end(), [](const MatcherRow& row) { return !row.mistake.isEmpty(); });
    return !mistaken && m_end.at() > 0 && judge().ok();
}

} // namespace leitstand
