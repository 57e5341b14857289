// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_history_model.h"

#include "drafting/text_difference.h"
#include "view/display_text.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::array HistoryFacts {
    FactRole<DraftHistoryRow> { "rowId", &factOf<&DraftHistoryRow::rowId> },
    FactRole<DraftHistoryRow> { "what", &factOf<&DraftHistoryRow::what> },
    FactRole<DraftHistoryRow> { "at", &factOf<&DraftHistoryRow::at> },
    FactRole<DraftHistoryRow> { "by", &factOf<&DraftHistoryRow::by> },
    FactRole<DraftHistoryRow> { "reason", &factOf<&DraftHistoryRow::reason> },
    FactRole<DraftHistoryRow> { "overrides", &factOf<&DraftHistoryRow::overrides> },
};

struct Step {
    DraftHistoryRow row;
    std::shared_ptr<const DraftText> text;
};

void addVersions(std::vector<Step>& steps, const Draft& draft)
{
    for (std::size_t i = 0; i < draft.history.size(); ++i) {
        const SavedText& saved = draft.history[i];
        // Approval was asked for between the two: then they are apart.
        const bool goesOn = i + 1 < draft.history.size() && draft.history[i + 1].by == saved.by
            && std::none_of(draft.reviews.begin(), draft.reviews.end(),
                [&saved](const Review& review) { return review.version == saved.version; });
        if (goesOn)
            continue;
        steps.push_back({ { QStringLiteral("saved/%1").arg(saved.version), DraftHistoryModel::Saved,
                              milliseconds(saved.at), displayLine(saved.by), {}, 0 },
            saved.text });
    }
}

void addReviews(std::vector<Step>& steps, const Draft& draft)
{
    int number = 0;
    for (const Review& review : draft.reviews) {
        ++number;
        steps.push_back(
            { { QStringLiteral("asked/%1").arg(number), DraftHistoryModel::Asked, milliseconds(review.askedAt),
                  displayLine(review.askedBy), {}, static_cast<int>(review.overrides.size()) },
                nullptr });
        if (review.outcome == ReviewOutcome::Pending || !review.decidedAt)
            continue;
        const auto what = review.outcome == ReviewOutcome::Approved ? DraftHistoryModel::Approved
            : review.outcome == ReviewOutcome::Refused              ? DraftHistoryModel::Refused
                                                                    : DraftHistoryModel::Withdrawn;
        steps.push_back({ { QStringLiteral("decided/%1").arg(number), what, milliseconds(*review.decidedAt),
                              displayLine(review.decidedBy), displayText(review.reason), 0 },
            nullptr });
    }
}

} // namespace

DraftHistoryModel::DraftHistoryModel(Lens& lens, DraftEditor& editor, QObject* parent)
    : FactModel(HistoryFacts, parent)
    , m_lens(lens)
    , m_editor(editor)
{
    connect(&editor, &DraftEditor::opened, this, &DraftHistoryModel::refresh);
    connect(&editor, &DraftEditor::stateChanged, this, &DraftHistoryModel::refresh);
    refresh();
}

void DraftHistoryModel::refresh()
{
    std::vector<Step> steps;
    const Incident* const incident = m_editor.incident();
    if (const Draft* const draft = m_editor.stored()) {
        addVersions(steps, *draft);
        addReviews(steps, *draft);
        for (const Publication& publication : incident->publications) {
            if (publication.draft == draft->id)
                steps.push_back({ { QString::fromStdString(publication.id.value), Ordered,
                                      milliseconds(publication.orderedAt), displayLine(publication.orderedBy), {}, 0 },
                    nullptr });
        }
        if (draft->publishedAt)
            steps.push_back(
                { { QStringLiteral("published"), Published, milliseconds(*draft->publishedAt), {}, {}, 0 }, nullptr });
    }
    std::stable_sort(
        steps.begin(), steps.end(), [](const Step& left, const Step& right) { return left.row.at > right.row.at; });
    m_texts.clear();
    std::vector<DraftHistoryRow> now;
    for (Step& step : steps) {
        m_texts.push_back(step.text);
        now.push_back(std::move(step.row));
    }
    if (show(std::move(now), &DraftHistoryRow::rowId))
        Q_EMIT countChanged();
}

QVariantList DraftHistoryModel::differences(int row) const
{
    QVariantList list;
    if (row < 0 || row >= count() || !m_texts[static_cast<std::size_t>(row)])
        return list;
    const auto begin = m_texts.begin() + row;
    const auto before = std::find_if(begin + 1, m_texts.end(), [](const auto& text) { return text != nullptr; });
    const DraftText nothing;
    for (const PartDifference& part : differencesOf(before == m_texts.end() ? nothing : **before, **begin)) {
        if (!differ(part.pieces))
            continue;
        QVariantList pieces;
        for (const DifferencePiece& piece : part.pieces)
            pieces.append(QVariantMap { { QStringLiteral("kind"), static_cast<int>(piece.kind) },
                { QStringLiteral("text"), displayText(piece.text) } });
        list.append(QVariantMap {
            { QStringLiteral("side"), part.language == Language::German ? DraftEditor::German : DraftEditor::English },
            { QStringLiteral("part"), part.part == MessagePart::Subject ? DraftEditor::Subject : DraftEditor::Body },
            { QStringLiteral("pieces"), pieces } });
    }
    return list;
}

} // namespace leitstand
