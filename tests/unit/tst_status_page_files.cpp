// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of the status page, from content that is given: what people read, what programs read, and the folder they
// stand in.

#include "gateway/channels/status_page/markup.h"
#include "gateway/channels/status_page/render.h"
#include "gateway/channels/status_page/site_folder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace leitstand;
using namespace leitstand::status_page;
using namespace std::chrono_literals;

namespace {

const Instant Noon = *parseInstant("2026-11-21T12:00:00Z");

Content quietPage()
{
    Content content;
    content.settings.channel = "status-page";
    content.settings.organisation = { "Nordbank", "Nordbank" };
    content.settings.url = "https://status.nordbank.example";
    content.now = Noon;
    content.updatedAt = Noon;
    Component login;
    login.id = "login";
    login.name = { "Anmeldung", "Login" };
    login.changedAt = Noon;
    content.components.push_back(login);
    return content;
}

Content pageWith(const Message& german, const Message& english)
{
    Content content = quietPage();
    PublicIncident incident;
    incident.id = "abc123abc123";
    incident.title = { german.subject, english.subject };
    incident.impact = Impact::Critical;
    incident.startedAt = Noon - 65min;
    incident.createdAt = Noon - 60min;
    incident.updatedAt = Noon - 20min;
    incident.updates.push_back({ "u2", IncidentStatus::Identified, german, english, Noon - 20min, Noon + 10min });
    incident.updates.push_back({ "u1", IncidentStatus::Investigating, { "Erste", "Erster Text" },
        { "First", "First text" }, Noon - 60min, {} });
    incident.status = IncidentStatus::Identified;
    Affected affected;
    affected.worst = affected.status = ComponentStatus::MajorOutage;
    affected.totals = { 65min, 0min, 65min };
    incident.affected.push_back(affected);
    content.components[0].status = ComponentStatus::MajorOutage;
    content.components[0].days.back().worst = ComponentStatus::MajorOutage;
    content.components[0].availability = 0.99951;
    content.incidents.push_back(incident);
    content.months.push_back({ "2026-11", { 0 }, { affected } });
    content.indicator = Impact::Critical;
    content.updatedAt = incident.updatedAt;
    return content;
}

QString file(const Files& files, const char* name)
{
    const auto found = files.find(name);
    return found == files.end() ? QString() : QString::fromStdString(found->second);
}

QJsonObject json(const Files& files, const char* name)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file(files, name).toUtf8(), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

// HTML's elements without an end as XML has them.
QString asXml(QString markup)
{
    static const QRegularExpression endless(QStringLiteral("<(meta|link|br)([^<>]*[^<>/])?>"));
    return markup.replace(endless, QStringLiteral("<\\1\\2/>"));
}

// Why it is not well-formed; empty if it is.
QString mistakeIn(const QString& markup)
{
    QXmlStreamReader reader(markup);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() + QStringLiteral(" in line %1").arg(reader.lineNumber())
                             : QString();
}

// All text between the tags of the element with this id.
QString textOf(const QString& markup, const QString& id)
{
    QXmlStreamReader reader(asXml(markup));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.attributes().value(QLatin1String("id")) == id)
            return reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return {};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStatusPageFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothLanguagesAreInEachPage()
    {
        const Files files = filesOf(
            pageWith({ "Anmeldung gestört", "Wir arbeiten daran." }, { "Login is down", "We are working on it." }));
        for (const char* const name : { "index.html", "incidents/abc123abc123.html" }) {
            const QString html = file(files, name);
            QCOMPARE(mistakeIn(asXml(html)), QString());
            const QString german = textOf(html, QStringLiteral("de"));
            const QString english = textOf(html, QStringLiteral("en"));
            QVERIFY(german.contains(QStringLiteral("Wir arbeiten daran.")));
            QVERIFY(german.contains(QStringLiteral("Ursache gefunden")));
            QVERIFY(german.contains(QStringLiteral("21. November 2026, 13:10 Uhr")));
            QVERIFY(english.contains(QStringLiteral("We are working on it.")));
            QVERIFY(english.contains(QStringLiteral("21 November 2026, 13:10 CET")));
            QVERIFY(!english.contains(QStringLiteral("Wir arbeiten daran.")));
            QVERIFY(html.contains(QStringLiteral("history.atom")) && html.contains(QStringLiteral("history.rss")));
            QVERIFY(!html.contains(QStringLiteral("<script")));
        }
        QVERIFY(textOf(file(files, "index.html"), QStringLiteral("de")).contains(QStringLiteral("99,95\u00A0%")));
        QVERIFY(!file(files, "style.css").isEmpty());
    }

