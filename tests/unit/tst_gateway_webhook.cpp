// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/fingerprint.h"
#include "gateway/receivers/alert_json.h"
#include "gateway/receivers/alertmanager_api.h"
#include "gateway/receivers/alertmanager_webhook.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace leitstand;

namespace {

std::string fixture(const char* name)
{
    QFile file(QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/data/alertmanager/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Taken {
    Expected<Webhook> webhook;
    std::vector<AlertCondition> alerts;
};

Taken take(std::string body)
{
    std::vector<AlertCondition> alerts;
    auto webhook = readWebhook(body, [&alerts](AlertCondition alert) { alerts.push_back(std::move(alert)); });
    return { std::move(webhook), std::move(alerts) };
}

std::string alertJson(const std::string& labels, const std::string& more = {})
{
    return R"({"status":"firing","labels":{)" + labels + R"(},"annotations":{},"startsAt":"2026-11-21T03:26:09Z")"
        + more + "}";
}

std::string bodyOf(const std::string& alerts, const std::string& version = "\"4\"")
{
    return R"({"receiver":"r","status":"firing","alerts":[)" + alerts + R"(],"externalURL":"http://am","version":)"
        + version + "}";
}

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    text.replace(text.find(what), what.size(), by);
    return text;
}

} // namespace

class TestGatewayWebhook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsWhatItSaysAndNotWhatItsGroupSays()
    {
        const Taken taken = take(fixture("webhook-partly-resolved.json"));
        QVERIFY(taken.webhook.ok());
        QCOMPARE(taken.webhook->truncatedAlerts, std::uint64_t(3));
        QCOMPARE(taken.webhook->externalUrl, std::string("http://alertmanager.example:9093"));
        QCOMPARE(taken.alerts.size(), std::size_t(2));

        const AlertCondition& firing = taken.alerts[0];
        QCOMPARE(firing.status, AlertStatus::Firing);
        QCOMPARE(firing.severity, Severity::Critical);
        QCOMPARE(firing.name, std::string("ErrorRatioHigh"));
        QCOMPARE(firing.service, std::string("checkout"));
        QCOMPARE(firing.summary, std::string("Checkout: many errors (12 %)"));
        QCOMPARE(firing.key.fingerprint, std::string("0b1db9ccf6a0cb3b"));
        QCOMPARE(formatInstant(firing.startsAt), std::string("2026-11-21T03:26:09.704Z"));
        QVERIFY(!firing.endsAt); // the year 1 means that there is none
        QCOMPARE(firing.labels.size(), std::size_t(7));
        QVERIFY(firing.annotations.value("description").find("Größe, quote: \" and emoji 🔥") != std::string_view::npos);
        QVERIFY(firing.generatorUrl.ends_with("&g0.tab=1"));

        const AlertCondition& resolved = taken.alerts[1];
        QCOMPARE(resolved.status, AlertStatus::Resolved);
        QCOMPARE(formatInstant(*resolved.endsAt), std::string("2026-11-21T03:26:51.704Z"));
        QCOMPARE(resolved.service, std::string("checkout-api"));
        QCOMPARE(resolved.summary, std::string("ErrorRatioHigh"));
    }

    // Both values are from a real Alertmanager.
    void fingerprintsAreThoseOfAlertmanager()
    {
        const LabelSet one { { "severity", "warning" }, { "alertname", "AllTest" }, { "route", "all" },
            { "instance", "i0" } };
        QCOMPARE(fingerprintOf(one), std::string("d0cf730cd1bba15c"));
        const LabelSet other { { "alertname", "MaxTest" }, { "instance", "i0" }, { "route", "max" },
            { "severity", "warning" } };
        QCOMPARE(fingerprintOf(other), std::string("6671b154ee7d86e0"));
        QCOMPARE(normalFingerprint("6671B154EE7D86E0"), std::optional<std::string>("6671b154ee7d86e0"));
        QVERIFY(!normalFingerprint("6671b154ee7d86e"));
        QVERIFY(!normalFingerprint("6671b154ee7d86e."));
    }

