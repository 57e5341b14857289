// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/page_writer.h"

#include "drafting/spoken_names.h"

#include <QRegularExpression>

namespace leitstand::status_page {
namespace {

using L = QLatin1String;

QString text(std::string_view utf8)
{
    return plain(utf8);
}

const char* code(Language language)
{
    return language == Language::German ? "de" : "en";
}

void writeHead(Markup& markup, const Content& content, const FilePlan& plan, const QString& title)
{
    const QString organisation = in(content.settings.organisation, content.settings.first);
    markup.open("head");
    markup.empty("meta", { { "charset", L("utf-8") } });
    markup.empty("meta", { { "name", L("viewport") }, { "content", L("width=device-width, initial-scale=1") } });
    markup.empty("meta", { { "name", L("color-scheme") }, { "content", L("light dark") } });
    markup.empty("meta",
        { { "http-equiv", L("Content-Security-Policy") },
            { "content",
                L("default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'") } });
    // No icon of its own: without this a browser asks the server for one.
    markup.empty("link", { { "rel", L("icon") }, { "href", L("data:,") } });
    markup.line("title", organisation.isEmpty() ? title : title + QStringLiteral(" – ") + organisation);
    markup.empty("link", { { "rel", L("stylesheet") }, { "href", plan.root + L("style.css") } });
    markup.empty("link",
        { { "rel", L("alternate") }, { "type", L("application/atom+xml") }, { "title", L("Atom") },
            { "href", plan.root + L("history.atom") } });
    markup.empty("link",
        { { "rel", L("alternate") }, { "type", L("application/rss+xml") }, { "title", L("RSS") },
            { "href", plan.root + L("history.rss") } });
    markup.close();
}

void writeBanner(Block& block, const FilePlan& plan)
{
    Markup& markup = block.markup();
    const QString organisation = block.name(block.content().settings.organisation);
    markup.open("header");
    markup.line("p", organisation.isEmpty() ? block.say(say::State) : organisation, { { "class", L("organisation") } });
    markup.open("nav", { { "aria-label", block.say(say::Places) } });
    for (const auto& [file, words] : { std::pair("index.html", say::State), std::pair("history.html", say::History) }) {
        if (plan.name == L(file))
            markup.line("a", block.say(words), { { "href", block.address(L(file)) }, { "aria-current", L("page") } });
        else
            markup.line("a", block.say(words), { { "href", block.address(L(file)) } });
    }
    const Language other = otherThan(block.language());
    markup.line("a", other == Language::German ? QStringLiteral("Deutsch") : QStringLiteral("English"),
        { { "href", QLatin1Char('#') + L(code(other)) }, { "hreflang", L(code(other)) }, { "lang", L(code(other)) } });
    markup.close();
    markup.close();
}

void writeFooter(Block& block, const FilePlan& plan)
{
    Markup& markup = block.markup();
    markup.open("footer");
    const QString contact = block.name(block.content().settings.contact);
    if (!contact.isEmpty()) {
        markup.open("p");
        markup.text(block.say(say::Contact) + L(": "));
        markup.line("span", contact, { { "dir", L("auto") } });
        markup.close();
    }
    markup.open("p");
    markup.text(block.say(say::Subscribe) + L(": "));
    markup.line("a", L("Atom"), { { "href", plan.root + L("history.atom") } });
    markup.text(QStringLiteral(" · "));
    markup.line("a", L("RSS"), { { "href", plan.root + L("history.rss") } });
    markup.close();
    markup.open("p");
    markup.text(block.say(say::AsOf) + L(": "));
    block.time(block.content().updatedAt);
    markup.close();
    markup.close();
}

void writeBlock(Markup& markup, const Content& content, const FilePlan& plan, Language language)
{
    Block block(markup, content, language, plan.root);
    markup.open("div", { { "class", L("page") }, { "id", L(code(language)) }, { "lang", L(code(language)) } });
    writeBanner(block, plan);
    markup.line("h1", plan.title(block), { { "dir", L("auto") } });
    plan.body(block);
    writeFooter(block, plan);
    markup.close();
}

} // namespace

Block::Block(Markup& markup, const Content& content, Language language, QString root)
    : m_markup(markup)
    , m_content(content)
    , m_language(language)
    , m_root(std::move(root))
    , m_times(content.times())
{ }

QString Block::address(const QString& file) const
{
    return m_root + file + QLatin1Char('#') + L(code(m_language));
}

QString Block::addressOf(const PublicIncident& incident) const
{
    return address(L("incidents/") + text(incident.id) + L(".html"));
}

void Block::time(Instant at)
{
    m_markup.line("time", text(m_times.full(at, m_language)), { { "datetime", text(formatInstant(at)) } });
}

void Block::fact(const Words& what, Instant at)
{
    m_markup.open("div");
    m_markup.line("dt", say(what));
    m_markup.open("dd");
    time(at);
    m_markup.close();
    m_markup.close();
}

void Block::badge(const char* kind, const Words& words)
{
    m_markup.open("span", { { "class", QStringLiteral("badge ") + L(kind) } });
    m_markup.text(say(words));
    m_markup.close();
}

void Block::incidentFacts(const PublicIncident& incident)
{
    m_markup.open("dl", { { "class", L("facts") } });
    fact(say::Since, incident.startedAt);
    if (incident.resolvedAt)
        fact(say::Until, *incident.resolvedAt);
    else if (incident.updates.front().nextUpdate)
        fact(say::NextUpdate, *incident.updates.front().nextUpdate);
    m_markup.close();
}

void Block::updates(const PublicIncident& incident, const char* heading)
{
    m_markup.open("ol", { { "class", L("updates") } });
    for (const Update& update : incident.updates) {
        m_markup.open("li");
        const Message& shown = update.readableIn(m_language);
        m_markup.open(heading);
        m_markup.text(say(wordsFor(update.status)));
        m_markup.close();
        m_markup.open("p", { { "class", L("when") } });
        time(update.at);
        m_markup.close();
        // A message that exists in the other language only says so, for the voice that reads it.
        const bool own = &shown == &update.in(m_language);
        m_markup.open("div",
            { { "class", L("prose") }, { "dir", L("auto") },
                { "lang", L(code(own ? m_language : otherThan(m_language))) } });
        m_markup.line("p", text(shown.subject), { { "class", L("subject") } });
        m_markup.prose(shown.body);
        m_markup.close();
        m_markup.close();
    }
    m_markup.close();
}

void Block::affected(const std::vector<Affected>& affected, const Words& caption)
{
    m_markup.open("table");
    m_markup.line("caption", say(caption));
    m_markup.open("thead");
    m_markup.open("tr");
    for (const Words& column : { say::Service, say::Worst, say::Down, say::Degraded })
        m_markup.line("th", say(column), { { "scope", L("col") } });
    m_markup.close();
    m_markup.close();
    m_markup.open("tbody");
    for (const Affected& each : affected) {
        m_markup.open("tr");
        m_markup.line("th", name(m_content.components[each.component].name), { { "scope", L("row") } });
        m_markup.open("td");
        badge(kindOf(each.worst), wordsFor(each.worst));
        m_markup.close();
        for (const Span span : { each.totals.down, each.totals.degraded })
            m_markup.line("td", span.count() > 0 ? text(spanText(span)) : QStringLiteral("–"));
        m_markup.close();
    }
    m_markup.close();
    m_markup.close();
}

std::string htmlFile(const Content& content, const FilePlan& plan)
{
    const Language first = content.settings.first;
    QString html;
    Markup markup(html);
    Block opening(markup, content, first, plan.root);
    markup.writer().writeDTD(QStringLiteral("<!DOCTYPE html>"));
    markup.open("html", { { "lang", L(code(first)) } });
    writeHead(markup, content, plan, plan.title(opening));
    markup.open("body");
    markup.open("main");
    // The last one shows where the address names none.
    writeBlock(markup, content, plan, otherThan(first));
    writeBlock(markup, content, plan, first);
    markup.close();
    markup.close();
    markup.close();
    // HTML has elements without an end, XML writes them with a slash. All other '<' and '>' are escaped by now.
    static const QRegularExpression endless(QStringLiteral("<(meta|link|br)([^<>]*)/>"));
    return html.replace(endless, QStringLiteral("<\\1\\2>")).toStdString() + '\n';
}

const char* kindOf(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::UnderMaintenance:
        return "work";
    case ComponentStatus::Degraded:
        return "light";
    case ComponentStatus::PartialOutage:
    case ComponentStatus::MajorOutage:
        return "heavy";
    case ComponentStatus::Operational:
        break;
    }
    return "fine";
}

const char* kindOf(Impact impact)
{
    switch (impact) {
    case Impact::Maintenance:
        return "work";
    case Impact::Minor:
        return "light";
    case Impact::Major:
    case Impact::Critical:
        return "heavy";
    case Impact::None:
        break;
    }
    return "fine";
}

} // namespace leitstand::status_page
