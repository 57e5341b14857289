// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/child_program.h"

#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype LongestLine = 4096;

} // namespace

std::chrono::milliseconds RestartPause::next(std::chrono::milliseconds ranFor)
{
    if (ranFor >= 30s)
        m_failures = 0;
    const int doublings = std::min(m_failures++, 10);
    return std::min<std::chrono::milliseconds>(100ms * (1 << doublings), 10s);
}

ChildProgram::ChildProgram(QObject* parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProgram::readOutput);
    connect(&m_process, &QProcess::started, this, [this] {
        closeDescriptor();
        m_since.start();
        m_process.write(m_plan.input);
        m_process.closeWriteChannel();
        m_plan.input.fill('\0'); // it may hold a password
        Q_EMIT started();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        closeDescriptor();
        if (!m_stopping)
            Q_EMIT ended("cannot be started: " + m_process.errorString().toStdString());
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readOutput();
        if (m_stopping)
            return;
        Q_EMIT ended(status == QProcess::CrashExit ? "killed by signal " + std::to_string(code)
                                                   : "exit code " + std::to_string(code));
    });
}

ChildProgram::~ChildProgram()
{
    stop(0ms);
    closeDescriptor();
}

QString ChildProgram::find(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty() || name.contains(u'/'))
        return found;
    return QStandardPaths::findExecutable(
        name, { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/local/bin") });
}

void ChildProgram::start(ChildProgramPlan plan)
{
    m_plan = std::move(plan);
    m_stopping = false;
    m_lastLine.clear();
    m_partialLine.clear();
    m_since.invalidate();
    m_process.setWorkingDirectory(m_plan.workingFolder);
    m_process.setProcessEnvironment(m_plan.environment);
    // Runs in the child between fork and exec: system calls only.
    m_process.setChildProcessModifier([parent = ::getpid(), descriptor = m_plan.inheritedDescriptor] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // it died before the promise was made
            ::_exit(1);
        if (descriptor >= 0)
            ::fcntl(descriptor, F_SETFD, 0);
        // Ctrl+C in the terminal ends the window, which ends this program in order.
        ::setpgid(0, 0);
    });
    m_process.start(m_plan.program, m_plan.arguments);
}

void ChildProgram::stop(std::chrono::milliseconds grace)
{
    m_stopping = true;
    if (!isRunning())
        return;
    if (grace > 0ms) {
        m_process.terminate();
        m_process.waitForFinished(static_cast<int>(grace.count()));
    }
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

std::chrono::milliseconds ChildProgram::ranFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

void ChildProgram::closeDescriptor()
{
    if (m_plan.inheritedDescriptor >= 0)
        ::close(std::exchange(m_plan.inheritedDescriptor, -1));
}

void ChildProgram::readOutput()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    log(bytes);
    m_partialLine += bytes;
    qsizetype from = 0;
    for (qsizetype end = 0; (end = m_partialLine.indexOf('\n', from)) >= 0; from = end + 1) {
        const QByteArray line = m_partialLine.mid(from, end - from).trimmed().left(LongestLine);
        if (line.isEmpty())
            continue;
        m_lastLine = line.toStdString();
        Q_EMIT said(m_lastLine);
    }
    m_partialLine = m_partialLine.mid(from).left(LongestLine);
}

void ChildProgram::log(const QByteArray& bytes)
{
    if (m_plan.logFile.isEmpty() || bytes.isEmpty())
        return;
    if (!m_log.isOpen()) {
        m_log.setFileName(m_plan.logFile);
        if (!m_log.open(QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
            return; // a log that cannot be written stops nothing
    }
    if (m_log.size() + bytes.size() > m_plan.logBytes / 2) {
        m_log.close();
        QFile::remove(m_plan.logFile + QStringLiteral(".1"));
        QFile::rename(m_plan.logFile, m_plan.logFile + QStringLiteral(".1"));
        if (!m_log.open(QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
            return;
    }
    m_log.write(bytes);
    m_log.flush();
}

} // namespace leitstand
