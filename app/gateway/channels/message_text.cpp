// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/message_text.h"

#include <QCryptographicHash>
#include <QString>

#include <algorithm>

namespace leitstand {

std::vector<SpokenMessage> spokenMessages(const DraftText& text, MessageLanguage language)
{
    const SpokenMessage german { "de", &text.german };
    const SpokenMessage english { "en", &text.english };
    const auto isThere = [](const SpokenMessage& side) { return !side.message->empty(); };
    std::vector<SpokenMessage> sides;
    if (language != MessageLanguage::English && isThere(german))
        sides.push_back(german);
    if (language != MessageLanguage::German && isThere(english))
        sides.push_back(english);
    if (sides.empty()) {
        for (const SpokenMessage& side : { german, english }) {
            if (isThere(side))
                sides.push_back(side);
        }
    }
    return sides;
}

std::string subjectOf(const std::vector<SpokenMessage>& sides)
{
    std::string subject;
    for (const SpokenMessage& side : sides) {
        if (side.message->subject.empty())
            continue;
        if (!subject.empty())
            subject += " / ";
        subject += QString::fromStdString(plainText(side.message->subject)).simplified().toStdString();
    }
    return subject;
}

std::string plainText(std::string_view text)
{
    const QString read = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString clean;
    clean.reserve(read.size());
    for (qsizetype at = 0; at < read.size(); ++at) {
        const QChar letter = read.at(at);
        if (letter == u'\r' || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator) {
            if (at + 1 >= read.size() || letter != u'\r' || read.at(at + 1) != u'\n')
                clean += u'\n';
        } else if (letter == u'\n' || letter == u'\t' || letter.category() != QChar::Other_Control) {
            clean += letter;
        }
    }
    return clean.toStdString();
}

std::string idPart(const std::string& text)
{
    constexpr std::size_t Longest = 64;
    constexpr qsizetype DigestDigits = 32;
    const bool fits = !text.empty() && text.size() <= Longest && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
            || letter == '-' || letter == '_';
    });
    if (fits)
        return text;
    const QByteArray digest
        = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex();
    return digest.left(DigestDigits).toStdString();
}

} // namespace leitstand
