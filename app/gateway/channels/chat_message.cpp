// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/chat_message.h"

#include "gateway/channels/message_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace leitstand {
namespace {

// What the chats take; lengths in characters as they count them (UTF-16).
constexpr qsizetype SlackHeader = 150;
constexpr qsizetype SlackSection = 3000;
constexpr qsizetype SlackBlocks = 50;
constexpr qsizetype MattermostPost = 16383;
constexpr qsizetype TeamsBytes = 28 * 1024;

QString qText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Pieces of at most `most` characters, cut at paragraphs, lines or blanks where there are any.
QStringList pieces(QString text, qsizetype most)
{
    QStringList result;
    while (text.size() > most) {
        qsizetype end = -1;
        for (const auto& mark : { QStringLiteral("\n\n"), QStringLiteral("\n"), QStringLiteral(" ") }) {
            end = text.lastIndexOf(mark, most - mark.size());
            if (end > most / 2)
                break;
        }
        if (end <= 0)
            end = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
        result.append(text.left(end));
        text.remove(0, end);
    }
    result.append(text);
    return result;
}

QJsonObject plainTextOf(const QString& text)
{
    return { { QStringLiteral("type"), QStringLiteral("plain_text") }, { QStringLiteral("text"), text },
        { QStringLiteral("emoji"), false } };
}

Error tooLong(std::string what)
{
    return { "the message is too long: " + std::move(what), {}, "shorten it, or leave this channel out" };
}

Expected<QJsonObject> slackMessage(const std::vector<SpokenMessage>& sides)
{
    QJsonArray blocks;
    for (const SpokenMessage& side : sides) {
        if (&side != &sides.front())
            blocks.append(QJsonObject { { QStringLiteral("type"), QStringLiteral("divider") } });
        const QString subject = qText(subjectOf({ side }));
        if (!subject.isEmpty()) {
            // A heading that does not fit is told whole, as text.
            const bool fits = qText(slackText(subject.toStdString())).size() <= SlackHeader;
            blocks.append(
                QJsonObject { { QStringLiteral("type"), fits ? QStringLiteral("header") : QStringLiteral("section") },
                    { QStringLiteral("text"), plainTextOf(qText(slackText(subject.toStdString()))) } });
        }
        // An escaped character is up to five long.
        for (const QString& piece : pieces(qText(plainText(side.message->body)), SlackSection / 5)) {
            if (piece.trimmed().isEmpty())
                continue;
            blocks.append(QJsonObject { { QStringLiteral("type"), QStringLiteral("section") },
                { QStringLiteral("text"), plainTextOf(qText(slackText(piece.toStdString()))) } });
        }
    }
    if (blocks.size() > SlackBlocks)
        return tooLong("Slack takes " + std::to_string(SlackBlocks) + " blocks");
    return QJsonObject { { QStringLiteral("text"), qText(slackText(subjectOf(sides))) }, // for notifications
        { QStringLiteral("mrkdwn"), false }, { QStringLiteral("unfurl_links"), false },
        { QStringLiteral("unfurl_media"), false }, { QStringLiteral("blocks"), blocks } };
}

Expected<QJsonObject> mattermostMessage(const std::vector<SpokenMessage>& sides)
{
    QString text;
    for (const SpokenMessage& side : sides) {
        if (&side != &sides.front())
            text += QLatin1String("\n\n---\n\n");
        if (const std::string subject = subjectOf({ side }); !subject.empty())
            text += QLatin1String("#### ") + qText(mattermostText(subject)) + QLatin1String("\n\n");
        text += qText(mattermostText(side.message->body));
    }
    if (text.size() > MattermostPost)
        return tooLong("Mattermost takes " + std::to_string(MattermostPost) + " characters");
    return QJsonObject { { QStringLiteral("text"), text } };
}

// A TextRun shows its text as it is; a TextBlock would read Markdown.
QJsonObject textRuns(const QString& text, bool isHeading)
{
    QJsonObject run { { QStringLiteral("type"), QStringLiteral("TextRun") }, { QStringLiteral("text"), text } };
    if (isHeading) {
        run.insert(QStringLiteral("weight"), QStringLiteral("Bolder"));
        run.insert(QStringLiteral("size"), QStringLiteral("Medium"));
    }
    return { { QStringLiteral("type"), QStringLiteral("RichTextBlock") },
        { QStringLiteral("inlines"), QJsonArray { run } } };
}

Expected<QJsonObject> teamsMessage(const std::vector<SpokenMessage>& sides)
{
    QJsonArray body;
    for (const SpokenMessage& side : sides) {
        QJsonArray items;
        if (const std::string subject = subjectOf({ side }); !subject.empty())
            items.append(textRuns(qText(subject), true));
        for (const QString& line : qText(plainText(side.message->body)).split(u'\n', Qt::SkipEmptyParts))
            items.append(textRuns(line, false));
        body.append(QJsonObject { { QStringLiteral("type"), QStringLiteral("Container") },
            { QStringLiteral("separator"), &side != &sides.front() }, { QStringLiteral("items"), items } });
    }
    const QJsonObject card { { QStringLiteral("$schema"),
                                 QStringLiteral("http://adaptivecards.io/schemas/adaptive-card.json") },
        { QStringLiteral("type"), QStringLiteral("AdaptiveCard") },
        { QStringLiteral("version"), QStringLiteral("1.4") }, { QStringLiteral("body"), body },
        { QStringLiteral("msteams"), QJsonObject { { QStringLiteral("width"), QStringLiteral("full") } } } };
    const QJsonObject attachment { { QStringLiteral("contentType"),
                                       QStringLiteral("application/vnd.microsoft.card.adaptive") },
        { QStringLiteral("contentUrl"), QJsonValue::Null }, { QStringLiteral("content"), card } };
    return QJsonObject { { QStringLiteral("type"), QStringLiteral("message") },
        { QStringLiteral("attachments"), QJsonArray { attachment } } };
}

class MattermostWriter {
public:
    void write(QStringView piece)
    {
        for (qsizetype at = 0; at < piece.size(); ++at)
            write(piece.at(at), at + 1 < piece.size() ? piece.at(at + 1) : QChar());
    }
    void writeAsItIs(const QString& piece)
    {
        m_result += piece;
        m_lineIsBlank = m_lineIsNumber = false;
        m_before = u'/';
    }
    [[nodiscard]] QString take() { return std::move(m_result); }

private:
    void write(QChar letter, QChar next)
    {
        const bool beginsWord = !m_before.isLetterOrNumber();
        const bool beginsItem = (m_lineIsBlank && QStringLiteral("-+=").contains(letter))
            || (m_lineIsNumber && (letter == u'.' || letter == u')'));
        if (letter == u'&')
            m_result += QLatin1String("&amp;");
        else if (letter == u'<')
            m_result += QLatin1String("&lt;");
        else if (letter == u'>')
            m_result += QLatin1String("&gt;");
        else if (beginsWord && (letter == u'@' || (letter == u':' && !next.isSpace())))
            m_result += letter + QString(WordJoiner); // no mention, no picture
        else if (beginsItem || QStringLiteral(R"(\`*_~[]{}()#|!)").contains(letter))
            m_result += QString(u'\\') + letter;
        else if (m_lineIsBlank && (letter == u' ' || letter == u'\t'))
            m_result += QChar(QChar::Nbsp); // four blanks would begin code
        else
            m_result += letter;
        m_lineIsNumber = letter.isDigit() && (m_lineIsBlank || m_lineIsNumber);
        m_lineIsBlank = letter == u'\n' || (m_lineIsBlank && letter.isSpace());
        m_before = letter;
    }

