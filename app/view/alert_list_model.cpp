// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_list_model.h"

#include "view/alert_filter_words.h"
#include "view/display_text.h"

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

std::string searchText(const Alert& alert)
{
    QString text = displayLine(alert.condition.name) + u'\n' + displayLine(alert.condition.service) + u'\n'
        + displayLine(alert.condition.summary) + u'\n' + QString::fromLatin1(wordFor(alert.condition.severity).data());
    for (const auto& [name, value] : alert.condition.labels)
        text += u'\n' + displayLine(name) + u'=' + displayLine(value);
    return text.toCaseFolded().toStdString();
}

} // namespace

AlertListModel::AlertListModel(Lens& lens, QObject* parent) : QAbstractListModel(parent), m_lens(lens)
{
    connect(&lens, &Lens::folded, this, &AlertListModel::folded);
    connect(&lens, &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Alerts)
            rebuild();
    });
    // Rows that the views keep beyond their edge may be out of date when they come into sight. Told later, because this
    // comes from the middle of a view's layout.
    connect(
        this, &AlertListModel::windowChanged, this, [this] { announce({}); }, Qt::QueuedConnection);
    m_timeTimer.setInterval(std::chrono::seconds(5));
    connect(&m_timeTimer, &QTimer::timeout, this, &AlertListModel::followTime);
    rebuild();
}

QString AlertListModel::idFor(const AlertKey& key)
{
    return QString::fromStdString(key.source) + u'/' + QString::fromStdString(key.fingerprint);
}

std::optional<AlertKey> AlertListModel::keyFor(const QString& alertId)
{
    const qsizetype slash = alertId.lastIndexOf(u'/');
    if (slash <= 0)
        return std::nullopt;
    return AlertKey { alertId.left(slash).toStdString(), alertId.mid(slash + 1).toStdString() };
}

int AlertListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

// Null also while the lens has turned to a moment with fewer alerts and has not yet said so here: views that lay
// themselves out at that moment ask for rows that are about to go.
const Alert* AlertListModel::alertAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto& alerts = m_lens.state().alerts();
    const AlertLines::Line line = m_lines[static_cast<std::size_t>(row)];
    return line < alerts.size() ? &alerts[line] : nullptr;
}

const LineGroup* AlertListModel::groupAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const AlertLines::Line line = m_lines[static_cast<std::size_t>(row)];
    return (line & AlertLines::GroupBit) != 0 ? &m_list.group(line & ~AlertLines::GroupBit) : nullptr;
}

bool AlertListModel::isShown(AlertSlot slot) const
{
    const Alert& alert = m_lens.state().alerts()[slot];
    if (!m_showResolved && !m_filter.namesResolved() && alert.condition.status == AlertStatus::Resolved)
        return false;
    if (!m_filter.needsText())
        return m_filter.matches(alert, {}, m_lens.now());
    if (m_folded.size() <= slot)
        m_folded.resize(m_lens.state().alerts().size());
    std::string& text = m_folded[slot];
    if (text.empty())
        text = searchText(alert);
    return m_filter.matches(alert, text, m_lens.now());
}

void AlertListModel::folded(const Changes& changes)
{
    if (changes.alerts.empty())
        return;
    for (const AlertSlot slot : changes.alerts) {
        countSlot(slot);
        if (slot < m_folded.size())
            m_folded[slot].clear();
    }
    place(changes.alerts);
    Q_EMIT countsChanged();
}

void AlertListModel::place(const std::vector<AlertSlot>& slots)
{
    std::vector<AlertPlacement> placements;
    placements.reserve(slots.size());
    for (const AlertSlot slot : slots)
        placements.push_back({ slot, isShown(slot) });
    m_list.apply(m_lens.state().alerts(), placements);
    if (m_frozen) {
        announce(slots);
        countWaiting();
    } else {
        adopt(slots);
    }
}

