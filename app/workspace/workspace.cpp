// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/workspace.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

void tellLater(QObject* context, std::function<void(const Outcome&)> done, Error error)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), error = std::move(error)] { done(error); }, Qt::QueuedConnection);
}

} // namespace

Workspace::Workspace(WorkspaceOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_client(m_options.stream)
    , m_inbox([this] { QMetaObject::invokeMethod(this, &Workspace::wake, Qt::QueuedConnection); })
    , m_feed(m_client, m_inbox)
    , m_commands(m_client, m_state, m_options.pending.get(), m_options.program)
    , m_alertActs(m_client, m_state, m_options.pending.get(), m_options.program)
    , m_history(m_options.history ? m_options.history : historyOf(m_client), [this] { return now(); })
{
    m_foldTimer.setSingleShot(true);
    m_foldTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_foldTimer, &QTimer::timeout, this, &Workspace::fold);
    m_pictureTimer.setInterval(500);
    connect(&m_pictureTimer, &QTimer::timeout, this, &Workspace::pictureChanged);
    connect(&m_client, &StreamClient::connectionChanged, this, &Workspace::connectionChanged);
    connect(&m_commands, &CommandQueue::finished, this, &Workspace::commandFinished);
    connect(&m_alertActs, &AlertActQueue::finished, this, &Workspace::alertActFinished);
}

Workspace::~Workspace()
{
    stop();
}

void Workspace::start()
{
    m_commands.restore([this](const PublishRequest& request) { m_alertActs.restore(request); });
    m_pictureTimer.start();
    m_client.start();
}

void Workspace::stop()
{
    m_pictureTimer.stop();
    m_foldTimer.stop();
    m_feed.stop();
    m_client.stop();
    m_reading = false;
}

void Workspace::connectionChanged(const ConnectionState& connection)
{
    // Said again for every ping and every warning; only the step into Live begins something.
    const bool cameAlive = connection.phase == ConnectionPhase::Live && m_phase != ConnectionPhase::Live;
    m_phase = connection.phase;
    if (cameAlive) {
        m_client.ensureStreams(this, [this](const Expected<std::vector<StreamReport>>&) {
            // Reading begins whatever the answer was: a feed that may not create streams can still read them, and
            // what cannot be read is told as blocked.
            if (!m_reading) {
                m_reading = true;
                m_feed.start(m_options.feed);
            }
        });
        m_commands.retry();
        m_alertActs.retry();
    }
    Q_EMIT pictureChanged();
}

void Workspace::wake()
{
    if (m_foldTimer.isActive())
        return;
    const qint64 since = m_lastFold.isValid() ? m_lastFold.elapsed() : FoldInterval;
    m_foldTimer.start(static_cast<int>(std::max<qint64>(0, FoldInterval - since)));
}

void Workspace::fold()
{
    m_lastFold.start();
    const bool wasCaughtUp = isCaughtUp();
    if (m_backlogAt == m_backlog.size()) {
        m_backlog = m_inbox.takeAll();
        m_backlogAt = 0;
    }
    Changes changes;
    const std::size_t end = std::min(m_backlog.size(), m_backlogAt + FoldAtOnce);
    for (; m_backlogAt < end; ++m_backlogAt)
        take(std::move(m_backlog[m_backlogAt]), changes);
    if (m_backlogAt < m_backlog.size()) {
        m_foldTimer.start(0);
    } else {
        m_backlog.clear();
        m_backlogAt = 0;
        m_feed.resume();
        if (!m_inbox.isEmpty())
            wake(); // its own call came while the backlog kept the timer busy
    }
    if (!changes.empty())
        Q_EMIT folded(changes);
    if (std::exchange(m_rejectedDirty, false))
        Q_EMIT rejectedChanged();
    if (!wasCaughtUp && isCaughtUp()) {
        Q_EMIT caughtUp();
        Q_EMIT pictureChanged();
    }
}

