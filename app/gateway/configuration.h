// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway's configuration: one TOML file. Reading it finds every mistake at once, each with "file:line:column", what
// is wrong and what is allowed. Secrets may stand in the file (then nobody else may be able to read it) or in files of
// their own. Values are checked here, so that nothing behind this door has to doubt them. No threads, reads files.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"
#include "gateway/channels/channel_settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// Who somebody is over HTTP: a bearer token, or user and password, or nobody (all empty).
struct HttpCredentials {
    std::string token;
    std::string user;
    std::string password;

    [[nodiscard]] bool none() const { return token.empty() && user.empty(); }
};

// A shared log. Without it the gateway uses the private one of its data folder.
struct EngineSettings {
    std::string url; // ws:// or wss://
    std::string user;
    std::string password;
    std::string caFile;
};

struct ListenSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 9797; // 0: any free one, told in the log
    std::size_t maxBodyBytes = std::size_t(64) << 20U;
};

struct SourceSettings {
    std::string name; // a token of a subject: [a-z0-9_-]
    HttpCredentials access; // what a webhook has to present
    std::string apiUrl; // of Alertmanager; empty: learned from its webhooks
    HttpCredentials api;
    std::string apiCaFile;
    Span compareEvery = std::chrono::seconds(15);
};

struct PrometheusSettings {
    std::string url;
    HttpCredentials access;
    std::string caFile;
    Span every = std::chrono::seconds(15);
};

struct MetricSettings {
    std::string service;
    std::string name;
    std::string expression;
    std::string unit;
    double scale = 1;
};

struct Configuration {
    std::optional<EngineSettings> engine;
    ListenSettings http;
    std::vector<SourceSettings> sources;
    std::optional<PrometheusSettings> prometheus;
    std::vector<MetricSettings> metrics;
    ChannelSettings channels;
};

// The configuration is to be used only when there are no mistakes.
struct ConfigurationReading {
    Configuration configuration;
    std::vector<Error> mistakes;

    [[nodiscard]] bool ok() const { return mistakes.empty(); }
};

// Refuses a file with secrets in it that others than its owner may read.
[[nodiscard]] ConfigurationReading readConfiguration(const std::string& path);

// The same for a text; `fileName` stands in the messages, files named in it are looked up from `folder`.
[[nodiscard]] ConfigurationReading parseConfiguration(
    std::string_view text, const std::string& fileName, const std::string& folder);

// A secret that nobody guesses: 64 hexadecimal digits from the system's random source.
[[nodiscard]] std::string makeToken();

// Writes the configuration that a window starts its gateway with: one Alertmanager called "alertmanager", on loopback,
// and a status page in the folder "status-page" beside it.
// The file is readable by its owner only. A file that is there is never overwritten.
[[nodiscard]] Outcome writeDefaultConfig(const std::string& path, std::uint16_t port, const std::string& token);

} // namespace leitstand
