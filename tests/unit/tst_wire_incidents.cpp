// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to a worked incident, the catalogue and presence on their way through the log: limits at and above their
// edges, and what neither a type nor a JSON Schema can see.

#include "wire/event_codec.h"
#include "wire/nats_writer.h"
#include "wire/subjects.h"

#include <QTest>

#include <functional>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const Instant Moment0 = *parseInstant("2026-11-21T09:55:04.120Z");

Event eventOf(EventBody body, std::string actor = "Jana Behrens")
{
    return { "e1", "/leitstand/test", Moment0, std::move(actor), std::move(body) };
}

Event caseOf(CaseChange change, std::uint32_t corrects = 0)
{
    return eventOf(CaseEvent { { "i1" }, 7, std::move(change), corrects });
}

Decoded decoded(const Event& event, std::string_view bytes)
{
    return EventDecoder().decode(subjectFor(event), bytes);
}

// Empty where the event comes back as it was; else why not.
std::string mistakeIn(const Event& event)
{
    const Decoded read = decoded(event, encode(event));
    if (const auto* const rejection = std::get_if<Rejection>(&read))
        return rejection->reason;
    const auto* const again = std::get_if<Event>(&read);
    return again && *again == event ? std::string() : std::string("comes back as something else");
}

// The reason for which the event is refused when `from` in its text is replaced; empty where it is not refused.
std::string mistakeWith(const Event& event, std::string_view from, std::string_view to)
{
    std::string bytes = encode(event);
    const auto at = bytes.find(from);
    Q_ASSERT(at != std::string::npos);
    const Decoded read = decoded(event, bytes.replace(at, from.size(), to));
    const auto* const rejection = std::get_if<Rejection>(&read);
    return rejection ? rejection->reason : std::string();
}

template <typename Id> std::vector<Id> ids(std::size_t count)
{
    std::vector<Id> list(count);
    for (std::size_t i = 0; i < count; ++i)
        list[i].value = "x" + std::to_string(i);
    return list;
}

OutageRecorded outage(std::size_t spells = 1)
{
    OutageRecorded recorded;
    recorded.outage = { "o1" };
    recorded.facts.component = { "login" };
    for (std::size_t i = 0; i < spells; ++i)
        recorded.spells.push_back({ OutageState::Down, Moment0, Moment0 + 1min });
    return recorded;
}

PicturePiece piece(std::size_t bytes, std::uint32_t index = 0, std::uint32_t count = 1)
{
    return { { "p1" }, "image/png", index, count, std::make_shared<const std::string>(bytes, '\xFF') };
}

Event applied(const Catalogue& catalogue)
{
    return eventOf(CatalogueApplied { std::make_shared<const Catalogue>(catalogue) });
}

} // namespace

// Comes back as it was, or is refused with `part` in the reason.
#define REQUIRE_SAME(event)                                                                                            \
    do {                                                                                                               \
        const std::string mistake = mistakeIn(event);                                                                  \
        QVERIFY2(mistake.empty(), mistake.c_str());                                                                    \
    } while (false)
#define REQUIRE_REASON(mistake, part)                                                                                  \
    do {                                                                                                               \
        const std::string reason = mistake;                                                                            \
        QVERIFY2(reason.find(part) != std::string::npos, reason.c_str());                                              \
    } while (false)

class TestWireIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oldNotesAreCalledAfterTheirVersion();
    void correctionsNameAVersion_data();
    void correctionsNameAVersion();
    void aWithdrawalCorrectsSomething();
    void spansAreWholeSeconds();
    void daysAreThoseOfTheCalendar_data();
    void daysAreThoseOfTheCalendar();
    void sharesAreAboveNothingAndAtMostAll();
    void anOutageHasAtLeastOneSpell();
    void listsEndAtTheirLimits();
    void namesInListsCountBytes();
    void incidentsAreNamedByTheirIds();
    void aPieceOfAPictureFitsIntoAnEvent();
    void aPieceOfAPictureIsOneOfItsCount();
    void piecesAreNeverNull();
    void cataloguesEndAtTheirLimits();
    void largeCataloguesFitIntoAnEvent();
    void cataloguesNameThePlaceOfAMistake();
    void cataloguesAreNeverNull();
    void presenceStandsAtItsPersonAndWindow();
    void presenceIsSomebodys();
    void nobodyIsTakenForTheGateway();
};

