// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A catalogue is read as it is written, or every mistake in it is told with its place and nothing is read. What was read
// can be written, and is the same when it is read again.

#include "wire/event_codec.h"
#include "workspace/catalogue_file.h"

#include <rapidcheck.h>

#include <QFile>
#include <QTest>

#include <memory>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

QString placesOf(const std::vector<Error>& mistakes)
{
    QStringList lines;
    for (const Error& mistake : mistakes)
        lines.append(QString::fromStdString(mistake.text()));
    return lines.join(QLatin1Char('\n'));
}

Catalogue read(const std::string& text)
{
    std::vector<Error> mistakes;
    auto catalogue = parseCatalogue(text, "c.toml", &mistakes);
    if (!catalogue) {
        QTest::qFail(qPrintable(placesOf(mistakes)), __FILE__, __LINE__);
        return {};
    }
    return std::move(catalogue).value();
}

std::string example()
{
    QFile file(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/catalogue/example.toml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string entries(const char* kind, int count)
{
    std::string text = "format = 1\n";
    for (int i = 0; i < count; ++i)
        text += std::string("[[") + kind + "]]\nid = \"x" + std::to_string(i) + "\"\n";
    return text;
}

// Without its last paragraph.
const std::string plainTemplate
    = "audience: public\nmoment: update\n\n[de]\nsubject: Stand\n\nText.\n\n[en]\nsubject: State\n\n";

} // namespace

class TestCatalogueFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExample();
    void theReadmeNamesEveryMember();
    void theEmptyOneIsWhatHoldsWithoutOne();
    void names();
    void prioritiesInheritTheirClocks();
    void mistakes_data();
    void mistakes();
    void tensOfThousandsOfMistakesHaveTheirPlaces();
    void allMistakesAreTold();
    void consequencesAreNotTold();
    void moreThanTheLogTakes();
    void aFileThatIsNotThere();
    void writtenAndReadAgain();
    void whatTheLogHoldsCanBeWritten();
};

void TestCatalogueFile::theExample()
{
    const Catalogue catalogue = read(example());
    QCOMPARE(catalogue.services.size(), 7U);
    QCOMPARE(catalogue.components.size(), 5U);
    QCOMPARE(catalogue.service("login")->dependsOn, (std::vector<std::string> { "api-gateway", "session-store" }));
    QCOMPARE(catalogue.service("login")->owner, std::string("Team Identität"));
    const CatalogueComponent& login = *catalogue.component({ "app-login" });
    QCOMPARE(login.name.german, std::string("Anmeldung in der App"));
    QCOMPARE(login.name.english, std::string("Login in the app"));
    QCOMPARE(login.service, std::string("mobile-app"));
    QCOMPARE(login.statusPageId, std::string("cmp-login-app"));
    QCOMPARE(login.dependsOn, (std::vector<ComponentId> { { "web-login" } }));
    QCOMPARE(catalogue.costPerMinute.at("transfers"), 420.5);
    QCOMPARE(catalogue.currency, std::string("EUR"));
    QCOMPARE(catalogue.segment({ "business" })->share, std::optional(0.35));
    QVERIFY(!catalogue.segment({ "provider-nord" })->share);
    QCOMPARE(catalogue.severityOf("SEV2"), Severity::Error);
    QCOMPARE(catalogue.policyFor(Priority::P1).acknowledge, Span(5min));
    QCOMPARE(catalogue.policyFor(Priority::P2), ClockPolicy());
    QCOMPARE(catalogue.regimes, (std::set<Regime> { Regime::Dora, Regime::Gdpr }));
    QCOMPARE(catalogue.roleOf("Anna Berger"), AccessRole::Commander);
    QCOMPARE(catalogue.roleOf("somebody"), AccessRole::Viewer);
    QCOMPARE(catalogue.approval, ApprovalRule::FourEyes);
    QCOMPARE(catalogue.contact.english, std::string("phone +49 441 12 34 56, around the clock"));
    QCOMPARE(catalogue.organisation, (LocalName { "Beispielbank", "Beispielbank" }));
    QCOMPARE(catalogue.website, std::string("https://bank.example"));
    QCOMPARE(catalogue.ownWords, (std::vector<std::string> { "Beispielbank", "PhotoTAN" }));
    QCOMPARE(catalogue.templates.size(), 1U);
    QVERIFY(catalogue.templates.front().text.starts_with("audience: phone\n"));
}

