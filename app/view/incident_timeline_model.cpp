// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_timeline_model.h"

#include "view/alert_list_model.h"
#include "view/alert_turns.h"
#include "view/display_text.h"
#include "view/facts.h"
#include "view/rule_text.h"
#include "view/text_links.h"

#include <QDateTime>

#include <algorithm>
#include <functional>
#include <iterator>

namespace leitstand {
namespace {

// A row shows two lines.
constexpr qsizetype ShownLetters = 400;

int groupOf(int kind)
{
    switch (kind) {
    case CaseFacts::NoteEntry:
        return CaseFacts::Notes;
    case CaseFacts::HypothesisEntry:
    case CaseFacts::JudgementEntry:
    case CaseFacts::ActionEntry:
    case CaseFacts::ActionEndEntry:
    case CaseFacts::CauseEntry:
    case CaseFacts::PreventionEntry:
    case CaseFacts::PreventionDoneEntry:
        return CaseFacts::Investigation;
    case CaseFacts::OutageEntry:
    case CaseFacts::OutageChangeEntry:
    case CaseFacts::OutageEndEntry:
    case CaseFacts::ComponentsEntry:
    case CaseFacts::ComponentsClearedEntry:
        return CaseFacts::Outages;
    case CaseFacts::DraftEntry:
    case CaseFacts::PublishedEntry:
    case CaseFacts::SubmittedEntry:
    case CaseFacts::DraftWithdrawalEntry:
    case CaseFacts::OrderEntry:
    case CaseFacts::RedeliveryEntry:
    case CaseFacts::QuestionEntry:
    case CaseFacts::ApprovedEntry:
    case CaseFacts::RefusedEntry:
    case CaseFacts::DeliveryEntry:
    case CaseFacts::DeliveryEndEntry:
        return CaseFacts::Messages;
    case CaseFacts::AlertsLinkedEntry:
    case CaseFacts::AlertsUnlinkedEntry:
    case CaseFacts::FiringEntry:
    case CaseFacts::ResolvedEntry:
        return CaseFacts::Alerts;
    default:
        return CaseFacts::Course;
    }
}

const CaseChange* caseChange(const TimelineRow& row)
{
    return row.entry ? std::get_if<CaseChange>(&row.entry->change) : nullptr;
}

template <typename Change> const Change* changeAs(const TimelineRow& row)
{
    const CaseChange* const change = caseChange(row);
    return change ? std::get_if<Change>(change) : nullptr;
}

TimelineRow alertRow(const TurnOfAlert& turn)
{
    return { nullptr, turn.alert, turn.turn.to, turn.turn.at, false, false, turn.leftOut, {} };
}

} // namespace

IncidentTimelineModel::IncidentTimelineModel(StateSource state, RecallSource recall, QObject* parent)
    : RowModel(parent)
    , m_state(std::move(state))
    , m_recall(std::move(recall))
{ }

const Incident* IncidentTimelineModel::incident() const
{
    return m_id.empty() ? nullptr : m_state().incident(m_id);
}

void IncidentTimelineModel::show(const IncidentId& id, bool another)
{
    m_id = id;
    if (another)
        m_open.clear();
    refresh(another);
    // Corrections change what other entries say.
    const Incident* const shown = incident();
    const std::size_t corrections = shown ? shown->corrections.size() : 0;
    if (corrections != m_corrections && !another)
        tellAll();
    m_corrections = corrections;
}

void IncidentTimelineModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (!m_words.isEmpty())
        refresh(true);
    tellAll();
}

void IncidentTimelineModel::setUtc(bool utc)
{
    if (m_utc == utc)
        return;
    m_utc = utc;
    Q_EMIT utcChanged();
    tellAll();
}

void IncidentTimelineModel::setGroup(int group)
{
    if (m_group == group)
        return;
    m_group = group;
    Q_EMIT filterChanged();
    refresh(true);
}

void IncidentTimelineModel::setSearch(const QString& search)
{
    QStringList words = search.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = std::move(words);
    Q_EMIT filterChanged();
    refresh(true);
}

void IncidentTimelineModel::tellAll()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    ++m_revision;
    Q_EMIT textsChanged();
}

