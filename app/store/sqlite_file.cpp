// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite_file.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace leitstand {

namespace {

// SQLite's primary result codes, as its documentation fixes them.
enum ResultCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
    NewerVersion = -1, // ours
    NoDriver = -2,
};

QString connectionName()
{
    static std::atomic<unsigned> counter { 0 };
    return QStringLiteral("leitstand-store-%1").arg(counter.fetch_add(1));
}

// Opening, checking and renaming a damaged file is for one program at a time: a second one that finds the same damage
// would else rename the file that the first has just made.
class OpeningLock {
public:
    explicit OpeningLock(const std::string& path)
        : m_descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) { }
    }
    ~OpeningLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpeningLock(const OpeningLock&) = delete;
    OpeningLock& operator=(const OpeningLock&) = delete;

private:
    int m_descriptor;
};

std::string folderOf(const std::string& path)
{
    return path.substr(0, path.find_last_of('/'));
}

} // namespace

struct SqliteFile::Failure {
    int code = 0;
    std::string text;

    [[nodiscard]] bool damaged() const { return code == Corrupt || code == NotADatabase; }
};

SqliteValue::SqliteValue(SqliteBytes blob)
    : m_value(QByteArray(blob.bytes.data(), static_cast<qsizetype>(blob.bytes.size())))
{
    if (m_value.toByteArray().isNull())
        m_value = QByteArray(""); // a null array would be bound as NULL
}

SqliteValue::SqliteValue(std::string_view text)
    : m_value(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())))
{
    if (m_value.toString().isNull())
        m_value = QStringLiteral("");
}

std::string SqliteRow::text(int column) const
{
    return m_query.value(column).toString().toStdString();
}

std::string SqliteRow::bytes(int column) const
{
    return m_query.value(column).toByteArray().toStdString();
}

std::int64_t SqliteRow::number(int column) const
{
    return m_query.value(column).toLongLong();
}

SqliteFile::SqliteFile(std::string path) : m_path(std::move(path)), m_connection(connectionName()) { }

SqliteFile::~SqliteFile()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Expected<SqliteFile::Opened> SqliteFile::open(const SqliteOpening& opening)
{
    const OpeningLock lock(opening.path + ".opening");
    Opened opened;
    for (;;) {
        opened.file.reset(new SqliteFile(opening.path));
        std::optional<Failure> failure = opened.file->connect();
        if (!failure)
            failure = opened.file->migrate(opening.migrations);
        if (!failure)
            return opened;
        const Error error = opened.file->explain(*failure);
        opened.file.reset();
        if (!failure->damaged() || opened.setAside)
            return error;
        const std::string kept = opening.path + ".damaged-" + opening.now;
        if (std::rename(opening.path.c_str(), kept.c_str()) != 0)
            return error;
        for (const char* const part : { "-wal", "-shm" })
            std::rename((opening.path + part).c_str(), (kept + part).c_str());
        opened.setAside = Error { "the local store was damaged (" + failure->text + ") and was started anew", kept,
            "what was not yet sent or saved to the log is in the renamed file; keep it until you have looked" };
    }
}

