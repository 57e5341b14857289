// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paragraph_aligner.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>

#include <algorithm>
#include <cmath>
#include <vector>

namespace leitstand {
namespace {

constexpr int MostCharacters = 100000; // beyond that nobody reads side by side

struct Paragraph {
    int block = 0; // its first
    double height = 0; // until the next one begins, with the empty lines behind it
};

std::vector<Paragraph> paragraphsOf(const QTextDocument& document)
{
    std::vector<Paragraph> paragraphs;
    bool apart = true;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool blank = block.text().trimmed().isEmpty();
        if ((!blank && apart) || paragraphs.empty())
            paragraphs.push_back({ block.blockNumber(), 0 });
        apart = blank;
        paragraphs.back().height += document.documentLayout()->blockBoundingRect(block).height();
    }
    return paragraphs;
}

void setSpaces(QTextDocument& document, const std::vector<Paragraph>& paragraphs, const std::vector<double>& spaces)
{
    QTextCursor cursor(&document);
    std::size_t next = 0;
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        double space = 0;
        if (next < paragraphs.size() && paragraphs[next].block == block.blockNumber()) {
            space = spaces[next];
            ++next;
        }
        QTextBlockFormat format = block.blockFormat();
        if (std::abs(format.topMargin() - space) < 0.5)
            continue;
        format.setTopMargin(space);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

} // namespace

ParagraphAligner::ParagraphAligner(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ParagraphAligner::align);
}

void ParagraphAligner::set(QPointer<QQuickTextDocument>& member, QQuickTextDocument* document)
{
    if (member == document)
        return;
    if (member)
        disconnect(member->textDocument(), nullptr, this, nullptr);
    member = document;
    if (document) {
        document->textDocument()->setUndoRedoEnabled(false); // spaces are no steps of anybody
        connect(document->textDocument(), &QTextDocument::contentsChanged, this, &ParagraphAligner::schedule);
        connect(document->textDocument()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ParagraphAligner::schedule);
    }
    schedule();
    Q_EMIT documentsChanged();
}

void ParagraphAligner::schedule()
{
    if (!m_aligning)
        m_timer.start(0);
}

void ParagraphAligner::align()
{
    if (!m_left || !m_right)
        return;
    QTextDocument& left = *m_left->textDocument();
    QTextDocument& right = *m_right->textDocument();
    if (left.characterCount() > MostCharacters || right.characterCount() > MostCharacters)
        return;
    m_aligning = true;
    const std::vector<Paragraph> lefts = paragraphsOf(left);
    const std::vector<Paragraph> rights = paragraphsOf(right);
    std::vector<double> leftSpaces(lefts.size());
    std::vector<double> rightSpaces(rights.size());
    double leftAt = 0;
    double rightAt = 0;
    for (std::size_t i = 0; i < std::min(lefts.size(), rights.size()); ++i) {
        const double together = std::max(leftAt, rightAt);
        leftSpaces[i] = std::round(together - leftAt);
        rightSpaces[i] = std::round(together - rightAt);
        leftAt = together + lefts[i].height;
        rightAt = together + rights[i].height;
    }
    setSpaces(left, lefts, leftSpaces);
    setSpaces(right, rights, rightSpaces);
    m_aligning = false;
}

} // namespace leitstand
