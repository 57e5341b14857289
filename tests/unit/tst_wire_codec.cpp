// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CloudEvents in and out: what is written is read again as it was; what JSON Schema cannot see is refused nevertheless;
// what is not ours is left alone.

#include "support/event_generators.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const Instant Moment0 = *parseInstant("2026-11-21T09:55:04.120Z");

AlertCondition someAlert()
{
    AlertCondition alert;
    alert.key = { "prometheus", "3f9a0c41" };
    alert.severity = Severity::Critical;
    alert.name = "LoginLatencyHigh";
    alert.labels = { { "zone", "b" }, { "alertname", "LoginLatencyHigh" } };
    alert.startsAt = Moment0;
    return alert;
}

NoteAdded someNote()
{
    return { { "n1" }, "x", NoteMark::None, {} };
}

Event eventOf(EventBody body)
{
    return { "e1", "/leitstand/test", Moment0, {}, std::move(body) };
}

std::string subjectOf(const Event& event)
{
    return subjectFor(event);
}

std::string with(std::string json, std::string_view from, std::string_view to)
{
    const auto at = json.find(from);
    Q_ASSERT(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

std::string reasonFor(std::string_view subject, std::string_view bytes)
{
    EventDecoder decoder;
    const Decoded decoded = decoder.decode(subject, bytes);
    const auto* const rejection = std::get_if<Rejection>(&decoded);
    return rejection ? rejection->reason : std::string("(not rejected)");
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

#define REQUIRE_REASON(subject, bytes, part)                                                                           \
    do {                                                                                                               \
        const std::string reason = reasonFor(subject, bytes);                                                          \
        QVERIFY2(contains(reason, part), reason.c_str());                                                              \
    } while (false)

class TestWireCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyEventIsReadAsItWasWritten();
    void anyBytesAreAnsweredWithoutHarm();
    void anyCutOfAnEventIsRefused();
    void brokenBytesAreRefused_data();
    void brokenBytesAreRefused();
    void everyTruncationIsRefused();
    void duplicateMembersAreRefused_data();
    void duplicateMembersAreRefused();
    void limitsCountBytes();
    void depthAndSizeAreLimited();
    void timestampsThatNoCalendarKnows_data();
    void timestampsThatNoCalendarKnows();
    void theSubjectHasToAgree();
    void anIncidentsEventCarriesItsSubject();
    void anEventWithoutAPlaceNamesItself();
    void nullAttributesAreAbsent();
    void extensionsAreAllowed();
    void foreignEventsAreNotRead_data();
    void foreignEventsAreNotRead();
    void onlyOwnSeverityWords();
    void placesNameTheEntryOfAList();
    void oneDecoderReadsManyEvents();
    void everyBodyHasItsStreamAndSubject();
    void tokensAreReversibleAndPlain();
    void incidentSubjectsAreReadStrictly_data();
    void incidentSubjectsAreReadStrictly();
};

void TestWireCodec::anyEventIsReadAsItWasWritten()
{
    QVERIFY(rc::check("decode(encode(e)) == e", [] {
        const Event written = *testing::genEvent();
        EventDecoder decoder;
        const Decoded decoded = decoder.decode(subjectOf(written), encode(written));
        if (const auto* const rejection = std::get_if<Rejection>(&decoded))
            RC_FAIL(rejection->reason);
        RC_ASSERT(std::holds_alternative<Event>(decoded));
        RC_ASSERT(std::get<Event>(decoded) == written);
    }));
}

void TestWireCodec::anyBytesAreAnsweredWithoutHarm()
{
    QVERIFY(rc::check("a flipped byte is refused or read, never worse", [] {
        const Event written = *testing::genEvent();
        std::string bytes = encode(written);
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
        bytes[at] = static_cast<char>(*rc::gen::arbitrary<std::uint8_t>());
        EventDecoder decoder;
        const Decoded decoded = decoder.decode(subjectOf(written), bytes);
        if (const auto* const rejection = std::get_if<Rejection>(&decoded))
            RC_ASSERT(!rejection->reason.empty());
    }));
}

void TestWireCodec::anyCutOfAnEventIsRefused()
{
    QVERIFY(rc::check("a part of an event is no event", [] {
        const Event written = *testing::genEvent();
        const std::string bytes = encode(written);
        const auto length = *rc::gen::inRange<std::size_t>(0, bytes.size());
        EventDecoder decoder;
        RC_ASSERT(std::holds_alternative<Rejection>(
            decoder.decode(subjectOf(written), std::string_view(bytes).substr(0, length))));
    }));
}

void TestWireCodec::brokenBytesAreRefused_data()
{
    const std::string good = encode(eventOf(someAlert()));
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    row("nothing", {});
    row("white space", " \n ");
    row("a word", "garbage");
    row("a list", "[" + good + "]");
    row("a number", "42");
    row("null", "null");
    row("two events", good + good);
    row("something behind", good + "x");
    row("a zero byte behind", good + std::string(1, '\0'));
    row("a byte order mark", "\xEF\xBB\xBF" + good);
    row("invalid UTF-8", with(good, "LoginLatencyHigh", "Login\xFFHigh"));
    row("overlong UTF-8", with(good, "LoginLatencyHigh", "Login\xC0\xAFHigh"));
    row("half a surrogate", with(good, "LoginLatencyHigh", "Login\\ud800High"));
    row("a control character", with(good, "LoginLatencyHigh", "Login\nHigh"));
    row("single quotes", with(good, "\"e1\"", "'e1'"));
    row("a trailing comma", with(good, "\"specversion\":\"1.0\"", "\"specversion\":\"1.0\",}"));
    row("UTF-16", std::string("{\0\"\0", 4) + good);
}

void TestWireCodec::brokenBytesAreRefused()
{
    QFETCH(QByteArray, bytes);
    REQUIRE_REASON(
        subjectOf(eventOf(someAlert())), std::string_view(bytes.constData(), size_t(bytes.size())), "event: ");
}

void TestWireCodec::everyTruncationIsRefused()
{
    AlertCondition alert = someAlert();
    alert.silences.push_back({ "s", "ä", "🚨", Moment0 });
    const Event whole = eventOf(alert);
    const std::string bytes = encode(whole);
    EventDecoder decoder;
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const Decoded decoded = decoder.decode(subjectOf(whole), std::string_view(bytes).substr(0, length));
        QVERIFY2(std::holds_alternative<Rejection>(decoded), qPrintable(QString::number(length)));
    }
    QVERIFY(std::holds_alternative<Event>(decoder.decode(subjectOf(whole), bytes)));
}

void TestWireCodec::duplicateMembersAreRefused_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("doubled");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* original, const char* doubled, const char* place) {
        QTest::newRow(name) << QString::fromLatin1(original) << QString::fromLatin1(doubled)
                            << QString::fromLatin1(place);
    };
    row("envelope", R"("id":"e1")", R"("id":"e1","id":"e1")", "id: ");
    row("escaped", R"("id":"e1")", R"("id":"e1","\u0069d":"e2")", "id: ");
    row("data", R"("status":"firing")", R"("status":"firing","status":"resolved")", "data.status: ");
    row("label", R"("zone":"b")", R"("zone":"b","zone":"c")", "data.labels: \"zone\"");
    row("silence", R"("id":"s1")", R"("id":"s1","id":"s1")", "data.silences[0].id: ");
}