// The order is the log's: the clocks of those who wrote it may disagree by minutes. An alert's change goes before the first
// entry that is later than it.
std::vector<TimelineRow> IncidentTimelineModel::allRows() const
{
    std::vector<TimelineRow> rows;
    const Incident* const shown = incident();
    if (!shown)
        return rows;
    const std::vector<TurnOfAlert> alerts = turnsOfAlerts(*shown, m_state(), m_recall ? m_recall() : nullptr);
    rows.reserve(shown->entries.size() + alerts.size());
    auto next = alerts.begin();
    Instant latest;
    for (const auto& entry : shown->entries) {
        TimelineRow row { entry, {}, AlertStatus::Firing, entry->at, false, false, 0, {} };
        if (changeAs<PicturePiece>(row))
            continue;
        latest = std::max(latest, entry->at);
        for (; next != alerts.end() && next->turn.at <= latest; ++next)
            rows.push_back(alertRow(*next));
        if (const auto later = shown->corrections.find(entry->version);
            later != shown->corrections.end() && entry->aspect() == Aspect::Case)
            row.replaced = true;
        rows.push_back(std::move(row));
    }
    std::transform(
        next, alerts.end(), std::back_inserter(rows), [](const TurnOfAlert& turn) { return alertRow(turn); });
    // Of those that were corrected, the ones that were withdrawn.
    if (!shown->corrections.empty()) {
        std::map<std::uint32_t, bool> withdrawals;
        for (const TimelineRow& row : rows) {
            if (caseChange(row))
                withdrawals[row.entry->version] = changeAs<Withdrawn>(row) != nullptr;
        }
        for (TimelineRow& row : rows) {
            if (row.replaced && withdrawals[shown->corrections.at(row.entry->version)]) {
                row.replaced = false;
                row.withdrawn = true;
            }
        }
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

void IncidentTimelineModel::refresh(bool another)
{
    std::vector<TimelineRow> rows = allRows();
    const int before = count();
    const int all = static_cast<int>(rows.size());
    const Incident* const shown = incident();
    const bool narrowed = m_group != CaseFacts::Everything || !m_words.isEmpty();
    if (shown && narrowed)
        std::erase_if(rows, [this, shown](const TimelineRow& row) { return !isWanted(row, *shown); });
    const int wanted = static_cast<int>(rows.size());
    if (!narrowed)
        rows = withAlertRuns(
            std::move(rows), [this](const TimelineRow& head) { return m_open.contains(idOf(head)); },
            [this](const AlertKey& alert) { return nameOf(alert).toStdString(); });
    if (another) {
        replaceRows(std::move(rows));
    } else {
        updateRowsInOrder(std::move(rows), std::mem_fn(&TimelineRow::isSameAs), std::equal_to<>());
    }
    if (before != count() || wanted != m_entries || all != m_unfiltered || another) {
        m_entries = wanted;
        m_unfiltered = all;
        Q_EMIT countChanged();
    }
}

bool IncidentTimelineModel::isWanted(const TimelineRow& row, const Incident& incident) const
{
    if (m_group != CaseFacts::Everything && groupOf(kindOf(row)) != m_group)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text
        = (QString::fromStdString(textOf(row, incident)) + u' ' + (row.entry ? displayLine(row.entry->by) : QString()))
              .toCaseFolded();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) { return text.contains(word); });
}

int IncidentTimelineModel::kindOf(const TimelineRow& row) const
{
    if (row.run)
        return row.run->fired > 0 ? CaseFacts::FiringEntry : CaseFacts::ResolvedEntry;
    if (!row.entry)
        return row.turnedTo == AlertStatus::Firing ? CaseFacts::FiringEntry : CaseFacts::ResolvedEntry;
    const auto first = [aspect = row.entry->aspect()] {
        if (!aspect)
            return CaseFacts::AbsorbedEntry;
        switch (*aspect) {
        case Aspect::Case:
            break;
        case Aspect::Comms:
            return CaseFacts::DraftEntry;
        case Aspect::Approval:
            return CaseFacts::ApprovedEntry;
        case Aspect::Delivery:
            return CaseFacts::DeliveryEntry;
        }
        return CaseFacts::OpenedEntry;
    }();
    return first + std::visit([](const auto& change) { return static_cast<int>(change.index()); }, row.entry->change);
}