void Workspace::take(Arrival&& arrival, Changes& changes)
{
    if (auto* const logged = std::get_if<LoggedEvent>(&arrival)) {
        takeEvent(std::move(*logged), changes);
    } else if (auto* const past = std::get_if<PastEvent>(&arrival)) {
        for (const auto& observer : m_observers)
            observer(past->logged);
    } else if (auto* const rejected = std::get_if<RejectedEvent>(&arrival)) {
        reject(std::move(*rejected));
    } else if (auto* const foreign = std::get_if<ForeignEvent>(&arrival)) {
        ++m_counts.foreign;
        ++m_foreignTypes[foreign->type];
        m_rejectedDirty = true;
    } else if (auto* const reading = std::get_if<ReadingEvent>(&arrival)) {
        takeReading(*reading, changes);
    } else if (auto* const report = std::get_if<GatewayReport>(&arrival)) {
        m_gatewayReport = std::move(*report);
        m_gatewaySeen.start();
        Q_EMIT pictureChanged();
    }
}

void Workspace::takeEvent(LoggedEvent&& logged, Changes& changes)
{
    Reading& reading = m_readings[static_cast<std::size_t>(logged.position.stream)];
    if (reading.rebuilding) {
        reading.held.push_back(std::move(logged));
        return;
    }
    std::string reason;
    switch (m_state.apply(logged, changes, &reason)) {
    case Applied::Changed:
        ++m_counts.folded;
        for (const auto& observer : m_observers)
            observer(logged);
        m_commands.observe(logged.event);
        break;
    case Applied::Repeated:
        ++m_counts.repeated;
        m_commands.observe(logged.event);
        break;
    case Applied::Refused:
        m_commands.observeRefused(logged.event, reason);
        reject({ logged.position, {}, std::move(reason), {} });
        break;
    }
}

void Workspace::takeReading(const ReadingEvent& event, Changes& changes)
{
    Reading& reading = m_readings[static_cast<std::size_t>(event.stream)];
    if (std::holds_alternative<CaughtUp>(event.what)) {
        if (reading.rebuilding) {
            reading.rebuilding = false;
            m_state.forget(event.stream, changes);
            m_history.forget();
            Q_EMIT replaced(event.stream);
            // Slots named before the change-over mean nothing any more.
            if (event.stream == Stream::Alerts)
                changes.alerts.clear();
            std::vector<LoggedEvent> held;
            held.swap(reading.held);
            for (LoggedEvent& logged : held)
                takeEvent(std::move(logged), changes);
        }
        reading.caughtUp = true;
        reading.blocked.reset();
    } else if (std::holds_alternative<Restarted>(event.what)) {
        reading.rebuilding = true;
        reading.held.clear();
    } else if (const auto* const gap = std::get_if<HistoryGap>(&event.what)) {
        m_counts.missed += gap->to - gap->from + 1;
    } else if (const auto* const blocked = std::get_if<ReadingBlocked>(&event.what)) {
        reading.blocked = blocked->error;
        Q_EMIT pictureChanged();
    } else if (std::holds_alternative<ReadingResumed>(event.what)) {
        reading.blocked.reset();
        Q_EMIT pictureChanged();
    }
}

void Workspace::reject(RejectedEvent&& event)
{
    ++m_counts.rejected;
    m_rejected.push_back(std::move(event));
    if (m_rejected.size() > RejectedKept)
        m_rejected.erase(m_rejected.begin());
    m_rejectedDirty = true;
}

bool Workspace::isCaughtUp() const
{
    const auto done = [this](Stream stream) { return m_readings[static_cast<std::size_t>(stream)].caughtUp; };
    return m_reading && (!m_options.feed.settings || done(Stream::Settings))
        && (!m_options.feed.alerts || done(Stream::Alerts)) && (!m_options.feed.handling || done(Stream::Handling))
        && (!m_options.feed.incidents || done(Stream::Incidents))
        && (!m_options.feed.chartsFrom || done(Stream::Metrics));
}

const GatewayReport* Workspace::gatewayReport() const
{
    const bool heard = m_gatewayReport && std::chrono::milliseconds(m_gatewaySeen.elapsed()) <= FreshFor;
    return heard ? &*m_gatewayReport : nullptr;
}