void TestWireCodec::duplicateMembersAreRefused()
{
    QFETCH(QString, original);
    QFETCH(QString, doubled);
    QFETCH(QString, place);
    AlertCondition alert = someAlert();
    alert.silences.push_back({ "s1", {}, {}, {} });
    const Event whole = eventOf(alert);
    const std::string bytes = with(encode(whole), original.toStdString(), doubled.toStdString());
    REQUIRE_REASON(subjectOf(whole), bytes, place.toStdString());
}

void TestWireCodec::limitsCountBytes()
{
    // 300 umlauts are 300 characters, which a JSON Schema would allow, and 600 bytes, which nobody has room for.
    std::string umlauts;
    for (int i = 0; i < 300; ++i)
        umlauts += "ä";
    AlertCondition alert = someAlert();
    alert.name = umlauts;
    REQUIRE_REASON(subjectOf(eventOf(alert)), encode(eventOf(alert)), "data.name: is longer than 512 bytes");
    alert = someAlert();
    QVERIFY(alert.labels.add(umlauts, "x"));
    REQUIRE_REASON(subjectOf(eventOf(alert)), encode(eventOf(alert)), "data.labels: ");
}

void TestWireCodec::depthAndSizeAreLimited()
{
    const Event whole = eventOf(someAlert());
    std::string deep = "1";
    for (std::size_t i = 0; i < EventLimits::Depth; ++i)
        deep = "[" + deep + "]";
    REQUIRE_REASON(subjectOf(whole), with(encode(whole), "\"firing\"", deep), "event: is not JSON: ");
    // A foreign event is bound by the same limits.
    REQUIRE_REASON("ops.x", R"({"specversion":"1.0","id":"1","source":"s","type":"t","data":)" + deep + "}", "event: ");

    AlertCondition large = someAlert();
    for (int i = 0; i < 20; ++i)
        QVERIFY(large.labels.add("label" + std::to_string(i), std::string(60000, 'x')));
    REQUIRE_REASON(subjectOf(eventOf(large)), encode(eventOf(large)), "event: is longer than 1048576 bytes");
}

