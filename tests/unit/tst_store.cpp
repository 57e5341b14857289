// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The store and what the world does to it. The harsher parts run in a child: this program again, with a role.

#include "store/local_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const Instant Now(1763695569000ms);

OutboxEvent outboxEvent(const std::string& id)
{
    OutboxEvent made;
    made.id = id;
    made.subject = "ops.incident.i1.case." + id;
    made.payload = std::string("{\"ä\":\0}", 8) + id;
    made.firstOfSubject = true;
    made.createdAt = Now;
    made.holder = "me";
    return made;
}

std::unique_ptr<LocalStore> openStore(const std::string& folder)
{
    auto store = LocalStore::open(folder, Now);
    if (!store)
        qFatal("%s", store.error().text().c_str());
    return std::move(store).value();
}

// Roles of the child. Each prints one line per fact.

int writeForEver(const std::string& folder)
{
    const auto store = openStore(folder);
    for (int number = 0;; ++number) {
        if (!store->addToOutbox(outboxEvent(std::to_string(number)))
            || !store->saveText({ "draft/1/de", std::string(2000, 'x') + std::to_string(number), Now }))
            return 1;
        std::cout << number << std::endl;
    }
}

int writeMany(const std::string& folder, const std::string& prefix)
{
    const auto store = openStore(folder);
    for (int number = 0; number < 100; ++number)
        if (const Outcome added = store->addToOutbox(outboxEvent(prefix + std::to_string(number))); !added) {
            std::cout << added.error().text() << std::endl;
            return 1;
        }
    return 0;
}

int openAndTell(const std::string& folder)
{
    // Rights do not bind root.
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 2;
    const auto store = LocalStore::open(folder, Now);
    std::cout << (store ? "open" : store.error().text()) << std::endl;
    return 0;
}

int fill(const std::string& folder)
{
    const auto store = LocalStore::open(folder, Now);
    if (!store) {
        std::cout << store.error().text() << std::endl;
        return 0;
    }
    for (int number = 0; number < 10000; ++number) {
        const Outcome saved = store.value()->saveText({ "k" + std::to_string(number), std::string(10000, 'x'), Now });
        if (!saved) {
            // What was there before can still be read.
            const auto texts = store.value()->texts();
            std::cout << saved.error().text() << (texts && int(texts->size()) == number ? " kept" : " LOST")
                      << std::endl;
            return 0;
        }
    }
    return 1;
}