LivePicture Workspace::picture() const
{
    std::optional<Error> blocked;
    for (const Reading& reading : m_readings) {
        if (reading.blocked)
            blocked = reading.blocked;
    }
    std::optional<GatewayLife> gateway;
    if (m_gatewayReport)
        gateway = { *m_gatewayReport, std::chrono::milliseconds(m_gatewaySeen.elapsed()) };
    return judgePicture(m_client.connectionState(), m_client.sinceSignOfLife(), isCaughtUp(), blocked, gateway);
}

void Workspace::addWriteGate(QObject* owner, WriteGate gate)
{
    m_writeGates.emplace_back(owner, std::move(gate));
    connect(owner, &QObject::destroyed, this,
        [this, owner] { std::erase_if(m_writeGates, [owner](const auto& entry) { return entry.first == owner; }); });
}

Outcome Workspace::mayWrite(const IncidentId& incident) const
{
    for (const auto& [owner, gate] : m_writeGates) {
        if (Outcome open = gate(incident); !open)
            return open;
    }
    return Done();
}

std::string Workspace::change(ChangeRequest request)
{
    if (const Outcome open = mayWrite(request.incident); !open)
        return m_commands.refuse(std::move(request), open.error());
    return m_commands.submit(std::move(request), m_options.actor, now());
}

std::string Workspace::act(AlertAct act)
{
    if (const Outcome open = mayWrite({}); !open)
        return m_alertActs.refuse(std::move(act), open.error());
    return m_alertActs.submit(std::move(act), m_options.actor, now());
}

void Workspace::applyCatalogue(Catalogue catalogue, QObject* context, std::function<void(const Outcome&)> done)
{
    const auto refuse = [&](Error error) { tellLater(context, std::move(done), std::move(error)); };
    if (const Outcome open = mayWrite({}); !open)
        return refuse(open.error());
    if (m_state.catalogue()->roleOf(m_options.actor) < AccessRole::Commander)
        return refuse({ QT_TRANSLATE_NOOP("Rules", "only a commander may apply a catalogue"), "catalogue",
            QT_TRANSLATE_NOOP("Rules", "ask a commander") });
    if (const auto mistakes = mistakesIn(catalogue); !mistakes.empty())
        return refuse({ mistakes.front().what, "catalogue, " + mistakes.front().id,
            QT_TRANSLATE_NOOP("Rules", "correct the catalogue") });
    writeSetting(
        CatalogueApplied { std::make_shared<const Catalogue>(std::move(catalogue)) }, context, std::move(done));
}

void Workspace::decideGrouping(GroupingDecided decided, QObject* context, std::function<void(const Outcome&)> done)
{
    if (const Outcome open = mayWrite({}); !open)
        return tellLater(context, std::move(done), open.error());
    if (m_state.catalogue()->roleOf(m_options.actor) < AccessRole::Responder)
        return tellLater(context, std::move(done),
            { QT_TRANSLATE_NOOP("Rules", "only a responder may decide what belongs together"), "alerts",
                QT_TRANSLATE_NOOP("Rules", "ask a responder") });
    writeSetting(std::move(decided), context, std::move(done));
}

void Workspace::writeSetting(EventBody body, QObject* context, std::function<void(const Outcome&)> done)
{
    Event event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    event.source = m_options.program;
    event.time = now();
    event.actor = m_options.actor;
    event.body = std::move(body);
    PublishRequest request;
    request.subject = subjectFor(event);
    request.messageId = event.id;
    request.payload = encode(event);
    request.syncToDisk = true;
    if (request.payload.size() > EventLimits::Bytes)
        return tellLater(context, std::move(done),
            { QT_TRANSLATE_NOOP("Rules", "it is larger than the log can take"), request.subject,
                QT_TRANSLATE_NOOP("Rules", "shorten it") });
    m_client.publish(std::move(request), context, [done = std::move(done)](const PublishResult& result) {
        const auto* const failure = std::get_if<PublishFailure>(&result);
        done(failure ? Outcome(failure->error) : Outcome(Done()));
    });
}

IncidentId Workspace::open(IncidentOpened opening, std::string* eventId)
{
    IncidentId id { QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString() };
    std::string event = change({ id, CaseChange(std::move(opening)), std::nullopt });
    if (eventId)
        *eventId = std::move(event);
    return id;
}

} // namespace leitstand
