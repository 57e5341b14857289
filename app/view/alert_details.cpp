// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_list_model.h"

#include "view/display_text.h"

#include <QUrl>

namespace leitstand {
namespace {

QVariantList labelsList(const LabelSet& labels)
{
    QVariantList list;
    for (const auto& [name, value] : labels)
        list.append(QVariantMap {
            { QStringLiteral("name"), displayLine(name) }, { QStringLiteral("value"), displayText(value) } });
    return list;
}

// Only web addresses are ever offered to be opened.
void addLink(QVariantList& links, const QString& title, std::string_view address)
{
    const QUrl url(displayLine(address), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && web && !url.host().isEmpty())
        links.append(QVariantMap {
            { QStringLiteral("title"), title }, { QStringLiteral("url"), url.toString(QUrl::FullyEncoded) } });
}

} // namespace

QVariantMap AlertListModel::details(const QString& alertId) const
{
    const auto key = keyFor(alertId);
    const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
    if (!alert)
        return {};
    const AlertCondition& condition = alert->condition;
    QVariantList links;
    addLink(links, tr("Rule at the source"), condition.generatorUrl);
    addLink(links, tr("Alert at the source"), condition.consoleUrl);
    for (const auto& [name, value] : condition.annotations)
        addLink(links, displayLine(name), value);
    QVariantList silences;
    for (const Silence& silence : condition.silences)
        silences.append(QVariantMap {
            { QStringLiteral("by"), displayLine(silence.by) },
            { QStringLiteral("comment"), displayLine(silence.comment) },
            { QStringLiteral("until"), silence.until ? milliseconds(*silence.until) : 0.0 },
        });
    QStringList incidents;
    for (const IncidentId& id : m_lens.state().incidentsOf(condition.key))
        incidents.append(QString::fromStdString(id.value));
    return {
        { QStringLiteral("alertId"), alertId },
        { QStringLiteral("name"), displayLine(condition.name) },
        { QStringLiteral("severity"), static_cast<int>(Facts::from(condition.severity)) },
        { QStringLiteral("state"), static_cast<int>(Facts::from(alert->state())) },
        { QStringLiteral("service"), displayLine(condition.service) },
        { QStringLiteral("summary"), displayText(condition.summary) },
        { QStringLiteral("description"), displayText(condition.annotations.value("description")) },
        { QStringLiteral("startsAt"), milliseconds(condition.startsAt) },
        { QStringLiteral("endsAt"), condition.endsAt ? milliseconds(*condition.endsAt) : 0.0 },
        { QStringLiteral("source"), displayLine(condition.key.source) },
        { QStringLiteral("inhibited"), condition.inhibited },
        { QStringLiteral("links"), links },
        { QStringLiteral("labels"), labelsList(condition.labels) },
        { QStringLiteral("annotations"), labelsList(condition.annotations) },
        { QStringLiteral("silences"), silences },
        { QStringLiteral("incidents"), incidents },
    };
}

} // namespace leitstand