void TestCatalogueFile::theReadmeNamesEveryMember()
{
    QFile readme(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/catalogue/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    for (const char* const member : { "format", "currency", "others_may", "id", "name", "owner", "depends_on",
             "service", "status_page", "cost_per_minute", "share", "acknowledge", "first_notice", "scope",
             "update_every", "update_later_every", "update_later_after", "watch", "regimes", "role", "approval",
             "contact", "organisation", "website", "own_words", "text" })
        QVERIFY2(text.contains('`' + QByteArray(member) + '`'), member);
}

void TestCatalogueFile::theEmptyOneIsWhatHoldsWithoutOne()
{
    QVERIFY(read("format = 1\n") == Catalogue());
}

void TestCatalogueFile::names()
{
    const Catalogue catalogue = read(R"(format = 1
[[segment]]
id = "one"
name = "Mail"
[[segment]]
id = "german"
name = { de = "Karten" }
[[segment]]
id = "none"
)");
    QCOMPARE(catalogue.segments[0].name, (LocalName { "Mail", "Mail" }));
    QCOMPARE(catalogue.segments[1].name, (LocalName { "Karten", "" }));
    QCOMPARE(catalogue.segments[2].name, LocalName());
}

void TestCatalogueFile::prioritiesInheritTheirClocks()
{
    const Catalogue catalogue = read(R"(format = 1
[clocks.P1]
acknowledge = "90s"
[clocks]
watch = "2h"
)");
    QCOMPARE(catalogue.policy.watch, Span(2h));
    QCOMPARE(catalogue.policy.acknowledge, Span(15min));
    QCOMPARE(catalogue.policyFor(Priority::P1).acknowledge, Span(90s));
    QCOMPARE(catalogue.policyFor(Priority::P1).watch, Span(2h));
    QCOMPARE(catalogue.policyFor(Priority::P5).acknowledge, Span(15min));
}

void TestCatalogueFile::mistakes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("told"); // the beginning
    const auto row = [](const char* name, const char* file, const char* told) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(told);
    };
    row("no TOML", "format = 1\nnames = [", "c.toml:2:10: ");
    row("a key twice", "format = 1\nformat = 1\n", "c.toml:2:10: ");
    row("no UTF-8", "format = 1\ncurrency = \"\xff\"\n", "c.toml:2:12: ");
    row("no format", "currency = \"EUR\"\n", "c.toml:1:1: \"format\" is missing");
    row("another format", "format = 2\n", "c.toml:1:10: this program reads format 1");
    row("unknown member", "format = 1\ncurrenzy = \"EUR\"\n",
        "c.toml:2:1: unknown key \"currenzy\" in a catalogue (did you mean \"currency\"?)");
    row("unknown table", "format = 1\n[[services]]\nid = \"a\"\n", "c.toml:2:3: unknown key \"services\"");
    row("unknown member of a service", "format = 1\n[[service]]\nid = \"a\"\nlabel = \"b\"\n",
        "c.toml:4:1: unknown key \"label\" in [[service]]");
    row("not a list of tables", "format = 1\nservice = \"a\"\n", "c.toml:2:11: \"service\" is a text");
    row("no id", "format = 1\n[[service]]\nowner = \"a\"\n", "c.toml:2:1: \"id\" is missing in [[service]]");
    row("an empty id", "format = 1\n[[component]]\nid = \"\"\n", "c.toml:3:6: \"id\" is empty");
    row("a number for an id", "format = 1\n[[component]]\nid = 7\n", "c.toml:3:6: \"id\" is an integer");
    row("a name in no language", "format = 1\n[[segment]]\nid = \"a\"\nname = {}\n", "c.toml:4:8: \"name\" is empty");
    row("a name in Dutch", "format = 1\n[[segment]]\nid = \"a\"\nname = { nl = \"x\" }\n",
        "c.toml:4:10: unknown key \"nl\" in \"name\"");
    row("a service twice", "format = 1\n[[service]]\nid = \"a\"\n[[service]]\nid = \"a\"\n",
        "c.toml:5:6: the service \"a\" is named twice");
    row("a component twice", "format = 1\n[[component]]\nid = \"a\"\n[[component]]\nid = \"a\"\n",
        "c.toml:5:6: the component \"a\" is named twice");
    row("a segment twice", "format = 1\n[[segment]]\nid = \"a\"\n[[segment]]\nid = \"a\"\n",
        "c.toml:5:6: the segment \"a\" is named twice");
    row("of no service", "format = 1\n[[component]]\nid = \"a\"\nservice = \"b\"\n",
        "c.toml:4:11: there is no service \"b\"");
    row("depends on nothing",
        "format = 1\n[[service]]\nid = \"a\"\n[[service]]\nid = \"b\"\ndepends_on = [\"a\",\n  \"c\"]\n",
        "c.toml:7:3: there is no service \"c\"");
    row("depends on itself", "format = 1\n[[service]]\nid = \"a\"\ndepends_on = [\"a\"]\n",
        "c.toml:4:15: it depends on itself: \"a\" on \"a\"");
    row("a circle",
        "format = 1\n[[component]]\nid = \"a\"\ndepends_on = [\"b\"]\n[[component]]\nid = \"b\"\ndepends_on = [\"c\"]\n[[component]]\nid = \"c\"\ndepends_on = [\"a\"]\n",
        "c.toml:4:15: it depends on itself: \"a\" on \"b\" on \"c\" on \"a\"");
    row("an empty list", "format = 1\n[[service]]\nid = \"a\"\ndepends_on = []\n",
        "c.toml:4:14: \"depends_on\" is an empty list");
    row("a share too large", "format = 1\n[[segment]]\nid = \"a\"\nshare = 35\n",
        "c.toml:4:9: a share is above 0 and at most 1");
    row("a share of nothing", "format = 1\n[[segment]]\nid = \"a\"\nshare = 0.0\n", "c.toml:4:9: a share is above 0");
    row("a share in words", "format = 1\n[[segment]]\nid = \"a\"\nshare = \"half\"\n",
        "c.toml:4:9: \"share\" is a text");
    row("no share at all", "format = 1\n[[segment]]\nid = \"a\"\nshare = nan\n", "c.toml:4:9: \"share\" is a number");
    row("a negative cost", "format = 1\n[[component]]\nid = \"a\"\ncost_per_minute = -1\n",
        "c.toml:4:19: \"cost_per_minute\" is out of range");
    row("no severity", "format = 1\n[severities]\nsev1 = \"bad\"\n", "c.toml:3:8: \"sev1\" stands for no severity");
    row("a severity by number", "format = 1\n[severities]\nsev1 = 1\n", "c.toml:3:8: \"sev1\" stands for no severity");
    row("a severity twice", "format = 1\n[severities]\nsev1 = \"error\"\nSEV1 = \"error\"\n",
        "c.toml:4:1: \"sev1\" is there twice");
    row("a span of nothing", "format = 1\n[clocks]\nwatch = \"0m\"\n", "c.toml:3:9: \"0m\" is out of range");
    row("a negative span", "format = 1\n[clocks]\nwatch = \"-5m\"\n", "c.toml:3:9: \"-5m\" is no duration");
    row("a span too long", "format = 1\n[clocks]\nwatch = \"800h\"\n", "c.toml:3:9: \"800h\" is out of range");
    row("a span without unit", "format = 1\n[clocks.P1]\nacknowledge = 5\n",
        "c.toml:3:15: \"acknowledge\" is an integer");
    row("half a second", "format = 1\n[clocks.P1]\nacknowledge = \"1500ms\"\n",
        "c.toml:3:15: \"acknowledge\" is no whole number of seconds");
    row("no priority", "format = 1\n[clocks.P6]\nacknowledge = \"5m\"\n", "c.toml:2:9: unknown key \"P6\" in [clocks]");
    row("no clock", "format = 1\n[clocks]\nack = \"5m\"\n", "c.toml:3:1: unknown key \"ack\" in [clocks]");
    row("no regime", "format = 1\n[regulation]\nregimes = [\"dora\", \"sox\"]\n",
        "c.toml:3:20: \"sox\" is not known here");
    row("a regime twice", "format = 1\n[regulation]\nregimes = [\"dora\", \"dora\"]\n",
        "c.toml:3:20: \"dora\" is there twice");
    row("regimes no list", "format = 1\n[regulation]\nregimes = \"dora\"\n", "c.toml:3:11: \"regimes\" is no list");
    row("no role", "format = 1\n[[person]]\nname = \"A\"\nrole = \"boss\"\n", "c.toml:4:8: \"boss\" is not known here");
    row("a role is missing", "format = 1\n[[person]]\nname = \"A\"\n", "c.toml:2:1: \"role\" is missing in [[person]]");
    row("a person twice",
        "format = 1\n[[person]]\nname = \"A\"\nrole = \"viewer\"\n[[person]]\nname = \"A\"\nrole = \"support\"\n",
        "c.toml:6:8: \"A\" is there twice");
    row("no rule of approval", "format = 1\n[communication]\napproval = \"two\"\n",
        "c.toml:3:12: \"two\" is not known here");
    row("no address on the web", "format = 1\n[communication]\nwebsite = \"ftp://a.example\"\n", "c.toml:3:11: ");
    row("a contact in Dutch", "format = 1\n[communication]\ncontact = { nl = \"x\" }\n",
        "c.toml:3:13: unknown key \"nl\" in \"contact\"");
    row("a template without text", "format = 1\n[[templates]]\nname = \"a\"\n",
        "c.toml:2:1: \"text\" is missing in [[templates]]");
    row("a template with an unknown placeholder",
        ("format = 1\n[[templates]]\nname = \"a\"\ntext = '''\n" + plainTemplate + "{nix}\n'''\n").c_str(),
        "c.toml:16:1: there is no placeholder {nix}");
    row("a template in one line", "format = 1\n[[templates]]\nname = \"a\"\ntext = \"audience: nobody\\n\"\n",
        "c.toml:4:19: ");
    row("a template twice",
        ("format = 1\n[[templates]]\nname = \"a\"\ntext = '''" + plainTemplate
            + "Text.'''\n[[templates]]\nname = \"a\"\ntext = '''\n" + plainTemplate + "Text.'''\n")
            .c_str(),
        "c.toml:17:8: the template \"a\" is named twice");
    row("others may nothing", "format = 1\nothers_may = \"nothing\"\n", "c.toml:2:14: \"nothing\" is not known here");
}