void TestWireIncidents::oldNotesAreCalledAfterTheirVersion()
{
    const Event note = caseOf(NoteAdded { {}, "Restarted the pool.", NoteMark::None, {} });
    QVERIFY(encode(note).find(R"("note")") == std::string::npos);
    const Decoded read = decoded(note, encode(note));
    const auto& change = std::get<CaseEvent>(std::get<Event>(read).body).change;
    QCOMPARE(std::get<NoteAdded>(change).note.value, std::string("v7"));
    // From then on it has that name.
    REQUIRE_SAME(std::get<Event>(read));
    REQUIRE_SAME(caseOf(NoteAdded { { "n1" }, "x", NoteMark::WentBadly, ids<PictureId>(2) }, 3));
    // A picture may say it all.
    REQUIRE_SAME(caseOf(NoteAdded { { "n1" }, {}, NoteMark::None, ids<PictureId>(1) }));
    REQUIRE_REASON(mistakeIn(caseOf(NoteAdded { { "n1" }, {}, NoteMark::None, {} })), "data.text: is empty");
}

void TestWireIncidents::correctionsNameAVersion_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("fine");
    for (const char* fine : { "1", "4294967295", "3.0", "3e0" })
        QTest::newRow(fine) << QString::fromLatin1(fine) << true;
    for (const char* wrong :
        { "0", "-1", "4294967296", "18446744073709551615", "1.5", "1e300", "\"3\"", "null", "[3]" })
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
}

void TestWireIncidents::correctionsNameAVersion()
{
    QFETCH(QString, written);
    QFETCH(bool, fine);
    const std::string mistake = mistakeWith(
        caseOf(TitleChanged { "Logins are slow" }, 2), R"("corrects":2)", R"("corrects":)" + written.toStdString());
    QVERIFY2(fine ? mistake.empty() : mistake.starts_with("data.corrects: "), mistake.c_str());
}

void TestWireIncidents::aWithdrawalCorrectsSomething()
{
    REQUIRE_SAME(caseOf(Withdrawn { "wrong incident" }, 4294967295U));
    REQUIRE_SAME(caseOf(Withdrawn {}, 1));
    REQUIRE_REASON(mistakeIn(caseOf(Withdrawn { "nothing" })), "data.corrects: is missing");
}

void TestWireIncidents::spansAreWholeSeconds()
{
    REQUIRE_SAME(caseOf(LaneMoved { Lane::Watch, {}, 1s }));
    REQUIRE_SAME(caseOf(LaneMoved { Lane::Watch, "longer", EventLimits::LongestSpan }));
    REQUIRE_SAME(caseOf(LaneMoved { Lane::Watch, {}, {} }));
    REQUIRE_REASON(mistakeIn(caseOf(LaneMoved { Lane::Watch, {}, 999ms })), "data.watch_seconds: ");
    REQUIRE_REASON(mistakeIn(caseOf(LaneMoved { Lane::Watch, {}, -1s })), "data.watch_seconds: ");
    REQUIRE_REASON(
        mistakeIn(caseOf(LaneMoved { Lane::Watch, {}, EventLimits::LongestSpan + 1s })), "data.watch_seconds: ");
    REQUIRE_REASON(mistakeWith(caseOf(LaneMoved { Lane::Watch, {}, 30min }), "1800", "1800.5"), "a whole number");
}

