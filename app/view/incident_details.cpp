// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_details.h"

#include "domain/incident_rules.h"
#include "view/display_text.h"
#include "view/facts.h"
#include "view/note_pictures.h"
#include "view/rule_text.h"

#include <algorithm>
#include <set>

namespace leitstand {
IncidentDetails::IncidentDetails(Lens& lens, const CatalogueNames& names, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_names(names)
    , m_recall(lens.workspace().client())
    , m_timeline([&lens]() -> const OperationsState& { return lens.state(); },
          [this] { return m_lens.isLive() ? &m_recall : nullptr; })
{
    connect(&m_recall, &AlertRecall::recalled, this, [this] { m_timeline.show({ m_id.toStdString() }, false); });
    connect(&lens.workspace(), &Workspace::caughtUp, this, [this] { reload(false); });
    connect(&lens, &Lens::folded, this, &IncidentDetails::folded);
    connect(&lens, &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Alerts && m_lens.isLive())
            m_recall.forget();
        reload(false);
    });
    connect(&lens, &Lens::modeChanged, this, [this] { reload(false); });
    // The language is another one, or the names.
    connect(&names, &CatalogueNames::changed, this, [this] { reload(false); });
    connect(&lens, &Lens::momentChanged, this, &IncidentDetails::tick);
    m_secondTimer.setInterval(1000);
    connect(&m_secondTimer, &QTimer::timeout, this, &IncidentDetails::tick);
}

const Incident* IncidentDetails::incident() const
{
    return m_id.isEmpty() ? nullptr : m_lens.state().incident({ m_id.toStdString() });
}

void IncidentDetails::setIncidentId(const QString& id)
{
    if (m_id == id)
        return;
    m_id = id;
    reload(true);
    Q_EMIT incidentChanged();
}

// Incidents that were merged into this one carry outages that count here, and titles that are named here.
bool IncidentDetails::concernsCase(const Changes& changes) const
{
    if (changes.catalogue)
        return true;
    const Incident* const shown = incident();
    return shown && std::any_of(changes.incidents.begin(), changes.incidents.end(), [shown](const IncidentId& id) {
        return id == shown->id || id == shown->mergedInto || id == shown->splitFrom
            || std::find(shown->absorbed.begin(), shown->absorbed.end(), id) != shown->absorbed.end();
    });
}

bool IncidentDetails::concernsAlerts(const Changes& changes) const
{
    const std::vector<Alert>& alerts = m_lens.state().alerts();
    return !m_linked.empty() && std::any_of(changes.alerts.begin(), changes.alerts.end(), [&](AlertSlot slot) {
        return slot < alerts.size() && m_linked.contains(alerts[slot].condition.key);
    });
}

void IncidentDetails::folded(const Changes& changes)
{
    if (concernsCase(changes)) {
        reload(false);
    } else if (concernsAlerts(changes)) {
        m_timeline.show({ m_id.toStdString() }, false);
        m_alerts.showIncident(incident(), m_lens.state());
    }
}

void IncidentDetails::reload(bool another)
{
    const Incident* const shown = incident();
    const OperationsState& state = m_lens.state();
    const std::vector<leitstand::Clock> clocks
        = shown ? clocksOf(*shown, *state.catalogue()) : std::vector<leitstand::Clock>();
    if (another)
        m_pictures.clear();
    m_linked.clear();
    if (shown)
        m_linked.insert(shown->alerts.begin(), shown->alerts.end());
    if (shown && m_lens.isLive() && m_lens.workspace().isCaughtUp())
        m_recall.want(shown->alerts);
    m_timeline.setLanguage(m_names.language());
    m_timeline.show({ m_id.toStdString() }, another);
    m_hypotheses.showIncident(shown);
    m_actions.showIncident(shown);
    m_outages.showIncident(shown, state, m_names);
    m_outageChart.showIncident(shown, state, m_names, m_lens.now());
    m_alerts.showIncident(shown, state);
    m_messages.showIncident(shown);
    m_clocks.showClocks(clocks);
    m_causes.showIncident(shown);
    m_preventions.showIncident(shown);
    m_wentWell.showIncident(shown);
    m_wentBadly.showIncident(shown);
    m_milestones.showIncident(shown, *state.catalogue(), clocks);
    if (shown && (shown->isOpen() || m_outages.openCount() > 0))
        m_secondTimer.start();
    else
        m_secondTimer.stop();
    ++m_revision;
    Q_EMIT changed();
}

// What grows with the time alone.
void IncidentDetails::tick()
{
    m_outageChart.showIncident(incident(), m_lens.state(), m_names, m_lens.now());
}

QString IncidentDetails::title() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->title) : QString();
}

QString IncidentDetails::summary() const
{
    const Incident* const shown = incident();
    return shown ? displayText(shown->summary) : QString();
}

int IncidentDetails::priority() const
{
    const Incident* const shown = incident();
    return shown ? Facts::from(shown->priority) : Facts::P3;
}

int IncidentDetails::lane() const
{
    const Incident* const shown = incident();
    return shown ? Facts::from(shown->lane) : Facts::LaneNew;
}

double IncidentDetails::laneSince() const
{
    const Incident* const shown = incident();
    return shown ? milliseconds(shown->inLaneSince()) : 0.0;
}

