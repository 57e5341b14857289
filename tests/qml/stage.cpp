// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/stage.h"

#include "workspace/scenario.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QQmlEngine>

#include <array>
#include <cmath>

namespace leitstand::testing {
namespace {

const Instant Beginning = story::at("2026-11-21T10:00:00Z");

Span minutes(double count)
{
    return Span(static_cast<std::int64_t>(count * 60000));
}

Severity severityOf(int shown)
{
    switch (shown) {
    case Facts::Critical:
        return Severity::Critical;
    case Facts::Error:
        return Severity::Error;
    case Facts::Warning:
        return Severity::Warning;
    case Facts::Info:
        return Severity::Info;
    default:
        return Severity::Unknown;
    }
}

Expected<DraftText> suggestion(const Incident& incident, Audience audience, Moment moment, std::string_view, Instant)
{
    return DraftText { audience, moment, { "Störung: " + incident.title, "Wir arbeiten daran." },
        { "Incident: " + incident.title, "We are working on it." } };
}

} // namespace

Stage::Stage(QObject* parent)
    : QObject(parent)
    , m_now(Beginning)
    , m_bench(Beginning)
    , m_session(m_bench.workspace, nullptr, suggestion)
{
    m_session.setLanguage(QStringLiteral("en"));
}

void Stage::setMinute(double minute)
{
    m_now = Beginning + minutes(minute);
    m_bench.setNow(m_now);
    Q_EMIT m_session.nowChanged();
    m_session.charts()->refresh();
}

AlertCondition Stage::condition(const QString& name) const
{
    AlertCondition alert = story::alert(name.toStdString(), Severity::Warning, AlertStatus::Firing, now());
    alert.name = name.toStdString();
    return alert;
}

void Stage::fire(const QString& name, int severity, const QString& service, const QString& summary)
{
    AlertCondition alert = condition(name);
    alert.severity = severityOf(severity);
    alert.service = service.toStdString();
    alert.summary = summary.toStdString();
    alert.labels = { { "alertname", alert.name }, { "service", alert.service }, { "datacenter", "erfurt" } };
    alert.annotations
        = { { "description", summary.toStdString() }, { "runbook_url", "https://runbooks.example/transfers" } };
    alert.generatorUrl = "https://prometheus.example/graph";
    m_alerts[name] = alert;
    m_bench.feed({ m_bench.log.alert(alert, now()) });
}

void Stage::resolve(const QString& name)
{
    AlertCondition& alert = m_alerts[name];
    alert.status = AlertStatus::Resolved;
    alert.endsAt = now();
    m_bench.feed({ m_bench.log.alert(alert, now()) });
}

void Stage::fireMany(int count)
{
    constexpr std::array severities { Severity::Critical, Severity::Error, Severity::Warning, Severity::Info };
    std::vector<Arrival> arrivals;
    for (int i = 0; i < count; ++i) {
        AlertCondition alert = condition(QStringLiteral("Many%1").arg(i));
        alert.severity = severities[static_cast<std::size_t>(i) % severities.size()];
        arrivals.emplace_back(m_bench.log.alert(alert, now()));
    }
    m_bench.feedAll(std::move(arrivals));
}

void Stage::lose(const QString& place, int count)
{
    std::vector<Arrival> arrivals;
    for (int i = 0; i < count; ++i) {
        AlertCondition alert = condition(QStringLiteral("%1-%2").arg(place).arg(i));
        const std::string name = place.toStdString();
        alert.name = "HostDown";
        alert.service = "svc" + std::to_string(i % 4);
        alert.severity = i % 5 == 0 ? Severity::Critical : Severity::Error;
        alert.labels = { { "alertname", "HostDown" }, { "datacenter", name }, { "rack", name + std::to_string(i % 2) },
            { "instance", name + "-h" + std::to_string(i) } };
        alert.startsAt = now();
        arrivals.emplace_back(m_bench.log.alert(alert, now()));
    }
    m_bench.feedAll(std::move(arrivals));
}

void Stage::decide(const QString& place, const QString& verdict, const QString& label)
{
    GroupingDecided decided;
    decided.verdict = groupingVerdictFromWord(verdict.toStdString()).value();
    decided.cause = { { AlertTrait::Kind::Label, "datacenter", place.toStdString() } };
    decided.alerts = 100;
    decided.splitBy = label.toStdString();
    m_bench.feed({ m_bench.log.told(
        { "decided-" + std::to_string(++m_notes), "/leitstand/test", now(), "Mira", std::move(decided) }) });
}

QString Stage::openedTitle()
{
    const auto& written = m_bench.written();
    const auto* const event = written.empty() ? nullptr : std::get_if<CaseEvent>(&written.back().body);
    const auto* const opened = event ? std::get_if<IncidentOpened>(&event->change) : nullptr;
    return opened ? QString::fromStdString(opened->title) : QString();
}

void Stage::change(const QString& id, CaseChange what, const QString& who)
{
    m_bench.feed({ m_bench.log.incident(id.toStdString(), std::move(what), now(), who.toStdString()) });
}

void Stage::open(
    const QString& id, const QString& title, int priority, bool customerImpact, const QStringList& alertNames)
{
    IncidentOpened opening { title.toStdString(), static_cast<Priority>(priority), customerImpact, {}, {}, {}, {} };
    for (const QString& name : alertNames)
        opening.alerts.push_back(m_alerts[name].key);
    change(id, std::move(opening));
}

void Stage::acknowledge(const QString& id, const QString& who)
{
    change(id, IncidentAcknowledged(), who);
}

void Stage::move(const QString& id, int lane)
{
    change(id, LaneMoved { static_cast<Lane>(lane), {}, {} });
}

void Stage::note(const QString& id, const QString& text)
{
    NoteAdded note;
    note.note = { "note" + std::to_string(++m_notes) };
    note.text = text.toStdString();
    change(id, std::move(note));
}

void Stage::saveDraft(const QString& id, const QString& who, const QString& german, const QString& english)
{
    const DraftEditor* const editor = m_session.draft();
    const DraftText text { static_cast<Audience>(editor->audience()), static_cast<Moment>(editor->moment()),
        { "Betreff", german.toStdString() }, { "Subject", english.toStdString() } };
    const Incident* const incident = m_bench.workspace.state().incident({ id.toStdString() });
    const DraftId draft = incident && !incident->drafts.empty() ? incident->drafts.begin()->first : DraftId { "d1" };
    m_bench.feed({ m_bench.log.comms(id.toStdString(), DraftSaved { draft, text }, now(), who.toStdString()) });
}

void Stage::sample(const QString& service, const QString& name, double value)
{
    m_bench.feed({ m_bench.log.metric(service.toStdString(), name.toStdString(), value, now()) });
    m_session.charts()->refresh();
}

void Stage::reject(const QString& reason, const QString& excerpt)
{
    static std::uint64_t sequence = 100;
    m_bench.feed({ RejectedEvent {
        { Stream::Alerts, ++sequence, now() }, "ops.alert.main.x", reason.toStdString(), excerpt.toStdString() } });
}

void Stage::report(const QString& source, int state, const QString& detail)
{
    GatewayReport report;
    report.sources.push_back({ source.toStdString(), static_cast<SourceState>(state), now(), detail.toStdString() });
    m_bench.feed({ report });
}

void Stage::setHelp(const QString& lines)
{
    SessionSurroundings surroundings = m_session.surroundings();
    surroundings.alertmanagerHelp = lines;
    surroundings.engineName = QStringLiteral("private");
    m_session.setSurroundings(std::move(surroundings));
}

bool Stage::speak(const QString& language)
{
    QCoreApplication::removeTranslator(&m_translator);
    const bool found
        = m_translator.load(QStringLiteral("leitstand_") + language, QStringLiteral(LEITSTAND_TRANSLATIONS));
    QCoreApplication::installTranslator(&m_translator);
    m_session.setLanguage(language);
    qmlEngine(this)->retranslate();
    return found;
}

QString Stage::play(const QString& name, const QString& until, const QString& language)
{
    const auto scenario = Scenario::load(name.toStdString());
    const auto offset = scenario ? scenario->offsetOf(until.toStdString()) : std::nullopt;
    if (!offset)
        return {};
    PlayOptions options;
    options.language = language == QLatin1String("de") ? ScenarioLanguage::German : ScenarioLanguage::English;
    std::vector<Arrival> arrivals;
    for (const TimedEvent& event : scenario->events(options)) {
        if (event.offset <= *offset)
            arrivals.emplace_back(m_bench.log.told(event.event));
    }
    m_now = scenario->start() + *offset;
    m_bench.setNow(m_now);
    m_bench.feedAll(std::move(arrivals));
    Q_EMIT m_session.nowChanged();
    const auto incidents = scenario->incidents(options);
    return incidents.empty() ? QString() : QString::fromStdString(incidents.front().value);
}

void Stage::raise(const QString& id, const QString& hypothesis, const QString& statement)
{
    change(id, HypothesisRaised { { hypothesis.toStdString() }, statement.toStdString() });
}

void Stage::judge(const QString& id, const QString& hypothesis, int state, const QString& evidence)
{
    change(id,
        HypothesisJudged { { hypothesis.toStdString() }, static_cast<HypothesisState>(state), evidence.toStdString() });
}

void Stage::breakDown(const QString& id, const QString& outage, const QString& component, double fromMinute)
{
    OutageFacts facts;
    facts.component = { component.toStdString() };
    change(id,
        OutageRecorded { { outage.toStdString() }, facts,
            { { OutageState::Down, Beginning + minutes(fromMinute), std::nullopt } } });
}

void Stage::addNotes(const QString& id, int count)
{
    std::vector<Arrival> arrivals;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        arrivals.emplace_back(m_bench.log.incident(
            id.toStdString(), NoteAdded { { "many" + number }, "Note " + number, NoteMark::None, {} }, now(), "Mira"));
    }
    m_bench.feedAll(std::move(arrivals));
}