void TestWireIncidents::daysAreThoseOfTheCalendar_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("fine");
    for (const char* fine : { "2026-12-01", "2024-02-29", "0001-01-01", "9999-12-31" })
        QTest::newRow(fine) << QString::fromLatin1(fine) << true;
    for (const char* wrong : { "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "0000-01-01", "10000-01-01",
             "2026-1-01", "26-12-0001", "tomorrow", "2026-12-0a", "2026-12-01 ", "" })
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
}

void TestWireIncidents::daysAreThoseOfTheCalendar()
{
    QFETCH(QString, day);
    QFETCH(bool, fine);
    using namespace std::chrono;
    const Event planned = caseOf(PreventionPlanned { { "v1" }, "Alarm", "Ole", sys_days(year(2026) / November / 30) });
    REQUIRE_SAME(planned);
    const std::string mistake = mistakeWith(planned, "2026-11-30", day.toStdString());
    QVERIFY2(fine ? mistake.empty() : mistake.starts_with("data.due: "), mistake.c_str());
}

void TestWireIncidents::sharesAreAboveNothingAndAtMostAll()
{
    OutageRecorded partial = outage();
    partial.facts.reach.segment = { "trial" };
    for (const double share : { 5e-324, 0.25, 1.0 }) {
        partial.facts.reach.share = share;
        REQUIRE_SAME(caseOf(partial));
    }
    for (const double share : { 0.0, -0.0, -0.25, 1.0000000000000002, 100.0 }) {
        partial.facts.reach.share = share;
        REQUIRE_REASON(mistakeIn(caseOf(partial)), "data.share: is out of range");
    }
}

void TestWireIncidents::anOutageHasAtLeastOneSpell()
{
    REQUIRE_REASON(mistakeIn(caseOf(outage(0))), "data.spells: is empty");
    OutageRecorded open = outage(2);
    open.spells.back().to.reset();
    REQUIRE_SAME(caseOf(open));
    REQUIRE_REASON(mistakeWith(caseOf(open), R"("down")", R"("slow")"), "data.spells[0].state: ");
}

void TestWireIncidents::listsEndAtTheirLimits()
{
    using Limits = EventLimits;
    REQUIRE_SAME(caseOf(outage(Limits::Spells)));
    REQUIRE_REASON(mistakeIn(caseOf(outage(Limits::Spells + 1))), "data.spells: has more than 64 entries");
    REQUIRE_SAME(caseOf(ComponentsAffected { ids<ComponentId>(Limits::Components) }));
    REQUIRE_REASON(mistakeIn(caseOf(ComponentsAffected { ids<ComponentId>(Limits::Components + 1) })),
        "data.components: has more than 1000 entries");
    REQUIRE_REASON(
        mistakeIn(caseOf(ComponentsCleared { ids<ComponentId>(Limits::Components + 1) })), "data.components: ");
    REQUIRE_SAME(caseOf(NoteAdded { { "n1" }, "x", NoteMark::None, ids<PictureId>(Limits::NotePictures) }));
    REQUIRE_REASON(
        mistakeIn(caseOf(NoteAdded { { "n1" }, "x", NoteMark::None, ids<PictureId>(Limits::NotePictures + 1) })),
        "data.pictures: has more than 16 entries");
    IncidentOpened opened { "Logins are slow", Priority::P1, true, {}, "s", ids<ComponentId>(Limits::Components), {} };
    REQUIRE_SAME(caseOf(opened));
    opened.components.push_back({ "one more" });
    REQUIRE_REASON(mistakeIn(caseOf(opened)), "data.components: ");
}

void TestWireIncidents::namesInListsCountBytes()
{
    // 256 umlauts are 512 bytes.
    std::string umlauts;
    for (int i = 0; i < 256; ++i)
        umlauts += "ä";
    REQUIRE_SAME(caseOf(ComponentsAffected { { { umlauts } } }));
    REQUIRE_REASON(mistakeIn(caseOf(ComponentsAffected { { { "a" }, { umlauts + "x" } } })),
        "data.components[1]: is longer than 512 bytes");
    REQUIRE_REASON(mistakeIn(caseOf(ComponentsAffected { { { "a" }, { "" } } })), "data.components[1]: is empty");
    REQUIRE_REASON(mistakeWith(caseOf(ComponentsAffected { { { "a" } } }), R"(["a"])", "[1]"), "data.components[0]: ");
}

