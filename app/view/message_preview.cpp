// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_preview.h"

#include "drafting/channel_preview.h"
#include "view/display_text.h"

#include <algorithm>

namespace leitstand {

static_assert(MessagePreview::Phone == static_cast<int>(PreviewKind::Phone));

void MessagePreview::setDraft(DraftEditor* draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    if (draft)
        connect(draft, &DraftEditor::textChanged, this, &MessagePreview::refresh);
    refresh();
}

void MessagePreview::setSide(int side)
{
    m_side = side;
    refresh();
}

void MessagePreview::setKind(int kind)
{
    m_kind = std::clamp(kind, static_cast<int>(StatusPage), static_cast<int>(Phone));
    refresh();
}

void MessagePreview::refresh()
{
    if (!m_draft)
        return;
    const DraftText& text = m_draft->text();
    const ChannelPreview preview
        = previewOf(m_side == DraftEditor::German ? text.german : text.english, static_cast<PreviewKind>(m_kind));
    m_heading = displayLine(preview.heading);
    m_paragraphs.clear();
    for (const PreviewParagraph& paragraph : preview.paragraphs)
        m_paragraphs.append(QVariantMap { { QStringLiteral("text"), displayText(paragraph.text) },
            { QStringLiteral("listItem"), paragraph.listItem } });
    m_characters = static_cast<int>(preview.characters);
    m_limit = static_cast<int>(preview.limit.value_or(0));
    m_advised = static_cast<int>(preview.advised.value_or(0));
    Q_EMIT changed();
}

} // namespace leitstand
