// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstandctl: looks into the log and writes into it, for scripts and for people at a terminal.

#include "ctl/ctl.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <csignal>
#include <cstdio>

using namespace leitstand;

int main(int argc, char* argv[])
{
    std::signal(SIGPIPE, SIG_DFL); // `leitstandctl state | head` ends quietly
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leitstandctl"));
    QFile input;
    QFile output;
    QFile errors;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly)
        || !errors.open(stderr, QIODevice::WriteOnly))
        return static_cast<int>(ExitCode::Failed);
    Console console { input, QTextStream(&output), QTextStream(&errors),
        [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); } };
    return static_cast<int>(runCtl(QCoreApplication::arguments(), console));
}
