// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario.h"

#include "workspace/scenario_reader.h"
#include "workspace/scenario_teller.h"
#include "workspace/scenario_time.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace leitstand {
namespace {

constexpr qint64 MaxFileBytes = 4 << 20;

QString builtInFolder()
{
    return QStringLiteral(":/leitstand/scenarios");
}

std::string namesInOneLine()
{
    std::string line;
    for (const std::string& name : Scenario::names())
        line += (line.empty() ? "" : ", ") + name;
    return line;
}

} // namespace

std::vector<std::string> Scenario::names()
{
    std::vector<std::string> names;
    for (const QString& file : QDir(builtInFolder()).entryList({ QStringLiteral("*.toml") }, QDir::Files, QDir::Name))
        names.push_back(QFileInfo(file).completeBaseName().toStdString());
    return names;
}

Expected<Scenario> Scenario::load(const std::string& nameOrPath, std::vector<Error>* mistakes)
{
    const QString written = QString::fromStdString(nameOrPath);
    const bool isPath = written.contains(QLatin1Char('/')) || written.endsWith(QLatin1String(".toml"));
    QFile file(isPath ? written : builtInFolder() + QLatin1Char('/') + written + QLatin1String(".toml"));
    const auto fail = [mistakes](Error error) -> Expected<Scenario> {
        if (mistakes)
            mistakes->push_back(error);
        return error;
    };
    if (!isPath && !file.exists())
        return fail({ "there is no scenario of this name", nameOrPath,
            "there are: " + namesInOneLine() + "; a file is named by its path, like ./" + nameOrPath + ".toml" });
    if (!file.open(QIODevice::ReadOnly))
        return fail({ file.errorString().toStdString(), nameOrPath, "check the path" });
    if (file.size() > MaxFileBytes)
        return fail({ "the file is larger than 4 MiB", nameOrPath, "a scenario is a text file" });
    const std::string fileName = isPath ? nameOrPath : nameOrPath + ".toml";
    return read(file.readAll().toStdString(), fileName, QFileInfo(file).path().toStdString(), mistakes);
}

Expected<Scenario> Scenario::parse(std::string_view text, const std::string& fileName, std::vector<Error>* mistakes)
{
    return read(text, fileName, QFileInfo(QString::fromStdString(fileName)).path().toStdString(), mistakes);
}

Expected<Scenario> Scenario::read(
    std::string_view text, const std::string& fileName, const std::string& folder, std::vector<Error>* mistakes)
{
    TomlMistakes found(fileName);
    ScenarioScript script;
    if (const auto document = parseToml(text, found)) {
        const QFileInfo file(QString::fromStdString(fileName));
        script = ScenarioReader(found, folder).read(*document, file.completeBaseName().toStdString());
    }
    if (found.empty())
        return Scenario(std::move(script));
    std::vector<Error> errors = found.sorted();
    Error first = errors.front();
    if (errors.size() > 1)
        first.what += " (and " + std::to_string(errors.size() - 1) + " more mistakes)";
    if (mistakes)
        *mistakes = std::move(errors);
    return first;
}

Scenario::Scenario() : Scenario(ScenarioScript()) { }

Scenario::Scenario(ScenarioScript script) : m_script(std::make_shared<const ScenarioScript>(std::move(script))) { }

const std::string& Scenario::name() const
{
    return m_script->name;
}

const std::string& Scenario::title(ScenarioLanguage language) const
{
    return m_script->title.in(language);
}

const std::string& Scenario::summary(ScenarioLanguage language) const
{
    return m_script->summary.in(language);
}

Instant Scenario::start() const
{
    return m_script->start;
}

const std::string& Scenario::timeZone() const
{
    return m_script->timeZone;
}

Span Scenario::length() const
{
    return m_script->length;
}

std::vector<TimedEvent> Scenario::events(const PlayOptions& options) const
{
    return ScenarioTeller(*m_script, options).tell().events;
}

std::vector<IncidentId> Scenario::incidents(const PlayOptions& options) const
{
    return ScenarioTeller(*m_script, options).incidents();
}

std::optional<Span> Scenario::offsetOf(std::string_view written) const
{
    return m_script->offsetOf(written);
}

std::optional<Span> ScenarioScript::offsetOf(std::string_view written) const
{
    if (const auto offset = parseOffset(written))
        return offset;
    const auto clock = parseClock(written);
    const auto instant = clock ? nextTimeOfDay(start, *clock, timeZone) : std::nullopt;
    return instant ? std::optional(*instant - start) : std::nullopt;
}

std::span<const TimedEvent> ScenarioPlayer::due(Span offset)
{
    const std::size_t first = m_next;
    while (m_next < m_events.size() && m_events[m_next].offset <= offset)
        ++m_next;
    return std::span(m_events).subspan(first, m_next - first);
}

std::optional<Span> ScenarioPlayer::next() const
{
    return m_next < m_events.size() ? std::optional(m_events[m_next].offset) : std::nullopt;
}

} // namespace leitstand
