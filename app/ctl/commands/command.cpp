// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace leitstand {

std::span<const Command* const> commands()
{
    static constexpr std::array All { &StatusCommand, &StateCommand, &PublishCommand, &ReplayCommand };
    return All;
}

LogConnection connectToLog(const QCommandLineParser& parser, Console& console, LogUse use)
{
    const auto options = AccessOptions::from(parser);
    if (!options)
        return { nullptr, console.fail(ExitCode::WrongUsage, options.error()) };
    auto opened = EngineAccess::open(*options);
    if (const auto* const refusal = std::get_if<EngineAccess::Refusal>(&opened))
        return { nullptr, console.fail(refusal->code, refusal->error) };
    auto access = std::get<std::unique_ptr<EngineAccess>>(std::move(opened));
    if (const Outcome streams = use == LogUse::Write ? access->ensureStreams() : Outcome(Done()); !streams)
        return { nullptr, console.fail(ExitCode::Failed, streams.error()) };
    return { std::move(access), ExitCode::Fine };
}

void printJson(Console& console, const QJsonObject& document, bool compact)
{
    const QByteArray json = QJsonDocument(document).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented);
    console.out << QString::fromUtf8(json) << (compact ? "\n" : "");
}

} // namespace leitstand
