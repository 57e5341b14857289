// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/stop_signals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace leitstand {

namespace {

std::array<int, 2> wakePipe { -1, -1 };

extern "C" void onStopSignal(int)
{
    const char byte = 1;
    (void)!::write(wakePipe[1], &byte, 1); // full: it is asked already
}

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    if (::pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals end the program at once then, which loses nothing that was acknowledged
    auto* notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(wakePipe[0], &byte, 1) > 0) { }
        Q_EMIT stopAsked();
    });
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, onStopSignal);
}

StopSignals::~StopSignals()
{
    for (const int number : { SIGINT, SIGTERM, SIGHUP })
        std::signal(number, SIG_DFL);
    for (int& end : wakePipe)
        if (end >= 0)
            ::close(end);
    wakePipe = { -1, -1 };
}

} // namespace leitstand
