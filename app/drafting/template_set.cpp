// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/template_set.h"

#include <QDir>
#include <QFile>

namespace leitstand {
namespace {

constexpr Lane AllLanes[] = { Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed };

} // namespace

Expected<TemplateSet> TemplateSet::builtIn()
{
    return read(QStringLiteral(":/templates"));
}

Expected<TemplateSet> TemplateSet::read(const QString& folder)
{
    TemplateSet set;
    const QStringList files = QDir(folder).entryList({ QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        if (const auto error = set.add(folder + QLatin1Char('/') + file, file.toStdString()))
            return *error;
    }
    if (set.m_templates.empty())
        return Error { "there are no message templates", folder.toStdString(), "put *.txt files there" };
    if (set.m_lanes.empty())
        return Error { "the file lanes.txt is missing", folder.toStdString(), "copy it from resources/templates" };
    return set;
}

std::optional<Error> TemplateSet::add(const QString& path, const std::string& file)
{
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        return Error { input.errorString().toStdString(), file, "make it readable" };
    const std::string text = input.readAll().toStdString();
    if (file == "lanes.txt")
        return addLanes(text, file);
    auto read = MessageTemplate::read(text, file);
    if (!read)
        return read.error();
    const auto key = std::pair(read->audience(), read->moment());
    if (!m_templates.emplace(key, std::move(read).value()).second)
        return Error { "there is a second template for the same audience and moment", file, "keep one of them" };
    return std::nullopt;
}

// "[de]" and "[en]", then a line "lane: sentence" for each lane.
std::optional<Error> TemplateSet::addLanes(std::string_view text, const std::string& file)
{
    std::optional<Language> language;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto colon = line.find(": ");
        if (line.empty() || line.starts_with('#'))
            continue;
        if (line == "[de]" || line == "[en]") {
            language = line == "[de]" ? Language::German : Language::English;
            continue;
        }
        const auto lane = laneFromWord(line.substr(0, colon));
        if (!language || !lane || colon == std::string_view::npos)
            return Error { "\"" + std::string(line) + "\" is not understood", file + ':' + std::to_string(number),
                "write \"lane: sentence\" below [de] or [en]" };
        m_lanes[*language][*lane] = std::string(line.substr(colon + 2));
    }
    for (const Language one : { Language::German, Language::English }) {
        for (const Lane lane : AllLanes) {
            if (!m_lanes[one].contains(lane))
                return Error { "the lane \"" + std::string(wordFor(lane)) + "\" is missing in one of the languages",
                    file, "write a sentence for each lane in both" };
        }
    }
    return std::nullopt;
}

Expected<DraftText> TemplateSet::render(Audience audience, Moment moment, const DraftFacts& facts) const
{
    auto found = m_templates.find({ audience, moment });
    if (found == m_templates.end())
        found = m_templates.find({ Audience::PublicStatus, moment });
    if (found == m_templates.end())
        return Error { "there is no template for this message", std::string(wordFor(moment)), "write it freely" };
    const auto times = TimePhrases::in(facts.timeZone, facts.now);
    if (!times)
        return times.error();
    DraftText text;
    text.audience = audience;
    text.moment = moment;
    text.german = found->second.render(facts, *times, m_lanes.at(Language::German), Language::German);
    text.english = found->second.render(facts, *times, m_lanes.at(Language::English), Language::English);
    return text;
}

} // namespace leitstand
