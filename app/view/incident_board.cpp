// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_board.h"

#include "domain/incident_rules.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"
#include "view/notice_model.h"

#include <algorithm>

namespace leitstand {
namespace {

QVariantMap inWords(const Error& error)
{
    return { { QStringLiteral("what"), NoticeModel::translated(error.what) },
        { QStringLiteral("remedy"), NoticeModel::translated(error.remedy) } };
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
    const QStringList& incidentIds, const QString& title, const std::function<CaseChange(const IncidentId&)>& changeFor)
{
    const Desk::Act act = m_desk.begin();
    std::vector<ActResultRow> rows;
    for (const QString& text : incidentIds) {
        const IncidentId id { text.toStdString() };
        ChangeRequest request;
        request.incident = id;
        request.change = changeFor(id);
        const std::string event = m_desk.change(std::move(request), act);
        rows.push_back({ QString::fromStdString(event), text, titleOf(text), ActResults::UnderWay, QString() });
    }
    // One incident alone is told about as everything else is.
    if (rows.size() > 1)
        m_results.begin(title, std::move(rows));
}

void IncidentBoard::move(const QStringList& incidentIds, int lane, const QString& reason, const QString& title)
{
    if (lane < Facts::LaneNew || lane > Facts::LaneClosed)
        return;
    const LaneMoved move { static_cast<Lane>(lane), fromTyped(reason.trimmed()), {} };
    act(incidentIds, title, [&move](const IncidentId&) { return CaseChange(move); });
}

void IncidentBoard::acknowledge(const QStringList& incidentIds, const QString& title)
{
    act(incidentIds, title, [](const IncidentId&) { return CaseChange(IncidentAcknowledged()); });
}

void IncidentBoard::setPriority(const QStringList& incidentIds, int priority, const QString& title)
{
    if (priority < Facts::P1 || priority > Facts::P5)
        return;
    act(incidentIds, title,
        [priority](const IncidentId&) { return CaseChange(PriorityChanged { static_cast<Priority>(priority) }); });
}

void IncidentBoard::assign(const QStringList& incidentIds, int role, const QString& person, const QString& title)
{
    if (role < Facts::Commander || role > Facts::Scribe)
        return;
    const RoleAssigned assigned { static_cast<CaseRole>(role), fromTyped(person.trimmed()) };
    act(incidentIds, title, [&assigned](const IncidentId&) { return CaseChange(assigned); });
}

void IncidentBoard::merge(const QStringList& incidentIds, const QString& into, const QString& title)
{
    QStringList ending = incidentIds;
    ending.removeAll(into);
    const IncidentMerged merged { { into.toStdString() } };
    act(ending, title, [&merged](const IncidentId&) { return CaseChange(merged); });
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
        const bool fires = alert && alert->condition.status == AlertStatus::Firing;
        (fires ? firing : others)
            .append(QVariantMap { { QStringLiteral("alertId"), AlertListModel::idFor(key) },
                { QStringLiteral("name"), displayLine(alert ? alert->condition.name : key.fingerprint) },
                { QStringLiteral("service"), displayLine(alert ? alert->condition.service : std::string()) },
                { QStringLiteral("firing"), fires } });
    }
    return firing + others;
}

QString IncidentBoard::titleOf(const QString& incidentId) const
{
    const IncidentCard* const card = m_cards.card({ incidentId.toStdString() });
    return card ? card->title : QString();
}

} // namespace leitstand