void TestWireCodec::timestampsThatNoCalendarKnows_data()
{
    QTest::addColumn<QString>("written");
    for (const char* written : { "2026-02-29T00:00:00Z", "2026-02-30T00:00:00Z", "2026-04-31T00:00:00Z",
             "2026-00-01T00:00:00Z", "2026-11-21", "2026-11-21T09:55:04", "2026-11-21T09:55:04.Z",
             "2026-11-21T24:00:00Z", "yesterday", "2026-11-21T09:55:04Z\\n", "2026-11-21T09:55:04+0100",
             "0000-01-01T00:00:00Z", "9999-12-31T23:59:59-00:01" })
        QTest::newRow(written) << QString::fromLatin1(written);
}

void TestWireCodec::timestampsThatNoCalendarKnows()
{
    QFETCH(QString, written);
    const Event whole = eventOf(someAlert());
    const std::string moment = formatInstant(Moment0);
    const std::string starts = R"("starts_at":")";
    REQUIRE_REASON(
        subjectOf(whole), with(encode(whole), starts + moment, starts + written.toStdString()), "data.starts_at: ");
    const std::string time = R"("time":")";
    REQUIRE_REASON(subjectOf(whole), with(encode(whole), time + moment, time + written.toStdString()), "time: ");
}

void TestWireCodec::theSubjectHasToAgree()
{
    const std::string alert = encode(eventOf(someAlert()));
    QVERIFY(!contains(reasonFor("ops.alert.prometheus.3f9a0c41", alert), "subject"));
    REQUIRE_REASON("ops.alert.prometheus.other", alert, "subject: ");
    REQUIRE_REASON("ops.alert.prometheus.3f9a0c41.x", alert, "subject: ");
    REQUIRE_REASON("", alert, "subject: ");

    const std::string note = encode(eventOf(CaseEvent { { "i1" }, 3, someNote(), 0 }));
    for (const char* wrong : { "ops.incident.i1.case.4", "ops.incident.i2.case.3", "ops.incident.i1.comms.3",
             "ops.incident.i1.case.03", "ops.alert.i1.case.3", "ops.incident.i1.case", "ops.incident.i1.case.3.4" })
        REQUIRE_REASON(wrong, note, "subject: ");
}

void TestWireCodec::anIncidentsEventCarriesItsSubject()
{
    const Event note = eventOf(CaseEvent { { "i1" }, 3, someNote(), 0 });
    QVERIFY(contains(encode(note), R"("subject":"ops.incident.i1.case.3")"));
    // Others may leave it out: the place in the log is what counts.
    const std::string bare = with(encode(note), R"("subject":"ops.incident.i1.case.3",)", "");
    EventDecoder decoder;
    QVERIFY(std::get<Event>(decoder.decode("ops.incident.i1.case.3", bare)) == note);
}

void TestWireCodec::anEventWithoutAPlaceNamesItself()
{
    EventDecoder decoder;
    QVERIFY(rc::check("what is written can be read without knowing where it will stand", [&decoder] {
        const Event written = *testing::genEvent();
        const Decoded decoded = decoder.decodeUnplaced(encode(written));
        RC_ASSERT(std::holds_alternative<Event>(decoded));
        RC_ASSERT(std::get<Event>(decoded) == written);
    }));
    const std::string note = encode(eventOf(CaseEvent { { "i1" }, 3, someNote(), 0 }));
    for (const char* subject :
        { "", R"("subject":"ops.alert.a.b",)", R"("subject":"ops.incident.i1.comms.3",)", R"("subject":null,)" }) {
        const Decoded decoded = decoder.decodeUnplaced(with(note, R"("subject":"ops.incident.i1.case.3",)", subject));
        const auto* const rejection = std::get_if<Rejection>(&decoded);
        QVERIFY2(rejection && rejection->reason.starts_with("subject: "), subject);
    }
}