void TestWireIncidents::incidentsAreNamedByTheirIds()
{
    const auto openedFrom = [](std::string id) {
        return caseOf(IncidentOpened { "t", Priority::P1, false, {}, {}, {}, { std::move(id) } });
    };
    for (const std::string& fine : { std::string("i2"), std::string("A-b_9"), std::string(128, 'i') }) {
        REQUIRE_SAME(caseOf(IncidentMerged { { fine } }));
        REQUIRE_SAME(openedFrom(fine));
        REQUIRE_SAME(eventOf(PresenceNotice { "w1", { fine }, "title" }));
    }
    for (const std::string& wrong : { std::string("i.2"), std::string("i 2"), std::string("*"), std::string("ä"),
             std::string(129, 'i'), std::string(600, 'i') }) {
        REQUIRE_REASON(mistakeIn(caseOf(IncidentMerged { { wrong } })), "data.into: ");
        REQUIRE_REASON(mistakeIn(openedFrom(wrong)), "data.split_from: ");
        REQUIRE_REASON(mistakeIn(eventOf(PresenceNotice { "w1", { wrong }, {} })), "data.incident: ");
    }
    REQUIRE_REASON(mistakeIn(caseOf(IncidentMerged {})), "data.into: is empty");
}

void TestWireIncidents::aPieceOfAPictureFitsIntoAnEvent()
{
    for (const std::size_t length : { std::size_t(1), std::size_t(2), std::size_t(3), Picture::MaxPieceBytes }) {
        const Event whole = caseOf(piece(length));
        REQUIRE_SAME(whole);
        QVERIFY(encode(whole).size() < EventLimits::Bytes);
    }
    REQUIRE_REASON(mistakeIn(caseOf(piece(Picture::MaxPieceBytes + 1))), "data.bytes: are more than 524288 bytes");
    REQUIRE_REASON(mistakeIn(caseOf(piece(Picture::MaxPieceBytes + 2))), "data.bytes: is longer than 699052 bytes");
    REQUIRE_REASON(mistakeIn(caseOf(piece(0))), "data.bytes: is empty");
}

void TestWireIncidents::aPieceOfAPictureIsOneOfItsCount()
{
    REQUIRE_SAME(caseOf(piece(3, 7, 8)));
    REQUIRE_REASON(mistakeIn(caseOf(piece(3, 1, 1))), "data.index: ");
    REQUIRE_REASON(mistakeIn(caseOf(piece(3, 8, 8))), "data.index: ");
    REQUIRE_REASON(mistakeIn(caseOf(piece(3, 0, 9))), "data.count: ");
    REQUIRE_REASON(mistakeIn(caseOf(piece(3, 0, 0))), "data.count: ");
    REQUIRE_REASON(mistakeWith(caseOf(piece(3)), "image/png", "image/svg+xml"), "data.media_type: ");
}

void TestWireIncidents::piecesAreNeverNull()
{
    // Neither what was written without bytes nor what misses them is read as a piece of nothing.
    PicturePiece bare = piece(1);
    bare.bytes = nullptr;
    const Event broken = caseOf(bare);
    const Decoded read = decoded(broken, encode(broken));
    QVERIFY(std::holds_alternative<Rejection>(read));
    REQUIRE_REASON(mistakeWith(caseOf(piece(1)), R"("bytes":"/w==",)", ""), "data.bytes: is missing");
}

