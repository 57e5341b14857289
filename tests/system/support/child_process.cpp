// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/child_process.h"

#include <httplib.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace leitstand::test {

ChildProcess::ChildProcess() = default;

ChildProcess::~ChildProcess()
{
    kill();
}

bool ChildProcess::start(const QString& program, const QStringList& arguments)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("output.txt")), QIODevice::Append);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program, arguments);
    m_frozen = false;
    return m_process->waitForStarted();
}

void ChildProcess::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished();
}

void ChildProcess::stop()
{
    if (!isRunning())
        return;
    thaw();
    m_process->terminate();
    m_process->waitForFinished();
}

void ChildProcess::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process->processId()), number);
}

void ChildProcess::freeze()
{
    signal(SIGSTOP);
    m_frozen = true;
}

void ChildProcess::thaw()
{
    if (m_frozen)
        signal(SIGCONT);
    m_frozen = false;
}

bool ChildProcess::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

int ChildProcess::exitCode()
{
    if (isRunning() && !m_process->waitForFinished(20000))
        return -1;
    return m_process && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

std::string ChildProcess::output() const
{
    QFile file(m_folder.filePath(QStringLiteral("output.txt")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

QString ChildProcess::writeFile(const QString& name, const std::string& content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QByteArray::fromStdString(content));
    }
    return path;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

bool waitForAnswer(const ChildProcess& child, const std::string& url, const std::string& path)
{
    QDeadlineTimer deadline(20000);
    while (!deadline.hasExpired() && child.isRunning()) {
        httplib::Client client(url);
        const auto result = client.Get(path);
        if (result && result->status == 200)
            return true;
        QThread::msleep(20);
    }
    return false;
}

} // namespace leitstand::test
