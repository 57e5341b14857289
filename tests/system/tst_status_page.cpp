// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The status page as the shipped gateway writes it, on a disk that is full.

#include "system/support/newsroom.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace leitstand;
using namespace leitstand::test;

namespace {

std::map<QString, QByteArray> filesIn(const QString& folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files[file.fileName()] = file.readAll();
    }
    return files;
}

bool contains(const std::map<QString, QByteArray>& files, const QByteArray& text)
{
    return std::any_of(files.begin(), files.end(), [&text](const auto& file) { return file.second.contains(text); });
}

// Returns what fills the disk.
QString fillDisk(const QString& folder)
{
    QFile ballast(folder + QStringLiteral("/ballast"));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return {};
    const QByteArray block(512, 'x');
    while (ballast.write(block) == block.size()) { }
    return ballast.fileName();
}

} // namespace

// On a small file system of its own.
class TestOnSmallDisk : public QObject {
    Q_OBJECT

public:
    explicit TestOnSmallDisk(const QString& disk) : m_disk(disk) { }

private Q_SLOTS:
    void theOldPageStaysWholeAndTheNewOneFollows()
    {
        NatsServerProcess::Options options;
        options.users = GatewayProcess::EngineUser;
        NatsServerProcess log(std::move(options));
        QVERIFY2(log.start(), log.problem().c_str());
        GatewayProcess gateway;
        QVERIFY(gateway.announceEngine(log));
        const QString page = m_disk + QStringLiteral("/page");
        gateway.configure("",
            "[channels.status_page]\nfolder = \"" + page.toStdString()
                + "\"\nfirst_retry = \"200ms\"\nslowest_retry = \"500ms\"\n");
        QVERIFY2(gateway.start(), gateway.problem().c_str());
        Newsroom newsroom(log);
        QVERIFY(newsroom.open());

        const PublicationId first { "p1" };
        DraftText text = Newsroom::text(Audience::PublicStatus);
        text.german.body = "Der Checkout ist gestört.";
        QVERIFY(newsroom.publish(first, { "status-page" }, text));
        QVERIFY(QTest::qWaitFor([&] { return newsroom.isFinished(first, "status-page"); }, Patience));
        QVERIFY(contains(filesIn(page), text.german.body.c_str()));

        const QString ballast = fillDisk(m_disk);
        QVERIFY(!ballast.isEmpty());
        const auto before = filesIn(page);
        const PublicationId second { "p2" };
        text.moment = Moment::Update;
        text.german.body = "Der Checkout ist noch immer gestört.";
        QVERIFY(newsroom.publish(second, { "status-page" }, text));
        const auto isDeferred = [&] {
            const ChannelDelivery* const told = newsroom.delivery(second, "status-page");
            return told && told->count(DeliveryOutcome::Deferred) > 0;
        };
        QVERIFY2(QTest::qWaitFor(isDeferred, Patience), gateway.problem().c_str());
        const std::string why = newsroom.delivery(second, "status-page")->each.begin()->second.detail;
        QVERIFY2(why.find("No space left") != std::string::npos, why.c_str());
        QVERIFY(filesIn(page) == before);

        QVERIFY(QFile::remove(ballast));
        QVERIFY(QTest::qWaitFor([&] { return newsroom.isFinished(second, "status-page"); }, Patience));
        QCOMPARE(newsroom.delivery(second, "status-page")->count(DeliveryOutcome::Delivered), 1U);
        QVERIFY(contains(filesIn(page), text.german.body.c_str()));
    }

private:
    QString m_disk;
};

class TestStatusPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onAFullDisk()
    {
        const QTemporaryDir disk;
        // In a namespace where an ordinary user may mount a file system.
        const QString script
            = QStringLiteral("mount -t tmpfs -o size=500k tmpfs \"$1\" && echo mounted && exec \"$2\" --on \"$1\"");
        QProcess child;
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QStringLiteral("unshare"),
            { QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
                disk.path(), QCoreApplication::applicationFilePath() });
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForFinished(5 * Patience));
        const QByteArray said = child.readAll();
        if (!said.contains("mounted"))
            QSKIP("this machine lets nobody mount a small file system");
        QVERIFY2(child.exitCode() == 0, said.constData());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--on")) {
        TestOnSmallDisk test(arguments.value(2));
        return QTest::qExec(&test, { arguments.value(0) });
    }
    TestStatusPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_status_page.moc"
