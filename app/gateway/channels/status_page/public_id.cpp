// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/content.h"

#include <QCryptographicHash>

namespace leitstand::status_page {

std::string publicId(std::string_view id)
{
    constexpr std::string_view Letters = "0123456789abcdefghijklmnopqrstuv";
    const QByteArray hash
        = QCryptographicHash::hash("leitstand status page " + QByteArray(id.data(), static_cast<qsizetype>(id.size())),
            QCryptographicHash::Sha256);
    std::string name;
    for (int at = 0; at < 12; ++at)
        name += Letters[static_cast<unsigned char>(hash[at]) % Letters.size()];
    return name;
}

} // namespace leitstand::status_page
