// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channel_configuration.h"

#include "gateway/channels/recipient_list.h"

#include <QTimeZone>
#include <QUrl>

#include <map>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr std::uint16_t SubmissionPort = 587;
constexpr std::uint16_t TlsPort = 465;
constexpr std::size_t ShortestSigningSecret = 16;

std::optional<MailSecurity> mailSecurityFromWord(std::string_view word)
{
    static const std::map<std::string_view, MailSecurity> Words { { "starttls", MailSecurity::StartTls },
        { "tls", MailSecurity::Tls }, { "none", MailSecurity::None } };
    const auto found = Words.find(word);
    return found == Words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<ChatStyle> chatStyleFromWord(std::string_view word)
{
    static const std::map<std::string_view, ChatStyle> Words { { "slack", ChatStyle::Slack },
        { "mattermost", ChatStyle::Mattermost }, { "teams", ChatStyle::Teams } };
    const auto found = Words.find(word);
    return found == Words.end() ? std::nullopt : std::optional(found->second);
}

bool isThisMachine(const std::string& host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

class ChannelReader {
public:
    ChannelReader(TomlMistakes& mistakes, ConfigurationValues& values) : m_mistakes(mistakes), m_values(values) { }

    ChannelSettings read(const toml::table& from)
    {
        ChannelSettings result;
        TomlTable channels(from, "[channels]", m_mistakes);
        if (const auto* const page = channels.table("status_page"))
            result.statusPage = readStatusPage(*page);
        for (const auto* const mail : channels.tables("mail"))
            result.mail.push_back(readMail(*mail));
        for (const auto* const chat : channels.tables("chat"))
            result.chats.push_back(readChat(*chat));
        for (const auto* const webhook : channels.tables("webhook"))
            result.webhooks.push_back(readWebhook(*webhook));
        return result;
    }

private:
    ChannelFacts readFacts(TomlTable& table, ChannelKind kind)
    {
        ChannelFacts facts;
        facts.kind = kind;
        const bool isPage = kind == ChannelKind::StatusPage;
        facts.name = isPage ? table.filledText("name").value_or("status-page")
                            : table.requiredText("name", "what people choose the channel by");
        if (!facts.name.empty() && !isSubjectToken(facts.name))
            table.mistake("name", '"' + facts.name + "\" cannot be the name of a channel",
                "use small letters, digits, - and _, at most 64");
        else if (!facts.name.empty() && !m_names.insert(facts.name).second)
            table.mistake("name", "there are two channels with the name \"" + facts.name + '"', "choose another one");
        for (const std::string& word :
            isPage ? table.texts("audiences") : table.requiredTexts("audiences", "for whom the channel is")) {
            if (const auto audience = audienceFromWord(word); audience && *audience != Audience::PhoneScript)
                facts.audiences.insert(*audience);
            else
                table.mistake("audiences", '"' + word + "\" is no audience of a channel",
                    "allowed are \"public\", \"affected\" and \"management\"");
        }
        if (isPage && facts.audiences.empty())
            facts.audiences.insert(Audience::PublicStatus);
        facts.firstRetry = table.duration("first_retry", 100ms, 1h).value_or(facts.firstRetry);
        facts.slowestRetry = table.duration("slowest_retry", 100ms, 24h).value_or(facts.slowestRetry);
        facts.giveUpAfter = table.duration("give_up_after", 1s, 24h * 7).value_or(facts.giveUpAfter);
        return facts;
    }

    MessageLanguage readLanguage(TomlTable& table)
    {
        return table.word("language", messageLanguageFromWord, "\"de\", \"en\" and \"both\"")
            .value_or(MessageLanguage::Both);
    }

    std::string certificates(TomlTable& table)
    {
        return m_values.readableFile(table, "ca_file", "a PEM file with certificates");
    }

    StatusPageSettings readStatusPage(const toml::table& from)
    {
        TomlTable table(from, "[channels.status_page]", m_mistakes);
        StatusPageSettings page;
        page.facts = readFacts(table, ChannelKind::StatusPage);
        if (const auto folder = table.requiredText("folder", "where the page is written to"); !folder.empty())
            page.folder = m_values.absolute(folder);
        page.url = table.url("url", { "https", "http" }).value_or(std::string());
        if (const auto zone = table.filledText("time_zone")) {
            if (!QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(*zone)))
                table.mistake("time_zone", '"' + *zone + "\" is no time zone", "write one like \"Europe/Berlin\"");
            page.timeZone = *zone;
        }
        const auto language = [](std::string_view word) {
            return word == "de" ? std::optional(Language::German)
                : word == "en"  ? std::optional(Language::English)
                                : std::nullopt;
        };
        page.first = table.word("language", language, "\"de\" and \"en\"").value_or(page.first);
        page.command = table.texts("command");
        page.commandLimit = table.duration("command_limit", 1s, 1h).value_or(page.commandLimit);
        return page;
    }

    MailSettings readMail(const toml::table& from)
    {
        TomlTable table(from, "[[channels.mail]]", m_mistakes);
        MailSettings mail;
        mail.facts = readFacts(table, ChannelKind::Mail);
        mail.facts.language = readLanguage(table);
        mail.facts.lines = static_cast<int>(table.integer("connections", 1, 20).value_or(4));
        readServer(table, mail);
        readSender(table, mail);
        if (const auto file = table.requiredText("recipients", "a file with an address on each line"); !file.empty()) {
            mail.recipientsFile = m_values.absolute(file);
            if (const auto list = readRecipients(mail.recipientsFile, mail.facts.name); !list)
                table.mistake("recipients", list.error().where + ": " + list.error().what, list.error().remedy);
        }
        mail.timeout = table.duration("timeout", 1s, 10min).value_or(mail.timeout);
        mail.answerTimeout = table.duration("answer_timeout", 1s, 30min).value_or(mail.answerTimeout);
        return mail;
    }

    void readServer(TomlTable& table, MailSettings& mail)
    {
        mail.host = table.requiredText("server", "the name of the mail server");
        if (!mail.host.empty() && (!isVisibleAscii(mail.host) || mail.host.find_first_of("/@?#") != std::string::npos))
            table.mistake("server", '"' + mail.host + "\" is no name of a server", "write a host's name or address");
        mail.security = table.word("security", mailSecurityFromWord, "\"starttls\", \"tls\" and \"none\"")
                            .value_or(MailSecurity::StartTls);
        const auto usual = mail.security == MailSecurity::Tls ? TlsPort : SubmissionPort;
        mail.port = static_cast<std::uint16_t>(table.integer("port", 1, 65535).value_or(usual));
        mail.user = table.filledText("user").value_or(std::string());
        mail.password = m_values.secret(table, "password", 1).value_or(std::string());
        if (mail.user.empty() != mail.password.empty())
            table.mistake("user", "user and password belong together", "give both or none");
        if (!mail.user.empty() && mail.security == MailSecurity::None && !isThisMachine(mail.host))
            table.mistake("security", "the password would go over the network unencrypted",
                "write security = \"starttls\" or \"tls\"");
        mail.caFile = certificates(table);
    }

    void readSender(TomlTable& table, MailSettings& mail)
    {
        const std::string from = table.requiredText("from", "who the mail is from: \"Name <address>\"");
        mail.senderAddress = address(table, "from", from);
        if (const auto open = from.rfind('<'); open != std::string::npos && open > 0)
            mail.senderName = from.substr(0, from.find_last_not_of(' ', open - 1) + 1);
        mail.replyTo = address(table, "reply_to", table.filledText("reply_to").value_or(std::string()));
        mail.bouncesTo = address(table, "bounces_to", table.filledText("bounces_to").value_or(std::string()));
        if (mail.bouncesTo.empty())
            mail.bouncesTo = mail.senderAddress;
        mail.listId = table.filledText("list_id").value_or(
            mail.facts.name + '.' + mail.senderAddress.substr(mail.senderAddress.rfind('@') + 1));
        if (!isVisibleAscii(mail.listId) || mail.listId.find_first_of("<>@") != std::string::npos)
            table.mistake("list_id", "\"list_id\" is no id of a list", "write one like \"status.firma.example\"");
        mail.unsubscribe = table.filledText("unsubscribe").value_or(std::string());
        const bool isWeb = mail.unsubscribe.starts_with("https://");
        if (!mail.unsubscribe.empty()
            && (!isVisibleAscii(mail.unsubscribe) || mail.unsubscribe.find_first_of("<>\"") != std::string::npos
                || (!isWeb && !mail.unsubscribe.starts_with("mailto:"))))
            table.mistake("unsubscribe", "\"unsubscribe\" is no address to leave the list by",
                "write an address that begins with https:// or mailto:");
        mail.unsubscribeByOneClick = table.boolean("unsubscribe_one_click").value_or(false);
        if (mail.unsubscribeByOneClick && !isWeb)
            table.mistake("unsubscribe_one_click", "one click needs an https address",
                "give \"unsubscribe\" as one, or leave this out");
    }

    // Empty with a mistake, and for nothing.
    std::string address(TomlTable& table, const std::string& key, const std::string& written)
    {
        if (written.empty())
            return {};
        const auto read = mailAddress(written);
        if (!read)
            table.mistake(key, '"' + key + "\": " + read.error().what, read.error().remedy);
        return read ? *read : std::string();
    }

    // An address on the web that is a secret: whoever knows it can post.
    std::string secretUrl(TomlTable& table)
    {
        const auto written = m_values.secret(table, "url", 1);
        if (!written) {
            if (!table.has("url") && !table.has("url_file"))
                table.mistake("", "\"url\" is missing", "write where messages are posted to");
            return {};
        }
        const QUrl url(QString::fromStdString(*written), QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
            table.mistake(table.has("url") ? "url" : "url_file", "this is no address on the web",
                "write one that begins with https://, without user and password");
        else if (url.scheme() == QLatin1String("http") && !isThisMachine(url.host().toStdString()))
            table.mistake(table.has("url") ? "url" : "url_file", "messages would go over the network unencrypted",
                "write an address that begins with https://");
        return *written;
    }

    ChatSettings readChat(const toml::table& from)
    {
        TomlTable table(from, "[[channels.chat]]", m_mistakes);
        ChatSettings chat;
        chat.facts = readFacts(table, ChannelKind::Chat);
        chat.facts.language = readLanguage(table);
        chat.style = table.requiredWord("style", chatStyleFromWord, "\"slack\", \"mattermost\" and \"teams\"");
        chat.url = secretUrl(table);
        chat.caFile = certificates(table);
        chat.timeout = table.duration("timeout", 1s, 10min).value_or(chat.timeout);
        return chat;
    }

    WebhookSettings readWebhook(const toml::table& from)
    {
        TomlTable table(from, "[[channels.webhook]]", m_mistakes);
        WebhookSettings webhook;
        webhook.facts = readFacts(table, ChannelKind::Webhook);
        webhook.url = secretUrl(table);
        webhook.secret = m_values.secret(table, "secret", ShortestSigningSecret).value_or(std::string());
        if (!table.has("secret") && !table.has("secret_file"))
            table.mistake("", "\"secret\" is missing", "write the key that the other side checks the signature with");
        webhook.caFile = certificates(table);
        webhook.timeout = table.duration("timeout", 1s, 10min).value_or(webhook.timeout);
        return webhook;
    }

    TomlMistakes& m_mistakes;
    ConfigurationValues& m_values;
    std::set<std::string> m_names;
};

} // namespace

ChannelSettings readChannels(const toml::table& channels, TomlMistakes& mistakes, ConfigurationValues& values)
{
    return ChannelReader(mistakes, values).read(channels);
}

} // namespace leitstand
