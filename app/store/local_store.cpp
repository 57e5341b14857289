// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/local_store.h"

#include "store/sqlite_file.h"

#include <utility>

namespace leitstand {

namespace {

// One entry per version of the file; a file of version n gets the entries from n on. An entry is never changed once it
// was released: files that were made with it are out there.
const std::vector<std::vector<std::string>>& migrations()
{
    static const std::vector<std::vector<std::string>> all {
        {
            "CREATE TABLE outbox (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
            "subject TEXT NOT NULL, payload BLOB NOT NULL, first_of_subject INTEGER NOT NULL, "
            "created_ms INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, last_error TEXT NOT NULL DEFAULT '', "
            "holder TEXT NOT NULL DEFAULT '')",
            "CREATE TABLE unsent_text (key TEXT PRIMARY KEY, text BLOB NOT NULL, saved_ms INTEGER NOT NULL)",
        },
    };
    return all;
}

const std::string_view OutboxColumns
    = "id, subject, payload, first_of_subject, created_ms, attempts, last_error, holder";

std::int64_t toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant toInstant(std::int64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

OutboxEvent outboxEvent(const SqliteRow& row)
{
    OutboxEvent event;
    event.id = row.text(0);
    event.subject = row.text(1);
    event.payload = row.bytes(2);
    event.firstOfSubject = row.number(3) != 0;
    event.createdAt = toInstant(row.number(4));
    event.attempts = static_cast<int>(row.number(5));
    event.lastError = row.text(6);
    event.holder = row.text(7);
    return event;
}

UnsentText unsentText(const SqliteRow& row)
{
    return { row.text(0), row.bytes(1), toInstant(row.number(2)) };
}

} // namespace

LocalStore::LocalStore(std::unique_ptr<SqliteFile> file, std::optional<Error> setAside)
    : m_file(std::move(file))
    , m_setAside(std::move(setAside))
{ }

LocalStore::~LocalStore() = default;

Expected<std::unique_ptr<LocalStore>> LocalStore::open(const std::string& folder, Instant now)
{
    SqliteOpening opening { folder + "/local.sqlite", migrations(), formatInstant(now) };
    auto opened = SqliteFile::open(opening);
    if (!opened)
        return opened.error();
    return std::unique_ptr<LocalStore>(new LocalStore(std::move(opened.value().file), opened->setAside));
}

Outcome LocalStore::addToOutbox(const OutboxEvent& event)
{
    return m_file->execute("INSERT INTO outbox (" + std::string(OutboxColumns)
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, "
              "payload = excluded.payload, first_of_subject = excluded.first_of_subject, holder = excluded.holder",
        { event.id, event.subject, SqliteBytes { event.payload }, std::int64_t(event.firstOfSubject ? 1 : 0),
            toMilliseconds(event.createdAt), std::int64_t(event.attempts), event.lastError, event.holder });
}

Outcome LocalStore::removeFromOutbox(std::string_view id)
{
    return m_file->execute("DELETE FROM outbox WHERE id = ?", { id });
}

Outcome LocalStore::noteFailedAttempt(std::string_view id, std::string_view error)
{
    return m_file->execute("UPDATE outbox SET attempts = attempts + 1, last_error = ? WHERE id = ?", { error, id });
}

Expected<std::vector<OutboxEvent>> LocalStore::outbox() const
{
    std::vector<OutboxEvent> events;
    const Outcome read = m_file->query("SELECT " + std::string(OutboxColumns) + " FROM outbox ORDER BY position", {},
        [&](const SqliteRow& row) { events.push_back(outboxEvent(row)); });
    if (!read)
        return read.error();
    return events;
}

Expected<std::vector<OutboxEvent>> LocalStore::takeOver(
    const std::string& holder, const std::function<bool(const std::string&)>& isRunning)
{
    std::vector<OutboxEvent> taken;
    const Outcome done = m_file->transaction([&]() -> Outcome {
        auto events = outbox();
        if (!events)
            return events.error();
        for (OutboxEvent& event : events.value()) {
            if (event.holder != holder && !event.holder.empty() && isRunning(event.holder))
                continue;
            if (const Outcome moved
                = m_file->execute("UPDATE outbox SET holder = ? WHERE id = ?", { holder, event.id });
                !moved)
                return moved;
            event.holder = holder;
            taken.push_back(std::move(event));
        }
        return Done {};
    });
    if (!done)
        return done.error();
    return taken;
}

Outcome LocalStore::saveText(const UnsentText& text)
{
    return m_file->execute("INSERT INTO unsent_text (key, text, saved_ms) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
                           "SET text = excluded.text, saved_ms = excluded.saved_ms",
        { text.key, SqliteBytes { text.text }, toMilliseconds(text.savedAt) });
}

Outcome LocalStore::dropText(std::string_view key)
{
    return m_file->execute("DELETE FROM unsent_text WHERE key = ?", { key });
}

Expected<std::optional<UnsentText>> LocalStore::text(std::string_view key) const
{
    std::optional<UnsentText> found;
    const Outcome read = m_file->query("SELECT key, text, saved_ms FROM unsent_text WHERE key = ?", { key },
        [&](const SqliteRow& row) { found = unsentText(row); });
    if (!read)
        return read.error();
    return found;
}

Expected<std::vector<UnsentText>> LocalStore::texts() const
{
    std::vector<UnsentText> texts;
    const Outcome read = m_file->query("SELECT key, text, saved_ms FROM unsent_text ORDER BY saved_ms, key", {},
        [&](const SqliteRow& row) { texts.push_back(unsentText(row)); });
    if (!read)
        return read.error();
    return texts;
}

} // namespace leitstand
