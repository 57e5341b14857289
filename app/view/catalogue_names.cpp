// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/catalogue_names.h"

#include "drafting/entry_text.h"
#include "view/display_text.h"

#include <QVariantMap>

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

struct Choice {
    QString id;
    QString name;
    QString detail;
};

QVariantList inOrder(std::vector<Choice> choices)
{
    std::sort(choices.begin(), choices.end(),
        [](const Choice& left, const Choice& right) { return left.name.localeAwareCompare(right.name) < 0; });
    QVariantList list;
    for (const Choice& choice : choices)
        list.append(QVariantMap { { QStringLiteral("id"), choice.id }, { QStringLiteral("name"), choice.name },
            { QStringLiteral("detail"), choice.detail } });
    return list;
}

} // namespace

CatalogueNames::CatalogueNames(Lens& lens, QObject* parent) : QObject(parent), m_lens(lens)
{
    connect(&lens, &Lens::folded, this, [this](const Changes& changes) {
        if (changes.catalogue)
            announce();
    });
    connect(&lens, &Lens::replaced, this, [this] {
        if (m_seen != &catalogue())
            announce();
    });
    m_seen = &catalogue();
}

void CatalogueNames::announce()
{
    m_seen = &catalogue();
    ++m_revision;
    Q_EMIT changed();
}

void CatalogueNames::setLanguage(const QString& language)
{
    const bool german = language == QLatin1String("de");
    if (m_german == german)
        return;
    m_german = german;
    announce();
}

QString CatalogueNames::inLanguage(const LocalName& name, const std::string& id) const
{
    const std::string& wanted = m_german ? name.german : name.english;
    const std::string& other = m_german ? name.english : name.german;
    return displayLine(!wanted.empty() ? wanted : !other.empty() ? other : id);
}

QVariantList CatalogueNames::components() const
{
    std::vector<Choice> choices;
    for (const CatalogueComponent& one : catalogue().components)
        choices.push_back({ displayLine(one.id.value), inLanguage(one.name, one.id.value), service(one.service) });
    return inOrder(std::move(choices));
}

QVariantList CatalogueNames::segments() const
{
    std::vector<Choice> choices;
    for (const CatalogueSegment& one : catalogue().segments)
        choices.push_back({ displayLine(one.id.value), inLanguage(one.name, one.id.value), {} });
    return inOrder(std::move(choices));
}

QStringList CatalogueNames::people() const
{
    std::set<std::string> names;
    for (const auto& [name, role] : catalogue().people)
        names.insert(name);
    for (const auto& [id, incident] : m_lens.state().incidents()) {
        names.insert(incident.openedBy);
        names.insert(incident.acknowledgedBy);
        for (const RoleHolding& role : incident.roles)
            names.insert(role.person);
    }
    QStringList list;
    for (const std::string& name : names) {
        if (!name.empty())
            list.append(displayLine(name));
    }
    list.sort(Qt::CaseInsensitive);
    return list;
}

QString CatalogueNames::component(const ComponentId& id) const
{
    return displayLine(leitstand::componentName(catalogue(), id, language()));
}

QString CatalogueNames::components(const std::vector<ComponentId>& ids) const
{
    QStringList names;
    for (const ComponentId& id : ids)
        names.append(component(id));
    return names.join(QStringLiteral(", "));
}

QString CatalogueNames::service(const std::string& id) const
{
    const CatalogueService* const known = catalogue().service(id);
    return known ? inLanguage(known->name, id) : displayLine(id);
}

QString CatalogueNames::segment(const SegmentId& id) const
{
    return displayLine(leitstand::segmentName(catalogue(), id, language()));
}

QString CatalogueNames::componentName(const QString& id) const
{
    return component({ id.toStdString() });
}

QString CatalogueNames::serviceName(const QString& id) const
{
    return service(id.toStdString());
}

QString CatalogueNames::segmentName(const QString& id) const
{
    return segment({ id.toStdString() });
}

QString CatalogueNames::componentCalled(const QString& text) const
{
    const QString wanted = text.trimmed();
    const auto isIt = [&wanted](const std::string& name) {
        return !name.empty() && displayLine(name).compare(wanted, Qt::CaseInsensitive) == 0;
    };
    for (const CatalogueComponent& one : catalogue().components) {
        if (isIt(one.name.german) || isIt(one.name.english) || isIt(one.id.value))
            return QString::fromStdString(one.id.value);
    }
    return wanted;
}

} // namespace leitstand