void TestWireIncidents::cataloguesEndAtTheirLimits()
{
    using Limits = EventLimits;
    Catalogue largest;
    largest.services.resize(Limits::Services);
    for (auto& service : largest.services)
        service.id = "s";
    largest.components.resize(Limits::Components);
    for (auto& component : largest.components)
        component.id = { "c" };
    largest.segments.resize(Limits::Segments);
    for (auto& segment : largest.segments)
        segment.id = { "g" };
    largest.components.front().dependsOn = ids<ComponentId>(Limits::Dependencies);
    largest.services.front().dependsOn.assign(Limits::Dependencies, "s");
    for (std::size_t i = 0; i < Limits::People; ++i)
        largest.people.emplace("p" + std::to_string(i), AccessRole::Support);
    for (std::size_t i = 0; i < Limits::SeverityWords; ++i)
        largest.severities.emplace("w" + std::to_string(i), Severity::Error);
    for (std::size_t i = 0; i < Limits::Components; ++i)
        largest.costPerMinute.emplace("c" + std::to_string(i), 1e300);
    REQUIRE_SAME(applied(largest));

    const auto beyond = [&largest](const std::function<void(Catalogue&)>& change) {
        Catalogue catalogue = largest;
        change(catalogue);
        return mistakeIn(applied(catalogue));
    };
    REQUIRE_REASON(beyond([](Catalogue& c) { c.services.push_back(c.services.front()); }), "data.services: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.components.push_back(c.components.front()); }), "data.components: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.segments.push_back(c.segments.front()); }), "data.segments: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.services.front().dependsOn.emplace_back("s"); }),
        "data.services[0].depends_on: has more than 64 entries");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.components.front().dependsOn.push_back({ "c" }); }),
        "data.components[0].depends_on: has more than 64 entries");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.people.emplace("x", AccessRole::Viewer); }), "data.people: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.severities.emplace("x", Severity::Info); }), "data.severities: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.costPerMinute.emplace("x", 1); }), "data.cost_per_minute: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.costPerMinute["c0"] = -0.01; }), "data.cost_per_minute: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.currency.assign(65, 'E'); }), "data.currency: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.policy.watch = 0s; }), "data.policy.watch_seconds: ");
    REQUIRE_REASON(beyond([](Catalogue& c) { c.policies[Priority::P1].scope = EventLimits::LongestSpan + 1s; }),
        "data.policies.P1.scope_seconds: ");
}

void TestWireIncidents::largeCataloguesFitIntoAnEvent()
{
    // A house with a thousand components in two languages.
    Catalogue catalogue;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = "component-" + std::to_string(i);
        catalogue.components.push_back({ { id }, "service-" + std::to_string(i % 100),
            { "Ein Teil des Angebots, Nummer " + std::to_string(i), "A part of what is offered, number " + id },
            "status-" + id, { { "component-0" }, { "component-1" } } });
        catalogue.costPerMinute.emplace(id, 12.5 * i);
    }
    REQUIRE_SAME(applied(catalogue));
}

void TestWireIncidents::cataloguesNameThePlaceOfAMistake()
{
    Catalogue catalogue;
    catalogue.services
        = { { "auth", { "Anmeldedienst", "Authentication" }, "Team A", {} }, { "db", {}, {}, { "auth" } } };
    catalogue.severities = { { "page", Severity::Critical } };
    catalogue.policies = { { Priority::P2, ClockPolicy() } };
    catalogue.regimes = { Regime::Dora, Regime::Gdpr };
    catalogue.people = { { "Jana", AccessRole::Commander } };
    const Event whole = applied(catalogue);
    REQUIRE_SAME(whole);
    REQUIRE_REASON(mistakeWith(whole, R"("id":"db")", R"("id":"")"), "data.services[1].id: is empty");
    REQUIRE_REASON(mistakeWith(whole, R"("Anmeldedienst")", "1"), "data.services[0].name.de: ");
    REQUIRE_REASON(mistakeWith(whole, R"("page":"critical")", R"("page":"page")"), "data.severities: ");
    REQUIRE_REASON(
        mistakeWith(whole, R"("Jana":)", R"("Jana":"viewer","Jana":)"), "data.people: \"Jana\" is there twice");
    REQUIRE_REASON(mistakeWith(whole, R"("P2")", R"("P6")"), "data.policies: \"P6\"");
    REQUIRE_REASON(mistakeWith(whole, R"(["dora","gdpr"])", R"(["dora","dora"])"), "data.regimes: \"dora\"");
    REQUIRE_REASON(mistakeWith(whole, R"(["dora","gdpr"])", R"(["dora","sox"])"), "data.regimes: \"sox\"");
    REQUIRE_REASON(mistakeWith(whole, R"("others_may":"commander",)", ""), "data.others_may: is missing");
}

