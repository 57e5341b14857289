// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/page_writer.h"
#include "gateway/channels/status_page/render.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <cmath>

// Outside of any namespace, as the macro asks for.
static void registerStatusPageFiles()
{
    Q_INIT_RESOURCE(status_page);
}

namespace leitstand::status_page {
namespace {

using L = QLatin1String;

constexpr std::chrono::days RecentFor { 14 };

QString percent(double share, Language language)
{
    // Cut, not rounded: 100 % is said of nothing that was ever down.
    const double shown = std::floor(share * 10000) / 100;
    const QLocale locale(language == Language::German ? QLocale::German : QLocale::English);
    return locale.toString(shown, 'f', shown == 100 ? 0 : 2) + QStringLiteral("\u00A0%");
}

void writeDays(Block& block, const Component& component)
{
    constexpr int Step = 6;
    Markup& markup = block.markup();
    const auto troubled = std::count_if(component.days.begin(), component.days.end(),
        [](const Day& day) { return day.worst != ComponentStatus::Operational; });
    const QString spoken = block.say(say::Last90) + L(": ") + percent(component.availability, block.language())
        + L(". ") + block.say(say::DaysWithTrouble) + L(": ")
        + (troubled == 0 ? block.say(say::WithoutTrouble) : QString::number(troubled)) + L(".");
    markup.open("svg",
        { { "class", L("days") }, { "viewBox", QStringLiteral("0 0 %1 20").arg(Step * int(DaysShown)) },
            { "role", L("img") }, { "aria-label", spoken }, { "preserveAspectRatio", L("none") } });
    for (std::size_t at = 0; at < component.days.size(); ++at) {
        const Day& day = component.days[at];
        // Higher is worse, so that it shows without colour, too.
        const int height = 6 + 14 * int(day.worst) / int(ComponentStatus::MajorOutage);
        markup.empty("rect",
            { { "class", L(kindOf(day.worst)) }, { "x", QString::number(Step * int(at)) },
                { "y", QString::number(20 - height) }, { "width", QString::number(Step - 2) },
                { "height", QString::number(height) } });
    }
    markup.close();
    markup.open("p", { { "class", L("scale") }, { "aria-hidden", L("true") } });
    markup.line("span", block.say(say::Past90));
    markup.line("span", percent(component.availability, block.language()));
    markup.line("span", block.say(say::Today));
    markup.close();
}

void writeComponents(Block& block)
{
    Markup& markup = block.markup();
    if (block.content().components.empty())
        return;
    markup.line("h2", block.say(say::Components));
    markup.open("ul", { { "class", L("components") } });
    for (const Component& component : block.content().components) {
        markup.open("li");
        markup.open("p", { { "class", L("component") } });
        markup.line("span", block.name(component.name), { { "class", L("name") }, { "dir", L("auto") } });
        block.badge(kindOf(component.status), wordsFor(component.status));
        markup.close();
        writeDays(block, component);
        markup.close();
    }
    markup.close();
}

void writeOpenIncidents(Block& block)
{
    Markup& markup = block.markup();
    if (!block.content().anyOpen())
        return;
    markup.line("h2", block.say(say::OpenIncidents));
    for (const PublicIncident& incident : block.content().incidents) {
        if (!incident.isOpen())
            continue;
        markup.open("article");
        markup.open("h3", { { "dir", L("auto") } });
        markup.line("a", block.name(incident.title), { { "href", block.addressOf(incident) } });
        markup.close();
        block.badge(kindOf(incident.impact), wordsFor(incident.status));
        block.incidentFacts(incident);
        block.updates(incident, "h4");
        markup.close();
    }
}

void writeIncidentLine(Block& block, const PublicIncident& incident)
{
    Markup& markup = block.markup();
    markup.open("li");
    markup.line("a", block.name(incident.title), { { "href", block.addressOf(incident) }, { "dir", L("auto") } });
    markup.text(L(" "));
    block.badge(incident.isOpen() ? kindOf(incident.impact) : "fine", wordsFor(incident.status));
    markup.open("p", { { "class", L("when") } });
    block.time(incident.startedAt);
    markup.close();
    markup.close();
}

void writeRecent(Block& block)
{
    Markup& markup = block.markup();
    std::vector<const PublicIncident*> recent;
    for (const PublicIncident& incident : block.content().incidents)
        if (incident.resolvedAt && *incident.resolvedAt + RecentFor > block.content().now)
            recent.push_back(&incident);
    markup.line("h2", block.say(say::RecentIncidents));
    if (recent.empty()) {
        markup.line("p", block.say(say::NoneRecent));
        return;
    }
    markup.open("ul", { { "class", L("incidents") } });
    for (const PublicIncident* const incident : recent)
        writeIncidentLine(block, *incident);
    markup.close();
}

QString monthName(const Month& month, Language language)
{
    const QDate first = QDate::fromString(QString::fromStdString(month.name) + L("-01"), Qt::ISODate);
    return QLocale(language == Language::German ? QLocale::German : QLocale::English)
        .toString(first, QStringLiteral("MMMM yyyy"));
}

void writeHistory(Block& block)
{
    Markup& markup = block.markup();
    if (block.content().months.empty())
        markup.line("p", block.say(say::NoHistory));
    for (const Month& month : block.content().months) {
        markup.open("section");
        markup.line("h2", monthName(month, block.language()));
        markup.open("ul", { { "class", L("incidents") } });
        for (const std::size_t at : month.incidents)
            writeIncidentLine(block, block.content().incidents[at]);
        markup.close();
        if (!month.totals.empty())
            block.affected(month.totals, say::Totals);
        markup.close();
    }
}

FilePlan incidentPlan(const PublicIncident& incident)
{
    FilePlan plan;
    plan.name = L("incidents/") + plain(incident.id) + L(".html");
    plan.root = L("../");
    plan.title = [&incident](Block& block) { return block.name(incident.title); };
    plan.body = [&incident](Block& block) {
        block.badge(incident.isOpen() ? kindOf(incident.impact) : "fine", wordsFor(incident.status));
        block.incidentFacts(incident);
        if (!incident.affected.empty()) {
            block.markup().line("h2", block.say(say::AffectedServices));
            block.affected(incident.affected, say::Totals);
        }
        block.markup().line("h2", block.say(say::Messages));
        block.updates(incident, "h3");
    };
    return plan;
}

std::string styleSheet()
{
    registerStatusPageFiles();
    QFile file(QStringLiteral(":/status_page/style.css"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

void addPages(const Content& content, Files& files)
{
    std::vector<FilePlan> plans;
    plans.push_back(
        { QStringLiteral("index.html"), {}, [](Block& block) { return block.say(wordsFor(block.content().indicator)); },
            [](Block& block) {
                writeOpenIncidents(block);
                writeComponents(block);
                writeRecent(block);
            } });
    plans.push_back({ QStringLiteral("history.html"), {}, [](Block& block) { return block.say(say::History); },
        [](Block& block) { writeHistory(block); } });
    for (const PublicIncident& incident : content.incidents)
        plans.push_back(incidentPlan(incident));
    for (const FilePlan& plan : plans)
        files[plan.name.toStdString()] = htmlFile(content, plan);
    files["style.css"] = styleSheet();
}

Files filesOf(const Content& content)
{
    Files files;
    addPages(content, files);
    addApi(content, files);
    addFeeds(content, files);
    return files;
}

} // namespace leitstand::status_page
