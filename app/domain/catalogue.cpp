// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/catalogue.h"

#include "domain/find_by_id.h"
#include "domain/words.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace leitstand {
namespace {

constexpr Word<AccessRole> AccessRoleWords[] = {
    { AccessRole::Viewer, "viewer" },
    { AccessRole::Support, "support" },
    { AccessRole::Responder, "responder" },
    { AccessRole::Commander, "commander" },
};
constexpr Word<ApprovalRule> ApprovalWords[] = {
    { ApprovalRule::FourEyes, "four-eyes" },
    { ApprovalRule::Alone, "alone" },
};

const std::string& textOf(const std::string& id)
{
    return id;
}
template <typename Tag> const std::string& textOf(const Identity<Tag>& id)
{
    return id.value;
}

// Circles in a graph, given as the nodes that each node points to. Every node that can reach a circle leads to one that is
// named, and no node is in two of them.
class Circles {
public:
    using Node = std::size_t;

    explicit Circles(std::vector<std::vector<Node>> pointsTo)
        : m_pointsTo(std::move(pointsTo))
        , m_pointedFrom(m_pointsTo.size())
        , m_left(m_pointsTo.size())
        , m_gone(m_pointsTo.size(), false)
        , m_onTheWay(m_pointsTo.size(), false)
    {
        for (Node node = 0; node < m_pointsTo.size(); ++node) {
            m_left[node] = m_pointsTo[node].size();
            for (const Node other : m_pointsTo[node])
                m_pointedFrom[other].push_back(node);
        }
    }

    [[nodiscard]] std::vector<std::vector<Node>> find()
    {
        std::vector<std::vector<Node>> circles;
        for (Node node = 0; node < m_pointsTo.size(); ++node) {
            if (m_left[node] == 0)
                remove(node);
        }
        for (Node node = 0; node < m_pointsTo.size(); ++node) {
            while (!m_gone[node]) {
                circles.push_back(circleFrom(node));
                for (const Node member : circles.back())
                    remove(member);
            }
        }
        return circles;
    }

private:
    // With everything that is left without a way into a circle.
    void remove(Node node)
    {
        std::vector<Node> next { node };
        while (!next.empty()) {
            const Node gone = next.back();
            next.pop_back();
            if (m_gone[gone])
                continue;
            m_gone[gone] = true;
            for (const Node other : m_pointedFrom[gone]) {
                if (--m_left[other] == 0)
                    next.push_back(other);
            }
        }
    }

    // Each node that is left points to another one that is left: the way ends where it has been before.
    [[nodiscard]] std::vector<Node> circleFrom(Node node)
    {
        std::vector<Node> way;
        while (!m_onTheWay[node]) {
            m_onTheWay[node] = true;
            way.push_back(node);
            const std::vector<Node>& next = m_pointsTo[node];
            node = *std::find_if(next.begin(), next.end(), [this](Node other) { return !m_gone[other]; });
        }
        for (const Node each : way)
            m_onTheWay[each] = false;
        way.erase(way.begin(), std::find(way.begin(), way.end(), node));
        // Begun at the one that comes first in the file, so that the same mistake always reads the same.
        std::rotate(way.begin(), std::min_element(way.begin(), way.end()), way.end());
        return way;
    }

    std::vector<std::vector<Node>> m_pointsTo;
    std::vector<std::vector<Node>> m_pointedFrom;
    std::vector<std::size_t> m_left; // ways out of each node that are left
    std::vector<bool> m_gone;
    std::vector<bool> m_onTheWay;
};

class Examiner {
public:
    using Kind = CatalogueMistake::Kind;

    explicit Examiner(const Catalogue& catalogue) : m_catalogue(catalogue) { }

    [[nodiscard]] std::vector<CatalogueMistake> examine()
    {
        const auto services = idsOf(Kind::Service, "service", m_catalogue.services);
        const auto components = idsOf(Kind::Component, "component", m_catalogue.components);
        (void)idsOf(Kind::Segment, "segment", m_catalogue.segments);
        for (std::size_t i = 0; i < m_catalogue.components.size(); ++i) {
            const CatalogueComponent& component = m_catalogue.components[i];
            if (!component.service.empty() && !services.contains(component.service))
                add(Kind::Component, component.id.value, i, "service",
                    "there is no service " + inQuotes(component.service));
        }
        examineDependencies(Kind::Service, "service", m_catalogue.services, services);
        examineDependencies(Kind::Component, "component", m_catalogue.components, components);
        examineShares();
        examinePolicies();
        examineTemplates();
        examineCosts(components);
        return std::move(m_mistakes);
    }

private:
    using Places = std::map<std::string, std::size_t>;

    void add(Kind kind, const std::string& id, std::size_t index, std::string member, std::string what,
        std::string entry = {})
    {
        m_mistakes.push_back({ kind, id, index, std::move(member), std::move(what), std::move(entry) });
    }

    template <typename Thing>
    [[nodiscard]] Places idsOf(Kind kind, const std::string& what, const std::vector<Thing>& things)
    {
        Places places;
        for (std::size_t i = 0; i < things.size(); ++i) {
            const std::string& id = textOf(things[i].id);
            if (id.empty())
                add(kind, id, i, "id", "the " + what + " has no id");
            else if (!places.try_emplace(id, i).second)
                add(kind, id, i, "id", "the " + what + ' ' + inQuotes(id) + " is named twice");
        }
        return places;
    }