void TestCatalogueFile::tensOfThousandsOfMistakesHaveTheirPlaces()
{
    std::string text = "format = 1\n[[service]]\nid = \"a\"\ndepends_on = [\n";
    for (int i = 0; i < 40000; ++i)
        text += "\"x" + std::to_string(i) + "\",\n";
    std::vector<Error> mistakes;
    QVERIFY(!parseCatalogue(text + "]\n", "c.toml", &mistakes));
    QCOMPARE(mistakes.size(), 40001U);
    QCOMPARE(mistakes.front().where, std::string("c.toml:4:14")); // more than 64 of them
    QCOMPARE(mistakes[1].where, std::string("c.toml:5:1"));
    QCOMPARE(mistakes.back().where, std::string("c.toml:40004:1"));
    QCOMPARE(mistakes.back().what, std::string("there is no service \"x39999\""));
}

void TestCatalogueFile::mistakes()
{
    QFETCH(QString, file);
    QFETCH(QString, told);
    const std::string text = qstrcmp(QTest::currentDataTag(), "no UTF-8") == 0
        ? std::string("format = 1\ncurrency = \"\xff\"\n")
        : file.toStdString();
    std::vector<Error> mistakes;
    const auto catalogue = parseCatalogue(text, "c.toml", &mistakes);
    QVERIFY(!catalogue);
    const QString all = placesOf(mistakes);
    QVERIFY2(all.startsWith(told), qPrintable(all));
    QVERIFY2(mistakes.size() == 1, qPrintable(all));
    QCOMPARE(catalogue.error().text(), mistakes.front().text());
}

