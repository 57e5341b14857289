// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/template_set.h"

#include "drafting/lane_phrases.h"

#include <QDir>
#include <QFile>

namespace leitstand {

std::optional<TemplateMistake> mistakeInTemplate(std::string_view name, std::string_view text)
{
    if (name == LaneTemplate) {
        LaneSentences sentences;
        return readLanes(text, sentences);
    }
    const auto read = MessageTemplate::read(text);
    const auto* const mistake = std::get_if<TemplateMistake>(&read);
    return mistake ? std::optional(*mistake) : std::nullopt;
}

Expected<TemplateSet> TemplateSet::builtIn()
{
    return read(QStringLiteral(":/templates"));
}

Expected<TemplateSet> TemplateSet::of(const Catalogue& catalogue)
{
    auto set = builtIn();
    if (!set)
        return set;
    for (const CatalogueTemplate& own : catalogue.templates) {
        if (const Outcome added = set->add(own.name, own.text); !added)
            return added.error();
    }
    return set;
}

Expected<TemplateSet> TemplateSet::read(const QString& folder)
{
    TemplateSet set;
    const QStringList files = QDir(folder).entryList({ QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        if (const auto error = set.addFile(folder + QLatin1Char('/') + file, file.toStdString()))
            return *error;
    }
    if (set.m_templates.empty())
        return Error { "there are no message templates", folder.toStdString(), "put *.txt files there" };
    if (set.m_lanes.empty())
        return Error { "the file lanes.txt is missing", folder.toStdString(), "copy it from resources/templates" };
    return set;
}

std::optional<Error> TemplateSet::addFile(const QString& path, const std::string& file)
{
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly))
        return Error { input.errorString().toStdString(), file, "make it readable" };
    const std::string text = input.readAll().toStdString();
    if (file == "lanes.txt") {
        if (const auto mistake = readLanes(text, m_lanes))
            return mistake->in(file);
        if (const auto lane = missingLane(m_lanes))
            return Error { "the lane \"" + std::string(wordFor(*lane)) + "\" is missing in one of the languages", file,
                "write a sentence for each lane in both" };
        return std::nullopt;
    }
    auto read = MessageTemplate::read(text);
    if (const auto* const mistake = std::get_if<TemplateMistake>(&read))
        return mistake->in(file);
    auto& message = std::get<MessageTemplate>(read);
    Key key { message.audience(), message.moment(), message.variant() };
    if (!m_templates.emplace(std::move(key), Held { std::move(message) }).second)
        return Error { "there is a second template for the same audience and moment", file,
            "keep one of them, or give one a variant" };
    return std::nullopt;
}

Outcome TemplateSet::add(const std::string& name, std::string_view text)
{
    if (name == LaneTemplate) {
        const auto mistake = readLanes(text, m_lanes);
        return mistake ? Outcome(mistake->in(name)) : Outcome(Done());
    }
    auto read = MessageTemplate::read(text);
    if (const auto* const mistake = std::get_if<TemplateMistake>(&read))
        return mistake->in(name);
    auto& message = std::get<MessageTemplate>(read);
    message.nameUnlessNamed(name);
    Key key { message.audience(), message.moment(), message.variant() };
    m_templates.insert_or_assign(std::move(key), Held { std::move(message), true });
    return Done();
}

std::vector<TemplateChoice> TemplateSet::choices(Audience audience, Moment moment) const
{
    std::vector<TemplateChoice> choices;
    for (auto held = m_templates.lower_bound({ audience, moment, {} });
         held != m_templates.end() && held->second.text.audience() == audience && held->second.text.moment() == moment;
         ++held) {
        const MessageTemplate& text = held->second.text;
        choices.push_back({ text.variant(), text.name(), held->second.own });
    }
    return choices.empty() && audience != Audience::PublicStatus ? this->choices(Audience::PublicStatus, moment)
                                                                 : choices;
}

Expected<DraftText> TemplateSet::render(
    Audience audience, Moment moment, const DraftFacts& facts, std::string_view variant) const
{
    auto found = m_templates.find({ audience, moment, std::string(variant) });
    if (found == m_templates.end())
        found = m_templates.find({ Audience::PublicStatus, moment, std::string(variant) });
    if (found == m_templates.end())
        return Error { "there is no template for this message",
            std::string(wordFor(moment)) + (variant.empty() ? "" : ", ") + std::string(variant), "write it freely" };
    const auto times = TimePhrases::in(facts.timeZone, facts.now);
    if (!times)
        return times.error();
    const MessageTemplate& message = found->second.text;
    DraftText text;
    text.audience = audience;
    text.moment = moment;
    text.german = message.render(facts, *times, m_lanes.at(Language::German), Language::German);
    text.english = message.render(facts, *times, m_lanes.at(Language::English), Language::English);
    return text;
}

} // namespace leitstand
