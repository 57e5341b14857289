// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue: what a team runs and by which rules it works. It is applied as a whole, through the log, to everyone;
// the empty catalogue is what holds before the first one. The file that people write is described in
// resources/catalogue/README.md.
#pragma once

#include "domain/alert.h"
#include "domain/expected.h"
#include "domain/incident.h"
#include "domain/regulation.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

// A name for customers and colleagues. A language that is not given has the other's name.
struct LocalName {
    std::string german;
    std::string english;

    friend bool operator==(const LocalName&, const LocalName&) = default;
};

struct CatalogueService {
    std::string id; // as alerts name it in their service
    LocalName name {};
    std::string owner {}; // a team or person
    std::vector<std::string> dependsOn {}; // ids of services

    friend bool operator==(const CatalogueService&, const CatalogueService&) = default;
};

struct CatalogueComponent {
    ComponentId id;
    std::string service {}; // id; empty: none
    LocalName name {}; // as customers know it
    std::string statusPageId {}; // on a status page; empty: not shown there
    std::vector<ComponentId> dependsOn {};

    friend bool operator==(const CatalogueComponent&, const CatalogueComponent&) = default;
};

struct CatalogueSegment {
    SegmentId id;
    LocalName name {};
    std::optional<double> share {}; // of all customers, above 0 and at most 1

    friend bool operator==(const CatalogueSegment&, const CatalogueSegment&) = default;
};

// What an account may do in the window. The server's permissions are what protects (DESIGN.md §2); this is courtesy.
enum class AccessRole : std::uint8_t { Viewer, Support, Responder, Commander };
[[nodiscard]] std::string_view wordFor(AccessRole role);
[[nodiscard]] std::optional<AccessRole> accessRoleFromWord(std::string_view word);

// The spans of the clocks (DESIGN.md §4).
struct ClockPolicy {
    Span acknowledge = std::chrono::minutes(15);
    Span firstNotice = std::chrono::minutes(5);
    Span scope = std::chrono::minutes(5); // after the first notice
    Span updateEvery = std::chrono::minutes(20);
    Span updateLaterEvery = std::chrono::minutes(60);
    Span updateLaterAfter = std::chrono::hours(2); // since customers began to notice
    Span watch = std::chrono::minutes(30);

    friend bool operator==(const ClockPolicy&, const ClockPolicy&) = default;
};

// Who has to look at a message before customers get it.
enum class ApprovalRule : std::uint8_t {
    FourEyes, // a commander who did not write it
    Alone, // nobody: for a team of one
};
[[nodiscard]] std::string_view wordFor(ApprovalRule rule);
[[nodiscard]] std::optional<ApprovalRule> approvalRuleFromWord(std::string_view word);

// A template of messages, as the files in resources/templates are written. One of the same name replaces the product's.
struct CatalogueTemplate {
    std::string name;
    std::string text;

    friend bool operator==(const CatalogueTemplate&, const CatalogueTemplate&) = default;
};

struct Catalogue {
    std::vector<CatalogueService> services;
    std::vector<CatalogueComponent> components;
    std::vector<CatalogueSegment> segments;
    std::map<std::string, Severity, std::less<>> severities; // a source's word, lower case
    std::map<Priority, ClockPolicy> policies; // for priorities that differ
    ClockPolicy policy; // for all others
    std::set<Regime> regimes; // switched on
    std::map<std::string, AccessRole, std::less<>> people; // by name, as the window names its user
    AccessRole othersMay = AccessRole::Commander; // who is not named
    std::map<std::string, double, std::less<>> costPerMinute; // by component id, in `currency`
    std::string currency;
    ApprovalRule approval = ApprovalRule::FourEyes;
    LocalName contact {}; // how customers reach us
    LocalName organisation {}; // who we are, as customers know us
    std::string website {}; // ours, for customers
    std::vector<CatalogueTemplate> templates {};
    std::vector<std::string> ownWords {}; // that the spelling check knows

    [[nodiscard]] const CatalogueComponent* component(const ComponentId& id) const;
    [[nodiscard]] const CatalogueService* service(std::string_view id) const;
    [[nodiscard]] const CatalogueSegment* segment(const SegmentId& id) const;
    [[nodiscard]] const ClockPolicy& policyFor(Priority priority) const;
    [[nodiscard]] AccessRole roleOf(std::string_view person) const;
    // The severity that a source's word stands for: by the catalogue, else by the product's own words.
    [[nodiscard]] Severity severityOf(std::string_view word) const;

    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

// A mistake in a catalogue and the thing that has it, so that a reader of files can say the line.
struct CatalogueMistake {
    enum class Kind : std::uint8_t { Service, Component, Segment, Policy, Cost, Template };
    Kind kind = Kind::Service;
    std::string id; // of the thing; a priority's word for a policy; empty for the policy of all
    std::size_t index = 0; // of the thing in its list
    std::string member; // "id", "depends_on", …
    std::string what; // a sentence
    std::string entry {}; // of the member, where that is a list; empty: the whole
};

// Ids given twice, references to nothing, circles in the dependencies, shares and spans out of range.
[[nodiscard]] std::vector<CatalogueMistake> mistakesIn(const Catalogue& catalogue);

} // namespace leitstand