void TestCatalogueFile::allMistakesAreTold()
{
    std::vector<Error> mistakes;
    const auto catalogue = parseCatalogue(R"(format = 1
[[segment]]
id = "s"
share = 2
[[component]]
id = "a"
depends_on = ["b", "nothing"]
colour = "red"
[[component]]
id = "b"
depends_on = ["a"]
[clocks]
watch = "never"
[clocks.P9]
)",
        "c.toml", &mistakes);
    QVERIFY(!catalogue);
    const QStringList told = placesOf(mistakes).split(QLatin1Char('\n'));
    QStringList places;
    for (const QString& each : told)
        places.append(each.section(QLatin1Char(':'), 1, 2));
    QCOMPARE(places,
        (QStringList { QStringLiteral("4:9"), QStringLiteral("7:15"), QStringLiteral("7:20"), QStringLiteral("8:1"),
            QStringLiteral("13:9"), QStringLiteral("14:9") }));
}

void TestCatalogueFile::consequencesAreNotTold()
{
    std::vector<Error> mistakes;
    QVERIFY(!parseCatalogue("format = 1\n[[component]]\nid = 5\ncost_per_minute = 3\n", "c.toml", &mistakes));
    QVERIFY2(mistakes.size() == 1, qPrintable(placesOf(mistakes)));
}

