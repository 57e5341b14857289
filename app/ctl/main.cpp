// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstandctl: looks into the log and writes into it, for scripts and for people at a terminal.

#include "ctl/ctl.h"

#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string_view>

using namespace leitstand;

namespace {

// A PDF needs letters, and they need no screen. Everything else starts faster without.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char* argv[])
{
    const auto given = [&](std::string_view word) {
        return std::any_of(
            argv, argv + argc, [word](const char* argument) { return std::string_view(argument) == word; });
    };
    if (!given("report") || !(given("pdf") || given("--format=pdf")))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char* argv[])
{
    std::signal(SIGPIPE, SIG_DFL); // `leitstandctl state | head` ends quietly
    const auto application = makeApplication(argc, argv);
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
