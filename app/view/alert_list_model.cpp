// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_list_model.h"

#include "view/alert_filter_words.h"
#include "view/display_text.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

QString labelsLine(const LabelSet& labels)
{
    QString line;
    for (const auto& [name, value] : labels) {
        if (name == "alertname" || name == "severity")
            continue;
        if (!line.isEmpty())
            line += QStringLiteral("  ");
        line += displayLine(name) + u'=' + displayLine(value);
    }
    return line;
}

QVariantList labelsList(const LabelSet& labels)
{
    QVariantList list;
    for (const auto& [name, value] : labels)
        list.append(QVariantMap {
            { QStringLiteral("name"), displayLine(name) }, { QStringLiteral("value"), displayText(value) } });
    return list;
}

// Only web addresses are ever offered to be opened.
void addLink(QVariantList& links, const QString& title, std::string_view address)
{
    const QUrl url(displayLine(address), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && web && !url.host().isEmpty())
        links.append(QVariantMap {
            { QStringLiteral("title"), title }, { QStringLiteral("url"), url.toString(QUrl::FullyEncoded) } });
}

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
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> AlertListModel::roleNames() const
{
    return {
        { AlertIdRole, "alertId" },
        { NameRole, "name" },
        { SeverityRole, "severity" },
        { StateRole, "alertState" },
        { ServiceRole, "service" },
        { SummaryRole, "summary" },
        { LabelsRole, "labels" },
        { StartsAtRole, "startsAt" },
        { EndsAtRole, "endsAt" },
        { ChangedAtRole, "changedAt" },
        { FlappingRole, "flapping" },
        { IncidentCountRole, "incidentCount" },
        { SourceRole, "source" },
        { SelectedRole, "selected" },
    };
}

QVariant AlertListModel::data(const QModelIndex& index, int role) const
{
    const Alert* const known = index.isValid() ? alertAt(index.row()) : nullptr;
    if (!known)
        return {};
    const Alert& alert = *known;
    const AlertCondition& condition = alert.condition;
    switch (role) {
    case AlertIdRole:
        return idFor(condition.key);
    case Qt::DisplayRole:
    case NameRole:
        return displayLine(condition.name);
    case SeverityRole:
        return static_cast<int>(Facts::from(condition.severity));
    case StateRole:
        return static_cast<int>(Facts::from(alert.state()));
    case ServiceRole:
        return displayLine(condition.service);
    case SummaryRole:
        return displayLine(condition.summary);
    case LabelsRole:
        return labelsLine(condition.labels);
    case StartsAtRole:
        return milliseconds(condition.startsAt);
    case EndsAtRole:
        return condition.endsAt ? milliseconds(*condition.endsAt) : 0.0;
    case ChangedAtRole:
        return milliseconds(alert.changedAt);
    case FlappingRole:
        return alert.isFlapping(m_lens.now());
    case IncidentCountRole:
        return static_cast<int>(alert.openIncidents);
    case SourceRole:
        return displayLine(condition.key.source);
    case SelectedRole:
        return m_selected.contains(idFor(condition.key));
    default:
        return {};
    }
}

// Null also while the lens has turned to a moment with fewer alerts and has not yet said so here: views that lay
// themselves out at that moment ask for rows that are about to go.
const Alert* AlertListModel::alertAt(int row) const
{
    if (row < 0 || row >= count())
        return nullptr;
    const auto& alerts = m_lens.state().alerts();
    const AlertSlot slot = m_index.slotAt(static_cast<std::size_t>(row));
    return slot < alerts.size() ? &alerts[slot] : nullptr;
}

SortKey AlertListModel::keyOf(const Alert& alert, AlertSlot slot)
{
    const auto rank
        = static_cast<std::uint64_t>(alert.state()) << 8U | static_cast<std::uint64_t>(alert.condition.severity);
    // Newest first: later instants get smaller numbers.
    const auto begun = static_cast<std::uint64_t>(alert.condition.startsAt.time_since_epoch().count());
    return { rank, ~begun, slot };
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
    if (m_frozen) {
        m_heldBack.insert(changes.alerts.begin(), changes.alerts.end());
        announce(changes.alerts);
    } else {
        place(changes.alerts);
    }
    Q_EMIT countsChanged();
}