void TestWireIncidents::cataloguesAreNeverNull()
{
    const Event nothing = eventOf(CatalogueApplied {});
    const Decoded read = decoded(nothing, encode(nothing));
    const auto& catalogue = std::get<CatalogueApplied>(std::get<Event>(read).body).catalogue;
    QVERIFY(catalogue);
    QVERIFY(*catalogue == Catalogue());
}

void TestWireIncidents::presenceStandsAtItsPersonAndWindow()
{
    const Event notice = eventOf(PresenceNotice { "desk 2", { "i1" }, "draft:d1" });
    QCOMPARE(subjectFor(notice), std::string("ops.presence.Jana=20Behrens.desk=202"));
    REQUIRE_SAME(notice);
    REQUIRE_SAME(eventOf(PresenceNotice { "w", {}, {} }));
    REQUIRE_SAME(eventOf(PresenceNotice { "w", {}, std::string(EventLimits::PartBytes, 'x') }));
    REQUIRE_REASON(
        mistakeIn(eventOf(PresenceNotice { "w", {}, std::string(EventLimits::PartBytes + 1, 'x') })), "data.editing: ");
    EventDecoder decoder;
    for (const char* wrong : { "ops.presence.Ole.desk=202", "ops.presence.Jana=20Behrens", "ops.presence.gateway",
             "ops.presence.Jana=20Behrens.desk=203", "ops.presence.Jana=20Behrens.desk=202.x" }) {
        const Decoded read = decoder.decode(wrong, encode(notice));
        const auto* const rejection = std::get_if<Rejection>(&read);
        QVERIFY2(rejection && rejection->reason.starts_with("subject: "), wrong);
    }
}

void TestWireIncidents::presenceIsSomebodys()
{
    REQUIRE_REASON(mistakeIn(eventOf(PresenceNotice { "w1", {}, {} }, {})), "actor: is missing");
    const Event notice = eventOf(PresenceNotice { "w1", {}, {} });
    for (const char* wrong : { R"("actor":"")", R"("actor":null)", R"("actor":1)" })
        REQUIRE_REASON(mistakeWith(notice, R"("actor":"Jana Behrens")", wrong), "actor: ");
}

void TestWireIncidents::nobodyIsTakenForTheGateway()
{
    // Whatever people and windows are called, gateways and people are told apart by where they speak.
    const Event report = eventOf(GatewayReport());
    QVERIFY(!natsSubjectMatches(PresenceFilter, subjectFor(report)));
    for (const char* person : { "gateway", "Jana Behrens", "*", ">", "a.b" }) {
        for (const char* window : { "gateway", "w1", "w.2", ">" }) {
            const std::string subject = subjectFor(eventOf(PresenceNotice { window, {}, {} }, person));
            QVERIFY2(isNatsSubject(subject), subject.c_str());
            QVERIFY2(natsSubjectMatches(PresenceFilter, subject), subject.c_str());
            QVERIFY2(!natsSubjectMatches(PresenceGatewaySubject, subject), subject.c_str());
        }
    }
    EventDecoder decoder;
    QVERIFY(std::holds_alternative<Rejection>(decoder.decode("ops.presence.gateway.w1", encode(report))));
}

QTEST_APPLESS_MAIN(TestWireIncidents)
#include "tst_wire_incidents.moc"