QString IncidentDetails::laneBy() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->laneChanges.back().by) : QString();
}

QString IncidentDetails::laneReason() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->laneChanges.back().reason) : QString();
}

bool IncidentDetails::customerImpact() const
{
    const Incident* const shown = incident();
    return shown && shown->customerImpact;
}

double IncidentDetails::customerImpactSince() const
{
    const Incident* const shown = incident();
    return shown ? millisecondsOr0(shown->customerImpactSince) : 0.0;
}

double IncidentDetails::openedAt() const
{
    const Incident* const shown = incident();
    return shown ? milliseconds(shown->openedAt) : 0.0;
}

QString IncidentDetails::openedBy() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->openedBy) : QString();
}

double IncidentDetails::acknowledgedAt() const
{
    const Incident* const shown = incident();
    return shown ? millisecondsOr0(shown->acknowledgedAt) : 0.0;
}

QString IncidentDetails::acknowledgedBy() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->acknowledgedBy) : QString();
}

double IncidentDetails::closedAt() const
{
    const Incident* const shown = incident();
    return shown ? millisecondsOr0(shown->closedAt) : 0.0;
}

double IncidentDetails::watchEndsAt() const
{
    const Incident* const shown = incident();
    return shown ? millisecondsOr0(watchEnds(*shown, *m_lens.state().catalogue())) : 0.0;
}

int IncidentDetails::watchMinutes() const
{
    const Incident* const shown = incident();
    if (!shown)
        return 0;
    const Span agreed = shown->lane == Lane::Watch && shown->watchAgreed
        ? *shown->watchAgreed
        : m_lens.state().catalogue()->policyFor(shown->priority).watch;
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(agreed).count());
}

int IncidentDetails::relapseCount() const
{
    const Incident* const shown = incident();
    return shown ? static_cast<int>(shown->relapses.size()) : 0;
}

QVariantList IncidentDetails::roles() const
{
    QVariantList list;
    const Incident* const shown = incident();
    for (int role = 0; shown && role <= Facts::Scribe; ++role) {
        const RoleHolding& holding = shown->role(static_cast<CaseRole>(role));
        list.append(
            QVariantMap { { QStringLiteral("role"), role }, { QStringLiteral("person"), displayLine(holding.person) },
                { QStringLiteral("since"), holding.person.empty() ? 0.0 : milliseconds(holding.since) } });
    }
    return list;
}

QVariantList IncidentDetails::components() const
{
    QVariantList list;
    const Incident* const shown = incident();
    if (!shown)
        return list;
    const Catalogue& catalogue = *m_lens.state().catalogue();
    for (const ComponentId& id : shown->components) {
        list.append(QVariantMap { { QStringLiteral("id"), QString::fromStdString(id.value) },
            { QStringLiteral("name"), m_names.component(id) },
            { QStringLiteral("known"), catalogue.component(id) != nullptr } });
    }
    return list;
}

QString IncidentDetails::mergedInto() const
{
    const Incident* const shown = incident();
    return shown ? QString::fromStdString(shown->mergedInto.value) : QString();
}

QVariantList IncidentDetails::relatives() const
{
    QVariantList list;
    const Incident* const shown = incident();
    const auto add = [&](const char* kind, const IncidentId& id) {
        const Incident* const other = id.empty() ? nullptr : m_lens.state().incident(id);
        if (other)
            list.append(QVariantMap { { QStringLiteral("kind"), QString::fromLatin1(kind) },
                { QStringLiteral("incidentId"), QString::fromStdString(id.value) },
                { QStringLiteral("title"), displayLine(other->title) } });
    };
    if (!shown)
        return list;
    add("into", shown->mergedInto);
    add("from", shown->splitFrom);
    for (const IncidentId& id : shown->absorbed)
        add("absorbed", id);
    return list;
}

QString IncidentDetails::laneRefusal(Lane lane) const
{
    const Incident* const shown = incident();
    if (!shown || lane == shown->lane)
        return {};
    const LaneMoved moved { lane, "given when it is asked for", std::nullopt };
    return ruleText(mayChange(*shown, moved, { m_lens.state(), m_lens.now() }));
}

QString IncidentDetails::closeRefusal() const
{
    return laneRefusal(Lane::Closed);
}

QStringList IncidentDetails::laneRefusals() const
{
    QStringList list;
    for (int lane = Facts::LaneNew; lane <= Facts::LaneClosed; ++lane)
        list.append(laneRefusal(static_cast<Lane>(lane)));
    return list;
}

QVariant IncidentDetails::picture(const QString& pictureId, int longestSide) const
{
    const Incident* const shown = incident();
    if (!shown)
        return QImage();
    const auto found = shown->pictures.find({ pictureId.toStdString() });
    if (found == shown->pictures.end() || !found->second.bytes)
        return QImage();
    const QString key = pictureId + u'/' + QString::number(longestSide);
    if (const QImage* const kept = m_pictures.object(key))
        return *kept;
    const QImage image = unpackPicture(found->second, longestSide);
    m_pictures.insert(key, new QImage(image), static_cast<int>(image.sizeInBytes()));
    return image;
}

} // namespace leitstand
