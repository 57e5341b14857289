// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/configuration.h"
#include "unit/support/mistakes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr auto GoodSource = "[[source]]\nname = \"main\"\ntype = \"alertmanager\"\ntoken = \"0123456789abcdef\"\n";

} // namespace

class TestGatewayConfiguration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatCanBeSaid()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("secret")), "s3cr3t-of-the-server\nsecond line\n", 0600);
        writeFile(folder.filePath(QStringLiteral("ca.pem")), "certificates", 0644);
        const auto read = parseConfiguration(R"toml(
[engine]
url = "wss://nats.example:8443"
user = "gateway"
password_file = "secret"
ca_file = "ca.pem"
[http]
listen = "::1"
port = 8080
max_body_mb = 16
[[source]]
name = "main"
type = "alertmanager"
token = "0123456789abcdef"
api_url = "https://alertmanager.example/am/"
api_user = "reader"
api_password = "x"
compare_every = "30s"
[[source]]
name = "second-1"
type = "alertmanager"
user = "am"
password_file = "secret"
[prometheus]
url = "http://127.0.0.1:9090"
token = "abc"
every = "1m"
[[metric]]
service = "checkout"
name = "error_ratio"
expr = "vector(1)"
unit = "%"
scale = 100
)toml",
            "gateway.toml", folder.path().toStdString());
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
        const Configuration& all = read.configuration;
        QCOMPARE(all.engine->password, std::string("s3cr3t-of-the-server"));
        QCOMPARE(all.engine->caFile, folder.filePath(QStringLiteral("ca.pem")).toStdString());
        QCOMPARE(all.http.address, std::string("::1"));
        QCOMPARE(all.http.port, std::uint16_t(8080));
        QCOMPARE(all.http.maxBodyBytes, std::size_t(16) << 20U);
        QCOMPARE(all.sources.size(), std::size_t(2));
        QCOMPARE(all.sources[0].apiUrl, std::string("https://alertmanager.example/am"));
        QCOMPARE(all.sources[0].api.user, std::string("reader"));
        QCOMPARE(all.sources[0].compareEvery, Span(30s));
        QCOMPARE(all.sources[1].access.password, std::string("s3cr3t-of-the-server"));
        QCOMPARE(all.sources[1].compareEvery, Span(15s));
        QCOMPARE(all.prometheus->every, Span(1min));
        QCOMPARE(all.metrics[0].scale, 100.0);
    }

    void theExampleIsRight()
    {
        QFile example(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/gateway.example.toml"));
        QVERIFY(example.open(QIODevice::ReadOnly));
        const auto read = parseConfiguration(example.readAll().toStdString(), "gateway.example.toml", ".");
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
    }

    void aMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("what");
        const QByteArray good(GoodSource);

        const auto row = [](const char* name, const QByteArray& text, const char* where, const char* what) {
            QTest::newRow(name) << text << QByteArray(where) << QByteArray(what);
        };
        row("unknown key with a near one", good + "compare_evry = \"1m\"\n", "f:5:1",
            "did you mean \"compare_every\"?");
        row("unknown key", good + "zzzzzzzzzz = 1\n", "f:5:1", "allowed are api_ca_file, ");
        row("unknown table", good + "[htpp]\nport = 1\n", "f:5:2", "did you mean \"http\"?");
        row("wrong type", "[http]\nport = \"9797\"\n" + good, "f:2:8", "\"port\" is a text");
        row("whole number wanted", "[http]\nport = 1.5\n" + good, "f:2:8", "whole number from 0 to 65535");
        row("port out of range", "[http]\nport = 70000\n" + good, "f:2:8", "\"port\" is 70000, which is out of range");
        row("negative port", "[http]\nport = -1\n" + good, "f:2:8", "out of range");
        row("table expected", "http = 3\n" + good, "f:1:8", "write [http]");
        row("array of tables expected", "[source]\nname = \"a\"\n", "f:1:1", "write [[source]]");
        row("bad listen", "[http]\nlisten = \"\"\n" + good, "f:2:10", "no address");
        row("bad URL", good + "api_url = \"127.0.0.1:9093\"\n", "f:5:11", "\"127.0.0.1:9093\"");
        row("scheme of another kind", good + "api_url = \"ftp://x\"\n", "f:5:11", "does not begin with http or https");
        row("URL without host", good + "api_url = \"http://\"\n", "f:5:11", "names no host");
        row("URL with query", good + "api_url = \"http://x/?a=b\"\n", "f:5:11", "query");
        row("engine by http", "[engine]\nurl = \"http://x\"\n" + good, "f:2:7", "wss or ws");
        row("engine without url", "[engine]\nuser = \"a\"\npassword = \"b\"\n" + good, "f:1:1", "\"url\" is missing");
        row("user without password", "[engine]\nurl = \"ws://x\"\nuser = \"a\"\n" + good, "f:3:8", "belong together");
        row("bad duration", good + "compare_every = \"15\"\n", "f:5:17", "\"15\" is no duration");
        row("duration too short", good + "compare_every = \"10ms\"\n", "f:5:17", "from 1s to 1h");
        row("no name", "[[source]]\ntype = \"alertmanager\"\ntoken = \"0123456789abcdef\"\n", "f:1:1",
            "\"name\" is missing");
        row("name is no subject", QByteArray(good).replace("main", "Ma in"), "f:2:8", "small letters, digits");
        row("name is taken", QByteArray(good).replace("main", "prometheus"), "f:2:8", "choose another");
        row("two of a name", good + good, "f:6:8", "the other one is in line 1");
        row("no such type", QByteArray(good).replace("alertmanager", "grafana"), "f:3:8",
            "allowed is \"alertmanager\"");
        row("no secret", "[[source]]\nname = \"a\"\ntype = \"alertmanager\"\n", "f:1:1", "neither a token nor");
        row("empty token", QByteArray(good).replace("0123456789abcdef", ""), "f:4:9", "\"token\" is empty");
        row("short token", QByteArray(good).replace("0123456789abcdef", "123"), "f:4:9", "too short");
        row("token with blank", QByteArray(good).replace("0123456789abcdef", "0123456789 abcdef"), "f:4:9", "a blank");
        row("token twice", good + "token_file = \"x\"\n", "f:5:14", "both \"token\" and \"token_file\"");
        row("token and user", good + "user = \"x\"\npassword = \"12345678\"\n", "f:5:8", "both a token and");
        row("password alone", "[[source]]\nname = \"a\"\ntype = \"alertmanager\"\npassword = \"12345678\"\n", "f:4:12",
            "no user");
        row("no such file", QByteArray(good).replace("token = \"0123456789abcdef\"", "token_file = \"/nowhere/t\""),
            "f:4:14", "/nowhere/t: the file cannot be read");
        row("metric without server", good + "[[metric]]\nservice = \"a\"\nname = \"b\"\nexpr = \"c\"\n", "f:5:1",
            "[[metric]] without [prometheus]");
        row("metric without expression",
            good + "[prometheus]\nurl = \"http://x\"\n[[metric]]\nservice = \"a\"\nname = \"b\"\nexpr = \"\"\n",
            "f:10:8", "\"expr\" is empty");
        row("metric twice",
            good
                + "[prometheus]\nurl = \"http://x\"\n[[metric]]\nservice = \"a\"\nname = \"b\"\nexpr = \"c\"\n"
                  "[[metric]]\nservice = \"a\"\nname = \"b\"\nexpr = \"d\"\n",
            "f:13:8", "two metrics \"b\"");
        row("scale is no number",
            good
                + "[prometheus]\nurl = \"http://x\"\n[[metric]]\nservice = \"a\"\nname = \"b\"\nexpr = \"c\"\nscale = inf\n",
            "f:11:9", "a finite number");
        row("nothing to do", "[http]\nport = 1\n", "f", "there is nothing to do");
        row("no TOML", good + "[http\n", "f:5:", "see https://toml.io");
        row("a key twice", good + "name = \"b\"\n", "f:5:", "name");
    }

    void aMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, what);
        const auto read = parseConfiguration(text.toStdString(), "f", ".");
        QVERIFY(!read.ok());
        const std::string all = textOf(read.mistakes);
        QVERIFY2(read.mistakes.size() == 1, all.c_str());
        QVERIFY2(read.mistakes.front().where.starts_with(where.toStdString()), all.c_str());
        QVERIFY2(read.mistakes.front().text().find(what.toStdString()) != std::string::npos, all.c_str());
    }

    void allMistakesAreNamedAtOnce()
    {
        const auto read = parseConfiguration(
            "[http]\nport = 0.5\nlissten = \"x\"\n[[source]]\nname = \"A\"\ntype = \"x\"\n", "f", ".");
        QCOMPARE(read.mistakes.size(), std::size_t(5));
        QVERIFY(read.mistakes[0].where < read.mistakes[1].where);
    }

    void noPasswordOfAnUrlReachesAMessage()
    {
        const auto read
            = parseConfiguration(std::string(GoodSource) + "api_url = \"http://u:hunter2@host\"\n", "f", ".");
        QCOMPARE(read.mistakes.size(), std::size_t(1));
        QVERIFY(read.mistakes[0].text().find("hunter2") == std::string::npos);
        QVERIFY(read.mistakes[0].text().find("holds a user or a password") != std::string::npos);
    }

    void secretsAreRefusedWhenOthersMayReadThem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("my gateway.toml"));
        writeFile(path, GoodSource, 0644);
        const auto refused = readConfiguration(path.toStdString());
        QCOMPARE(refused.mistakes.size(), std::size_t(1));
        QVERIFY(refused.mistakes[0].remedy.starts_with("run: chmod 600 '" + path.toStdString() + "'"));
        writeFile(path, GoodSource, 0600);
        QVERIFY(readConfiguration(path.toStdString()).ok());

        writeFile(folder.filePath(QStringLiteral("token")), "0123456789abcdef\n", 0640);
        const QByteArray byFile
            = QByteArray(GoodSource).replace("token = \"0123456789abcdef\"", "token_file = \"token\"");
        writeFile(path, byFile, 0644);
        const auto secretFile = readConfiguration(path.toStdString());
        QCOMPARE(secretFile.mistakes.size(), std::size_t(1));
        QVERIFY(secretFile.mistakes[0].text().find("chmod 600") != std::string::npos);
    }

    void aFileThatIsNotThere()
    {
        const auto read = readConfiguration("/nowhere/gateway.toml");
        QCOMPARE(read.mistakes.size(), std::size_t(1));
        QVERIFY(read.mistakes[0].text().find("cannot be read") != std::string::npos);
    }

    void theDefaultIsRightAndPrivateAndNeverOverwritten()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("gateway.toml")).toStdString();
        const std::string token = makeToken();
        QCOMPARE(token.size(), std::size_t(64));
        QVERIFY(token != makeToken());
        QVERIFY(writeDefaultConfig(path, 9797, token).ok());
        const auto read = readConfiguration(path);
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
        QCOMPARE(read.configuration.sources.at(0).access.token, token);
        QCOMPARE(read.configuration.http.port, std::uint16_t(9797));
        const auto again = writeDefaultConfig(path, 1, makeToken());
        QVERIFY(!again.ok());
        QVERIFY(again.error().remedy.find("never overwritten") != std::string::npos);
        QVERIFY(!writeDefaultConfig(path + "2", 1, "short").ok());
        QVERIFY(!QFile::exists(QString::fromStdString(path + "2")));
    }

private:
    static void writeFile(const QString& path, const QByteArray& content, int mode)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner;
        permissions.setFlag(QFile::ReadGroup, (mode & 040) != 0);
        permissions.setFlag(QFile::ReadOther, (mode & 04) != 0);
        QVERIFY(QFile::setPermissions(path, permissions));
    }
};

QTEST_GUILESS_MAIN(TestGatewayConfiguration)
#include "tst_gateway_configuration.moc"