void TestWireCodec::nullAttributesAreAbsent()
{
    const Event whole = eventOf(someAlert());
    const std::string bytes
        = with(encode(whole), R"("id":"e1")", R"("id":"e1","actor":null,"subject":null,"traceparent":null)");
    EventDecoder decoder;
    QVERIFY(std::get<Event>(decoder.decode(subjectOf(whole), bytes)) == whole);
    REQUIRE_REASON(subjectOf(whole), with(encode(whole), R"("id":"e1")", R"("id":null)"), "id: is missing");
    REQUIRE_REASON(subjectOf(whole), with(encode(whole), R"("id":"e1")", R"("id":"e1","Id":null)"), "Id: ");
    REQUIRE_REASON(
        subjectOf(whole), with(encode(whole), R"("name":"LoginLatencyHigh")", R"("name":null)"), "data.name: ");
}

void TestWireCodec::extensionsAreAllowed()
{
    const Event whole = eventOf(someAlert());
    const auto extended = [&whole](std::string_view member) {
        return with(encode(whole), R"("id":"e1")", std::string(R"("id":"e1",)").append(member));
    };
    EventDecoder decoder;
    for (const char* fine : { R"("traceparent":"00-4b")", R"("sequence":7)", R"("sampled":true)", R"("x1":null)" })
        QVERIFY(std::holds_alternative<Event>(decoder.decode(subjectOf(whole), extended(fine))));
    for (const char* wrong : { R"("TraceParent":"x")", R"("trace_parent":"x")", R"("x":{})", R"("x":[1])",
             R"("data_base64":"eA==")", R"("averyveryverylongname":"x")" })
        REQUIRE_REASON(subjectOf(whole), extended(wrong), "is not known here");
}

void TestWireCodec::foreignEventsAreNotRead_data()
{
    QTest::addColumn<QString>("type");
    for (const char* type : { "org.leitstand.alert.changed.v2", "org.leitstand.incident.opened.v10",
             "org.leitstand.outage.began.v1", "org.leitstand.alert.changed", "org.leitstand.alert.changed.v1.x",
             "com.example.deployed", "ORG.LEITSTAND.ALERT.CHANGED.V1" })
        QTest::newRow(type) << QString::fromLatin1(type);
}

void TestWireCodec::foreignEventsAreNotRead()
{
    QFETCH(QString, type);
    EventDecoder decoder;
    // Whatever their data is, or whether there is any; and at whatever subject.
    for (const char* rest : { R"(,"data":{"anything":[1,2]})", R"(,"data":"text")", R"(,"data_base64":"eA==")", "" }) {
        const std::string bytes
            = R"({"specversion":"1.0","id":"1","source":"s","type":")" + type.toStdString() + "\"" + rest + "}";
        const Decoded decoded = decoder.decode("ops.alert.a.b", bytes);
        const auto* const foreign = std::get_if<Foreign>(&decoded);
        QVERIFY(foreign);
        QCOMPARE(foreign->type, type.toStdString());
    }
    // What is no CloudEvent is no foreign one either.
    const std::string shapeless = R"({"specversion":"1.0","source":"s","type":")" + type.toStdString() + "\"}";
    REQUIRE_REASON("ops.alert.a.b", shapeless, "id: is missing");
}

void TestWireCodec::onlyOwnSeverityWords()
{
    const Event whole = eventOf(someAlert());
    for (const char* word : { "page", "Critical", "none", "" })
        REQUIRE_REASON(
            subjectOf(whole), with(encode(whole), "\"critical\"", "\"" + std::string(word) + "\""), "data.severity: ");
}

void TestWireCodec::placesNameTheEntryOfAList()
{
    const Event linked = eventOf(
        CaseEvent { { "i1" }, 2, AlertsLinked { { { "p", "first" }, { "p", "second" }, { "p", "third" } } }, 0 });
    REQUIRE_REASON(subjectOf(linked), with(encode(linked), R"("third")", "3"), "data.alerts[2].fingerprint: ");
    const Event report = eventOf(GatewayReport { { { "a", SourceState::Good, {}, {} } } });
    REQUIRE_REASON(subjectOf(report), with(encode(report), R"("good")", R"("fine")"), "data.sources[0].state: ");
}