void TestCatalogueFile::moreThanTheLogTakes()
{
    std::vector<Error> mistakes;
    QVERIFY(parseCatalogue(entries("service", 1000), "c.toml").ok());
    QVERIFY(!parseCatalogue(entries("service", 1001), "c.toml", &mistakes));
    QVERIFY2(placesOf(mistakes).startsWith(QLatin1String("c.toml:2002:1: there are more than 1000 [[service]]")),
        qPrintable(placesOf(mistakes)));
    QCOMPARE(mistakes.size(), 1U);

    mistakes.clear();
    const std::string longId = "format = 1\n[[service]]\nid = \"" + std::string(513, 'x') + "\"\n";
    QVERIFY(!parseCatalogue(longId, "c.toml", &mistakes));
    QVERIFY2(placesOf(mistakes).startsWith(QLatin1String("c.toml:3:6: \"id\" is longer than 512 bytes")),
        qPrintable(placesOf(mistakes)));

    mistakes.clear();
    std::string many = "format = 1\n[[service]]\nid = \"a\"\ndepends_on = [";
    for (int i = 0; i < 65; ++i)
        many += "\"b\", ";
    QVERIFY(!parseCatalogue(many + "]\n[[service]]\nid = \"b\"\n", "c.toml", &mistakes));
    QVERIFY2(placesOf(mistakes).startsWith(QLatin1String("c.toml:4:14: more than 64")), qPrintable(placesOf(mistakes)));

    mistakes.clear();
    std::string large = "format = 1\n";
    for (int i = 0; i < 2500; ++i)
        large += "[[person]]\nname = \"" + std::string(450, 'x') + std::to_string(i) + "\"\nrole = \"viewer\"\n";
    QVERIFY(!parseCatalogue(large, "c.toml", &mistakes));
    QVERIFY2(placesOf(mistakes).startsWith(QLatin1String("c.toml: the catalogue is too large")),
        qPrintable(placesOf(mistakes)));
}

