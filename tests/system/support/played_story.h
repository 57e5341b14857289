// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario that the real leitstandctl has played into a real server's log, to be looked at as of any moment: as the state
// that is folded from the log, and as leitstandctl tells it.
#pragma once

#include "domain/clocks.h"
#include "domain/incident_rules.h"
#include "domain/outage_totals.h"
#include "system/support/ctl_program.h"
#include "system/support/log_on_server.h"
#include "workspace/log_reader.h"
#include "workspace/scenario_time.h"

#include <QJsonArray>

#include <map>

namespace leitstand::test {

class PlayedStory {
public:
    // `day` is what times without one mean; all are in the zone of the story.
    PlayedStory(const char* name, std::string day, std::string zone)
        : m_name(QLatin1String(name))
        , m_day(std::move(day))
        , m_zone(std::move(zone))
    { }

    [[nodiscard]] bool play()
    {
        if (!m_log.open())
            return false;
        m_ctl.use(m_log.server);
        const CtlResult result = m_ctl.run({ QStringLiteral("replay"), m_name, QStringLiteral("--instant"),
            QStringLiteral("--quiet"), QStringLiteral("--lang"), QStringLiteral("en") });
        if (result.code != 0)
            qWarning("%s", qPrintable(result.err));
        return result.code == 0;
    }

    // "09:55", "09:55:30" or "2017-09-22 10:04".
    [[nodiscard]] Instant moment(const std::string& written) const
    {
        const auto parsed = parseMoment(written.size() < 10 ? m_day + ' ' + written : written, m_zone);
        if (!parsed)
            qFatal("%s is no moment", written.c_str());
        return *parsed;
    }

    // What was known then. Nothing in the log may be unreadable or contradict what came before it.
    [[nodiscard]] const OperationsState& at(const std::string& written)
    {
        const auto known = m_states.find(written);
        return known == m_states.end() ? m_states.emplace(written, read(moment(written))).first->second : known->second;
    }
    [[nodiscard]] const OperationsState& end()
    {
        const auto known = m_states.find("end");
        return known == m_states.end() ? m_states.emplace("end", read({})).first->second : known->second;
    }

    // leitstandctl state --json
    [[nodiscard]] QJsonObject document(const std::string& written = {}) const
    {
        QStringList arguments { QStringLiteral("state"), QStringLiteral("--json") };
        if (!written.empty())
            arguments << QStringLiteral("--at") << QString::fromStdString(formatInstant(moment(written)));
        const CtlResult result = m_ctl.run(arguments);
        if (result.code != 0)
            qWarning("%s", qPrintable(result.err));
        return result.json();
    }

    [[nodiscard]] const LogOnServer& log() const { return m_log; }
    [[nodiscard]] const CtlProgram& ctl() const { return m_ctl; }

private:
    [[nodiscard]] OperationsState read(std::optional<Instant> until) const
    {
        std::optional<Expected<LogReading>> reading;
        LogReadingPlan plan;
        plan.at = until;
        plan.metrics = false;
        QObject context;
        readLog(*m_log.client, plan, &context, [&](const auto& result) { reading.emplace(result); });
        if (!QTest::qWaitFor([&] { return reading.has_value(); }, patience) || !reading->ok())
            qFatal("the log cannot be read: %s", reading ? reading->error().text().c_str() : "no answer");
        const LogReading& read = reading->value();
        for (const RejectedEvent& event : read.rejected)
            qWarning("%s: %s", event.subject.c_str(), event.reason.c_str());
        if (read.rejectedCount + read.foreign > 0)
            qFatal("the log holds what cannot be read");
        return read.state;
    }

    QString m_name;
    std::string m_day;
    std::string m_zone;
    LogOnServer m_log;
    CtlProgram m_ctl { QStringLiteral(LEITSTAND_CTL) };
    std::map<std::string, OperationsState> m_states;
};

// The incident whose short name in the story this is.
inline const Incident& incidentIn(const OperationsState& state, const std::string& key)
{
    for (const auto& [id, incident] : state.incidents()) {
        if (id.value.find('-' + key + '-') != std::string::npos)
            return incident;
    }
    qFatal("no incident %s", key.c_str());
}

// Why the rules refuse this now; empty when they do not.
inline std::string refusal(
    const OperationsState& state, const Incident& incident, const CaseChange& change, Instant now)
{
    const Outcome allowed = mayChange(incident, change, { state, now });
    return allowed ? std::string() : allowed.error().what;
}

inline OutageTotals totals(const OperationsState& state, Instant now, const OutageFilter& filter = {},
    const std::optional<Interval>& within = {})
{
    return totalsOf(outagesOf(state.incidents()), now, filter, within);
}

inline OutageFilter ofComponent(const std::string& id)
{
    OutageFilter filter;
    filter.component = ComponentId { id };
    return filter;
}

} // namespace leitstand::test
