// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real mail server for a test (support/mail_server.py), on a port that it keeps when it is started again. What it has
// taken over stays, as in a mailbox.
#pragma once

#include "system/support/child_process.h"

#include <map>
#include <string>

namespace leitstand::test {

class MailServer {
public:
    MailServer();

    // Returns when it listens; with what mail_server.py takes.
    [[nodiscard]] bool start(const QStringList& arguments = {});
    void kill() { m_child.kill(); }
    void stop() { m_child.stop(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] std::string problem() const { return m_child.output(); }

    // A certificate for localhost in the child's folder: cert.pem and key.pem.
    [[nodiscard]] bool makeCertificate() const;
    [[nodiscard]] QString file(const QString& name) const { return m_child.folder() + u'/' + name; }

    // Of each recipient, how many messages there are.
    [[nodiscard]] std::map<std::string, int> counts() const;
    // The first message for this recipient, as it came; empty: none.
    [[nodiscard]] std::string messageFor(const std::string& recipient) const;

private:
    template <typename Visit> void visit(Visit visit) const;

    ChildProcess m_child;
    QTemporaryDir m_mailbox;
    quint16 m_port = 0;
};

} // namespace leitstand::test