    static constexpr QChar WordJoiner { 0x2060 };
    QString m_result;
    QChar m_before;
    bool m_lineIsBlank = true;
    bool m_lineIsNumber = false;
};

} // namespace

std::string slackText(std::string_view text)
{
    std::string result;
    for (const char letter : plainText(text)) {
        if (letter == '&')
            result += "&amp;";
        else if (letter == '<')
            result += "&lt;";
        else if (letter == '>')
            result += "&gt;";
        else
            result += letter;
    }
    return result;
}

std::string mattermostText(std::string_view text)
{
    static const QRegularExpression Web(QStringLiteral(R"(\bhttps?://[A-Za-z0-9._~:/?#@!$&'+,;=%-]*[A-Za-z0-9/=])"));
    const QString source = qText(plainText(text));
    MattermostWriter writer;
    qsizetype at = 0;
    for (auto found = Web.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        writer.write(QStringView(source).mid(at, match.capturedStart() - at));
        writer.writeAsItIs(match.captured());
        at = match.capturedEnd();
    }
    writer.write(QStringView(source).mid(at));
    return writer.take().toStdString();
}

Expected<std::string> chatMessage(const DraftText& text, MessageLanguage language, ChatStyle style)
{
    const auto sides = spokenMessages(text, language);
    const auto message = style == ChatStyle::Slack ? slackMessage(sides)
        : style == ChatStyle::Mattermost           ? mattermostMessage(sides)
                                                   : teamsMessage(sides);
    if (!message)
        return message.error();
    const QByteArray json = QJsonDocument(*message).toJson(QJsonDocument::Compact);
    if (style == ChatStyle::Teams && json.size() > TeamsBytes)
        return tooLong("Teams takes " + std::to_string(TeamsBytes / 1024) + " KB");
    return json.toStdString();
}

} // namespace leitstand
