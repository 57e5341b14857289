// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window is killed while somebody writes in it: what was begun is there again when it is opened anew.

#include "store/local_store.h"
#include "system/support/engine_endpoint.h"
#include "workspace/engine_file.h"
#include "workspace/workspace.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

constexpr int Patience = 60000;
const QString Begun = QStringLiteral("Umlaute, a \"quote\" and äöü: the store is full");

Instant realNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// A window without a display, in which a script is typed (support/typist.cpp).
class TypedWindow {
public:
    TypedWindow(const QTemporaryDir& folder, const QStringList& script)
    {
        QFile file(folder.filePath(QStringLiteral("script")));
        if (!file.open(QIODevice::WriteOnly) || file.write(script.join(u'\n').toUtf8()) < 0)
            qFatal("the script cannot be written");
        file.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(LEITSTAND_TYPIST));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("typist:") + file.fileName());
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(LEITSTAND_PROGRAM),
            { QStringLiteral("--data-dir"), folder.filePath(QStringLiteral("data")), QStringLiteral("--page"),
                QStringLiteral("incidents"), QStringLiteral("--lang"), QStringLiteral("en"),
                QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("never.png")), QStringLiteral("--after"),
                QStringLiteral("3600") });
    }
    ~TypedWindow() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

WorkspaceOptions optionsFor(const std::string& folder)
{
    WorkspaceOptions options;
    options.stream.endpoint = test::endpointOfEngine(folder);
    options.now = realNow;
    options.actor = "test";
    return options;
}

// From the board to the field in which the note of the only incident is written.
QStringList wayToTheNote()
{
    return { QStringLiteral("until laneList0 count 1"), QStringLiteral("key Down"), QStringLiteral("key Return"),
        QStringLiteral("until incidentPane visible true"), QStringLiteral("key W"),
        QStringLiteral("until noteEditor activeFocus true") };
}

} // namespace

class TestWindowTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("nats-server")).isEmpty())
            QSKIP("nats-server is not installed");
    }

    void aNoteThatWasBegunOutlivesTheWindow()
    {
        QTemporaryDir folder;
        const std::string data = folder.filePath(QStringLiteral("data")).toStdString();
        const QString seen = folder.filePath(QStringLiteral("seen"));
        IncidentId incident;
        {
            TypedWindow window(folder, wayToTheNote() << QStringLiteral("text ") + Begun);
            Workspace workspace(optionsFor(data));
            workspace.start();
            QTRY_VERIFY_WITH_TIMEOUT(workspace.isCaughtUp(), Patience);
            IncidentOpened opening;
            opening.title = "Login is slow";
            incident = workspace.open(opening);
            QTRY_VERIFY_WITH_TIMEOUT(keptIn(data, Begun), Patience);
            QVERIFY(workspace.state().incident(incident));
            QVERIFY(workspace.state().incident(incident)->notes.empty());
            window.kill();
        }
        TypedWindow again(folder, wayToTheNote() << QStringLiteral("write noteEditor text ") + seen);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(seen), Patience);
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), Begun);
    }

private:
    static bool keptIn(const std::string& folder, const QString& text)
    {
        const auto store = LocalStore::open(folder, realNow());
        const auto texts = store ? (*store)->texts() : Expected<std::vector<UnsentText>>(store.error());
        return texts && std::any_of(texts->begin(), texts->end(), [&](const UnsentText& one) {
            return QString::fromStdString(one.text) == text;
        });
    }
};

QTEST_GUILESS_MAIN(TestWindowTyping)
#include "tst_window_typing.moc"