std::optional<SqliteFile::Failure> SqliteFile::connect()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!database.isValid())
        return Failure { NoDriver, "Qt's SQLite driver is not installed" };
    database.setDatabaseName(QString::fromStdString(m_path));
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    // What people write is theirs alone; SQLite gives its other files the rights of this one.
    const int created = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (created >= 0)
        ::close(created);
    else if (errno == ENOSPC || errno == EDQUOT)
        return Failure { Full, "" };
    if (!database.open())
        return Failure { database.lastError().nativeErrorCode().toInt(), database.lastError().text().toStdString() };
    for (const char* const pragma : { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL" })
        if (auto failure = run(pragma, {}, {}))
            return failure;
    std::string verdict;
    if (auto failure = run("PRAGMA quick_check(1)", {}, [&](const SqliteRow& row) { verdict = row.text(0); }))
        return failure;
    if (verdict != "ok")
        return Failure { Corrupt, verdict };
    return std::nullopt;
}

std::optional<SqliteFile::Failure> SqliteFile::migrate(const std::vector<std::vector<std::string>>& migrations)
{
    // Also proves that the file can be written: SQLite opens a write-protected one without a word.
    if (auto failure = run("BEGIN IMMEDIATE", {}, {}))
        return failure;
    std::size_t version = 0;
    auto failure = run(
        "PRAGMA user_version", {}, [&](const SqliteRow& row) { version = static_cast<std::size_t>(row.number(0)); });
    if (!failure && version > migrations.size())
        failure = Failure { NewerVersion, "the file has version " + std::to_string(version) };
    for (std::size_t step = version; !failure && step < migrations.size(); ++step)
        for (const std::string& statement : migrations[step])
            if (!failure)
                failure = run(statement, {}, {});
    if (!failure && version < migrations.size())
        failure = run("PRAGMA user_version = " + std::to_string(migrations.size()), {}, {});
    if (!failure)
        failure = run("COMMIT", {}, {});
    if (failure)
        (void)run("ROLLBACK", {}, {});
    return failure;
}

std::optional<SqliteFile::Failure> SqliteFile::run(const std::string& statement, const std::vector<SqliteValue>& values,
    const std::function<void(const SqliteRow&)>& each) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    const auto failure = [&query] {
        const QSqlError error = query.lastError();
        return Failure { error.nativeErrorCode().toInt() & 0xff, error.databaseText().toStdString() };
    };
    if (!query.prepare(QString::fromStdString(statement)))
        return failure();
    for (const SqliteValue& value : values)
        query.addBindValue(value.value());
    if (!query.exec())
        return failure();
    while (query.next())
        if (each)
            each(SqliteRow(query));
    // A read that breaks off half-way ends as if there were no more rows.
    if (query.lastError().isValid())
        return failure();
    return std::nullopt;
}

Outcome SqliteFile::execute(const std::string& statement, const std::vector<SqliteValue>& values)
{
    if (const auto failure = run(statement, values, {}))
        return explain(*failure);
    return Done {};
}

Outcome SqliteFile::query(const std::string& statement, const std::vector<SqliteValue>& values,
    const std::function<void(const SqliteRow&)>& each) const
{
    if (const auto failure = run(statement, values, each))
        return explain(*failure);
    return Done {};
}

Outcome SqliteFile::transaction(const std::function<Outcome()>& work)
{
    if (const Outcome begun = execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    Outcome outcome = work();
    if (outcome)
        outcome = execute("COMMIT");
    if (!outcome)
        (void)run("ROLLBACK", {}, {});
    return outcome;
}

Error SqliteFile::explain(const Failure& failure) const
{
    const std::string folder = folderOf(m_path);
    switch (failure.code) {
    case Busy:
    case Locked:
        return { "another program holds the local store", m_path, "close other windows of leitstand and try again" };
    case ReadOnly:
        return { "the local store is read-only", m_path,
            "give yourself the right to write to " + folder + ", or choose another folder with --data-dir" };
    case CannotOpen:
        return { "the local store cannot be opened", m_path,
            "check that " + folder + " exists and may be written to, or choose another folder with --data-dir" };
    case Full:
        return { "the disk is full", m_path, "make room on the disk that holds " + folder };
    case InputOutput:
        return { "the disk refuses to read or write: " + failure.text, m_path,
            "make room on the disk that holds " + folder + " and look at the system's log" };
    case Corrupt:
    case NotADatabase:
        return { "the local store is damaged: " + failure.text, m_path,
            "start leitstand again: it keeps the damaged file under another name and begins a new one" };
    case NewerVersion:
        return { "the local store was written by a newer leitstand", m_path,
            "update leitstand, or choose another folder with --data-dir" };
    case NoDriver:
        return { failure.text, m_path, "apt install libqt6sql6-sqlite" };
    default:
        return { "the local store failed: " + failure.text, m_path, "start leitstand again" };
    }
}

} // namespace leitstand
