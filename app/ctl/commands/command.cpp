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

std::variant<std::unique_ptr<EngineAccess>, ExitCode> connectAs(const QCommandLineParser& parser, Console& console)
{
    const auto options = AccessOptions::from(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    auto access = EngineAccess::open(*options);
    if (const auto* const refusal = std::get_if<EngineAccess::Refusal>(&access))
        return console.fail(refusal->code, refusal->error);
    return std::get<std::unique_ptr<EngineAccess>>(std::move(access));
}

void printJson(Console& console, const QJsonObject& document, bool compact)
{
    const QByteArray json = QJsonDocument(document).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented);
    console.out << QString::fromUtf8(json) << (compact ? "\n" : "");
}

} // namespace leitstand