void TestCatalogueFile::aFileThatIsNotThere()
{
    std::vector<Error> mistakes;
    QVERIFY(!loadCatalogue("/nowhere/bank.toml", &mistakes));
    QCOMPARE(mistakes.size(), 1U);
    QCOMPARE(mistakes.front().where, std::string("/nowhere/bank.toml"));
}

void TestCatalogueFile::writtenAndReadAgain()
{
    const Catalogue once = read(example());
    const std::string text = catalogueText(once);
    const Catalogue twice = read(text);
    QVERIFY(once == twice);
    QCOMPARE(catalogueText(twice), text);
    QVERIFY(read(catalogueText(Catalogue())) == Catalogue());
}

// Names with everything in them that a person could type, or a program send.
void TestCatalogueFile::whatTheLogHoldsCanBeWritten()
{
    const auto held = rc::check("a catalogue is the same when it was written and read", [] {
        const auto text
            = rc::gen::map(rc::gen::container<std::u32string>(rc::gen::oneOf(rc::gen::inRange<char32_t>(0, 0xD800),
                               rc::gen::elementOf(std::u32string(U"\"\\\n\t\u007f\u0000'#=[]{}", 14)))),
                [](const std::u32string& letters) {
                    return QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size())).toStdString();
                });
        const auto id
            = rc::gen::suchThat(text, [](const std::string& one) { return !one.empty() && one.size() <= 512; });
        Catalogue catalogue;
        for (const std::string& each : *rc::gen::unique<std::vector<std::string>>(id)) {
            catalogue.services.push_back({ each, { *text, *text }, *text, {} });
            if (catalogue.services.size() > 1)
                catalogue.services.back().dependsOn = { catalogue.services.front().id };
            catalogue.components.push_back({ { each }, each, { *text, *text }, *text, {} });
            catalogue.segments.push_back({ { each }, { *text, *text }, 0.1 });
            catalogue.people.emplace(each, *rc::gen::element(AccessRole::Viewer, AccessRole::Commander));
            catalogue.costPerMinute.emplace(
                each, *rc::gen::element(0.0, 7.0, 1.0 / 3, 1e15, 12345678901234567168.0, 1e300));
        }
        catalogue.currency = *rc::gen::element<std::string>("", "EUR", "\"");
        catalogue.severities = { { "se v\"1", Severity::Error }, { "p1", Severity::Unknown } };
        catalogue.policy.watch = std::chrono::seconds(*rc::gen::inRange(1, 1000000));
        catalogue.policies[Priority::P2] = catalogue.policy;
        catalogue.approval = *rc::gen::element(ApprovalRule::FourEyes, ApprovalRule::Alone);
        catalogue.contact = { *text, *text };
        catalogue.organisation = { *text, {} };
        catalogue.website = *rc::gen::element<std::string>("", "https://bank.example");
        for (const std::string& each : *rc::gen::container<std::vector<std::string>>(id))
            catalogue.ownWords.push_back(each);
        // A text may have several lines and every kind of quotes.
        catalogue.templates = { { *id, plainTemplate + "It is \"\"\"\" \\ \t ''' so\"" } };
        catalogue.policies[Priority::P3].scope = std::chrono::hours(*rc::gen::inRange(1, 700));
        std::vector<Error> mistakes;
        const auto again = parseCatalogue(catalogueText(catalogue), "c.toml", &mistakes);
        if (!again)
            RC_FAIL(placesOf(mistakes).toStdString());
        RC_ASSERT(*again == catalogue);
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TestCatalogueFile)
#include "tst_catalogue_file.moc"
