// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person's window without its looks: the session on a real server.
#pragma once

#include "system/support/server_test.h"
#include "view/session.h"

namespace leitstand::test {

inline constexpr int Patience = 20000;

inline Instant clockNow()
{
    return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
}

struct Window {
    Window(const NatsServerProcess& server, const std::string& actor)
        : workspace(options(server, actor))
        , session(workspace, nullptr, {})
    {
        session.setLanguage(QStringLiteral("en"));
        workspace.start();
    }

    static WorkspaceOptions options(const NatsServerProcess& server, const std::string& actor)
    {
        WorkspaceOptions options;
        options.stream.endpoint = server.resolver();
        options.feed.chartsFrom = clockNow() - std::chrono::hours(1);
        options.now = clockNow;
        options.actor = actor;
        return options;
    }

    [[nodiscard]] const Incident* incident(const QString& id) const
    {
        return workspace.state().incident({ id.toStdString() });
    }
    [[nodiscard]] bool notes(const QString& text)
    {
        return QTest::qWaitFor(
            [&] {
                const NoticeModel& notices = *session.notices();
                for (int row = 0; row < notices.count(); ++row) {
                    if (notices.index(row).data(NoticeModel::TextRole).toString().contains(text))
                        return true;
                }
                return false;
            },
            Patience);
    }

    Workspace workspace;
    Session session;
};

// Anna's window and Ben's on one server.
class TwoWindowsTest : public ServerTest {
    Q_OBJECT

protected Q_SLOTS:
    void init()
    {
        ServerTest::init();
        m_anna = std::make_unique<Window>(*m_server, "anna");
        m_ben = std::make_unique<Window>(*m_server, "ben");
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->workspace.isCaughtUp() && m_ben->workspace.isCaughtUp(), Patience);
    }
    void cleanup()
    {
        m_ben.reset();
        m_anna.reset();
        ServerTest::cleanup();
    }

protected:
    std::unique_ptr<Window> m_anna;
    std::unique_ptr<Window> m_ben;
};

} // namespace leitstand::test
