// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/engine_file.h"
#include "workspace/private_file.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

EngineFile example()
{
    EngineFile file;
    file.url = "ws://127.0.0.1:40123";
    file.user = "leitstand";
    file.password = "p\"ä\\";
    file.storeFolder = "/home/käthe/store";
    file.serverPid = ::getpid();
    file.ownerPid = ::getpid();
    file.serverVersion = "2.9.10";
    return file;
}

} // namespace

class TestEngineFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
    }

    void whatIsSavedIsLoaded()
    {
        EngineFile file = example();
        QVERIFY(file.save(m_folder).ok());
        QCOMPARE(EngineFile::load(m_folder).value(), file);
        file.gatewayUrl = "http://127.0.0.1:9599";
        file.story = StoryTime { Instant(1700000000123ms), Instant(1600000000456ms), 60, Instant(1600003600000ms) };
        QVERIFY(file.save(m_folder).ok());
        QCOMPARE(EngineFile::load(m_folder).value(), file);
        QCOMPARE(file.endpoint().urls.at(0), file.url);
        QVERIFY(file.endpoint().isPrivate());
    }

    void onlyTheOwnerMayReadIt()
    {
        QVERIFY(example().save(m_folder).ok());
        const std::string path = EngineFile::pathIn(m_folder);
        struct stat status { };
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
        QCOMPARE(::chmod(path.c_str(), 0640), 0);
        const auto loaded = EngineFile::load(m_folder);
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.error().remedy.find("chmod 600") != std::string::npos);
    }

    void noFileMeansNoEngine()
    {
        for (const std::string& folder : { m_folder, m_folder + "/nowhere" }) {
            const auto loaded = EngineFile::load(folder);
            QVERIFY(!loaded.ok());
            QCOMPARE(loaded.error().what, std::string("no engine is running here"));
            QVERIFY(loaded.error().remedy.find("start leitstand") != std::string::npos);
        }
        QVERIFY(example().save(m_folder).ok());
        EngineFile::remove(m_folder);
        QVERIFY(!EngineFile::load(m_folder).ok());
    }

    void aDeadEngineIsNotRunning()
    {
        QProcess shortLived;
        shortLived.start(QStringLiteral("/bin/true"), QStringList());
        QVERIFY(shortLived.waitForStarted());
        const qint64 dead = shortLived.processId();
        QVERIFY(shortLived.waitForFinished());
        EngineFile file = example();
        file.serverPid = dead;
        QVERIFY(file.save(m_folder).ok());
        QVERIFY(EngineFile::load(m_folder).error().what.find("started again") != std::string::npos);
        file.ownerPid = dead;
        QVERIFY(file.save(m_folder).ok());
        QVERIFY(EngineFile::load(m_folder).error().what.find("no engine is running") != std::string::npos);
        QCOMPARE(EngineFile::read(m_folder).value(), file);
    }

    void garbageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("named");
        const QByteArray good = QByteArray::fromStdString(example().toJson());
        QTest::newRow("empty") << QByteArray() << QByteArray("not JSON");
        QTest::newRow("not JSON") << QByteArray("\0\1\2\xff", 4) << QByteArray("not JSON");
        QTest::newRow("cut off") << good.left(good.size() / 2) << QByteArray("not JSON");
        QTest::newRow("an array") << QByteArray("[]") << QByteArray("not a JSON object");
        QTest::newRow("an empty object") << QByteArray("{}") << QByteArray("format");
        QTest::newRow("newer") << QByteArray(good).replace("\"format\": 1", "\"format\": 2") << QByteArray("newer");
        QTest::newRow("no url") << QByteArray(good).replace("\"url\"", "\"uri\"") << QByteArray("\"url\"");
        QTest::newRow("pid as text") << QByteArray(good).replace("\"ownerPid\": ", "\"ownerPid\": \"1\", \"x\": ")
                                     << QByteArray("ownerPid");
        QTest::newRow("pid of all") << QByteArray(good).replace("\"ownerPid\": ", "\"ownerPid\": -1, \"x\": ")
                                    << QByteArray("ownerPid");
        QTest::newRow("story") << QByteArray(good).replace("\"url\"", "\"story\": {\"speed\": 1}, \"url\"")
                               << QByteArray("story.realAnchor");
        QTest::newRow("huge") << QByteArray(100000, ' ') << QByteArray("larger");
    }

    void garbageIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, named);
        QVERIFY(writePrivateFile(EngineFile::pathIn(m_folder), bytes.toStdString()).ok());
        const auto loaded = EngineFile::load(m_folder);
        QVERIFY(!loaded.ok());
        QVERIFY2(loaded.error().what.find(named.toStdString()) != std::string::npos, loaded.error().what.c_str());
        QVERIFY(!loaded.error().remedy.empty());
    }

    void unknownMembersAreIgnored()
    {
        const std::string json = example().toJson();
        QVERIFY(writePrivateFile(EngineFile::pathIn(m_folder), "{\"later\": [1]," + json.substr(1)).ok());
        QCOMPARE(EngineFile::load(m_folder).value(), example());
    }

    void aNewFileIsNeverWrittenOverAnother()
    {
        const std::string path = m_folder + "/new";
        QVERIFY(writeNewPrivateFile(path, "first").ok());
        const auto again = writeNewPrivateFile(path, "second");
        QVERIFY(!again.ok());
        QVERIFY(again.error().remedy.find("never overwritten") != std::string::npos);
        QCOMPARE(readPrivateFile(path, 100).value(), std::string("first"));
        QVERIFY(!writeNewPrivateFile(m_folder + "/nowhere/new", "x").ok());
    }

    void aSecretMayStandBehindALink()
    {
        // As containers are given theirs.
        const std::string path = m_folder + "/se'cret";
        const std::string link = m_folder + "/link";
        QVERIFY(writeNewPrivateFile(path, "s3cret\r\nrest\n").ok());
        QCOMPARE(::symlink(path.c_str(), link.c_str()), 0);
        QCOMPARE(readSecretFile(link).value(), std::string("s3cret"));
        QVERIFY(!readPrivateFile(link, 100).ok());
        QCOMPARE(::chmod(path.c_str(), 0640), 0);
        QVERIFY(readSecretFile(path).error().remedy.starts_with("run: chmod 600 '" + m_folder + "/se'\\''cret'"));
        QVERIFY(readNamedFile(path, 100).ok());
        QVERIFY(readNamedFile(path, 3).error().what.find("larger than 3 bytes") != std::string::npos);
        QVERIFY(!readNamedFile(m_folder, 100).ok());
        QVERIFY(!readSecretFile(m_folder + "/nowhere").ok());
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        // Also true for root: nobody can make a file in a folder that is not there or is a file.
        QVERIFY(!example().save(m_folder + "/missing").ok());
        QVERIFY(writePrivateFile(m_folder + "/plain", "x").ok());
        QVERIFY(!makePrivateFolder(m_folder + "/plain/data").ok());
        QVERIFY(!makePrivateFolder("/proc/leitstand").ok());
        QVERIFY(makePrivateFolder(m_folder + "/a/b/c").ok());
        struct stat status { };
        QCOMPARE(::stat((m_folder + "/a/b").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0700));
    }

    void aPipeInThePlaceOfTheFileDoesNotHang()
    {
        QCOMPARE(::mkfifo(EngineFile::pathIn(m_folder).c_str(), 0600), 0);
        const auto loaded = EngineFile::load(m_folder);
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.error().what.find("regular") != std::string::npos);
    }

    void storyTimeRunsFastToItsEnd()
    {
        const Instant start(1600000000000ms);
        const Instant now(1700000000000ms);
        const StoryTime story { now, start, 60, start + 1h };
        QCOMPARE(storyInstant(story, now), start);
        QCOMPARE(storyInstant(story, now + 1s), start + 60s);
        QCOMPARE(storyInstant(story, now + 60s), start + 1h);
        QCOMPARE(storyInstant(story, now + 90s), start + 1h + 30s);
        QCOMPARE(storyInstant({ now, start, 60, start }, now + 5s), start + 5s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::string m_folder;
};

QTEST_GUILESS_MAIN(TestEngineFile)
#include "tst_engine_file.moc"
