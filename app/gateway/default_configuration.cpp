// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/configuration.h"
#include "workspace/private_file.h"

#include <QRandomGenerator>

#include <array>

namespace leitstand {

std::string makeToken()
{
    constexpr std::string_view Hex = "0123456789abcdef";
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    std::string token;
    for (const quint32 word : words) {
        for (unsigned shift = 0; shift < 32; shift += 4)
            token += Hex[(word >> shift) & 15U];
    }
    return token;
}

Outcome writeDefaultConfig(const std::string& path, std::uint16_t port, const std::string& token)
{
    const std::string text
        = "# What the gateway takes in and gives out. `leitstand-gateway --check-config` names every mistake.\n"
          "# This file holds a secret: it must be readable by its owner only (chmod 600).\n"
          "\n"
          "[http]\n"
          "listen = \"127.0.0.1\"\n"
          "port = "
        + std::to_string(port)
        + "\n"
          "\n"
          "[[source]]\n"
          "name = \"alertmanager\"\n"
          "type = \"alertmanager\"\n"
          "token = \""
        + token
        + "\"\n"
          "# api_url = \"http://127.0.0.1:9093\"   # learned from the first webhook when omitted\n"
          "\n"
          "# Where published messages go. Files for any web server; mail and chat: see gateway.example.toml.\n"
          "[channels.status_page]\n"
          "folder = \"status-page\"\n"
          "\n"
          "# [prometheus]\n"
          "# url = \"http://127.0.0.1:9090\"\n"
          "#\n"
          "# [[metric]]\n"
          "# service = \"checkout\"\n"
          "# name = \"error_ratio\"\n"
          "# expr = 'sum(rate(http_requests_total{status=~\"5..\"}[5m])) / sum(rate(http_requests_total[5m]))'\n"
          "# unit = \"%\"\n"
          "# scale = 100\n";
    const ConfigurationReading check = parseConfiguration(text, path, ".");
    if (!check.ok())
        return check.mistakes.front();
    return writeNewPrivateFile(path, text);
}

} // namespace leitstand
