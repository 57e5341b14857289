// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/nats_writer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace leitstand {

namespace {

// A server cuts control lines at 4096 bytes; the longest has two subjects and some numbers.
constexpr std::size_t subjectLimit = 1024;

constexpr bool isSubjectCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f;
}

bool isSubject(std::string_view subject, bool wildcards)
{
    if (subject.empty() || subject.size() > subjectLimit)
        return false;
    while (true) {
        const std::size_t dot = subject.find('.');
        const bool last = dot == std::string_view::npos;
        const std::string_view token = subject.substr(0, dot);
        if (token.empty() || !std::all_of(token.begin(), token.end(), isSubjectCharacter))
            return false;
        const bool wildcard = token == "*" || (token == ">" && last);
        if (token.find_first_of("*>") != std::string_view::npos && !(wildcards && wildcard))
            return false;
        if (last)
            return true;
        subject.remove_prefix(dot + 1);
    }
}

bool isHeaderName(std::string_view name)
{
    return !name.empty()
        && std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f && c != ':'; });
}

bool isHeaderValue(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || c == '\t';
    });
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Error refusedSubject(std::string_view what)
{
    return { std::string(what) + " that is not one", "NATS message to be sent",
        "a subject has words of printable characters between dots, no blanks and at most 1024 bytes" };
}

} // namespace

bool isNatsSubject(std::string_view subject)
{
    return isSubject(subject, false);
}

bool isNatsSubjectFilter(std::string_view filter)
{
    return isSubject(filter, true);
}

bool natsSubjectMatches(std::string_view filter, std::string_view subject)
{
    while (true) {
        const std::size_t filterDot = filter.find('.');
        const std::size_t subjectDot = subject.find('.');
        const std::string_view filterToken = filter.substr(0, filterDot);
        if (filterToken == ">")
            return !subject.empty();
        if (filterToken != "*" && filterToken != subject.substr(0, subjectDot))
            return false;
        if (filterDot == std::string_view::npos || subjectDot == std::string_view::npos)
            return filterDot == subjectDot;
        filter.remove_prefix(filterDot + 1);
        subject.remove_prefix(subjectDot + 1);
    }
}

void NatsWriter::connect(const NatsCredentials& credentials, std::string_view clientName)
{
    QJsonObject options {
        { QStringLiteral("verbose"), false },
        { QStringLiteral("pedantic"), false },
        { QStringLiteral("lang"), QStringLiteral("c++") },
        { QStringLiteral("version"), QStringLiteral("1") },
        { QStringLiteral("protocol"), 1 }, // INFO may come again: lame duck, new peers
        { QStringLiteral("name"), toText(clientName) },
        { QStringLiteral("headers"), true },
        { QStringLiteral("no_responders"), true },
        { QStringLiteral("echo"), true },
    };
    if (!credentials.token.empty()) {
        options.insert(QStringLiteral("auth_token"), toText(credentials.token));
    } else if (!credentials.user.empty()) {
        options.insert(QStringLiteral("user"), toText(credentials.user));
        options.insert(QStringLiteral("pass"), toText(credentials.password));
    }
    buffer += "CONNECT ";
    buffer += QJsonDocument(options).toJson(QJsonDocument::Compact).toStdString();
    buffer += "\r\n";
}

Outcome NatsWriter::subscribe(std::string_view filter, std::uint64_t subscription)
{
    if (!isNatsSubjectFilter(filter))
        return refusedSubject("a subject to subscribe to");
    buffer += "SUB ";
    buffer += filter;
    buffer += ' ';
    buffer += std::to_string(subscription);
    buffer += "\r\n";
    return Done {};
}

void NatsWriter::unsubscribe(std::uint64_t subscription)
{
    buffer += "UNSUB " + std::to_string(subscription) + "\r\n";
}

Outcome NatsWriter::publish(const NatsPublication& publication)
{
    // The API for consumers has the filter of the consumer in its subject; there a wildcard is a letter like any other.
    const bool forApi = publication.subject.starts_with("$JS.API.");
    if (!isSubject(publication.subject, forApi))
        return refusedSubject("a subject to publish to");
    if (!publication.reply.empty() && !isNatsSubject(publication.reply))
        return refusedSubject("a reply subject");

    std::string headers;
    if (!publication.headers.empty()) {
        headers = "NATS/1.0\r\n";
        for (const auto& [name, value] : publication.headers) {
            if (!isHeaderName(name) || !isHeaderValue(value))
                return Error { "a header that would break the line it stands on", "NATS message to be sent",
                    "header values are one line of text" };
            headers.append(name).append(": ").append(value).append("\r\n");
        }
        headers += "\r\n";
    }

    buffer += headers.empty() ? "PUB " : "HPUB ";
    buffer.append(publication.subject).append(" ");
    if (!publication.reply.empty())
        buffer.append(publication.reply).append(" ");
    if (!headers.empty())
        buffer.append(std::to_string(headers.size())).append(" ");
    buffer += std::to_string(headers.size() + publication.payload.size());
    buffer.append("\r\n").append(headers).append(publication.payload).append("\r\n");
    return Done {};
}

} // namespace leitstand
