// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/command_line.h"
#include "desktop/engine_choice.h"
#include "workspace/private_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

CommandLineReading read(const QString& written)
{
    std::vector<std::string> arguments;
    for (const QString& argument : written.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        arguments.push_back(argument.toStdString());
    return readCommandLine(arguments);
}

QString mistakesIn(const CommandLineReading& reading)
{
    QStringList lines;
    for (const Error& mistake : reading.mistakes)
        lines.append(QString::fromStdString(mistake.text()));
    return lines.join(u'\n');
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTheEverydayStart()
    {
        const auto reading = read({});
        QVERIFY(reading.ok());
        QVERIFY(reading.commandLine.engineUrl.empty());
        QVERIFY(!reading.commandLine.size);
    }

    void wallsAreSetUp()
    {
        const auto wall = read(QStringLiteral(
            "--wall --distance 8m --diagonal 140cm --screen HDMI-1 --pages load,situation --night 22:00-6:00 --name hall"));
        QVERIFY2(wall.ok(), qPrintable(mistakesIn(wall)));
        QVERIFY(wall.commandLine.wall);
        const WallOptions& options = wall.commandLine.wallOptions;
        QCOMPARE(options.distance, 8.0);
        QCOMPARE(options.diagonal, std::optional(1400.0));
        QCOMPARE(options.screen, std::string("HDMI-1"));
        QCOMPARE(options.pages, (std::vector<std::string> { "load", "situation" }));
        QCOMPARE(options.nightFrom, 22 * 60);
        QCOMPARE(options.nightTo, 6 * 60);
        QCOMPARE(
            read(QStringLiteral("--wall --diagonal 55in")).commandLine.wallOptions.diagonal, std::optional(1397.0));
        QCOMPARE(read(QStringLiteral("--wall --distance 3.5")).commandLine.wallOptions.distance, 3.5);
    }

    void wallsThatCannotBe_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("says");
        QTest::newRow("no wall") << "--distance 5m"
                                 << "needs --wall";
        QTest::newRow("too far") << "--wall --distance 500m"
                                 << "from 0.3 to 50";
        QTest::newRow("another unit") << "--wall --distance 5ft"
                                      << "for example 5m";
        QTest::newRow("no screen") << "--wall --diagonal 0in"
                                   << "diagonal";
        QTest::newRow("unknown page") << "--wall --pages situation,weather"
                                      << "some of";
        QTest::newRow("a page twice") << "--wall --pages load,load"
                                      << "each once";
        QTest::newRow("no night") << "--wall --night 22:00"
                                  << "two times of day";
        QTest::newRow("a desk's page") << "--wall --page alerts"
                                       << "--pages";
    }
    void wallsThatCannotBe()
    {
        QFETCH(QString, written);
        QFETCH(QString, says);
        const auto reading = read(written);
        QVERIFY(!reading.ok());
        QVERIFY2(mistakesIn(reading).contains(says), qPrintable(mistakesIn(reading)));
    }

    void everyOptionIsTaken()
    {
        const auto team
            = read(QStringLiteral("--engine=wss://nats.example:8443 --user ute --password-file /p --ca-file ca.pem "
                                  "--inbox _INBOX_support --actor=Ute --page alerts --lang de --theme light "
                                  "--size 1920x1080 --screenshot a.png --after 2.5"));
        QVERIFY2(team.ok(), qPrintable(mistakesIn(team)));
        QCOMPARE(team.commandLine.engineUrl, std::string("wss://nats.example:8443"));
        QCOMPARE(team.commandLine.user, std::string("ute"));
        QCOMPARE(team.commandLine.size, (WindowSize { 1920, 1080 }));
        QCOMPARE(team.commandLine.after, 2500ms);
        QCOMPARE(team.commandLine.language, std::string("de"));
        const auto story = read(QStringLiteral("--scenario penta --speed 0.5 --data-dir /d --at 11:45"));
        QVERIFY2(story.ok(), qPrintable(mistakesIn(story)));
        QCOMPARE(story.commandLine.speed, 0.5);
        QCOMPARE(story.commandLine.at, std::string("11:45"));
        QVERIFY(read(QStringLiteral("-h")).commandLine.help);
        QVERIFY(read(QStringLiteral("--version")).commandLine.version);
        QVERIFY(read(QStringLiteral("--self-test")).commandLine.selfTest);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* written, const char* named) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(named);
        };
        row("--kiosk", "--kiosk: is not known");
        row("--at soon", "--at: must be a moment");
        row("--self-test --at 11:45", "--self-test: walks through the present");
        row("penta", "penta: is not an option");
        row("--lang fr", "must be one of de, en, not \"fr\"");
        row("--theme blue", "light, dark, system");
        row("--page wall", "situation, alerts");
        row("--engine http://nats.example", "WebSocket address");
        row("--engine ws://", "WebSocket address");
        row("--engine ws://ute:secret@nats.example", "must not hold credentials");
        row("--user ute", "--engine");
        row("--engine ws://n --user ute", "needs --password-file");
        row("--engine ws://n --password-file p", "needs --user");
        row("--engine ws://n --user u --password-file p --token-file t", "in place of --user");
        row("--engine ws://n --ca-file c", "wss://");
        row("--engine ws://n --scenario penta", "leave out --engine");
        row("--scenario", "needs a value: NAME|FILE");
        row("--scenario --speed 5", "--scenario: needs a value");
        row("--speed 60", "needs --scenario");
        row("--fast-until end", "needs --scenario");
        row("--scenario penta --speed fast", "above 0");
        row("--scenario penta --speed 0", "above 0");
        row("--scenario penta --speed -1", "above 0");
        row("--scenario penta --speed nan", "above 0");
        row("--size 1920", "WIDTHxHEIGHT");
        row("--size 0x0", "WIDTHxHEIGHT");
        row("--size 1920x1080x2", "WIDTHxHEIGHT");
        row("--size 99999x99999", "WIDTHxHEIGHT");
        row("--after 5", "needs --screenshot");
        row("--screenshot a.png --after -1", "seconds");
        row("--self-test=yes", "takes no value");
        row("--data-dir=", "must not be empty");
        row("--lang de --lang en", "given twice");
    }

    void mistakesAreNamed()
    {
        QFETCH(QString, written);
        QFETCH(QString, named);
        const auto reading = read(written);
        QVERIFY(!reading.ok());
        QVERIFY2(mistakesIn(reading).contains(named), qPrintable(mistakesIn(reading)));
    }

    void allMistakesAreNamedAtOnce()
    {
        QCOMPARE(read(QStringLiteral("--lang fr --size 3 --foo")).mistakes.size(), std::size_t(3));
    }

    void helpNamesEveryOption()
    {
        const std::string help = commandLineHelp();
        for (const char* const name :
            { "--engine", "--data-dir", "--scenario", "--screenshot", "--self-test", "--inbox" })
            QVERIFY2(help.find(name) != std::string::npos, name);
    }

    void aStoryNeverGetsIntoTheRealLog()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/data");
        QCOMPARE(dataFolderFor(read({}).commandLine), std::string("/data/leitstand"));
        QCOMPARE(dataFolderFor(read(QStringLiteral("--scenario penta")).commandLine),
            std::string("/data/leitstand/scenarios/penta"));
        QCOMPARE(dataFolderFor(read(QStringLiteral("--scenario ../../x/My.day.toml")).commandLine),
            std::string("/data/leitstand/scenarios/My_day"));
        QCOMPARE(dataFolderFor(read(QStringLiteral("--scenario ..")).commandLine),
            std::string("/data/leitstand/scenarios/__"));
        QCOMPARE(
            dataFolderFor(read(QStringLiteral("--scenario penta --data-dir /mine")).commandLine), std::string("/mine"));
        QCOMPARE(dataFolderFor(read(QStringLiteral("--engine wss://a.example:8443/x")).commandLine),
            std::string("/data/leitstand/engines/a_example_8443_x"));
        qputenv("XDG_DATA_HOME", before);
    }

    void onlyAStorysOwnFolderIsEmptied()
    {
        const QTemporaryDir temporary;
        const QString folder = temporary.path();
        QDir(folder).mkpath(QStringLiteral("store/deep"));
        QVERIFY(writePrivateFile(folder.toStdString() + "/local.sqlite", "x").ok());
        QVERIFY(emptyScenarioFolder(
            read(QStringLiteral("--scenario penta --data-dir /x")).commandLine, folder.toStdString())
                    .ok());
        QVERIFY(emptyScenarioFolder(read({}).commandLine, folder.toStdString()).ok());
        QVERIFY(QFile::exists(folder + QStringLiteral("/store/deep")));
        QVERIFY(emptyScenarioFolder(read(QStringLiteral("--scenario penta")).commandLine, folder.toStdString()).ok());
        QVERIFY(!QFile::exists(folder + QStringLiteral("/store")));
        QVERIFY(!QFile::exists(folder + QStringLiteral("/local.sqlite")));
    }

    void secretsComeFromPrivateFiles()
    {
        const QTemporaryDir temporary;
        const std::string path = temporary.path().toStdString() + "/password";
        CommandLine line = read(QStringLiteral("--engine ws://n --user ute --password-file x")).commandLine;
        line.passwordFile = path;
        QVERIFY(!teamEndpoint(line).ok());
        QVERIFY(writePrivateFile(path, "s3cret\n").ok());
        QCOMPARE(teamEndpoint(line)->password, std::string("s3cret"));
        QCOMPARE(inboxPrefix(line), std::string("_INBOX_ute"));
        QCOMPARE(::chmod(path.c_str(), 0644), 0);
        QVERIFY(teamEndpoint(line).error().remedy.find("chmod 600") != std::string::npos);
        QVERIFY(writePrivateFile(path, "\n").ok());
        QVERIFY(!teamEndpoint(line).ok());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
