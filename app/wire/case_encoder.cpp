// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/body_codec.h"
#include "wire/json_text.h"

#include <QJsonArray>

namespace leitstand {
namespace {

using namespace json;
using L = QLatin1String;

QJsonObject keyObject(const AlertKey& key)
{
    return { { L("source"), text(key.source) }, { L("fingerprint"), text(key.fingerprint) } };
}

QJsonArray keys(const std::vector<AlertKey>& alerts)
{
    QJsonArray array;
    for (const AlertKey& key : alerts)
        array.append(keyObject(key));
    return array;
}

template <typename Id> QJsonArray ids(const std::vector<Id>& list)
{
    QJsonArray array;
    for (const Id& id : list)
        array.append(text(id.value));
    return array;
}

template <typename Id> void putIdsUnlessEmpty(QJsonObject& data, L name, const std::vector<Id>& list)
{
    if (!list.empty())
        data.insert(name, ids(list));
}

QJsonObject dataOf(const IncidentOpened& opened)
{
    QJsonObject data {
        { L("title"), text(opened.title) },
        { L("priority"), text(wordFor(opened.priority)) },
        { L("customer_impact"), opened.customerImpact },
        { L("alerts"), keys(opened.alerts) },
    };
    putUnlessEmpty(data, L("summary"), opened.summary);
    putIdsUnlessEmpty(data, L("components"), opened.components);
    putUnlessEmpty(data, L("split_from"), opened.splitFrom.value);
    return data;
}

QJsonObject dataOf(const IncidentAcknowledged&)
{
    return {};
}

QJsonObject dataOf(const LaneMoved& moved)
{
    QJsonObject data { { L("to"), text(wordFor(moved.to)) } };
    putUnlessEmpty(data, L("reason"), moved.reason);
    if (moved.watch)
        data.insert(L("watch_seconds"), seconds(*moved.watch));
    return data;
}

QJsonObject dataOf(const PriorityChanged& changed)
{
    return { { L("priority"), text(wordFor(changed.priority)) } };
}

QJsonObject dataOf(const TitleChanged& changed)
{
    return { { L("title"), text(changed.title) } };
}

QJsonObject dataOf(const CustomerImpactChanged& changed)
{
    return { { L("customer_impact"), changed.customerImpact } };
}

QJsonObject dataOf(const AlertsLinked& linked)
{
    return { { L("alerts"), keys(linked.alerts) } };
}

QJsonObject dataOf(const AlertsUnlinked& unlinked)
{
    return { { L("alerts"), keys(unlinked.alerts) } };
}

QJsonObject dataOf(const NoteAdded& added)
{
    QJsonObject data { { L("text"), text(added.text) } };
    putUnlessEmpty(data, L("note"), added.note.value);
    if (added.mark != NoteMark::None)
        data.insert(L("mark"), text(wordFor(added.mark)));
    putIdsUnlessEmpty(data, L("pictures"), added.pictures);
    return data;
}

QJsonObject dataOf(const SummaryChanged& changed)
{
    return { { L("summary"), text(changed.summary) } };
}

QJsonObject dataOf(const RoleAssigned& assigned)
{
    QJsonObject data { { L("role"), text(wordFor(assigned.role)) } };
    putUnlessEmpty(data, L("person"), assigned.person);
    return data;
}

QJsonObject dataOf(const ComponentsAffected& affected)
{
    return { { L("components"), ids(affected.components) } };
}

QJsonObject dataOf(const ComponentsCleared& cleared)
{
    return { { L("components"), ids(cleared.components) } };
}

QJsonObject dataOf(const HypothesisRaised& raised)
{
    return { { L("hypothesis"), text(raised.hypothesis.value) }, { L("statement"), text(raised.statement) } };
}

QJsonObject dataOf(const HypothesisJudged& judged)
{
    QJsonObject data {
        { L("hypothesis"), text(judged.hypothesis.value) },
        { L("state"), text(wordFor(judged.state)) },
    };
    putUnlessEmpty(data, L("evidence"), judged.evidence);
    return data;
}

QJsonObject dataOf(const ActionTaken& taken)
{
    QJsonObject data {
        { L("action"), text(taken.action.value) },
        { L("what"), text(taken.what) },
        { L("outcome"), text(wordFor(taken.outcome)) },
    };
    putUnlessEmpty(data, L("by"), taken.by);
    putUnlessEmpty(data, L("detail"), taken.detail);
    return data;
}

QJsonObject dataOf(const ActionEnded& ended)
{
    QJsonObject data {
        { L("action"), text(ended.action.value) },
        { L("outcome"), text(wordFor(ended.outcome)) },
    };
    putUnlessEmpty(data, L("detail"), ended.detail);
    return data;
}

QJsonObject dataOf(const OutageRecorded& recorded)
{
    const OutageFacts& facts = recorded.facts;
    QJsonArray spells;
    for (const OutageSpell& spell : recorded.spells) {
        QJsonObject entry { { L("state"), text(wordFor(spell.state)) }, { L("from"), text(spell.from) } };
        putIfThere(entry, L("to"), spell.to);
        spells.append(entry);
    }
    QJsonObject data {
        { L("outage"), text(recorded.outage.value) },
        { L("component"), text(facts.component.value) },
        { L("planned"), facts.planned },
        { L("fault"), text(wordFor(facts.fault)) },
        { L("spells"), spells },
    };
    putUnlessEmpty(data, L("segment"), facts.reach.segment.value);
    if (facts.reach.share)
        data.insert(L("share"), *facts.reach.share);
    putUnlessEmpty(data, L("comment"), facts.comment);
    return data;
}

QJsonObject dataOf(const OutageChanged& changed)
{
    return {
        { L("outage"), text(changed.outage.value) },
        { L("state"), text(wordFor(changed.state)) },
        { L("at"), text(changed.at) },
    };
}

QJsonObject dataOf(const OutageEnded& ended)
{
    return { { L("outage"), text(ended.outage.value) }, { L("at"), text(ended.at) } };
}

QJsonObject dataOf(const CauseRecorded& recorded)
{
    return { { L("cause"), text(recorded.cause.value) }, { L("text"), text(recorded.text) } };
}

QJsonObject dataOf(const PreventionPlanned& planned)
{
    QJsonObject data {
        { L("prevention"), text(planned.prevention.value) },
        { L("text"), text(planned.text) },
    };
    putUnlessEmpty(data, L("owner"), planned.owner);
    if (planned.due) {
        constexpr qsizetype DayLength = 10; // "2026-11-21"
        data.insert(L("due"), text(Instant(*planned.due)).left(DayLength));
    }
    return data;
}

QJsonObject dataOf(const PreventionDone& done)
{
    return { { L("prevention"), text(done.prevention.value) } };
}

QJsonObject dataOf(const IncidentMerged& merged)
{
    return { { L("into"), text(merged.into.value) } };
}

QJsonObject dataOf(const RelapseNoticed& relapse)
{
    return { { L("alert"), keyObject(relapse.alert) }, { L("fired_at"), text(relapse.firedAt) } };
}

QJsonObject dataOf(const RegulatoryMilestoneReached& reached)
{
    return {
        { L("regime"), text(wordFor(reached.regime)) },
        { L("milestone"), text(wordFor(reached.milestone)) },
        { L("at"), text(reached.at) },
    };
}

QJsonObject dataOf(const PicturePiece& piece)
{
    QByteArray base64;
    if (piece.bytes)
        base64 = QByteArray::fromRawData(piece.bytes->data(), static_cast<qsizetype>(piece.bytes->size())).toBase64();
    return {
        { L("picture"), text(piece.picture.value) },
        { L("media_type"), text(piece.mediaType) },
        { L("index"), static_cast<qint64>(piece.index) },
        { L("count"), static_cast<qint64>(piece.count) },
        { L("bytes"), QString::fromLatin1(base64) },
    };
}

QJsonObject dataOf(const Withdrawn& withdrawn)
{
    QJsonObject data;
    putUnlessEmpty(data, L("reason"), withdrawn.reason);
    return data;
}

} // namespace

QJsonObject caseData(const CaseEvent& event)
{
    QJsonObject data = std::visit([](const auto& change) { return dataOf(change); }, event.change);
    if (event.corrects != 0)
        data.insert(L("corrects"), static_cast<qint64>(event.corrects));
    return data;
}

} // namespace leitstand