// A row operation may change nothing but the rows that it names. Rows are therefore added at the end before the lines
// take their places, and removed from the end afterwards.
void AlertListModel::adopt(const std::vector<AlertSlot>& changed)
{
    std::vector<AlertLines::Line> lines = m_list.lines();
    const std::size_t before = m_lines.size();
    const std::size_t after = lines.size();
    const auto at = [](auto& list, std::size_t row) { return list.begin() + static_cast<std::ptrdiff_t>(row); };
    m_adopted = m_list.shown();
    m_count = static_cast<int>(m_list.alertCount());
    m_waitingNew = m_waitingGone = 0;
    m_orderWaits = false;
    if (after > before) {
        forgetAnnouncedFrom(before);
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        m_lines.insert(m_lines.end(), at(lines, before), lines.end());
        endInsertRows();
        m_lines.swap(lines);
        announce(changed);
    } else if (after < before) {
        lines.insert(lines.end(), at(m_lines, after), m_lines.end());
        m_lines.swap(lines);
        announce(changed);
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        m_lines.resize(after);
        endRemoveRows();
        forgetAnnouncedFrom(after);
    } else {
        m_lines.swap(lines);
        announce(changed);
    }
    Q_EMIT reordered();
}

// What would change if the lines were let in now.
void AlertListModel::countWaiting()
{
    m_waitingNew = m_waitingGone = 0;
    const std::vector<std::uint8_t>& shown = m_list.shown();
    m_adopted.resize(shown.size(), 0);
    for (std::size_t slot = 0; slot < shown.size(); ++slot) {
        m_waitingNew += shown[slot] > m_adopted[slot] ? 1 : 0;
        m_waitingGone += shown[slot] < m_adopted[slot] ? 1 : 0;
    }
    m_orderWaits = m_waitingNew + m_waitingGone > 0 || m_list.lines() != m_lines;
}

void AlertListModel::letIn()
{
    adopt({});
    Q_EMIT countsChanged();
}

void AlertListModel::announce(const std::vector<AlertSlot>& changed)
{
    m_dirty.resize(m_lens.state().alerts().size(), 0);
    for (const AlertSlot slot : changed)
        m_dirty[slot] = 1;
    const int first = std::max(0, m_firstVisible);
    const int last = std::min(m_lastVisible, rowCount() - 1);
    std::vector<AlertLines::Line> lines;
    int runFirst = -1; // the rows to tell about that came last, while they follow one another
    const auto endRun = [this, &runFirst](int runLast) {
        if (runFirst >= 0)
            Q_EMIT dataChanged(index(runFirst), index(runLast));
        runFirst = -1;
    };
    for (int row = first; row <= last; ++row) {
        const AlertLines::Line line = m_lines[static_cast<std::size_t>(row)];
        const auto before = static_cast<std::size_t>(row - m_announcedFirst);
        const bool known = row >= m_announcedFirst && before < m_announced.size() && m_announced[before] == line;
        lines.push_back(line);
        // The counts of a group change with alerts that are not seen.
        const bool told = line < m_dirty.size() ? m_dirty[line] != 0 : !changed.empty();
        if (known && !told)
            endRun(row - 1);
        else if (runFirst < 0)
            runFirst = row;
    }
    endRun(last);
    m_announced = std::move(lines);
    m_announcedFirst = first;
    for (const AlertSlot slot : changed)
        m_dirty[slot] = 0;
}

// Rows that come and go are made anew by the views, with whatever stands there at that moment.
void AlertListModel::forgetAnnouncedFrom(std::size_t row)
{
    const auto kept = static_cast<std::ptrdiff_t>(row) - m_announcedFirst;
    if (kept < static_cast<std::ptrdiff_t>(m_announced.size()))
        m_announced.resize(static_cast<std::size_t>(std::max<std::ptrdiff_t>(kept, 0)));
}

std::vector<std::uint8_t> AlertListModel::shownNow() const
{
    std::vector<std::uint8_t> shown(m_lens.state().alerts().size());
    for (AlertSlot slot = 0; slot < shown.size(); ++slot)
        shown[slot] = isShown(slot) ? 1 : 0;
    return shown;
}

void AlertListModel::refilter()
{
    m_list.assign(m_lens.state().alerts(), shownNow());
    adopt({});
    Q_EMIT countsChanged();
}

void AlertListModel::followTime()
{
    std::vector<AlertSlot> changed;
    for (AlertSlot slot = 0; slot < m_list.shown().size(); ++slot) {
        if (isShown(slot) != m_list.isShown(slot))
            changed.push_back(slot);
    }
    if (changed.empty())
        return;
    place(changed);
    Q_EMIT countsChanged();
}