QString IncidentTimelineModel::idOf(const TimelineRow& row)
{
    if (row.run)
        return QStringLiteral("run/") + (row.run->after ? idOf(*row.run->after) : QString());
    return row.entry ? idOf(*row.entry)
                     : QStringLiteral("alert/") + AlertListModel::idFor(row.alert) + u'/'
            + QString::number(row.at.time_since_epoch().count());
}

QString IncidentTimelineModel::idOf(const CaseEntry& entry)
{
    if (const auto* const others = std::get_if<OthersChange>(&entry.change))
        return QStringLiteral("other/") + QString::number(others->index()) + u'/'
            + QString::fromStdString(std::visit([](const auto& change) { return change.other.value; }, *others));
    const std::string_view aspect = wordFor(entry.aspect().value());
    return QLatin1String(aspect.data(), static_cast<int>(aspect.size())) + u'/' + QString::number(entry.version);
}

EntryStyle IncidentTimelineModel::style() const
{
    return { m_language, [utc = m_utc](Instant moment) {
                const auto ms = moment.time_since_epoch().count();
                const QDateTime time
                    = utc ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime::fromMSecsSinceEpoch(ms);
                return time.toString(utc ? QStringLiteral("HH:mm 'UTC'") : QStringLiteral("HH:mm")).toStdString();
            } };
}

std::string IncidentTimelineModel::textOf(const TimelineRow& row, const Incident& incident) const
{
    if (row.entry)
        return entryText(*row.entry, incident, m_state(), style()).what;
    const Alert* const alert = m_state().alert(row.alert);
    const QString name = nameOf(row.alert);
    const QString service = alert ? displayLine(alert->condition.service) : QString();
    const QString what = service.isEmpty() ? name : name + QStringLiteral(" · ") + service;
    const QString text = row.run              ? runText(row)
        : row.turnedTo == AlertStatus::Firing ? tr("Alert fires: %1").arg(what)
                                              : tr("Alert resolved: %1").arg(what);
    const QString before = row.leftOut == 0
        ? QString()
        : QStringLiteral(" – ") + tr("%n earlier change(s) of alerts are not shown", "", static_cast<int>(row.leftOut));
    return (text + before).toStdString();
}

QString IncidentTimelineModel::nameOf(const AlertKey& key) const
{
    const Alert* const alert = m_state().alert(key);
    return alert ? displayLine(alert->condition.name) : QString::fromStdString(key.fingerprint);
}

QString IncidentTimelineModel::runText(const TimelineRow& row) const
{
    constexpr std::size_t NamesShown = 3;
    const AlertRun& run = *row.run;
    const QString what = run.resolved == 0 ? tr("%n alert(s) fire", "", static_cast<int>(run.fired))
        : run.fired == 0                   ? tr("%n alert(s) resolved", "", static_cast<int>(run.resolved))
                         : tr("Alerts fire %1 ×, are resolved %2 ×").arg(run.fired).arg(run.resolved);
    QStringList names;
    for (const auto& [name, count] : run.names) {
        if (static_cast<std::size_t>(names.size()) == NamesShown) {
            names.append(QStringLiteral("…"));
            break;
        }
        names.append(QString::fromStdString(name) + QStringLiteral(" ×") + QString::number(count));
    }
    const auto time = style().moment;
    const std::string from = time(run.since);
    const std::string to = time(row.at);
    const QString when = QString::fromStdString(from == to ? from : from + "–" + to);
    return when + QStringLiteral(", ") + what + QStringLiteral(": ") + names.join(QStringLiteral(", "));
}

QString IncidentTimelineModel::correctedBy(const TimelineRow& row, const Incident& incident) const
{
    return row.entry && row.entry->corrects != 0
        ? displayLine(entryText(*row.entry, incident, m_state(), style()).besides()).left(ShownLetters)
        : QString();
}

QStringList IncidentTimelineModel::picturesOf(const TimelineRow& row) const
{
    QStringList ids;
    if (const auto* const note = changeAs<NoteAdded>(row)) {
        for (const PictureId& id : note->pictures)
            ids.append(QString::fromStdString(id.value));
    }
    return ids;
}

