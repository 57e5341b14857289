// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real nats-server for a test: on free loopback ports, with its store in a temporary folder, stopped with the test even
// if that crashes. It can be killed, frozen, emptied and started again; the resolver always knows where it is now.
// To be used from the test's main thread, except for the resolver.
#pragma once

#include "stream/stream_types.h"

#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace leitstand::test {

class NatsServerProcess {
public:
    struct Options {
        std::string name = "leitstand-test";
        std::string token = "0c5e3f7a9b1d4826e0a7c3f59d1b8e62"; // used when there are no users
        std::string users; // a NATS list of users: "{ user: ..., password: ..., permissions: ... }"
        bool jetStream = true;
        qint64 maxFileStore = 2LL << 30; // the streams of the log reserve more than one gigabyte
        std::string more; // lines added to the configuration
    };

    explicit NatsServerProcess(Options options);
    NatsServerProcess() : NatsServerProcess(Options()) { }
    ~NatsServerProcess();
    Q_DISABLE_COPY_MOVE(NatsServerProcess)

    // Returns when the server is ready; false, with the server's last words in problem(), if it never is. A server that
    // is started again listens on the ports it had.
    [[nodiscard]] bool start();
    void kill(); // as with kill -9; returns when it is dead
    void stop(); // SIGTERM
    void freeze();
    void thaw();
    void emptyStore(); // while it is down
    [[nodiscard]] bool saveStore() const; // a copy, as a backup makes it; also while it runs
    [[nodiscard]] bool restoreStore(); // while it is down
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] std::string url() const; // ws://127.0.0.1:...
    [[nodiscard]] quint16 clientPort() const { return m_clientPort; } // plain TCP, for tools
    [[nodiscard]] std::string storeFolder() const;
    [[nodiscard]] std::string problem() const { return m_problem; }
    [[nodiscard]] StreamEndpoint endpoint() const; // with the token
    [[nodiscard]] EndpointResolver resolver() const;

private:
    void signal(int number);
    [[nodiscard]] bool waitUntilReady();
    [[nodiscard]] QByteArray configuration() const;

    Options m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    std::shared_ptr<std::atomic<quint16>> m_webSocketPort;
    quint16 m_clientPort = 0;
    bool m_frozen = false;
    std::string m_problem;
};

} // namespace leitstand::test
