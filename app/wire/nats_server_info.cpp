// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/nats_server_info.h"

#include "wire/decimal.h"
#include "wire/nats_json.h"

#include <array>

namespace leitstand {

namespace {

constexpr std::size_t mostConnectUrls = 1000;

// The server writes subjects as Go's %q: quoted, with backslashes before quotes and backslashes.
std::string quotedSubject(std::string_view text)
{
    std::string subject;
    const std::size_t begin = text.find('"');
    if (begin == std::string_view::npos)
        return subject;
    for (std::size_t i = begin + 1; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        subject.push_back(text[i]);
    }
    return subject;
}

bool containsIgnoringCase(std::string_view text, std::string_view lowerCase)
{
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; };
    return std::search(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(), same) != text.end();
}

} // namespace

Expected<NatsServerInfo> parseNatsInfo(std::string_view json)
{
    const natsjson::Document document(json);
    if (!document.valid())
        return Error { "INFO that is not a JSON object", "NATS protocol",
            "check that the address is that of a nats-server" };
    const simdjson::dom::object root = document.root();

    NatsServerInfo info;
    const auto maxPayload = natsjson::natural(root, "max_payload");
    const auto version = natsjson::text(root, "version");
    if (!maxPayload || *maxPayload == 0 || !version)
        return Error { "INFO without version or max_payload", "NATS protocol",
            "check that the address is that of a nats-server" };
    info.maxPayload = *maxPayload;
    info.version = *version;
    info.id = natsjson::text(root, "server_id").value_or("");
    info.name = natsjson::text(root, "server_name").value_or("");
    info.cluster = natsjson::text(root, "cluster").value_or("");
    info.headers = natsjson::flag(root, "headers");
    info.jetStream = natsjson::flag(root, "jetstream");
    info.authRequired = natsjson::flag(root, "auth_required");
    info.lameDuck = natsjson::flag(root, "ldm");

    simdjson::dom::array urls;
    if (!root["connect_urls"].get_array().get(urls)) {
        for (const simdjson::dom::element url : urls) {
            std::string_view text;
            if (!url.get_string().get(text) && info.connectUrls.size() < mostConnectUrls)
                info.connectUrls.emplace_back(text);
        }
    }
    return info;
}

NatsServerError parseNatsError(std::string_view text)
{
    using Kind = NatsServerError::Kind;
    struct Phrase {
        std::string_view words; // lower case: servers differ in capitals between versions
        Kind kind;
    };
    constexpr std::array<Phrase, 9> phrases { {
        { "permissions violation for publish", Kind::PublishDenied },
        { "permissions violation for subscription", Kind::SubscriptionDenied },
        { "authorization violation", Kind::CredentialsRefused },
        { "authentication timeout", Kind::CredentialsRefused },
        { "authentication expired", Kind::CredentialsExpired },
        { "authentication revoked", Kind::CredentialsExpired },
        { "maximum connections exceeded", Kind::TooManyConnections },
        { "active connections exceeded", Kind::TooManyConnections },
        { "maximum payload", Kind::PayloadTooLarge },
    } };

    NatsServerError error;
    error.text = std::string(text);
    for (const Phrase& phrase : phrases) {
        if (containsIgnoringCase(text, phrase.words)) {
            error.kind = phrase.kind;
            break;
        }
    }
    if (error.kind == Kind::PublishDenied || error.kind == Kind::SubscriptionDenied)
        error.subject = quotedSubject(text);
    return error;
}

NatsVersion parseNatsVersion(std::string_view text)
{
    if (text.starts_with('v'))
        text.remove_prefix(1);
    text = text.substr(0, text.find_first_of("-+"));
    std::array<int, 3> parts {};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t dot = text.find('.');
        const auto number = parseDecimal(text.substr(0, dot));
        const bool last = i + 1 == parts.size();
        if (!number || *number > 1'000'000 || (dot == std::string_view::npos) != last)
            return {};
        parts[i] = static_cast<int>(*number);
        if (!last)
            text.remove_prefix(dot + 1);
    }
    return { parts[0], parts[1], parts[2] };
}

} // namespace leitstand