QHash<int, QByteArray> IncidentTimelineModel::roleNames() const
{
    return {
        { EntryIdRole, "entryId" },
        { KindRole, "kind" },
        { AtRole, "at" },
        { ByRole, "by" },
        { VersionRole, "version" },
        { TextRole, "text" },
        { CorrectedRole, "corrected" },
        { WithdrawnRole, "withdrawn" },
        { ReplacedRole, "replaced" },
        { PicturesRole, "pictures" },
        { SeverityRole, "severity" },
        { RunRole, "run" },
        { OpenRole, "open" },
    };
}

QVariant IncidentTimelineModel::data(const QModelIndex& index, int role) const
{
    const Incident* const shown = incident();
    if (!index.isValid() || index.row() < 0 || index.row() >= count() || !shown)
        return {};
    const TimelineRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case EntryIdRole:
        return idOf(row);
    case KindRole:
        return kindOf(row);
    case AtRole:
        return milliseconds(row.at);
    case ByRole:
        return row.entry ? displayLine(row.entry->by) : QString();
    case VersionRole:
        return caseChange(row) ? static_cast<int>(row.entry->version) : 0;
    case Qt::DisplayRole:
    case TextRole:
        return displayLine(textOf(row, *shown)).left(ShownLetters);
    case CorrectedRole:
        return correctedBy(row, *shown);
    case WithdrawnRole:
        return row.withdrawn;
    case ReplacedRole:
        return row.replaced;
    case PicturesRole:
        return picturesOf(row);
    case SeverityRole: {
        const Alert* const alert = row.entry || row.run ? nullptr : m_state().alert(row.alert);
        return static_cast<int>(alert ? Facts::from(alert->condition.severity) : Facts::UnknownSeverity);
    }
    case RunRole:
        return row.run ? static_cast<int>(row.run->fired + row.run->resolved) : 0;
    case OpenRole:
        return row.run && m_open.contains(idOf(row));
    default:
        return {};
    }
}

bool IncidentTimelineModel::toggleRun(const QString& entryId)
{
    const int row = rowOf(entryId);
    if (row < 0 || !rows()[static_cast<std::size_t>(row)].run)
        return false;
    if (m_open.erase(entryId) == 0)
        m_open.insert(entryId);
    refresh(false);
    Q_EMIT dataChanged(index(row), index(row), { OpenRole });
    return true;
}

int IncidentTimelineModel::rowAt(double moment) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const TimelineRow& row) {
        return milliseconds(row.run && m_open.contains(idOf(row)) ? row.at : row.since()) <= moment;
    });
    return found == rows().end() ? count() - 1 : static_cast<int>(found - rows().begin());
}

int IncidentTimelineModel::rowOf(const QString& entryId) const
{
    const auto found
        = std::find_if(rows().begin(), rows().end(), [&](const TimelineRow& row) { return idOf(row) == entryId; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString IncidentTimelineModel::idAt(int row) const
{
    return row < 0 || row >= count() ? QString() : idOf(rows()[static_cast<std::size_t>(row)]);
}

QVariantMap IncidentTimelineModel::details(const QString& entryId) const
{
    const int at = rowOf(entryId);
    const Incident* const shown = incident();
    if (at < 0 || !shown)
        return {};
    const TimelineRow& row = rows()[static_cast<std::size_t>(at)];
    const QModelIndex place = index(at);
    QVariantMap map;
    const auto names = roleNames();
    for (auto role = names.begin(); role != names.end(); ++role)
        map.insert(QString::fromLatin1(role.value()), data(place, role.key()));
    const QString text = displayText(textOf(row, *shown));
    map.insert(QStringLiteral("text"), text);
    map.insert(QStringLiteral("links"), webLinksIn(text));
    const auto* const note = changeAs<NoteAdded>(row);
    map.insert(QStringLiteral("noteId"), note ? QString::fromStdString(note->note.value) : QString());
    map.insert(QStringLiteral("noteText"), note ? displayText(note->text) : QString());
    map.insert(QStringLiteral("mark"), note ? static_cast<int>(note->mark) : 0);
    map.insert(QStringLiteral("alertId"), row.entry || row.run ? QString() : AlertListModel::idFor(row.alert));
    QString undo = tr("Only what was done to the case can be taken back.");
    if (caseChange(row)) {
        const auto change = undoOf(*shown, row.entry->version);
        undo = change ? QString() : ruleText(change.error());
    }
    map.insert(QStringLiteral("undo"), undo);
    return map;
}

} // namespace leitstand