    void aMissingOrImpossibleFingerprintIsComputed()
    {
        const std::string labels = R"("alertname":"AllTest","instance":"i0","route":"all","severity":"warning")";
        for (const char* given : { "", R"(,"fingerprint":"")", R"(,"fingerprint":"a.*.>")" }) {
            const Taken taken = take(bodyOf(alertJson(labels, given)));
            QCOMPARE(taken.alerts.at(0).key.fingerprint, std::string("d0cf730cd1bba15c"));
        }
    }

    void aBodyThatIsNoWebhookIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("what");
        const QByteArray one = QByteArray::fromStdString(alertJson(R"("alertname":"A")"));
        const auto row = [](const char* name, const QByteArray& body, const char* what) {
            QTest::newRow(name) << body << QByteArray(what);
        };
        row("empty", "", "is empty");
        row("blank", "   \n", "is no JSON");
        row("text", "hello", "is no JSON object");
        row("array", "[]", "is no JSON object");
        row("number", "7", "is no JSON object");
        row("cut off", QByteArray::fromStdString(bodyOf(one.toStdString())).chopped(20), "JSON");
        row("something behind", QByteArray::fromStdString(bodyOf(one.toStdString())) + " {}", "goes on after the end");
        row("no version", "{\"alerts\":[]}", "has no version");
        row("version of Grafana", QByteArray::fromStdString(bodyOf("", "\"1\"")), "Grafana");
        row("version as number", QByteArray::fromStdString(bodyOf("", "4")), "only \"4\"");
        row("version 5", QByteArray::fromStdString(bodyOf("", "\"5\"")), "has version \"5\"");
        row("no alerts", "{\"version\":\"4\"}", "has no alerts");
        row("alerts is no array", "{\"alerts\":{},\"version\":\"4\"}", "\"alerts\" is not");
        row("not UTF-8", "{\"alerts\":[],\"version\":\"4\",\"receiver\":\"\xff\"}", "UTF-8");
        row("open text", "{\"alerts\":[],\"version\":\"4", "JSON");
        row("deep arrays", "{\"alerts\":" + QByteArray(200000, '['), "JSON");
        row("brackets that do not close", "{\"version\":\"4\",\"alerts\":[{\"a\":[1,2}]}", "JSON");
    }

    void aBodyThatIsNoWebhookIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, what);
        const Taken taken = take(body.toStdString());
        QVERIFY(!taken.webhook.ok());
        QVERIFY2(taken.webhook.error().text().find(what.toStdString()) != std::string::npos,
            taken.webhook.error().text().c_str());
        QVERIFY(taken.alerts.empty());
    }

    void aBadAlertTakesNoneOfTheOthersWithIt_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray good = QByteArray::fromStdString(alertJson(R"("alertname":"A")"));
        const auto row = [](const char* name, const QByteArray& bad, const char* reason) {
            QTest::newRow(name) << bad << QByteArray(reason);
        };
        row("no object", "7", "is no object");
        row("null", "null", "is no object");
        row("array", "[[]]", "is no object");
        row("no status", "{\"labels\":{\"a\":\"b\"},\"startsAt\":\"2026-11-21T03:26:09Z\"}", "status is missing");
        row("other status", QByteArray(good).replace("firing", "pending"), "status is \"pending\"");
        row("status is a number", QByteArray(good).replace("\"firing\"", "1"), "status is no text");
        row("no labels", "{\"status\":\"firing\",\"startsAt\":\"2026-11-21T03:26:09Z\"}", "labels are missing");
        row("labels is a text", QByteArray(good).replace("{\"alertname\":\"A\"}", "\"x\""), "labels is no object");
        row("label is a number", QByteArray(good).replace("\"A\"", "1"), "labels.alertname is no text");
        row("label twice", QByteArray(good).replace("\"A\"", "\"A\",\"alertname\":\"B\""), "is there twice");
        row("half a character", QByteArray(good).replace("\"A\"", "\"\\ud83d\""), "is no text");
        row("no start", QByteArray(good).replace("startsAt", "begins"), "startsAt is missing");
        row("start is no time", QByteArray(good).replace("2026-11-21T", "yesterday"), "startsAt is no time");
        row("names too long", QByteArray(good).replace("alertname", QByteArray(600, 'n')), "more than 512 bytes");
        row("labels that are objects", QByteArray(good).replace("\"A\"", QByteArray(5000, '[') + QByteArray(5000, ']')),
            "labels.alertname is no text");
        QByteArray many;
        for (int i = 0; i < 129; ++i)
            many += (i == 0 ? "" : ",") + QByteArray("\"l") + QByteArray::number(i) + "\":\"v\"";
        row("too many labels", QByteArray(good).replace("\"alertname\":\"A\"", many), "more than 128 entries");
    }

    void aBadAlertTakesNoneOfTheOthersWithIt()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QByteArray, reason);
        const std::string first = alertJson(R"("alertname":"First")");
        const std::string last = alertJson(R"("alertname":"Last")");
        const Taken taken = take(bodyOf(first + ',' + bad.toStdString() + ',' + last));
        QVERIFY2(taken.webhook.ok(), taken.webhook.ok() ? "" : taken.webhook.error().text().c_str());
        QCOMPARE(taken.alerts.size(), std::size_t(2));
        QCOMPARE(taken.alerts[0].name, std::string("First"));
        QCOMPARE(taken.alerts[1].name, std::string("Last"));
        QCOMPARE(taken.webhook->rejected.size(), std::size_t(1));
        QCOMPARE(taken.webhook->rejected[0].index, std::size_t(1));
        QVERIFY2(taken.webhook->rejected[0].reason.find(reason.toStdString()) != std::string::npos,
            taken.webhook->rejected[0].reason.c_str());
    }

    void textsAreCutWhereTheyAreTooLong()
    {
        const std::string text = std::string(20000, 'x') + "ä";
        const Taken taken = take(bodyOf(alertJson("\"alertname\":\"A\",\"long\":\"" + text + '"')));
        QCOMPARE(taken.alerts.at(0).labels.value("long").size(), AlertLimits::TextBytes);
        QVERIFY(taken.alerts.at(0).labels.value("long").ends_with("…"));
        QCOMPARE(cutText("ääää", 7), std::string("ää…"));
        QCOMPARE(cutText("ääää", 8), std::string("ääää"));
        QCOMPARE(excerpt("a\nb"), std::string("a b"));
    }

    // The log's server takes messages up to one megabyte.
    void annotationsThatDoNotFitAreShortened()
    {
        std::string annotations;
        for (int i = 0; i < 100; ++i)
            annotations += (i == 0 ? "" : ",") + ("\"a" + std::to_string(i)) + "\":\"" + std::string(10000, 'x') + '"';
        const std::string alert
            = replaced(alertJson(R"("alertname":"A")"), "\"annotations\":{}", "\"annotations\":{" + annotations + '}');
        const Taken taken = take(bodyOf(alert));
        QCOMPARE(taken.alerts.size(), std::size_t(1));
        QCOMPARE(taken.alerts[0].annotations.size(), std::size_t(100));
        QVERIFY(taken.alerts[0].annotations.block().size() < AlertLimits::JsonBytes);
    }

    void tenThousandAlertsInOneBody()
    {
        std::string alerts;
        for (int i = 0; i < 10000; ++i) {
            alerts += i == 0 ? "" : ",";
            alerts += alertJson("\"alertname\":\"Big\",\"instance\":\"i" + std::to_string(i) + "\",\"pad\":\""
                + std::string(900, 'p') + '"');
        }
        const std::string body = bodyOf(alerts);
        QVERIFY(body.size() > 10'000'000);
        const Taken taken = take(body);
        QCOMPARE(taken.alerts.size(), std::size_t(10000));
        QVERIFY(taken.webhook->rejected.empty());
        QCOMPARE(taken.alerts.back().labels.value("instance"), std::string_view("i9999"));
    }

    // Whatever arrives: no crash, and no alert that the body does not hold.
    void damagedBodies()
    {
        const std::string whole = fixture("webhook-partly-resolved.json");
        std::mt19937 random(42);
        for (int round = 0; round < 3000; ++round) {
            std::string body = whole;
            const auto at = random() % body.size();
            switch (random() % 4) {
            case 0:
                body[at] = static_cast<char>(random());
                break;
            case 1:
                body.resize(at);
                break;
            case 2:
                body.erase(at, random() % 40);
                break;
            default:
                body.insert(at, body.substr(random() % body.size(), random() % 200));
            }
            const Taken taken = take(std::move(body));
            QVERIFY(taken.webhook.ok() || taken.alerts.empty());
            QVERIFY(!taken.webhook.ok() || taken.alerts.size() == taken.webhook->alerts);
        }
    }

    void whereAlertmanagerShowsAnAlert()
    {
        const LabelSet labels { { "alertname", "A \"b\"" }, { "zone", "a" } };
        const std::string url = consoleUrl("http://am.example/path", labels);
        QCOMPARE(url,
            std::string(
                "http://am.example/path/#/alerts?filter=%7Balertname%3D%22A%20%5C%22b%5C%22%22%2Czone%3D%22a%22%7D"));
        QCOMPARE(externalUrlOf(url), std::string("http://am.example/path"));
        QCOMPARE(externalUrlOf("http://elsewhere"), std::string());
        QCOMPARE(consoleUrl("", labels), std::string());
    }

    void theListOfAlerts()
    {
        std::string body = fixture("alerts.json");
        const auto list = readAlertList(body);
        QVERIFY(list.ok());
        QCOMPARE(list->alerts.size(), std::size_t(2));
        QCOMPARE(list->alerts[0].condition.status, AlertStatus::Firing);
        QCOMPARE(list->alerts[0].silencedBy.at(0), std::string("5f1c2c4e-8a7b-4a52-9d0e-3e8a3f2f7a11"));
        QVERIFY(!list->alerts[0].condition.inhibited);
        QVERIFY(!list->alerts[0].condition.endsAt); // when it would be taken for resolved is no end
        QVERIFY(list->alerts[1].condition.inhibited);

        std::string empty = "[]";
        QVERIFY(readAlertList(empty).ok());
        for (std::string bad : { "", "{}", "[", "[1]", "[]x", "<html>" }) {
            const auto refused = readAlertList(bad);
            QVERIFY2(!refused.ok(), bad.c_str());
        }
        std::string oneBad = replaced(fixture("alerts.json"), "2026-11-21T03:26:09.704Z", "soon");
        const auto rest = readAlertList(oneBad);
        QCOMPARE(rest->alerts.size(), std::size_t(1));
        QCOMPARE(rest->rejected.size(), std::size_t(1));
    }

    void theListOfSilences()
    {
        std::string body = fixture("silences.json");
        const auto listed = readListedSilences(body);
        QVERIFY(listed.ok());
        QCOMPARE(listed->size(), std::size_t(2));
        const SilencesById silences = silencesById(*listed);
        QCOMPARE(silences.size(), std::size_t(1)); // the expired one is over
        const Silence& silence = silences.begin()->second;
        QCOMPARE(silence.by, std::string("kaethe@example.org"));
        QCOMPARE(silence.comment, std::string("INC-42: Käthe is on it"));
        QCOMPARE(formatInstant(*silence.until), std::string("2026-11-21T05:30:58.000Z"));
    }

    void theStatus()
    {
        std::string body = R"({"cluster":{"peers":[],"status":"disabled"},"uptime":"2026-11-21T03:25:59.549Z"})";
        const auto since = readRunningSince(body);
        QVERIFY(since.ok());
        QCOMPARE(formatInstant(*since), std::string("2026-11-21T03:25:59.549Z"));
        for (std::string bad : { "", "[]", "{}", R"({"uptime":3})", R"({"uptime":"x"})" })
            QVERIFY2(!readRunningSince(bad).ok(), bad.c_str());
    }
};

QTEST_GUILESS_MAIN(TestGatewayWebhook)
#include "tst_gateway_webhook.moc"
