// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/mail_message.h"

#include "gateway/channels/message_text.h"

#include <QLocale>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::size_t LongestLine = 76;
constexpr std::size_t LongestWord = 900; // RFC 5322 ends a line at 998 bytes
constexpr std::size_t EncodedWordBytes = 42; // of text; as base64 and with its frame below 75
constexpr std::string_view Separator = "----------------------------------------";

bool isPrintableAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= ' ' && letter <= '~'; });
}

// One line: whatever could end it or is not meant for the eye is a blank.
std::string oneLine(std::string_view text)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& letter : line) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator)
            letter = u' ';
    }
    return line.trimmed().toStdString();
}

// "=?UTF-8?B?...?=" as often as needed, each with whole characters, on lines of their own (RFC 2047).
std::vector<std::string> encodedWords(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        std::size_t end = std::min(EncodedWordBytes, text.size());
        while (end < text.size() && end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        const QByteArray bytes(text.data(), static_cast<qsizetype>(end));
        words.push_back("=?UTF-8?B?" + bytes.toBase64().toStdString() + "?=");
        text.remove_prefix(end);
    }
    return words;
}

std::string folded(std::string_view name, const std::vector<std::string>& words)
{
    std::string header = std::string(name) + ':';
    std::size_t column = header.size();
    for (const std::string& word : words) {
        const bool fits = column + 1 + word.size() <= LongestLine || column == name.size() + 1;
        header += fits ? " " : "\r\n ";
        column = (fits ? column : 0) + 1 + word.size();
        header += word;
    }
    return header;
}

std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    while (!line.empty()) {
        // A blank beyond the one that separates belongs to the word after it.
        const std::size_t end = std::min(line.find(' ', line.find_first_not_of(' ')), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

bool canStandAsItIs(std::string_view line)
{
    const auto words = wordsOf(line);
    return isPrintableAscii(line) && line.find("=?") == std::string_view::npos
        && std::all_of(words.begin(), words.end(), [](const std::string& word) { return word.size() <= LongestWord; });
}

std::string withToken(const std::string& address, const Recipient& recipient)
{
    return QString::fromStdString(address)
        .replace(QLatin1String("{recipient}"), QString::fromStdString(recipient.token))
        .toStdString();
}

QString escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

std::string withCrLf(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '\n')
            result += '\r';
        result += letter;
    }
    return result;
}

std::string plainBody(const std::vector<SpokenMessage>& sides, const std::string& unsubscribe)
{
    std::string body;
    if (sides.size() > 1)
        body += "(English version below)\n\n";
    for (const SpokenMessage& side : sides) {
        if (&side != &sides.front())
            body.append("\n\n").append(Separator).append("\n\n");
        // The subject names one language only where the mail tells one.
        if (sides.size() > 1)
            body += plainText(side.message->subject) + "\n\n";
        body += plainText(side.message->body);
    }
    if (!unsubscribe.empty())
        body += "\n\n-- \nAbmelden / unsubscribe: " + unsubscribe;
    return withCrLf(body + '\n');
}

QString htmlParagraphs(const std::string& text)
{
    QString html;
    for (const QString& paragraph : QString::fromStdString(text).split(QLatin1String("\n\n"), Qt::SkipEmptyParts)) {
        QString inner = paragraph.trimmed().toHtmlEscaped();
        html += QLatin1String("<p>") + inner.replace(u'\n', QLatin1String("<br>\n")) + QLatin1String("</p>\n");
    }
    return html;
}

std::string htmlBody(
    const std::vector<SpokenMessage>& sides, const std::string& subject, const std::string& unsubscribe)
{
    QString html = QLatin1String("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                                 "<meta name=\"color-scheme\" content=\"light dark\"><title>%2</title></head>\n"
                                 "<body style=\"font-family:sans-serif;line-height:1.5;max-width:40em;margin:1em\">\n")
                       .arg(escaped(sides.empty() ? "en" : sides.front().language), escaped(subject));
    for (const SpokenMessage& side : sides) {
        if (&side != &sides.front())
            html += QLatin1String("<hr>\n");
        html += QLatin1String("<div lang=\"%1\">\n<h1 style=\"font-size:1.3em\">%2</h1>\n")
                    .arg(escaped(side.language), escaped(plainText(side.message->subject)));
        html += htmlParagraphs(plainText(side.message->body)) + QLatin1String("</div>\n");
    }
    if (!unsubscribe.empty()) {
        html += QLatin1String("<p style=\"font-size:0.85em\"><a href=\"%1\">Abmelden / unsubscribe</a></p>\n")
                    .arg(escaped(unsubscribe));
    }
    return withCrLf((html + QLatin1String("</body></html>\n")).toStdString());
}

} // namespace

std::string mailHeader(std::string_view name, std::string_view value)
{
    const std::string line = oneLine(value);
    return folded(name, canStandAsItIs(line) ? wordsOf(line) : encodedWords(line));
}

std::string mailAddressHeader(std::string_view name, std::string_view displayName, std::string_view address)
{
    const std::string line = oneLine(displayName);
    if (line.empty())
        return folded(name, { std::string(address) });
    const bool isWords = std::all_of(line.begin(), line.end(), [](char letter) {
        return letter == ' ' || letter == '-' || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9');
    });
    std::vector<std::string> words = isWords && canStandAsItIs(line) ? wordsOf(line) : encodedWords(line);
    words.push_back('<' + std::string(address) + '>');
    return folded(name, words);
}

std::string mailDate(Instant instant)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(moment, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toStdString() + " +0000";
}

MailMessage mailMessage(const OutgoingMessage& message, const Recipient& recipient, const MailSettings& settings)
{
    const auto sides = spokenMessages(message.text, recipient.language.value_or(settings.facts.language));
    const std::string subject = subjectOf(sides);
    const std::string host = settings.senderAddress.substr(settings.senderAddress.rfind('@') + 1);
    const std::string thread = '<' + idPart(message.incident.value) + '.' + recipient.token + ".incident@" + host + '>';
    const std::string unsubscribe = withToken(settings.unsubscribe, recipient);

    MailMessage mail;
    mail.headers = {
        mailAddressHeader("From", settings.senderName, settings.senderAddress),
        mailAddressHeader("To", {}, recipient.address),
        mailHeader("Subject", subject),
        mailHeader("Date", mailDate(message.orderedAt)),
        mailHeader("Message-ID", '<' + idPart(message.publication.value) + '.' + recipient.token + '@' + host + '>'),
        mailHeader("In-Reply-To", thread),
        mailHeader("References", thread),
        mailHeader("Auto-Submitted", "auto-generated"),
        mailHeader("X-Auto-Response-Suppress", "All"),
        mailHeader("List-Id", '<' + settings.listId + '>'),
    };
    if (!settings.replyTo.empty())
        mail.headers.push_back(mailAddressHeader("Reply-To", {}, settings.replyTo));
    if (!unsubscribe.empty())
        mail.headers.push_back(mailHeader("List-Unsubscribe", '<' + unsubscribe + '>'));
    if (settings.unsubscribeByOneClick)
        mail.headers.push_back(mailHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    mail.plain = plainBody(sides, unsubscribe);
    mail.html = htmlBody(sides, subject, unsubscribe);
    return mail;
}

} // namespace leitstand
