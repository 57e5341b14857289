// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that a test starts and that ends with the test, even if that crashes. What it says goes to a file, so that it
// never waits for a reader.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace leitstand::test {

class ChildProcess {
public:
    ChildProcess();
    ~ChildProcess();
    Q_DISABLE_COPY_MOVE(ChildProcess)

    [[nodiscard]] bool start(const QString& program, const QStringList& arguments);
    void kill(); // as with kill -9; returns when it is dead
    void stop(); // SIGTERM; returns when it has ended
    void freeze();
    void thaw();
    [[nodiscard]] bool isRunning() const;
    // Waits for the end; -1 when it does not come or was a crash.
    [[nodiscard]] int exitCode();
    // All that the program has said so far.
    [[nodiscard]] std::string output() const;

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    // Writes a file into the folder, readable by its owner only; its path.
    QString writeFile(const QString& name, const std::string& content) const;

private:
    void signal(int number);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    bool m_frozen = false;
};

// A port on 127.0.0.1 that nobody listens on now.
[[nodiscard]] quint16 freePort();

// Asks until the answer is 200, for as long as the child runs and at most 20 seconds.
[[nodiscard]] bool waitForAnswer(const ChildProcess& child, const std::string& url, const std::string& path);

} // namespace leitstand::test
