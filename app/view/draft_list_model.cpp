// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_list_model.h"

#include "drafting/next_moment.h"
#include "view/display_text.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::array DraftRowFacts {
    FactRole<DraftRow> { "rowId", &factOf<&DraftRow::rowId> },
    FactRole<DraftRow> { "draftId", &factOf<&DraftRow::draftId> },
    FactRole<DraftRow> { "audience", &factOf<&DraftRow::audience> },
    FactRole<DraftRow> { "moment", &factOf<&DraftRow::moment> },
    FactRole<DraftRow> { "draftState", &factOf<&DraftRow::draftState> },
    FactRole<DraftRow> { "subjectDe", &factOf<&DraftRow::subjectDe> },
    FactRole<DraftRow> { "subjectEn", &factOf<&DraftRow::subjectEn> },
    FactRole<DraftRow> { "by", &factOf<&DraftRow::by> },
    FactRole<DraftRow> { "at", &factOf<&DraftRow::at> },
    FactRole<DraftRow> { "nextUpdate", &factOf<&DraftRow::nextUpdate> },
    FactRole<DraftRow> { "channels", &factOf<&DraftRow::channels> },
    FactRole<DraftRow> { "recipients", &factOf<&DraftRow::recipients> },
    FactRole<DraftRow> { "delivered", &factOf<&DraftRow::delivered> },
    FactRole<DraftRow> { "failed", &factOf<&DraftRow::failed> },
    FactRole<DraftRow> { "people", &factOf<&DraftRow::people> },
    FactRole<DraftRow> { "current", &factOf<&DraftRow::current> },
};

void setDelivery(DraftRow& row, const Incident& incident, const PublicationId& id)
{
    for (const Publication& publication : incident.publications) {
        if (publication.id != id)
            continue;
        row.by = displayLine(publication.orderedBy);
        for (const ChannelDelivery& delivery : publication.deliveries) {
            row.recipients += static_cast<int>(delivery.recipients);
            row.delivered += static_cast<int>(delivery.count(DeliveryOutcome::Delivered));
            row.failed += static_cast<int>(
                delivery.count(DeliveryOutcome::Failed) + delivery.count(DeliveryOutcome::Uncertain));
        }
    }
}

} // namespace

DraftListModel::DraftListModel(Lens& lens, DraftEditor& editor, PresenceModel& presence, QObject* parent)
    : FactModel(DraftRowFacts, parent)
    , m_lens(lens)
    , m_editor(editor)
    , m_presence(presence)
{
    connect(&editor, &DraftEditor::opened, this, &DraftListModel::refresh);
    connect(&editor, &DraftEditor::stateChanged, this, &DraftListModel::refresh);
    connect(&presence, &PresenceModel::changed, this, &DraftListModel::refresh);
    refresh();
}

DraftRow DraftListModel::rowOf(const Incident& incident, const Draft& draft) const
{
    DraftRow row;
    row.rowId = row.draftId = QString::fromStdString(draft.id.value);
    row.audience = static_cast<int>(draft.text.audience);
    row.moment = static_cast<int>(draft.text.moment);
    row.draftState = static_cast<int>(draft.state);
    row.subjectDe = displayLine(draft.text.german.subject);
    row.subjectEn = displayLine(draft.text.english.subject);
    row.by = displayLine(draft.savedBy);
    row.at = milliseconds(draft.publishedAt.value_or(draft.savedAt));
    setDelivery(row, incident, draft.publication);
    for (const PublishedMessage& message : incident.published) {
        if (message.draft != draft.id)
            continue;
        row.channels = displayLine(message.channel);
        row.nextUpdate = message.nextUpdate ? milliseconds(*message.nextUpdate) : 0;
    }
    for (const Onlooker& other : m_presence.presence().editors(incident.id, "draft:" + draft.id.value))
        row.people.append(displayLine(other.person));
    return row;
}

std::vector<DraftRow> DraftListModel::rowsNow() const
{
    std::vector<DraftRow> rows;
    const Incident* const incident = m_editor.incident();
    if (!incident)
        return rows;
    for (const auto& [id, draft] : incident->drafts)
        rows.push_back(rowOf(*incident, draft));
    const auto isOut = [](const DraftRow& row) { return row.draftState >= Facts::PublishedDraft; };
    std::stable_sort(rows.begin(), rows.end(), [&isOut](const DraftRow& left, const DraftRow& right) {
        return isOut(left) != isOut(right) ? isOut(right) : left.at > right.at;
    });
    // What is open and not in the log; else the one that is due, unless somebody is at it.
    DraftRow ready;
    ready.audience = m_editor.audience();
    ready.moment = m_editor.moment();
    if (m_editor.inLog()) {
        ready.audience = Facts::PublicStatus;
        ready.moment = static_cast<int>(nextMoment(*incident, Audience::PublicStatus));
    }
    const bool begun = std::any_of(rows.begin(), rows.end(), [&](const DraftRow& row) {
        return !isOut(row) && row.audience == ready.audience && row.moment == ready.moment;
    });
    if (!begun && m_lens.isLive()) {
        ready.rowId = QStringLiteral("ready");
        ready.draftState = Facts::ReadyDraft;
        if (!m_editor.inLog()) {
            ready.subjectDe = m_editor.subjectDe();
            ready.subjectEn = m_editor.subjectEn();
        }
        rows.insert(std::find_if(rows.begin(), rows.end(), isOut), ready);
    }
    for (DraftRow& row : rows)
        row.current = m_editor.inLog() ? row.draftId == m_editor.draftId() : row.draftId.isEmpty();
    return rows;
}

void DraftListModel::refresh()
{
    if (showSorted(rowsNow(), &DraftRow::rowId))
        Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

int DraftListModel::currentRow() const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [](const DraftRow& row) { return row.current; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

void DraftListModel::open(int row)
{
    if (row < 0 || row >= count())
        return;
    const DraftRow wanted = rows()[static_cast<std::size_t>(row)];
    if (wanted.draftId.isEmpty())
        m_editor.open(m_editor.incidentId(), wanted.audience, wanted.moment);
    else
        m_editor.openDraft(m_editor.incidentId(), wanted.draftId);
}

} // namespace leitstand