    void aPageWithoutAnyMessageSaysSo()
    {
        const Files files = filesOf(quietPage());
        QVERIFY(textOf(file(files, "index.html"), QStringLiteral("de")).contains(QStringLiteral("Alles in Betrieb")));
        QVERIFY(textOf(file(files, "history.html"), QStringLiteral("en"))
                    .contains(QStringLiteral("No message has been published here yet.")));
        QCOMPARE(json(files, "api/v2/status.json").value(QLatin1String("status")).toObject(),
            (QJsonObject { { QLatin1String("indicator"), QLatin1String("none") },
                { QLatin1String("description"), QLatin1String("All Systems Operational") } }));
    }

    void textFromOutsideIsNeverMarkup()
    {
        const std::string hostile = "<img src=x onerror=alert(1)> & \"quoted\" </script> \x01 \xF0\x9F\x98\x80 \u202E";
        const Files files = filesOf(pageWith({ hostile, hostile }, { hostile, "- one\n- two\n\n" + hostile }));
        for (const auto& [name, text] : files) {
            const QString shown = QString::fromStdString(text);
            if (name.ends_with(".html")) {
                QCOMPARE(mistakeIn(asXml(shown)), QString());
                QVERIFY(!shown.contains(QStringLiteral("<img")));
                QVERIFY(shown.contains(QStringLiteral("&lt;img src=x")));
            } else if (name.ends_with(".atom") || name.ends_with(".rss")) {
                QCOMPARE(mistakeIn(shown), QString());
                // Feed readers interpret the text once: there it must still be escaped. Atom's title is marked as text.
                QVERIFY(!shown.contains(QStringLiteral("&lt;p&gt;&lt;img")));
                QVERIFY(shown.contains(QStringLiteral("&lt;img")) == name.ends_with(".atom"));
                QVERIFY(shown.contains(QStringLiteral("&amp;lt;img")));
            } else if (name.ends_with(".json")) {
                QVERIFY(!json(files, name.c_str()).isEmpty());
            }
        }
    }

    void controlCharactersBecomeAMark()
    {
        QCOMPARE(plain(std::string("a\0b\x1B\xC2\x85", 6)), QStringLiteral("a\uFFFDb\uFFFD\uFFFD"));
        QCOMPARE(paragraphs("  one \n two\n\n\nthree\n"),
            (std::vector<QString> { QStringLiteral("one\ntwo"), QStringLiteral("three") }));
    }

    void clientsOfStatuspageFindTheirMembers()
    {
        const Files files = filesOf(pageWith({ "Anmeldung gestört", "Wir arbeiten daran." }, { "Login", "Working." }));
        const QJsonObject summary = json(files, "api/v2/summary.json");
        QCOMPARE(summary.keys(),
            QStringList({ QStringLiteral("components"), QStringLiteral("incidents"), QStringLiteral("page"),
                QStringLiteral("scheduled_maintenances"), QStringLiteral("status") }));
        QCOMPARE(summary.value(QLatin1String("status")).toObject().value(QLatin1String("indicator")).toString(),
            QStringLiteral("critical"));
        const QJsonObject component = summary.value(QLatin1String("components")).toArray().at(0).toObject();
        QCOMPARE(component.value(QLatin1String("status")).toString(), QStringLiteral("major_outage"));
        const QJsonObject incident = summary.value(QLatin1String("incidents")).toArray().at(0).toObject();
        QCOMPARE(incident.value(QLatin1String("status")).toString(), QStringLiteral("identified"));
        QCOMPARE(
            incident.value(QLatin1String("created_at")).toString(), QStringLiteral("2026-11-21T12:00:00.000+01:00"));
        QVERIFY(incident.value(QLatin1String("resolved_at")).isNull());
        const QJsonArray updates = incident.value(QLatin1String("incident_updates")).toArray();
        QCOMPARE(updates.size(), 2);
        QCOMPARE(
            updates.at(0).toObject().value(QLatin1String("body")).toString(), QStringLiteral("Wir arbeiten daran."));
    }

