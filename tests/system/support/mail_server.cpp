// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/mail_server.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

namespace leitstand::test {
namespace {

constexpr int Patience = 20'000;
constexpr const char* EnvelopeTo = "X-Envelope-To: ";

} // namespace

MailServer::MailServer() : m_port(freePort()) { }

bool MailServer::start(const QStringList& arguments)
{
    const QStringList all = QStringList { QStringLiteral(LEITSTAND_MAIL_SERVER), QStringLiteral("--port"),
        QString::number(m_port), QStringLiteral("--folder"), m_mailbox.path() }
        + arguments;
    if (!m_child.start(QStringLiteral(LEITSTAND_PYTHON), all))
        return false;
    return QTest::qWaitFor(
               [this] {
                   QTcpSocket socket;
                   socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
                   return !m_child.isRunning() || socket.waitForConnected(1000);
               },
               Patience)
        && m_child.isRunning();
}

bool MailServer::makeCertificate() const
{
    return QProcess::execute(QStringLiteral("openssl"),
               { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                   QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"),
                   file(QStringLiteral("key.pem")), QStringLiteral("-out"), file(QStringLiteral("cert.pem")) })
        == 0;
}

template <typename Visit> void MailServer::visit(Visit visit) const
{
    const QDir folder(m_mailbox.path());
    for (const QString& name : folder.entryList({ QStringLiteral("*.eml") }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const std::string message = file.readAll().toStdString();
        const std::string marker = EnvelopeTo;
        if (message.starts_with(marker))
            visit(message.substr(marker.size(), message.find("\r\n") - marker.size()), message);
    }
}

std::map<std::string, int> MailServer::counts() const
{
    std::map<std::string, int> counts;
    visit([&counts](const std::string& recipient, const std::string&) { ++counts[recipient]; });
    return counts;
}

std::string MailServer::messageFor(const std::string& recipient) const
{
    std::string found;
    visit([&](const std::string& each, const std::string& message) {
        if (each == recipient && found.empty())
            found = message;
    });
    return found;
}

} // namespace leitstand::test