// A row operation may change nothing but the rows that it names. Rows are therefore added at the end and sorted in
// afterwards, and sorted to the end before they are removed.
void AlertListModel::place(const std::vector<AlertSlot>& slots)
{
    const std::size_t oldCount = m_index.size();
    m_dirty.resize(m_lens.state().alerts().size(), 0);
    m_shown.resize(m_dirty.size(), 0);
    std::vector<SortKey> fresh;
    std::vector<SortKey> added;
    std::vector<SortKey> removed;
    for (const AlertSlot slot : slots) {
        if (m_dirty[slot] != 0)
            continue;
        m_dirty[slot] = 1;
        const bool wasShown = m_shown[slot] != 0;
        const bool show = isShown(slot);
        m_shown[slot] = show ? 1 : 0;
        const SortKey key = keyOf(m_lens.state().alerts()[slot], slot);
        if (show)
            fresh.push_back(key);
        if (show && !wasShown)
            added.push_back(key);
        else if (!show && wasShown)
            removed.push_back(key);
    }
    if (added.size() > removed.size()) {
        added.resize(added.size() - removed.size());
        forgetAnnouncedFrom(oldCount);
        beginInsertRows({}, static_cast<int>(oldCount), static_cast<int>(oldCount + added.size()) - 1);
        m_index.appendUnsorted(added);
        endInsertRows();
    }
    m_index.apply(m_dirty, fresh);
    for (const AlertSlot slot : slots)
        m_dirty[slot] = 0;
    if (const std::size_t newCount = m_index.size(); newCount < oldCount) {
        removed.resize(oldCount - newCount);
        m_index.appendUnsorted(removed);
        announce(slots);
        beginRemoveRows({}, static_cast<int>(newCount), static_cast<int>(oldCount) - 1);
        m_index.truncate(newCount);
        endRemoveRows();
        forgetAnnouncedFrom(newCount);
    } else {
        announce(slots);
    }
    Q_EMIT reordered();
}

void AlertListModel::announce(const std::vector<AlertSlot>& changed)
{
    m_dirty.resize(m_lens.state().alerts().size(), 0);
    for (const AlertSlot slot : changed)
        m_dirty[slot] = 1;
    const int first = std::max(0, m_firstVisible);
    const int last = std::min(m_lastVisible, count() - 1);
    std::vector<AlertSlot> slots;
    int runFirst = -1; // the rows to tell about that came last, while they follow one another
    const auto endRun = [this, &runFirst](int runLast) {
        if (runFirst >= 0)
            Q_EMIT dataChanged(index(runFirst), index(runLast));
        runFirst = -1;
    };
    for (int row = first; row <= last; ++row) {
        const AlertSlot slot = m_index.slotAt(static_cast<std::size_t>(row));
        const auto before = static_cast<std::size_t>(row - m_announcedFirst);
        const bool known = row >= m_announcedFirst && before < m_announced.size() && m_announced[before] == slot;
        slots.push_back(slot);
        if (known && m_dirty[slot] == 0)
            endRun(row - 1);
        else if (runFirst < 0)
            runFirst = row;
    }
    endRun(last);
    m_announced = std::move(slots);
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

void AlertListModel::refilter()
{
    beginResetModel();
    m_announced.clear();
    std::vector<SortKey> keys;
    const auto& alerts = m_lens.state().alerts();
    m_shown.assign(alerts.size(), 0);
    for (AlertSlot slot = 0; slot < alerts.size(); ++slot) {
        m_shown[slot] = isShown(slot) ? 1 : 0;
        if (m_shown[slot] != 0)
            keys.push_back(keyOf(alerts[slot], slot));
    }
    m_index.assign(std::move(keys));
    m_heldBack.clear();
    endResetModel();
    Q_EMIT countsChanged();
    Q_EMIT reordered();
}

void AlertListModel::followTime()
{
    if (m_frozen)
        return;
    std::vector<AlertSlot> changed;
    for (AlertSlot slot = 0; slot < m_shown.size(); ++slot) {
        if (isShown(slot) != (m_shown[slot] != 0))
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
    refilter();
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
    if (!frozen && !m_heldBack.empty()) {
        auto held = std::exchange(m_heldBack, {});
        std::erase_if(held, [this](AlertSlot slot) { return slot >= m_lens.state().alerts().size(); });
        place({ held.begin(), held.end() });
        Q_EMIT countsChanged();
    }
    Q_EMIT frozenChanged();
}

int AlertListModel::rowOf(const QString& alertId) const
{
    const auto key = keyFor(alertId);
    const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
    if (!alert)
        return -1;
    const auto slot = static_cast<AlertSlot>(alert - m_lens.state().alerts().data());
    if (const auto row = m_index.rowOf(keyOf(*alert, slot)))
        return static_cast<int>(*row);
    // While the order stands still its keys may be older than the alert.
    const auto& keys = m_index.keys();
    const auto found = std::find_if(keys.begin(), keys.end(), [slot](const SortKey& k) { return k.slot == slot; });
    return found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
}

QString AlertListModel::idAt(int row) const
{
    const Alert* const alert = alertAt(row);
    return alert ? idFor(alert->condition.key) : QString();
}

void AlertListModel::setSelected(const QString& alertId, bool selected)
{
    if (selected == m_selected.contains(alertId))
        return;
    if (selected)
        m_selected.insert(alertId);
    else
        m_selected.remove(alertId);
    if (const int row = rowOf(alertId); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), { SelectedRole });
    Q_EMIT selectionChanged();
}

void AlertListModel::toggleSelected(const QString& alertId)
{
    setSelected(alertId, !m_selected.contains(alertId));
}

void AlertListModel::selectAllShown()
{
    for (int row = 0; row < count(); ++row) {
        if (const Alert* const alert = alertAt(row))
            m_selected.insert(idFor(alert->condition.key));
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), { SelectedRole });
    Q_EMIT selectionChanged();
}