void TestWireCodec::oneDecoderReadsManyEvents()
{
    EventDecoder decoder;
    const Event alert = eventOf(someAlert());
    const Event sample = eventOf(MetricSample { "login", "latency", 0.25, "s" });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(std::get<Event>(decoder.decode(subjectOf(alert), encode(alert))) == alert);
        QVERIFY(std::holds_alternative<Rejection>(decoder.decode(subjectOf(alert), "{")));
        QVERIFY(std::get<Event>(decoder.decode(subjectOf(sample), encode(sample))) == sample);
    }
}

void TestWireCodec::everyBodyHasItsStreamAndSubject()
{
    const AlertCondition alert = someAlert();
    QCOMPARE(subjectFor(alert), std::string("ops.alert.prometheus.3f9a0c41"));
    QVERIFY(streamFor(alert) == Stream::Alerts);
    QCOMPARE(subjectFor(CommsEvent { { "i1" }, 7, DraftSaved() }), std::string("ops.incident.i1.comms.7"));
    QVERIFY(streamFor(CommsEvent()) == Stream::Incidents);
    QCOMPARE(subjectFor(MetricSample { "log in", "p99", 1, {} }), std::string("ops.metric.log=20in.p99"));
    QVERIFY(streamFor(MetricSample()) == Stream::Metrics);
    QVERIFY(!streamFor(GatewayReport()));
    QCOMPARE(subjectFor(CatalogueApplied()), std::string("ops.catalog"));
    QVERIFY(streamFor(CatalogueApplied()) == Stream::Settings);
    QVERIFY(!streamFor(PresenceNotice()));
}

void TestWireCodec::tokensAreReversibleAndPlain()
{
    QCOMPARE(subjectToken("fra1-web_2"), std::string("fra1-web_2"));
    QCOMPARE(subjectToken("a.b*>c d"), std::string("a=2Eb=2A=3Ec=20d"));
    QCOMPARE(subjectToken("ä"), std::string("=C3=A4"));
    QCOMPARE(subjectToken(""), std::string("="));
    QVERIFY(rc::check("different texts have different tokens, made of plain bytes", [] {
        const std::string one = *testing::genText();
        const std::string other = *testing::genText();
        RC_ASSERT((subjectToken(one) == subjectToken(other)) == (one == other));
        for (const char letter : subjectToken(one))
            RC_ASSERT(
                std::isalnum(static_cast<unsigned char>(letter)) || letter == '=' || letter == '-' || letter == '_');
    }));
}

void TestWireCodec::incidentSubjectsAreReadStrictly_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("fine");
    QTest::newRow("case") << QStringLiteral("ops.incident.i1.case.1") << true;
    QTest::newRow("approval") << QStringLiteral("ops.incident.A-b_9.approval.4294967295") << true;
    QTest::newRow("version too large") << QStringLiteral("ops.incident.i1.case.4294967296") << false;
    QTest::newRow("version 0") << QStringLiteral("ops.incident.i1.case.0") << false;
    QTest::newRow("leading zero") << QStringLiteral("ops.incident.i1.case.01") << false;
    QTest::newRow("sign") << QStringLiteral("ops.incident.i1.case.+1") << false;
    QTest::newRow("negative") << QStringLiteral("ops.incident.i1.case.-1") << false;
    QTest::newRow("no version") << QStringLiteral("ops.incident.i1.case.") << false;
    QTest::newRow("no aspect") << QStringLiteral("ops.incident.i1.1") << false;
    QTest::newRow("unknown aspect") << QStringLiteral("ops.incident.i1.notes.1") << false;
    QTest::newRow("no id") << QStringLiteral("ops.incident..case.1") << false;
    QTest::newRow("dot in id") << QStringLiteral("ops.incident.i.1.case.1") << false;
    QTest::newRow("wildcard") << QStringLiteral("ops.incident.*.case.1") << false;
    QTest::newRow("space") << QStringLiteral("ops.incident.i 1.case.1") << false;
    QTest::newRow("umlaut") << QStringLiteral("ops.incident.ä.case.1") << false;
    QTest::newRow("long id") << QStringLiteral("ops.incident.%1.case.1").arg(QString(129, QLatin1Char('i'))) << false;
}

void TestWireCodec::incidentSubjectsAreReadStrictly()
{
    QFETCH(QString, subject);
    QFETCH(bool, fine);
    const auto read = parseIncidentSubject(subject.toStdString());
    QCOMPARE(read.has_value(), fine);
}

QTEST_APPLESS_MAIN(TestWireCodec)
#include "tst_wire_codec.moc"
