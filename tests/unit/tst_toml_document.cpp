// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that people write: what is right is read, each mistake is named with its place, nothing is passed over.

#include "workspace/toml_document.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view Good = "name = \"cellar\"\n"
                                  "title = { de = \"Keller\", en = \"Cellar\" }\n"
                                  "summary = \"Café\"\n"
                                  "word = \"two\"\n"
                                  "list = [\"a\", \"b\"]\n"
                                  "flag = true\n"
                                  "count = 7\n"
                                  "share = 1\n"
                                  "every = \"90s\"\n"
                                  "url = \"https://example.org/x/\"\n"
                                  "start = 2026-11-21T09:30:00+01:00\n"
                                  "[labels]\n"
                                  "room = \"1\"\n"
                                  "[[room]]\n"
                                  "warm = true\n"
                                  "[[room]]\n"
                                  "warm = false\n";

std::optional<int> smallNumber(std::string_view word)
{
    if (word == "one")
        return 1;
    return word == "two" ? std::optional(2) : std::nullopt;
}

// Asks for one member of each kind, of which three have to be there.
void readAll(const toml::table& document, TomlMistakes& mistakes)
{
    TomlTable table(document, "the file", mistakes);
    static_cast<void>(table.requiredText("name", "what people call it"));
    static_cast<void>(table.requiredTextInBoth("title"));
    static_cast<void>(table.requiredWord("word", smallNumber, "one, two"));
    static_cast<void>(table.text("plain"));
    static_cast<void>(table.filledText("filled"));
    static_cast<void>(table.textInBoth("summary"));
    static_cast<void>(table.texts("list"));
    static_cast<void>(table.namedTexts("labels"));
    static_cast<void>(table.boolean("flag"));
    static_cast<void>(table.integer("count", 1, 9));
    static_cast<void>(table.number("share", 0, 1));
    static_cast<void>(table.number("anything"));
    static_cast<void>(table.duration("every", 1s, 1h));
    static_cast<void>(table.url("url", { "http", "https" }));
    static_cast<void>(table.node("start"));
    for (const toml::table* const room : table.tables("room")) {
        TomlTable reader(*room, "[[room]]", mistakes);
        static_cast<void>(reader.requiredBoolean("warm"));
        static_cast<void>(reader.requiredTexts("beds", "who sleeps there"));
    }
}

} // namespace

class TestTomlDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsRightIsRead()
    {
        TomlMistakes mistakes("f");
        const auto document = parseToml(Good, mistakes);
        QVERIFY(document.has_value());
        {
            TomlTable table(*document, "the file", mistakes);
            QVERIFY(table.has("name"));
            QVERIFY(!table.has("plain"));
            QCOMPARE(table.requiredText("name"), std::string("cellar"));
            QVERIFY((table.requiredTextInBoth("title") == TextInBoth { "Keller", "Cellar" }));
            QVERIFY((table.textInBoth("summary") == TextInBoth { "Café", "Café" }));
            QCOMPARE(table.requiredWord("word", smallNumber, "one, two"), 2);
            QVERIFY((table.texts("list") == std::vector<std::string> { "a", "b" }));
            QCOMPARE(table.boolean("flag"), std::optional(true));
            QCOMPARE(table.integer("count", 1, 9), std::optional(std::int64_t(7)));
            QCOMPARE(table.number("share", 0, 1), std::optional(1.0));
            QCOMPARE(table.duration("every", 1s, 1h), std::optional(Span(90s)));
            QCOMPARE(table.url("url", { "https" }), std::optional(std::string("https://example.org/x")));
            QVERIFY(table.requiredNode("start")->is_date_time());
            QCOMPARE(table.namedTexts("labels").at(0).second, std::string("1"));
            QCOMPARE(table.tables("room").size(), std::size_t(2));
            QCOMPARE(table.tables("room").at(1)->get("warm")->value<bool>(), std::optional(false));
        }
        QVERIFY(mistakes.empty());
    }

    void whatIsNotThereIsNoMistakeUnlessItIsRequired()
    {
        TomlMistakes mistakes("f");
        const auto document = parseToml("name = \"x\"\ntitle = \"y\"\nword = \"one\"\n", mistakes);
        readAll(document.value(), mistakes);
        QVERIFY(mistakes.empty());
        const auto nothing = parseToml("", mistakes);
        readAll(nothing.value(), mistakes);
        QCOMPARE(mistakes.sorted().size(), std::size_t(3));
        QCOMPARE(mistakes.sorted().at(0).what, std::string("\"name\" is missing in the file"));
        QCOMPARE(mistakes.sorted().at(0).remedy, std::string("it is what people call it"));
        QCOMPARE(mistakes.sorted().at(2).remedy, std::string("it is one of one, two"));
    }

    void aMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("line"); // the fourth of the file
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* line, const char* where, const char* text) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(where) << QByteArray(text);
        };
        row("no TOML", "plain = ", "f:4:", "see https://toml.io");
        row("twice", "name = \"x\"", "f:4:", "name");
        row("unknown", "zzzzzzzzzzzz = 1", "f:4:1", "unknown key \"zzzzzzzzzzzz\" in the file (allowed are anything, ");
        row("misspelt", "evry = \"1s\"", "f:4:1", "did you mean \"every\"?");
        row("no text", "plain = 1", "f:4:9", "\"plain\" is an integer (write a text in quotation marks)");
        row("empty text", "filled = \"\"", "f:4:10", "\"filled\" is empty");
        row("neither text nor both", "summary = 3", "f:4:11", "{ de = ");
        row("one language", "summary = { de = \"x\" }", "f:4:11", "\"en\" is missing in \"summary\"");
        row("empty language", "summary = { de = \"x\", en = \"\" }", "f:4:28", "\"en\" is empty");
        row("third language", "summary = { de = \"x\", en = \"x\", fr = \"x\" }", "f:4:33", "unknown key \"fr\"");
        row("no list", "list = \"a\"", "f:4:8", "\"list\" is a text");
        row("empty list", "list = []", "f:4:8", "is an empty list");
        row("mixed list", "list = [\"a\", 1]", "f:4:14", "this entry is an integer");
        row("list with nothing", "list = [\"\"]", "f:4:9", "this entry is empty");
        row("labels", "labels = { a = 1 }", "f:4:16", "\"a\" is an integer");
        row("no labels", "labels = []", "f:4:10", "write [labels] on a line of its own");
        row("no flag", "flag = \"yes\"", "f:4:8", "write true or false");
        row("no whole number", "count = 1.5", "f:4:9", "\"count\" is a number (write a whole number from 1 to 9)");
        row("too many", "count = 10", "f:4:9", "\"count\" is 10, which is out of range");
        row("no number", "share = \"1\"", "f:4:9", "write a number from 0 to 1");
        row("too much", "share = 1.5", "f:4:9", "\"share\" is out of range (write a number from 0 to 1)");
        row("not finite", "anything = nan", "f:4:12", "(write a finite number)");
        row("no duration", "every = \"15\"", "f:4:9", "\"15\" is no duration");
        row("too long", "every = \"2h\"", "f:4:9", "from 1s to 1h");
        row("no URL", "url = \"ftp://x\"", "f:4:7", "does not begin with http or https");
        row("no array of tables", "room = 1", "f:4:8", "write [[room]] on a line of its own");
        row("a date for a table", "room = [2026-11-21]", "f:4:9", "is a date or time");
        row("in an inner table", "room = [{ warm = true, beds = [\"a\"], cold = 1 }]", "f:4:38", "in [[room]]");
    }

    void aMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, text);
        TomlMistakes mistakes("f");
        const auto document
            = parseToml("name = \"x\"\ntitle = \"y\"\nword = \"one\"\n" + line.toStdString() + "\n", mistakes);
        if (document)
            readAll(*document, mistakes);
        const auto errors = mistakes.sorted();
        QCOMPARE(errors.size(), std::size_t(1));
        QVERIFY2(errors[0].where.starts_with(where.toStdString()), errors[0].text().c_str());
        QVERIFY2(errors[0].text().find(text.toStdString()) != std::string::npos, errors[0].text().c_str());
    }

    void mistakesComeInTheOrderOfTheFile()
    {
        TomlMistakes mistakes("f");
        const auto document = parseToml("word = \"three\"\nname = \"\"\nzzzzzzzzz = 1\n", mistakes);
        readAll(document.value(), mistakes);
        mistakes.addForFile("nobody lives here", "let somebody in");
        const auto errors = mistakes.sorted();
        QCOMPARE(errors.size(), std::size_t(5));
        QCOMPARE(errors[0].where, std::string("f"));
        QCOMPARE(errors[1].text(), std::string("f:1:1: \"title\" is missing in the file"));
        QCOMPARE(errors[2].text(), std::string("f:1:8: \"three\" is not known here (allowed are one, two)"));
        QCOMPARE(errors[3].where, std::string("f:2:8"));
        QCOMPARE(errors[4].where, std::string("f:3:1"));
    }

    void durations()
    {
        QCOMPARE(parseDuration("500ms"), std::optional<Span>(500ms));
        QCOMPARE(parseDuration("2h"), std::optional<Span>(2h));
        for (const char* bad : { "", "s", "15", "1.5s", "-1s", "15 s", "1d", "99999999999999999999s", "9999999999s" })
            QVERIFY2(!parseDuration(bad), bad);
        QCOMPARE(durationText(90s), std::string("90s"));
        QCOMPARE(durationText(2min), std::string("2m"));
    }
};

QTEST_GUILESS_MAIN(TestTomlDocument)
#include "tst_toml_document.moc"
