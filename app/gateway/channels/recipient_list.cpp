// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/recipient_list.h"

#include "workspace/private_file.h"

#include <QCryptographicHash>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace leitstand {
namespace {

constexpr std::size_t MaxFileBytes = std::size_t(64) << 20U;
constexpr std::size_t LongestAddress = 254; // RFC 5321 with its erratum
constexpr std::size_t LongestLocalPart = 64;
constexpr std::size_t TokenDigits = 16;
constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view Blanks = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(Blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Blanks) - first + 1);
}

bool isAsciiLetterOrDigit(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

bool isLocalPart(std::string_view text)
{
    static constexpr std::string_view Others = "!#$%&'*+-/=?^_`{|}~.";
    if (text.empty() || text.size() > LongestLocalPart || text.front() == '.' || text.back() == '.'
        || text.find("..") != std::string_view::npos)
        return false;
    return std::all_of(text.begin(), text.end(),
        [](char letter) { return isAsciiLetterOrDigit(letter) || Others.find(letter) != std::string_view::npos; });
}

bool isHostName(std::string_view text)
{
    if (text.empty())
        return false;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        const std::string_view label = text.substr(begin, end - begin);
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-'
            || !std::all_of(
                label.begin(), label.end(), [](char letter) { return isAsciiLetterOrDigit(letter) || letter == '-'; }))
            return false;
        begin = end + 1;
    }
    return true;
}

// One line of CSV. Quotes are taken away; a quote that is never closed ends with the line.
std::vector<std::string> cells(std::string_view line, char separator)
{
    std::vector<std::string> result(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char letter = line[at];
        if (letter == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"') {
            result.back() += '"';
            ++at;
        } else if (letter == '"' && (quoted || trimmed(result.back()).empty())) {
            quoted = !quoted;
            result.back().clear();
        } else if (letter == separator && !quoted) {
            result.emplace_back();
        } else {
            result.back() += letter;
        }
    }
    return result;
}

struct Columns {
    char separator = ',';
    std::size_t address = 0;
    std::optional<std::size_t> language;
};

// Nothing when the line is not the one that names the columns.
std::optional<Columns> columnsNamedBy(std::string_view line)
{
    constexpr std::array AddressNames { "email", "e-mail", "mail", "address", "adresse" };
    constexpr std::array LanguageNames { "language", "lang", "sprache" };
    if (line.find('@') != std::string_view::npos)
        return std::nullopt;
    for (const char separator : { ',', ';', '\t' }) {
        Columns columns { separator, 0, std::nullopt };
        std::optional<std::size_t> address;
        const auto names = cells(line, separator);
        for (std::size_t at = 0; at < names.size(); ++at) {
            const std::string name = lowerAscii(trimmed(names[at]));
            const auto isName = [&name](const char* known) { return name == known; };
            if (!address && std::any_of(AddressNames.begin(), AddressNames.end(), isName))
                address = at;
            if (!columns.language && std::any_of(LanguageNames.begin(), LanguageNames.end(), isName))
                columns.language = at;
        }
        if (address) {
            columns.address = *address;
            return columns;
        }
    }
    return std::nullopt;
}

class ListReader {
public:
    explicit ListReader(const std::string& channel) : m_channel(channel) { }

    void read(std::string_view line, std::size_t number)
    {
        line = trimmed(line);
        if (line.empty() || line.front() == '#')
            return;
        if (!std::exchange(m_begun, true)) {
            if (const auto columns = columnsNamedBy(line)) {
                m_columns = columns;
                return;
            }
        }
        const auto row = m_columns ? cells(line, m_columns->separator) : std::vector<std::string> { std::string(line) };
        const std::size_t column = m_columns ? m_columns->address : 0;
        const auto address = column < row.size() ? mailAddress(row[column])
                                                 : Expected<std::string>(Error { "there is no address", {}, {} });
        if (!address) {
            std::string token = recipientToken(m_channel, "line: " + std::string(line));
            if (m_known.insert(token).second) {
                m_list.unusable.push_back({ std::move(token),
                    "line " + std::to_string(number) + " of the address list: " + address.error().what });
            }
            return;
        }
        Recipient recipient { recipientToken(m_channel, *address), *address, maskedAddress(*address), std::nullopt };
        if (m_columns && m_columns->language && *m_columns->language < row.size())
            recipient.language = messageLanguageFromWord(lowerAscii(trimmed(row[*m_columns->language])));
        if (m_known.insert(recipient.token).second)
            m_list.recipients.push_back(std::move(recipient));
    }
    [[nodiscard]] RecipientList take() { return std::move(m_list); }

private:
    const std::string& m_channel;
    bool m_begun = false;
    std::optional<Columns> m_columns;
    std::unordered_set<std::string> m_known;
    RecipientList m_list;
};

} // namespace

std::string recipientToken(const std::string& channel, const std::string& address)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromStdString(channel));
    hash.addData(QByteArray(1, '\n'));
    hash.addData(QString::fromStdString(address).toLower().toUtf8());
    return hash.result().toHex().left(TokenDigits).toStdString();
}

Expected<std::string> mailAddress(std::string_view written)
{
    std::string_view address = trimmed(written);
    if (!address.empty() && address.back() == '>') {
        const auto open = address.rfind('<');
        if (open != std::string_view::npos)
            address = trimmed(address.substr(open + 1, address.size() - open - 2));
    }
    const auto refused = [](std::string what) { return Error { std::move(what), {}, "write name@host.example" }; };
    if (address.empty())
        return refused("there is no address");
    const auto at = address.rfind('@');
    if (at == std::string_view::npos)
        return refused("this is no address, there is no @ in it");
    if (!isLocalPart(address.substr(0, at)))
        return refused("this is no address, the part before the @ cannot be one");
    const std::string host
        = QUrl::toAce(QString::fromUtf8(address.data() + at + 1, static_cast<qsizetype>(address.size() - at - 1)))
              .toLower()
              .toStdString();
    if (!isHostName(host))
        return refused("this is no address, the part after the @ is not the name of a host");
    std::string whole = std::string(address.substr(0, at)) + '@' + host;
    if (whole.size() > LongestAddress)
        return refused("this is no address, it is too long");
    return whole;
}

std::string maskedAddress(std::string_view address)
{
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return "…";
    return std::string(address.substr(0, 1)) + "…" + std::string(address.substr(at));
}

std::optional<MessageLanguage> messageLanguageFromWord(std::string_view word)
{
    if (word == "de")
        return MessageLanguage::German;
    if (word == "en")
        return MessageLanguage::English;
    if (word == "both")
        return MessageLanguage::Both;
    return std::nullopt;
}

RecipientList parseRecipients(std::string_view text, const std::string& channel)
{
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    ListReader reader(channel);
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        reader.read(text.substr(0, end), number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.take();
}

Expected<RecipientList> readRecipients(const std::string& path, const std::string& channel)
{
    const auto text = readNamedFile(path, MaxFileBytes);
    if (!text)
        return text.error();
    return parseRecipients(*text, channel);
}

} // namespace leitstand
