// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Floods of alerts in a made-up company with eight data centres and sixty services, whose causes are known.
#pragma once

#include "domain/catalogue.h"

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace leitstand::testing {

struct Flood {
    static constexpr int Noise = -1;

    std::string name;
    std::vector<AlertCondition> known;
    std::vector<AlertCondition> fresh;
    std::vector<int> causes; // of each fresh one
    int causeCount = 0;
};

class FloodGenerator {
public:
    explicit FloodGenerator(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < ServiceCount; ++i) {
            CatalogueService service;
            service.id = "svc" + std::to_string(i);
            // Services near the front are databases and queues that others need.
            if (i >= 10) {
                service.dependsOn.push_back("svc" + std::to_string(i % 10));
                service.dependsOn.push_back("svc" + std::to_string((i * 7) % 10));
            }
            m_catalogue.services.push_back(std::move(service));
        }
    }

    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }

    struct Place {
        int dataCentre = 0;
        int service = 0;
        int host = 0; // of the data centre
    };

    [[nodiscard]] Place anyPlace()
    {
        const int service = below(ServiceCount);
        return { runsIn(service, below(4)), service, below(HostCount) };
    }

    [[nodiscard]] AlertCondition alert(const Place& place, const std::string& alertname, const std::string& severity)
    {
        const std::string centre = DataCentres[static_cast<std::size_t>(place.dataCentre)];
        const std::string service = "svc" + std::to_string(place.service);
        AlertCondition alert;
        alert.key = { "main", std::to_string(++m_serial) };
        alert.name = alertname;
        alert.service = service;
        alert.severity = severityFromWord(severity);
        alert.labels
            = { { "alertname", alertname }, { "severity", severity }, { "env", below(20) == 0 ? "staging" : "prod" },
                  { "datacenter", centre }, { "region", place.dataCentre < 4 ? "de-east" : "de-west" },
                  { "rack", centre + "-r" + std::to_string(place.host / 8) },
                  { "instance", centre + "-h" + std::to_string(place.host) + ":9100" }, { "service", service },
                  { "team", "team" + std::to_string(place.service % 6) },
                  { "version", service + "-1." + std::to_string(below(3)) }, { "prometheus", "monitoring/k8s" } };
        return alert;
    }
    [[nodiscard]] AlertCondition anyAlert(const Place& place)
    {
        const int rule = below(25);
        return alert(place, "Rule" + std::to_string(rule), severityOf(rule));
    }

    void addKnown(Flood& flood, int count)
    {
        for (int i = 0; i < count; ++i)
            flood.known.push_back(anyAlert(anyPlace()));
    }
    void addNoise(Flood& flood, int count)
    {
        for (int i = 0; i < count; ++i)
            add(flood, anyAlert(anyPlace()), Flood::Noise);
    }
    void addCause(Flood& flood, int count, const std::function<AlertCondition()>& make)
    {
        const int cause = flood.causeCount++;
        for (int i = 0; i < count; ++i)
            add(flood, make(), cause);
    }

    // Hosts vanish: whatever ran there reports by a few rules.
    [[nodiscard]] AlertCondition lostIn(int dataCentre, int firstHost = 0, int hosts = HostCount)
    {
        Place place = anyPlace();
        while (place.dataCentre != dataCentre)
            place = anyPlace();
        place.host = firstHost + below(hosts);
        static const std::vector<std::string> Rules { "HostDown", "TargetDown", "ProbeFailed", "Rule3", "Rule7" };
        return alert(place, Rules[static_cast<std::size_t>(below(5))], "critical");
    }
    [[nodiscard]] AlertCondition failing(int service)
    {
        static const std::vector<std::string> Rules { "HighErrorRate", "HighLatency", "Rule5" };
        return alert({ runsIn(service, below(4)), service, below(HostCount) },
            Rules[static_cast<std::size_t>(below(3))], "error");
    }
    [[nodiscard]] std::vector<int> needing(int service) const
    {
        std::vector<int> list { service };
        for (int i = 10; i < ServiceCount; ++i) {
            if (i % 10 == service || (i * 7) % 10 == service)
                list.push_back(i);
        }
        return list;
    }

    [[nodiscard]] int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    void shuffle(Flood& flood)
    {
        std::vector<std::size_t> order(flood.fresh.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::shuffle(order.begin(), order.end(), m_random);
        Flood shuffled = flood;
        for (std::size_t i = 0; i < order.size(); ++i) {
            shuffled.fresh[i] = flood.fresh[order[i]];
            shuffled.causes[i] = flood.causes[order[i]];
        }
        flood = std::move(shuffled);
    }

    static constexpr int HostCount = 40;
    static constexpr int ServiceCount = 60;

private:
    static constexpr const char* DataCentres[]
        = { "erfurt", "jena", "leipzig", "dresden", "koeln", "bonn", "aachen", "essen" };

    [[nodiscard]] static int runsIn(int service, int copy) { return (service * 3 + copy * 2) % 8; }
    [[nodiscard]] static std::string severityOf(int rule)
    {
        return rule % 10 == 0 ? "critical" : rule % 3 == 0 ? "error" : "warning";
    }
    static void add(Flood& flood, AlertCondition alert, int cause)
    {
        flood.fresh.push_back(std::move(alert));
        flood.causes.push_back(cause);
    }

    std::mt19937 m_random;
    Catalogue m_catalogue;
    int m_serial = 0;
};

} // namespace leitstand::testing
