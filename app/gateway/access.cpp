// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/access.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace leitstand {
namespace {

QByteArray digest(std::string_view text)
{
    return QCryptographicHash::hash(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
}

// Digests have the same length whatever the secrets are.
bool same(std::string_view a, std::string_view b)
{
    const QByteArray first = digest(a);
    const QByteArray second = digest(b);
    unsigned difference = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        difference |= static_cast<unsigned char>(first[i]) ^ static_cast<unsigned char>(second[i]);
    return difference == 0;
}

// What follows the scheme, or nothing when the scheme is another one.
std::optional<std::string_view> afterScheme(std::string_view header, std::string_view scheme)
{
    const auto lower
        = [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; };
    if (header.size() <= scheme.size() || header[scheme.size()] != ' ')
        return std::nullopt;
    const bool equal = std::equal(
        scheme.begin(), scheme.end(), header.begin(), [&lower](char a, char b) { return lower(a) == lower(b); });
    if (!equal)
        return std::nullopt;
    header.remove_prefix(scheme.size());
    while (header.starts_with(' '))
        header.remove_prefix(1);
    while (header.ends_with(' '))
        header.remove_suffix(1);
    return header;
}

} // namespace

Access checkAccess(const HttpCredentials& wanted, std::string_view authorization)
{
    if (wanted.none())
        return Access::Refused; // the configuration allows no source without a secret
    if (!wanted.token.empty()) {
        const auto token = afterScheme(authorization, "Bearer");
        if (!token)
            return Access::NotAsked;
        return same(*token, wanted.token) ? Access::Granted : Access::Refused;
    }
    const auto encoded = afterScheme(authorization, "Basic");
    if (!encoded)
        return Access::NotAsked;
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray(encoded->data(), static_cast<qsizetype>(encoded->size())), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && same(decoded.decoded.toStdString(), wanted.user + ':' + wanted.password) ? Access::Granted
                                                                                               : Access::Refused;
}

std::string_view challengeFor(const HttpCredentials& wanted)
{
    return wanted.token.empty() ? "Basic realm=\"leitstand\", charset=\"UTF-8\"" : "Bearer realm=\"leitstand\"";
}

} // namespace leitstand