    template <typename Thing>
    void examineDependencies(Kind kind, const std::string& what, const std::vector<Thing>& things, const Places& places)
    {
        std::vector<std::vector<std::size_t>> pointsTo(things.size());
        for (std::size_t i = 0; i < things.size(); ++i) {
            for (const auto& other : things[i].dependsOn) {
                if (const auto found = places.find(textOf(other)); found != places.end())
                    pointsTo[i].push_back(found->second);
                else
                    add(kind, textOf(things[i].id), i, "depends_on",
                        "there is no " + what + ' ' + inQuotes(textOf(other)), textOf(other));
            }
        }
        for (const std::vector<std::size_t>& circle : Circles(std::move(pointsTo)).find()) {
            constexpr std::size_t Named = 5; // a circle of a thousand is no sentence
            std::string way;
            for (std::size_t i = 0; i < std::min(circle.size(), Named); ++i)
                way += inQuotes(textOf(things[circle[i]].id)) + " on ";
            if (circle.size() > Named)
                way += "… (" + std::to_string(circle.size() - Named) + " more) on ";
            const std::string& first = textOf(things[circle.front()].id);
            add(kind, first, circle.front(), "depends_on", "it depends on itself: " + way + inQuotes(first),
                textOf(things[circle[1 % circle.size()]].id));
        }
    }

    void examineShares()
    {
        for (std::size_t i = 0; i < m_catalogue.segments.size(); ++i) {
            const CatalogueSegment& segment = m_catalogue.segments[i];
            // Written so that what is not a number is a mistake, too.
            if (segment.share && !(*segment.share > 0 && *segment.share <= 1))
                add(Kind::Segment, segment.id.value, i, "share", "a share is above 0 and at most 1");
        }
    }

    void examinePolicies()
    {
        examinePolicy(m_catalogue.policy, {}, 0);
        std::size_t index = 0;
        for (const auto& [priority, policy] : m_catalogue.policies)
            examinePolicy(policy, std::string(wordFor(priority)), index++);
    }

    void examinePolicy(const ClockPolicy& policy, const std::string& id, std::size_t index)
    {
        constexpr Span Least = std::chrono::seconds(1);
        constexpr Span Most = std::chrono::days(31);
        const std::pair<const char*, Span> spans[] = {
            { "acknowledge", policy.acknowledge },
            { "first_notice", policy.firstNotice },
            { "scope", policy.scope },
            { "update_every", policy.updateEvery },
            { "update_later_every", policy.updateLaterEvery },
            { "update_later_after", policy.updateLaterAfter },
            { "watch", policy.watch },
        };
        for (const auto& [member, span] : spans) {
            if (span < Least || span > Most)
                add(Kind::Policy, id, index, member, "a clock has 1 second to 31 days");
        }
    }

    void examineCosts(const Places& components)
    {
        std::size_t index = 0;
        for (const auto& [component, cost] : m_catalogue.costPerMinute) {
            if (!components.contains(component))
                add(Kind::Cost, component, index, "component", "there is no component " + inQuotes(component));
            if (!std::isfinite(cost) || cost < 0)
                add(Kind::Cost, component, index, "cost_per_minute", "a cost is a number from 0");
            ++index;
        }
    }

    void examineTemplates()
    {
        std::set<std::string> names;
        for (std::size_t i = 0; i < m_catalogue.templates.size(); ++i) {
            const CatalogueTemplate& each = m_catalogue.templates[i];
            if (!names.insert(each.name).second)
                add(Kind::Template, each.name, i, "name", "the template " + inQuotes(each.name) + " is named twice");
            if (each.text.empty())
                add(Kind::Template, each.name, i, "text", "the template " + inQuotes(each.name) + " is empty");
        }
    }

    const Catalogue& m_catalogue;
    std::vector<CatalogueMistake> m_mistakes;
};

} // namespace

std::string_view wordFor(ApprovalRule rule)
{
    return wordIn(ApprovalWords, rule);
}
std::optional<ApprovalRule> approvalRuleFromWord(std::string_view word)
{
    return kindIn(ApprovalWords, word);
}
std::string_view wordFor(AccessRole role)
{
    return wordIn(AccessRoleWords, role);
}
std::optional<AccessRole> accessRoleFromWord(std::string_view word)
{
    return kindIn(AccessRoleWords, word);
}

const CatalogueComponent* Catalogue::component(const ComponentId& id) const
{
    return findById(components, id);
}
const CatalogueService* Catalogue::service(std::string_view id) const
{
    return findById(services, id);
}
const CatalogueSegment* Catalogue::segment(const SegmentId& id) const
{
    return findById(segments, id);
}

const ClockPolicy& Catalogue::policyFor(Priority priority) const
{
    const auto found = policies.find(priority);
    return found == policies.end() ? policy : found->second;
}

AccessRole Catalogue::roleOf(std::string_view person) const
{
    const auto found = people.find(person);
    return found == people.end() ? othersMay : found->second;
}

Severity Catalogue::severityOf(std::string_view word) const
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto found = severities.find(lower);
    return found == severities.end() ? severityFromWord(word) : found->second;
}

std::vector<CatalogueMistake> mistakesIn(const Catalogue& catalogue)
{
    return Examiner(catalogue).examine();
}

} // namespace leitstand
