// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_search.h"

#include <algorithm>
#include <tuple>

namespace leitstand {

void DraftSearch::setDraft(DraftEditor* draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    if (draft)
        connect(draft, &DraftEditor::textChanged, this, &DraftSearch::changed);
    Q_EMIT changed();
}

void DraftSearch::setWhat(const QString& what)
{
    if (m_what == what)
        return;
    m_what = what;
    Q_EMIT changed();
}

std::vector<DraftSearch::Hit> DraftSearch::hits() const
{
    std::vector<Hit> hits;
    if (!m_draft || m_what.isEmpty())
        return hits;
    for (int field = 0; field < 4; ++field) {
        const QString text = m_draft->field(field / 2, field % 2);
        for (qsizetype at = text.indexOf(m_what, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(m_what, at + m_what.size(), Qt::CaseInsensitive))
            hits.push_back({ field, static_cast<int>(at) });
    }
    return hits;
}

int DraftSearch::count() const
{
    return static_cast<int>(hits().size());
}

QVariantList DraftSearch::placeOf(const Hit& hit) const
{
    return { hit.field / 2, hit.field % 2, hit.start, hit.start + static_cast<int>(m_what.size()) };
}

QVariantList DraftSearch::next(int side, int part, int position) const
{
    const std::vector<Hit> found = hits();
    if (found.empty())
        return {};
    const auto here = std::tuple(side * 2 + part, position);
    const auto behind = std::find_if(
        found.begin(), found.end(), [&here](const Hit& hit) { return std::tuple(hit.field, hit.start) >= here; });
    return placeOf(behind == found.end() ? found.front() : *behind);
}

QVariantList DraftSearch::previous(int side, int part, int position) const
{
    const std::vector<Hit> found = hits();
    if (found.empty())
        return {};
    const auto here = std::tuple(side * 2 + part, position);
    const auto before = std::find_if(
        found.rbegin(), found.rend(), [&here](const Hit& hit) { return std::tuple(hit.field, hit.start) < here; });
    return placeOf(before == found.rend() ? found.back() : *before);
}

} // namespace leitstand