void AlertListModel::rebuild()
{
    m_folded.clear();
    m_counted.clear();
    m_dirty.clear();
    recount();
    // Another moment has other alerts at the same slots.
    beginResetModel();
    m_announced.clear();
    m_list.assign(m_lens.state().alerts(), shownNow());
    m_lines = m_list.lines();
    endResetModel();
    adopt({});
    Q_EMIT countsChanged();
}

void AlertListModel::recount()
{
    m_total = m_firing = m_critical = m_acknowledged = m_silenced = m_resolved = 0;
    for (AlertSlot slot = 0; slot < m_lens.state().alerts().size(); ++slot)
        countSlot(slot);
}

void AlertListModel::countSlot(AlertSlot slot)
{
    if (m_counted.size() <= slot)
        m_counted.resize(m_lens.state().alerts().size());
    Counted& counted = m_counted[slot];
    const Alert& alert = m_lens.state().alerts()[slot];
    const auto add = [this, &counted](int sign) {
        m_total += sign;
        const bool firing = counted.state == AlertState::Firing;
        m_firing += firing ? sign : 0;
        m_critical += firing && counted.severity == Severity::Critical ? sign : 0;
        m_acknowledged += counted.state == AlertState::Acknowledged ? sign : 0;
        m_silenced += counted.state == AlertState::Silenced ? sign : 0;
        m_resolved += counted.state == AlertState::Resolved ? sign : 0;
    };
    if (counted.known)
        add(-1);
    counted = { true, alert.state(), alert.condition.severity };
    add(+1);
}

void AlertListModel::setFilterText(const QString& text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    const std::string bytes = text.toStdString();
    auto filter = AlertFilter::parse(bytes);
    m_mistake.clear();
    m_mistakeBegin = m_mistakeEnd = 0;
    if (const auto* const mistake = std::get_if<FilterMistake>(&filter)) {
        const auto unitsBefore = [&bytes](std::size_t count) {
            return static_cast<int>(
                QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min(count, bytes.size()))).size());
        };
        m_mistake = mistakeText(*mistake);
        m_mistakeBegin = unitsBefore(mistake->begin);
        m_mistakeEnd = unitsBefore(mistake->end);
    }
    // What stands before a mistake holds.
    for (std::size_t readable = bytes.size(); std::holds_alternative<FilterMistake>(filter);) {
        readable = std::min(readable - 1, std::get<FilterMistake>(filter).begin);
        filter = AlertFilter::parse(std::string_view(bytes).substr(0, readable));
    }
    m_filter = std::get<AlertFilter>(std::move(filter));
    if (!m_filter.needsText())
        m_folded = {};
    if (m_filter.dependsOnTime())
        m_timeTimer.start();
    else
        m_timeTimer.stop();
    refilter();
    Q_EMIT filterChanged();
}

QVariantList AlertListModel::completions(const QString& text, int cursor) const
{
    return filterCompletions(m_lens.state().alerts(), text, cursor);
}

void AlertListModel::setShowResolved(bool show)
{
    if (m_showResolved == show)
        return;
    m_showResolved = show;
    refilter();
    Q_EMIT filterChanged();
}

void AlertListModel::setFrozen(bool frozen)
{
    if (m_frozen == frozen)
        return;
    m_frozen = frozen;
    if (!frozen && m_orderWaits)
        letIn();
    Q_EMIT frozenChanged();
}

int AlertListModel::rowOf(const QString& id) const
{
    AlertLines::Line line = 0;
    if (isGroup(id)) {
        const auto number = m_list.groupWith(id.mid(1).toStdString());
        if (!number)
            return -1;
        line = AlertLines::GroupBit | *number;
    } else {
        const auto key = keyFor(id);
        const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
        if (!alert)
            return -1;
        line = static_cast<AlertSlot>(alert - m_lens.state().alerts().data());
    }
    const auto found = std::find(m_lines.begin(), m_lines.end(), line);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

QString AlertListModel::idAt(int row) const
{
    if (const LineGroup* const group = groupAt(row))
        return groupId(*group);
    const Alert* const alert = alertAt(row);
    return alert ? idFor(alert->condition.key) : QString();
}

} // namespace leitstand
