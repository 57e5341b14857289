// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One program that the window runs beside itself, and that never outlives it: the kernel kills it when the window ends in
// whatever way. What it says goes into a log file of limited size; the last line is at hand. Starting it again is the
// owner's business; RestartPause says when.
//
// Thread: the main thread only. The kernel's promise is bound to the thread that forks.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QProcess>

#include <chrono>
#include <string>

namespace leitstand {

// How long to wait before a program that ended is started again: soon at first, then longer and longer up to ten
// seconds, and soon again after it has run well for a while. At most one start in ten seconds in the long run.
class RestartPause {
public:
    [[nodiscard]] std::chrono::milliseconds next(std::chrono::milliseconds ranFor);
    void reset() { m_failures = 0; }

private:
    int m_failures = 0;
};

struct ChildProgramPlan {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QByteArray input; // for its standard input, which is then closed
    QString workingFolder;
    QString logFile; // what it writes to its standard output and error; the older half is <logFile>.1
    qint64 logBytes = 1 << 20;
    int inheritedDescriptor = -1; // stays open in the child, and only there: a lock that lives as long as it does
};

class ChildProgram : public QObject {
    Q_OBJECT
public:
    explicit ChildProgram(QObject* parent = nullptr);
    ~ChildProgram() override; // stops

    // The program's full path in the search path, or in the folders for system programs that ordinary users do not have
    // there; empty if it is not installed.
    [[nodiscard]] static QString find(const QString& name);

    // Ends with started() or ended(). Takes over the descriptor: it is closed here when the child has it.
    void start(ChildProgramPlan plan);
    // Asks the program to end, kills it if it does not within the grace, and returns when it is gone. No signal comes.
    void stop(std::chrono::milliseconds grace);

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] std::chrono::milliseconds ranFor() const;
    [[nodiscard]] const std::string& lastLine() const { return m_lastLine; }

Q_SIGNALS:
    void started();
    // By itself. How, in words: "killed by signal 9", "exit code 1", "cannot be started: …".
    void ended(const std::string& how);
    void said(const std::string& line);

private:
    void closeDescriptor();
    void readOutput();
    void log(const QByteArray& bytes);

    QProcess m_process;
    ChildProgramPlan m_plan;
    QElapsedTimer m_since;
    QFile m_log;
    QByteArray m_partialLine;
    std::string m_lastLine;
    bool m_stopping = false;
};

} // namespace leitstand
