// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary facts of a message, as a record can have them: what ended began before, what is promised is to come.
#pragma once

#include "drafting/check.h"
#include "drafting/draft_facts.h"

#include <rapidcheck.h>

#include <algorithm>

namespace leitstand::testing {

inline const std::vector<LocalName>& draftComponents()
{
    static const std::vector<LocalName> names { { "Anmeldung", "Login" }, { "Karten", "Cards" }, { "E-Mail", "Mail" },
        { "Überweisungen", "Transfers" }, { "Angebote", "Quotes" }, { "Onlineshop", "Online shop" } };
    return names;
}

inline std::vector<Interval> genPeriods(Instant from, Instant to)
{
    using namespace std::chrono_literals;
    const auto count = *rc::gen::inRange(1, 4);
    const auto part = (to - from) / (2 * count - 1);
    if (count == 1 || part < 2min)
        return { { from, to } };
    std::vector<Interval> periods;
    for (int i = 0; i < count; ++i)
        periods.push_back({ from + 2 * i * part, i + 1 == count ? to : from + (2 * i + 1) * part });
    return periods;
}

inline void genComponents(DraftFacts& facts)
{
    std::vector<LocalName> names = draftComponents();
    const auto rotation = *rc::gen::inRange<std::size_t>(0, names.size());
    std::rotate(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(rotation), names.end());
    const auto affected = *rc::gen::inRange<std::size_t>(0, 4);
    facts.components.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(affected));
    if (*rc::gen::arbitrary<bool>()) {
        for (const LocalName& name : facts.components)
            (*rc::gen::arbitrary<bool>() ? facts.down : facts.degraded).push_back(name);
    }
    if (affected > 0 && !facts.restoredAt && *rc::gen::arbitrary<bool>())
        facts.back.push_back(names.back());
}

inline rc::Gen<DraftFacts> genFacts()
{
    return rc::gen::exec([] {
        using namespace std::chrono;
        const auto coin = [] { return *rc::gen::arbitrary<bool>(); };
        DraftFacts facts;
        const Instant base = Instant(sys_days(year(2026) / November / 1));
        facts.now = base + minutes(*rc::gen::inRange(0, 60 * 24 * 60));
        facts.timeZone = *rc::gen::element<std::string>("Europe/Berlin", "UTC", "America/New_York", "Asia/Kolkata");
        if (coin())
            facts.since = facts.now - minutes(*rc::gen::inRange(1, 40 * 60));
        if (facts.since && coin()) {
            const auto length = duration_cast<minutes>(facts.now - *facts.since).count();
            facts.restoredAt = facts.now - minutes(*rc::gen::inRange<std::int64_t>(0, length));
            facts.periods = genPeriods(*facts.since, *facts.restoredAt);
        }
        if (coin())
            facts.nextUpdate = facts.now + minutes(*rc::gen::inRange(1, 60));
        if (coin())
            facts.toldAt = facts.since.value_or(facts.now - hours(1));
        facts.causeKnown = coin();
        facts.preventionPlanned = coin();
        if (coin())
            facts.dataLost = coin();
        if (coin())
            facts.contact
                = { "Telefon 030 1234567 oder hilfe@firma.example", "phone 030 1234567 or hilfe@firma.example" };
        if (coin())
            facts.organisation = { "Ihre Musterbank", "Your Musterbank" };
        if (coin())
            facts.website = "https://status.firma.example/";
        if (coin())
            facts.customers = { { "Geschäftskunden", "Business customers" } };
        facts.lane
            = *rc::gen::element(Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed);
        genComponents(facts);
        return facts;
    });
}

// What the record of such facts has.
inline CheckRecord recordOf(const DraftFacts& facts)
{
    CheckRecord record;
    record.components = draftComponents();
    record.causeConfirmed = facts.causeKnown;
    if (facts.nextUpdate)
        record.nextUpdateDue = *facts.nextUpdate;
    for (const LocalName& name : facts.components) {
        for (const Interval& period : facts.periods)
            record.outages.push_back(
                { { name.german, name.english }, name.german + " / " + name.english, period.from, period.to, {} });
        if (facts.periods.empty() && facts.since)
            record.outages.push_back({ { name.german, name.english }, name.german + " / " + name.english, *facts.since,
                facts.restoredAt, {} });
    }
    std::stable_sort(record.outages.begin(), record.outages.end(),
        [](const CheckRecord::Span& a, const CheckRecord::Span& b) { return a.from < b.from; });
    return record;
}

} // namespace leitstand::testing
