// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_board.h"

#include "domain/incident_rules.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"
#include "view/notice_model.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

namespace leitstand {
namespace {

QVariantMap inWords(const Error& error)
{
    return { { QStringLiteral("what"), NoticeModel::translated(error.what) },
        { QStringLiteral("remedy"), NoticeModel::translated(error.remedy) } };
}

QVariantMap inWords(const AlertKey& key, const std::string& name, const std::string& service, const QString& detail)
{
    return { { QStringLiteral("alertId"), AlertListModel::idFor(key) }, { QStringLiteral("name"), displayLine(name) },
        { QStringLiteral("service"), displayLine(service) }, { QStringLiteral("detail"), detail } };
}

QVariantMap inWords(const Alert& alert)
{
    const AlertCondition& told = alert.condition;
    return inWords(told.key, told.name, told.service, displayLine(told.summary));
}

} // namespace

IncidentBoard::IncidentBoard(Desk& desk, const Access& access, Lens& lens, IncidentCards& cards, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_access(access)
    , m_lens(lens)
    , m_cards(cards)
{
    // What is not there any more cannot stay marked.
    connect(&cards, &IncidentCards::replaced, this, [this] {
        QSet<QString> there;
        for (const auto& [id, card] : m_cards.all())
            there.insert(card.incidentId);
        m_selection.retain(there);
    });
}

Outcome IncidentBoard::judge(const IncidentId& id, const CaseChange& change) const
{
    if (const Outcome allowed = m_access.judge(change); !allowed)
        return allowed;
    const Incident* const incident = m_lens.state().incident(id);
    if (!incident)
        return Error { QT_TRANSLATE_NOOP("Rules", "there is no such incident"), {}, {} };
    return mayChange(*incident, change, { m_lens.state(), m_lens.now() });
}

QVariantMap IncidentBoard::judgeMove(const QStringList& incidentIds, int lane) const
{
    if (lane < Facts::LaneNew || lane > Facts::LaneClosed)
        return {};
    int allowed = 0;
    int refused = 0;
    bool needsReason = false;
    QVariantMap answer;
    for (const QString& text : incidentIds) {
        const IncidentId id { text.toStdString() };
        LaneMoved move { static_cast<Lane>(lane), {}, {} };
        Outcome outcome = judge(id, CaseChange(move));
        if (!outcome) {
            move.reason = "-";
            const Outcome withReason = judge(id, CaseChange(move));
            needsReason = needsReason || withReason.ok();
            outcome = withReason;
        }
        if (outcome)
            ++allowed;
        else if (++refused == 1)
            answer = inWords(outcome.error());
    }
    answer.insert(QStringLiteral("allowed"), allowed);
    answer.insert(QStringLiteral("refused"), refused);
    answer.insert(QStringLiteral("needsReason"), needsReason);
    return answer;
}

void IncidentBoard::act(
    const QStringList& incidentIds, const QString& title, const CaseChange& change, const QVariantMap& seen)
{
    const Desk::Act act = m_desk.begin();
    std::vector<ActResultRow> rows;
    for (const QString& id : incidentIds) {
        ChangeRequest request;
        request.incident = { id.toStdString() };
        request.change = change;
        if (const auto version = seen.find(id); version != seen.end())
            request.basedOn = version->toUInt();
        const std::string event = m_desk.change(std::move(request), act);
        rows.push_back({ QString::fromStdString(event), id, titleOf(id), ActResults::UnderWay, QString() });
    }
    // One incident alone is told about as everything else is.
    if (rows.size() > 1)
        m_results.begin(title, std::move(rows));
}

void IncidentBoard::move(
    const QStringList& incidentIds, int lane, const QString& reason, const QString& title, const QVariantMap& seen)
{
    if (lane >= Facts::LaneNew && lane <= Facts::LaneClosed)
        act(incidentIds, title, LaneMoved { static_cast<Lane>(lane), fromTyped(reason.trimmed()), {} }, seen);
}

void IncidentBoard::acknowledge(const QStringList& incidentIds, const QString& title)
{
    act(incidentIds, title, IncidentAcknowledged());
}

void IncidentBoard::setPriority(
    const QStringList& incidentIds, int priority, const QString& title, const QVariantMap& seen)
{
    if (priority >= Facts::P1 && priority <= Facts::P5)
        act(incidentIds, title, PriorityChanged { static_cast<Priority>(priority) }, seen);
}

void IncidentBoard::assign(
    const QStringList& incidentIds, int role, const QString& person, const QString& title, const QVariantMap& seen)
{
    if (role >= Facts::Commander && role <= Facts::Scribe)
        act(incidentIds, title, RoleAssigned { static_cast<CaseRole>(role), fromTyped(person.trimmed()) }, seen);
}

void IncidentBoard::merge(const QStringList& incidentIds, const QString& into, const QString& title)
{
    QStringList ending = incidentIds;
    ending.removeAll(into);
    act(ending, title, IncidentMerged { { into.toStdString() } });
}

QVariantMap IncidentBoard::versionsOf(const QStringList& incidentIds) const
{
    QVariantMap versions;
    for (const QString& id : incidentIds) {
        if (const Incident* const incident = m_lens.state().incident({ id.toStdString() }))
            versions.insert(id, incident->version(Aspect::Case));
    }
    return versions;
}

QVariantMap IncidentBoard::judgeMerge(const QString& incidentId, const QString& into) const
{
    const Outcome allowed = judge({ incidentId.toStdString() }, CaseChange(IncidentMerged { { into.toStdString() } }));
    return allowed ? QVariantMap() : inWords(allowed.error());
}

QVariantList IncidentBoard::alertsOf(const QString& incidentId) const
{
    const Incident* const incident = m_lens.state().incident({ incidentId.toStdString() });
    QVariantList firing;
    QVariantList others;
    if (!incident)
        return firing;
    for (const AlertKey& key : incident->alerts) {
        const Alert* const alert = m_lens.state().alert(key);
        if (!alert)
            others.append(inWords(key, key.fingerprint, {}, {}));
        else if (alert->condition.status == AlertStatus::Firing)
            firing.append(inWords(*alert));
        else
            others.append(inWords(key, alert->condition.name, alert->condition.service, tr("resolved")));
    }
    return firing + others;
}

QVariantList IncidentBoard::linkableAlerts(const QString& incidentId) const
{
    const Incident* const incident = m_lens.state().incident({ incidentId.toStdString() });
    if (!incident)
        return {};
    const std::set<AlertKey> linked(incident->alerts.begin(), incident->alerts.end());
    std::vector<const Alert*> free;
    for (const Alert& alert : m_lens.state().alerts()) {
        if (alert.condition.status == AlertStatus::Firing && !linked.contains(alert.condition.key))
            free.push_back(&alert);
    }
    const auto order = [](const Alert* alert) {
        return std::make_tuple(
            alert->openIncidents > 0, alert->condition.severity, -alert->condition.startsAt.time_since_epoch().count());
    };
    const auto shown = static_cast<std::ptrdiff_t>(std::min(free.size(), MostLinkable));
    std::partial_sort(free.begin(), free.begin() + shown, free.end(),
        [&order](const Alert* left, const Alert* right) { return order(left) < order(right); });
    QVariantList answer;
    std::for_each(
        free.begin(), free.begin() + shown, [&answer](const Alert* alert) { answer.append(inWords(*alert)); });
    return answer;
}

QString IncidentBoard::titleOf(const QString& incidentId) const
{
    const IncidentCard* const card = m_cards.card({ incidentId.toStdString() });
    return card ? card->title : QString();
}

} // namespace leitstand