    void resolvedIncidentsAreHistory()
    {
        Content content = pageWith({ "Anmeldung", "Behoben." }, { "Login", "Resolved." });
        content.incidents[0].status = IncidentStatus::Resolved;
        content.incidents[0].resolvedAt = Noon - 20min;
        content.indicator = Impact::None;
        const Files files = filesOf(content);
        QVERIFY(json(files, "api/v2/summary.json").value(QLatin1String("incidents")).toArray().isEmpty());
        QCOMPARE(json(files, "api/v2/incidents.json").value(QLatin1String("incidents")).toArray().size(), 1);
        const QString history = textOf(file(files, "history.html"), QStringLiteral("de"));
        QVERIFY(history.contains(QStringLiteral("November 2026")));
        QVERIFY(history.contains(QStringLiteral("1 h 5 min")));
    }

    void feedsHaveOneEntryForAnIncident()
    {
        const Files files = filesOf(pageWith({ "Anmeldung gestört", "Text" }, { "Login", "Text" }));
        const QString atom = file(files, "history.atom");
        QCOMPARE(atom.count(QStringLiteral("<entry>")), 1);
        QVERIFY(atom.contains(QStringLiteral("tag:status.nordbank.example,2005:Incident/abc123abc123")));
        QVERIFY(atom.contains(QStringLiteral("&lt;strong&gt;Identified&lt;/strong&gt;")));
        QVERIFY(atom.contains(QStringLiteral("Nordbank – Status – Verlauf")));
        QVERIFY(file(files, "history.rss").contains(QStringLiteral("21 Nov 2026 11:40:00 +0000")));
    }

    void theFolderHoldsWhatIsGivenAndNothingOfBefore()
    {
        const QTemporaryDir folder;
        const SiteFolder site(folder.filePath(QStringLiteral("page")).toStdString());
        QVERIFY(site.hold({ { "index.html", "one" }, { "incidents/a.html", "a" } }).ok());
        QFile own(folder.filePath(QStringLiteral("page/logo.svg")));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.close();
        QVERIFY(site.hold({ { "index.html", "two" }, { "incidents/b.html", "b" } }).ok());
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("page/index.html"))), QByteArray("two"));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("page/incidents/a.html"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("page/incidents/b.html"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("page/logo.svg"))));
    }

    void whatCannotBeWrittenLeavesTheOldPageWhole()
    {
        const QTemporaryDir folder;
        const SiteFolder site(folder.path().toStdString());
        QVERIFY(site.hold({ { "index.html", "old" }, { "history.html", "old" } }).ok());
        // A file stands where a folder is needed: it fails after others were written already.
        QFile inTheWay(folder.filePath(QStringLiteral("incidents")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const Outcome refused
            = site.hold({ { "history.html", "new" }, { "incidents/a.html", "a" }, { "index.html", "new" } });
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().where.find("incidents") != std::string::npos);
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("index.html"))), QByteArray("old"));
        QCOMPARE(bytesOf(folder.filePath(QStringLiteral("history.html"))), QByteArray("old"));
        QCOMPARE(
            QDir(folder.path()).entryList({ QStringLiteral("*.leitstand-new") }, QDir::Files | QDir::Hidden).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStatusPageFiles)
#include "tst_status_page_files.moc"
