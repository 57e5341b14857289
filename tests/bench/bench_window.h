// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window on a log, and a meter that tells when what was folded has been painted.
#pragma once

#include "bench/bench_log.h"
#include "view/session.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <mutex>
#include <vector>

namespace leitstand::bench {

using SteadyTime = std::chrono::steady_clock::time_point;

inline double millisecondsBetween(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

inline Instant systemNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// From the moment of something to the frame that shows it. A stamp given before a frame is synchronised belongs to that
// frame; it is painted when the frame has been swapped. Stamps come from the window's thread, frames may be another's.
class FrameMeter {
public:
    void watch(QQuickWindow& window)
    {
        QObject::connect(
            &window, &QQuickWindow::beforeSynchronizing, &window,
            [this] {
                const std::scoped_lock lock(m_mutex);
                m_inFlight.insert(m_inFlight.end(), m_pending.begin(), m_pending.end());
                m_pending.clear();
                m_synchronised = std::chrono::steady_clock::now();
            },
            Qt::DirectConnection);
        QObject::connect(
            &window, &QQuickWindow::frameSwapped, &window,
            [this] {
                const std::scoped_lock lock(m_mutex);
                const auto now = std::chrono::steady_clock::now();
                for (const SteadyTime stamp : m_inFlight)
                    m_latencies.push_back(millisecondsBetween(stamp, now));
                m_inFlight.clear();
                m_paintings.push_back(millisecondsBetween(m_synchronised, now));
            },
            Qt::DirectConnection);
    }

    void stamp(SteadyTime since)
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.push_back(since);
    }
    void clearLatencies()
    {
        const std::scoped_lock lock(m_mutex);
        m_latencies.clear();
    }
    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_pending.clear();
        m_inFlight.clear();
        m_latencies.clear();
        m_paintings.clear();
    }
    [[nodiscard]] std::vector<double> latencies() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_latencies;
    }
    // From synchronising to swapping, per frame.
    [[nodiscard]] std::vector<double> paintings() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_paintings;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<SteadyTime> m_pending;
    std::vector<SteadyTime> m_inFlight;
    std::vector<double> m_latencies;
    std::vector<double> m_paintings;
    SteadyTime m_synchronised;
};

// Needs a QApplication. Begins to read at once.
class BenchWindow {
public:
    BenchWindow(StreamClientOptions options, const QString& page)
        : m_workspace(optionsFor(std::move(options)))
        , m_session(m_workspace, nullptr, {})
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({ { QStringLiteral("session"), QVariant::fromValue(&m_session) },
            { QStringLiteral("page"), page }, { QStringLiteral("width"), 1440 }, { QStringLiteral("height"), 900 } });
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Leitstand/Window/Main.qml")));
        m_window
            = m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
        if (!m_window)
            giveUp("the window cannot be made");
        m_meter.watch(*m_window);
        m_workspace.start();
    }

    // Without a real graphics card pictures are drawn in software, as the program itself decides.
    static void chooseGraphics() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }

    void waitUntilLive()
    {
        waitUntil([this] { return m_workspace.isCaughtUp() && !m_meter.paintings().empty(); }, "the live picture");
    }

    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] FrameMeter& meter() { return m_meter; }

private:
    static WorkspaceOptions optionsFor(StreamClientOptions stream)
    {
        WorkspaceOptions options;
        options.stream = std::move(stream);
        options.now = systemNow;
        options.actor = "bench";
        options.feed.chartsFrom = systemNow() - std::chrono::hours(1);
        return options;
    }

    FrameMeter m_meter;
    Workspace m_workspace;
    Session m_session;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

} // namespace leitstand::bench