WallSettings* Stage::wall(double metres, double pixelsPerMillimetre)
{
    WallSettings::Plan plan;
    plan.distance = metres;
    plan.pages = { QStringLiteral("situation"), QStringLiteral("customers"), QStringLiteral("services"),
        QStringLiteral("load") };
    auto* const settings = new WallSettings(plan, 0.727, this);
    settings->setScreen(pixelsPerMillimetre, false);
    return settings;
}

void Stage::copyPicture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(image);
}

void Stage::tellStory()
{
    std::vector<Arrival> arrivals;
    for (int second = 0; second < 3600; second += 30) {
        const Instant when = Beginning - minutes(60) + Span(second * 1000);
        const double phase = second / 400.0;
        // The sampling stood still for five minutes.
        if (second > 2000 && second < 2300)
            continue;
        arrivals.emplace_back(
            m_bench.log.metric("zahlungsverkehr", "p95", 180 + 90 * std::sin(phase) + second / 30.0, when));
        arrivals.emplace_back(m_bench.log.metric("api-gateway", "requests", 1200 + 300 * std::cos(phase), when));
        arrivals.emplace_back(m_bench.log.metric("login", "errors", std::max(0.0, 4 * std::sin(phase * 1.7)), when));
    }
    struct Told {
        const char* name;
        int severity;
        const char* service;
        const char* summary;
        double minute;
    };
    constexpr std::array story {
        Told { "TransferQueueStalled", Facts::Critical, "zahlungsverkehr",
            "Überweisungen werden seit 4 Minuten nicht ausgeführt", -32 },
        Told { "DatabaseConnectionsExhausted", Facts::Critical, "kontoführung-datenbank",
            "98 of 100 connections in use on db-primary-2", -31 },
        Told { "HighErrorRate", Facts::Error, "api-gateway", "5.2 % of requests fail with 503", -29 },
        Told { "LatencyP95", Facts::Error, "zahlungsverkehr", "p95 over 2 s for 5 minutes", -28 },
        Told { "CardAuthorisationTimeouts", Facts::Error, "karten-autorisierung",
            "12 time-outs per minute at the processor", -22 },
        Told { "LoginSlow", Facts::Warning, "login", "Median login takes 3.1 s", -18 },
        Told { "DiskWillFillIn4Hours", Facts::Warning, "protokollspeicher", "/var/log at 91 %", -16 },
        Told { "CertificateExpires", Facts::Info, "partner-schnittstelle", "in 13 days", -12 },
        Told { "ReplicaLag", Facts::Warning, "kontoführung-datenbank", "Replica 3 is 41 s behind", -9 },
        Told { "MailQueueLong", Facts::UnknownSeverity, "mailversand", "1,840 mails wait", -5 },
    };
    for (const Told& told : story) {
        m_now = Beginning + minutes(told.minute);
        AlertCondition alert = condition(QString::fromUtf8(told.name));
        alert.severity = severityOf(told.severity);
        alert.service = told.service;
        alert.summary = told.summary;
        alert.labels = { { "alertname", told.name }, { "service", told.service }, { "datacenter", "erfurt" } };
        alert.annotations = { { "summary", told.summary } };
        alert.generatorUrl = "https://prometheus.example/graph";
        m_alerts[QString::fromUtf8(told.name)] = alert;
        arrivals.emplace_back(m_bench.log.alert(alert, m_now));
    }
    for (int i = 0; i < 60; ++i) {
        m_now = Beginning + minutes(-34 + (i % 17));
        AlertCondition alert = condition(QStringLiteral("Passing%1").arg(i));
        alert.severity = i % 4 == 0 ? Severity::Critical : i % 3 == 0 ? Severity::Error : Severity::Warning;
        arrivals.emplace_back(m_bench.log.alert(alert, m_now));
        alert.status = AlertStatus::Resolved;
        alert.endsAt = m_now + minutes(2);
        arrivals.emplace_back(m_bench.log.alert(alert, m_now + minutes(2)));
    }
    m_bench.feedAll(std::move(arrivals));

    setMinute(-30);
    open(QStringLiteral("i1"), QStringLiteral("Überweisungen werden nicht ausgeführt"), Facts::P1, true,
        { QStringLiteral("TransferQueueStalled"), QStringLiteral("DatabaseConnectionsExhausted"),
            QStringLiteral("HighErrorRate") });
    setMinute(-28);
    acknowledge(QStringLiteral("i1"), QStringLiteral("Mira Köhler"));
    note(QStringLiteral("i1"), QStringLiteral("Connections pile up since the release of 09:25. Rolling back."));
    move(QStringLiteral("i1"), Facts::LaneAct);
    setMinute(-20);
    open(QStringLiteral("i2"), QStringLiteral("Kartenzahlungen brechen ab"), Facts::P2, true,
        { QStringLiteral("CardAuthorisationTimeouts") });
    acknowledge(QStringLiteral("i2"), QStringLiteral("Jonas"));
    setMinute(-10);
    open(QStringLiteral("i3"), QStringLiteral("Anmeldung dauert mehrere Sekunden"), Facts::P3, false,
        { QStringLiteral("LoginSlow") });
    setMinute(-70);
    open(QStringLiteral("i4"), QStringLiteral("Kontoauszüge fehlten am Morgen"), Facts::P3, false, {});
    acknowledge(QStringLiteral("i4"), QStringLiteral("Ayşe"));
    move(QStringLiteral("i4"), Facts::LaneWatch);
    open(QStringLiteral("i5"), QStringLiteral("Störung im Rechenzentrum Erfurt, Teilausfall der Netzanbindung"),
        Facts::P4, false, {});
    move(QStringLiteral("i5"), Facts::LaneClosed);
    setMinute(0);
    m_session.draft()->openNext(QStringLiteral("i1"));
}

} // namespace leitstand::testing