void AlertListModel::clearSelection()
{
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), { SelectedRole });
    Q_EMIT selectionChanged();
}

QStringList AlertListModel::selectedIds() const
{
    QStringList ids(m_selected.begin(), m_selected.end());
    ids.sort();
    return ids;
}

QVariantMap AlertListModel::details(const QString& alertId) const
{
    const auto key = keyFor(alertId);
    const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
    if (!alert)
        return {};
    const AlertCondition& condition = alert->condition;
    QVariantList links;
    addLink(links, tr("Rule at the source"), condition.generatorUrl);
    addLink(links, tr("Alert at the source"), condition.consoleUrl);
    for (const auto& [name, value] : condition.annotations)
        addLink(links, displayLine(name), value);
    QVariantList silences;
    for (const Silence& silence : condition.silences)
        silences.append(QVariantMap {
            { QStringLiteral("by"), displayLine(silence.by) },
            { QStringLiteral("comment"), displayLine(silence.comment) },
            { QStringLiteral("until"), silence.until ? milliseconds(*silence.until) : 0.0 },
        });
    QStringList incidents;
    for (const IncidentId& id : m_lens.state().incidentsOf(condition.key))
        incidents.append(QString::fromStdString(id.value));
    return {
        { QStringLiteral("alertId"), alertId },
        { QStringLiteral("name"), displayLine(condition.name) },
        { QStringLiteral("severity"), static_cast<int>(Facts::from(condition.severity)) },
        { QStringLiteral("state"), static_cast<int>(Facts::from(alert->state())) },
        { QStringLiteral("service"), displayLine(condition.service) },
        { QStringLiteral("summary"), displayText(condition.summary) },
        { QStringLiteral("description"), displayText(condition.annotations.value("description")) },
        { QStringLiteral("startsAt"), milliseconds(condition.startsAt) },
        { QStringLiteral("endsAt"), condition.endsAt ? milliseconds(*condition.endsAt) : 0.0 },
        { QStringLiteral("source"), displayLine(condition.key.source) },
        { QStringLiteral("inhibited"), condition.inhibited },
        { QStringLiteral("links"), links },
        { QStringLiteral("labels"), labelsList(condition.labels) },
        { QStringLiteral("annotations"), labelsList(condition.annotations) },
        { QStringLiteral("silences"), silences },
        { QStringLiteral("incidents"), incidents },
    };
}

} // namespace leitstand
