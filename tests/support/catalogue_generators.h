// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary catalogues (event_generators.h): of the right form, and rarely one that makes sense.
#pragma once

#include "support/value_generators.h"

#include <functional>
#include <memory>

namespace leitstand::testing {

inline rc::Gen<AccessRole> genAccessRole()
{
    return rc::gen::element(AccessRole::Viewer, AccessRole::Support, AccessRole::Responder, AccessRole::Commander);
}

inline rc::Gen<LocalName> genLocalName()
{
    return rc::gen::exec([] { return LocalName { *genText(10), *genText(10) }; });
}

inline rc::Gen<ClockPolicy> genPolicy()
{
    return rc::gen::exec([] {
        return ClockPolicy { *genSpan(), *genSpan(), *genSpan(), *genSpan(), *genSpan(), *genSpan(), *genSpan() };
    });
}

template <typename Thing> std::vector<Thing> arbitraryFew(const std::function<Thing()>& make)
{
    std::vector<Thing> things;
    for (auto count = *rc::gen::inRange(0, 4); count > 0; --count)
        things.push_back(make());
    return things;
}

inline rc::Gen<Catalogue> genCatalogue()
{
    return rc::gen::exec([] {
        Catalogue catalogue;
        catalogue.services = arbitraryFew<CatalogueService>([] {
            CatalogueService service { *genName(), *genLocalName(), *genText(10), {} };
            service.dependsOn = arbitraryFew<std::string>([] { return *genName(); });
            return service;
        });
        catalogue.components = arbitraryFew<CatalogueComponent>([] {
            return CatalogueComponent { *genId<ComponentId>(), *genText(10), *genLocalName(), *genText(10),
                *genIds<ComponentId>() };
        });
        catalogue.segments = arbitraryFew<CatalogueSegment>([] {
            return CatalogueSegment { *genId<SegmentId>(), *genLocalName(), *genMaybe(genShare()) };
        });
        for (auto count = *rc::gen::inRange(0, 4); count > 0; --count) {
            catalogue.severities.emplace(*genName(), *genSeverity());
            catalogue.policies.emplace(*genPriority(), *genPolicy());
            catalogue.regimes.insert(*rc::gen::element(Regime::Dora, Regime::Nis2, Regime::Gdpr));
            catalogue.people.emplace(*genName(), *genAccessRole());
            catalogue.costPerMinute.emplace(*genName(), *rc::gen::inRange(0, 1000000) / 100.0);
        }
        catalogue.policy = *genPolicy();
        catalogue.othersMay = *genAccessRole();
        catalogue.currency = *genText(8);
        catalogue.approval = *rc::gen::element(ApprovalRule::FourEyes, ApprovalRule::Alone);
        catalogue.contact = *genLocalName();
        catalogue.organisation = *genLocalName();
        catalogue.website = *genText(20);
        catalogue.templates = arbitraryFew<CatalogueTemplate>([] {
            return CatalogueTemplate { *genName(), *genName() };
        });
        catalogue.ownWords = arbitraryFew<std::string>([] { return *genName(); });
        return catalogue;
    });
}

} // namespace leitstand::testing
