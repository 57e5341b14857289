// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the real leitstandctl against a real server, as a script would.
#pragma once

#include "system/support/nats_server_process.h"
#include "workspace/private_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace leitstand::test {

struct CtlResult {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

class CtlProgram {
public:
    explicit CtlProgram(QString program) : m_program(std::move(program)) { }

    // With the server's address and token. The server is not asked for before each call: it may be down.
    void use(const NatsServerProcess& server)
    {
        const std::string tokenFile = m_folder.filePath(QStringLiteral("token")).toStdString();
        static_cast<void>(writePrivateFile(tokenFile, server.endpoint().token + "\n"));
        m_access = { QStringLiteral("--engine"), QString::fromStdString(server.url()), QStringLiteral("--token-file"),
            QString::fromStdString(tokenFile) };
    }
    [[nodiscard]] const QStringList& access() const { return m_access; }
    [[nodiscard]] CtlResult run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runBare(arguments + m_access, input);
    }
    [[nodiscard]] CtlResult runBare(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        process.start(m_program, arguments);
        process.write(input);
        process.closeWriteChannel();
        CtlResult result;
        if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit)
            result.code = process.exitCode();
        result.out = QString::fromUtf8(process.readAllStandardOutput());
        result.err = QString::fromUtf8(process.readAllStandardError());
        return result;
    }
    [[nodiscard]] QString pathFor(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(pathFor(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private:
    QString m_program;
    QTemporaryDir m_folder;
    QStringList m_access;
};

} // namespace leitstand::test