QByteArray runRole(const QStringList& arguments, int* exitCode = nullptr)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), QStringList(QStringLiteral("--role")) + arguments);
    if (!child.waitForFinished(60000))
        return "no answer";
    if (exitCode != nullptr)
        *exitCode = child.exitCode();
    return child.readAllStandardOutput();
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
    }

    void theOutboxKeepsOrderAndBytes()
    {
        {
            const auto store = openStore(m_folder);
            for (const char* const id : { "b", "a", "c" })
                QVERIFY(store->addToOutbox(outboxEvent(id)).ok());
            QVERIFY(store->noteFailedAttempt("a", "no connection").ok());
            OutboxEvent later = outboxEvent("b");
            later.subject = "ops.incident.i1.case.9";
            QVERIFY(store->addToOutbox(later).ok()); // takes the next version, keeps its turn
            QVERIFY(store->removeFromOutbox("c").ok());
            QVERIFY(store->removeFromOutbox("unknown").ok());
        }
        const auto events = openStore(m_folder)->outbox();
        QVERIFY(events.ok());
        QCOMPARE(events->size(), std::size_t(2));
        OutboxEvent first = outboxEvent("b");
        first.subject = "ops.incident.i1.case.9";
        OutboxEvent second = outboxEvent("a");
        second.attempts = 1;
        second.lastError = "no connection";
        QCOMPARE(events->at(0), first);
        QCOMPARE(events->at(1), second);
    }

    void onlyEventsOfDeadProgramsAreTakenOver()
    {
        const auto store = openStore(m_folder);
        for (const char* const id : { "dead", "alive", "mine", "nobody" }) {
            OutboxEvent one = outboxEvent(id);
            one.holder = std::string_view(id) == "nobody" ? "" : id;
            QVERIFY(store->addToOutbox(one).ok());
        }
        const auto taken = store->takeOver("mine", [](const std::string& holder) { return holder != "dead"; });
        QVERIFY(taken.ok());
        QCOMPARE(taken->size(), std::size_t(3));
        QCOMPARE(taken->at(0).id, std::string("dead"));
        QCOMPARE(taken->at(0).holder, std::string("mine"));
        QCOMPARE(taken->at(1).id, std::string("mine"));
        QCOMPARE(taken->at(2).id, std::string("nobody"));
        QCOMPARE(store->takeOver("third", [](const std::string&) { return true; })->size(), std::size_t(0));
    }

    void unsentTextIsFoundAgain()
    {
        const std::string text = "Sehr geehrte Kundin,\n\nwir prüfen …" + std::string("\0\xff", 2);
        {
            const auto store = openStore(m_folder);
            QVERIFY(store->saveText({ "draft/1/de", "first", Now }).ok());
            QVERIFY(store->saveText({ "draft/1/de", text, Now + 1s }).ok());
            QVERIFY(store->saveText({ "draft/2/de", "", Now }).ok());
            QVERIFY(store->saveText({ "draft/3/de", "sent", Now }).ok());
            QVERIFY(store->dropText("draft/3/de").ok());
        }
        const auto store = openStore(m_folder);
        QCOMPARE(store->text("draft/1/de")->value(), (UnsentText { "draft/1/de", text, Now + 1s }));
        QVERIFY(!store->text("draft/3/de")->has_value());
        QCOMPARE(store->texts()->size(), std::size_t(2));
        QCOMPARE(store->texts()->at(0).key, std::string("draft/2/de"));
    }

    void othersMayNotReadIt()
    {
        const auto store = openStore(m_folder);
        QVERIFY(store->saveText({ "a", "b", Now }).ok());
        for (const QFileInfo& file : QDir(m_temporary->path()).entryInfoList(QDir::Files))
            QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)),
                qPrintable(file.fileName()));
    }

    void killedWhileWriting()
    {
        for (int round = 0; round < 3; ++round) {
            QTemporaryDir temporary;
            const std::string folder = temporary.path().toStdString();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                { QStringLiteral("--role"), QStringLiteral("write"), temporary.path() });
            QByteArray said;
            while (said.count('\n') < 40 + 17 * round && child.waitForReadyRead(10000))
                said += child.readAllStandardOutput();
            child.kill();
            child.waitForFinished();
            said += child.readAllStandardOutput();
            const int promised = static_cast<int>(said.count('\n'));
            QVERIFY(promised >= 40);

            const auto store = openStore(folder);
            QVERIFY(!store->setAside());
            const auto events = store->outbox();
            QVERIFY(int(events->size()) >= promised && int(events->size()) <= promised + 1);
            for (int number = 0; number < promised; ++number)
                QCOMPARE(events->at(std::size_t(number)), outboxEvent(std::to_string(number)));
            const std::string text = store->text("draft/1/de")->value().text;
            QVERIFY(std::stoi(text.substr(2000)) >= promised - 1);
        }
    }

    void twoProgramsWriteAtOnce()
    {
        QProcess first;
        QProcess second;
        const QString folder = m_temporary->path();
        first.start(QCoreApplication::applicationFilePath(),
            { QStringLiteral("--role"), QStringLiteral("many"), folder, QStringLiteral("a") });
        second.start(QCoreApplication::applicationFilePath(),
            { QStringLiteral("--role"), QStringLiteral("many"), folder, QStringLiteral("b") });
        QVERIFY(first.waitForFinished(60000));
        QVERIFY(second.waitForFinished(60000));
        QVERIFY2(first.exitCode() == 0, first.readAllStandardOutput().constData());
        QVERIFY2(second.exitCode() == 0, second.readAllStandardOutput().constData());
        QCOMPARE(openStore(m_folder)->outbox()->size(), std::size_t(200));
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<int>("from");
        QTest::newRow("head") << 0; // no longer a database
        QTest::newRow("pages") << 4096; // still one, but broken inside
    }

    void aDamagedFileIsSetAside()
    {
        QFETCH(int, from);
        {
            const auto store = openStore(m_folder);
            for (int number = 0; number < 50; ++number)
                QVERIFY(store->addToOutbox(outboxEvent(std::to_string(number))).ok());
        }
        const QString path = QString::fromStdString(m_folder + "/local.sqlite");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(from);
        file.write(QByteArray(8192, 'x'));
        file.close();

        const auto store = openStore(m_folder);
        QVERIFY(store->setAside().has_value());
        const QString kept = QString::fromStdString(store->setAside()->where);
        QCOMPARE(QFileInfo(kept).size(), qMax(size, qint64(from + 8192)));
        QVERIFY(kept.startsWith(path + QStringLiteral(".damaged-")));
        QCOMPARE(store->outbox()->size(), std::size_t(0));
        QVERIFY(store->addToOutbox(outboxEvent("new")).ok());
        // The second opening finds the new file sound.
        QVERIFY(!openStore(m_folder)->setAside());
    }

    void aNewerFileIsLeftAlone()
    {
        (void)openStore(m_folder);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            database.setDatabaseName(QString::fromStdString(m_folder + "/local.sqlite"));
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        const auto store = LocalStore::open(m_folder, Now);
        QVERIFY(!store.ok());
        QVERIFY(store.error().what.find("newer") != std::string::npos);
        QVERIFY(QDir(m_temporary->path()).entryList({ QStringLiteral("*damaged*") }).isEmpty());
    }

    void anEmptyFileIsMigrated()
    {
        QFile file(QString::fromStdString(m_folder + "/local.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto store = openStore(m_folder);
        QVERIFY(!store->setAside());
        QVERIFY(store->addToOutbox(outboxEvent("a")).ok());
    }

    void aFolderThatIsMissingOrReadOnlyIsNamed()
    {
        const auto missing = LocalStore::open(m_folder + "/missing", Now);
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().remedy.find("--data-dir") != std::string::npos);

        QVERIFY(openStore(m_folder)->addToOutbox(outboxEvent("a")).ok());
        QCOMPARE(::chmod((m_folder + "/local.sqlite").c_str(), 0444), 0);
        QCOMPARE(::chmod(m_folder.c_str(), 0555), 0);
        const QByteArray said = runRole({ QStringLiteral("open"), m_temporary->path() });
        QCOMPARE(::chmod(m_folder.c_str(), 0700), 0);
        QVERIFY2(said.contains("give yourself the right") || said.contains("may be written to"), said.constData());
        QVERIFY(!said.startsWith("open"));
    }

    void aFullDiskLosesNothingThatWasSaved()
    {
        // A file system of its own, in a namespace where an ordinary user may mount one.
        const QString script
            = QStringLiteral("mount -t tmpfs -o size=400k tmpfs \"$1\" && exec \"$2\" --role fill \"$1\"");
        QProcess child;
        child.start(QStringLiteral("unshare"),
            { QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
                m_temporary->path(), QCoreApplication::applicationFilePath() });
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForFinished(30000));
        const QByteArray said = child.readAllStandardOutput();
        const QByteArray complaint = child.readAllStandardError();
        if (said.isEmpty() && (complaint.startsWith("unshare:") || complaint.startsWith("mount:")))
            QSKIP("this machine lets nobody mount a small file system");
        QVERIFY2(said.contains("make room on the disk"), said.constData());
        QVERIFY2(said.contains("kept"), said.constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::string m_folder;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != QStringLiteral("--role")) {
        TestStore test;
        return QTest::qExec(&test, argc, argv);
    }
    const QString role = arguments.value(2);
    const std::string folder = arguments.value(3).toStdString();
    if (role == QStringLiteral("write"))
        return writeForEver(folder);
    if (role == QStringLiteral("many"))
        return writeMany(folder, arguments.value(4).toStdString());
    if (role == QStringLiteral("open"))
        return openAndTell(folder);
    return fill(folder);
}

#include "tst_store.moc"
