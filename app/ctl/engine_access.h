// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way to the log: the engine of the user's running window, or a server named on the command line.
#pragma once

#include "ctl/console.h"
#include "stream/stream_client.h"
#include "workspace/engine_file.h"

#include <QCommandLineParser>
#include <QEventLoop>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace leitstand {

// Starts something that calls back once, in this thread, and waits for it.
template <typename Result, typename Start> Result await(Start start)
{
    std::optional<Result> result;
    QEventLoop loop;
    start([&](Result answer) {
        result.emplace(std::move(answer));
        loop.quit();
    });
    if (!result)
        loop.exec();
    return std::move(*result);
}

struct AccessOptions {
    std::string engine; // a URL; empty: the window's engine of `dataFolder`
    std::string user;
    std::string passwordFile;
    std::string tokenFile;
    std::string caFile;
    std::string dataFolder;
    std::chrono::milliseconds timeout { 10000 };

    static void addTo(QCommandLineParser& parser);
    [[nodiscard]] static Expected<AccessOptions> from(const QCommandLineParser& parser);
};

class EngineAccess {
public:
    struct Refusal {
        ExitCode code = ExitCode::NoEngine;
        Error error;
    };

    // Waits until the log can be read, or says why not.
    [[nodiscard]] static std::variant<std::unique_ptr<EngineAccess>, Refusal> open(const AccessOptions& options);
    ~EngineAccess();
    EngineAccess(const EngineAccess&) = delete;
    EngineAccess& operator=(const EngineAccess&) = delete;

    [[nodiscard]] StreamClient& client() { return *m_client; }
    // Where results of the client are delivered.
    [[nodiscard]] QObject* context() { return &m_context; }
    // What the window says about its engine; nothing for a server that was named.
    [[nodiscard]] const std::optional<EngineFile>& file() const { return m_file; }
    // Creates the streams of the log where they are missing.
    [[nodiscard]] Outcome ensureStreams();

private:
    EngineAccess() = default;
    [[nodiscard]] std::optional<Refusal> waitUntilLive(std::chrono::milliseconds timeout);

    QObject m_context;
    std::optional<EngineFile> m_file;
    std::unique_ptr<StreamClient> m_client;
};

} // namespace leitstand
