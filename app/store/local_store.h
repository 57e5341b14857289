// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this machine has to remember although the log does not know it yet: events that people made and the log has not
// acknowledged (the outbox), and text that somebody is still writing. One SQLite file, <folder>/local.sqlite, in WAL
// mode with synchronous=FULL: what a call reported as done is there after kill -9 and after a power cut. Several programs of one user may have it open; each waits up to five seconds for another's write.
//
// Threads: one thread per object, that which opened it; a QCoreApplication has to exist. Each writing call waits for the
// disk (a few milliseconds). Nothing here reads a clock or looks at processes: both are passed in.
//
// Errors say what to do. A damaged file is never deleted: it is renamed beside the new one (see setAside).
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

class SqliteFile;

struct OutboxEvent {
    std::string id; // the event's
    std::string subject;
    std::string payload; // bytes, as they are published
    bool firstOfSubject = false; // to be stored only if the subject has no message yet
    Instant createdAt {};
    int attempts = 0; // that failed
    std::string lastError; // of the last of them
    std::string holder; // the running program that sends it; only that one does

    friend bool operator==(const OutboxEvent&, const OutboxEvent&) = default;
};

struct UnsentText {
    std::string key; // whose it is, e.g. "draft/<incident>/<draft>/de"
    std::string text;
    Instant savedAt {};

    friend bool operator==(const UnsentText&, const UnsentText&) = default;
};

class LocalStore {
public:
    // The folder exists. `now` names the file that a damaged one is renamed to.
    [[nodiscard]] static Expected<std::unique_ptr<LocalStore>> open(const std::string& folder, Instant now);
    ~LocalStore();
    LocalStore(const LocalStore&) = delete;
    LocalStore& operator=(const LocalStore&) = delete;

    // Set when the file was damaged at opening: what was in it is in the file that this names.
    [[nodiscard]] const std::optional<Error>& setAside() const { return m_setAside; }

    // Adds at the end; an event of that id already there keeps its place and takes the new subject and payload.
    [[nodiscard]] Outcome addToOutbox(const OutboxEvent& event);
    [[nodiscard]] Outcome removeFromOutbox(std::string_view id);
    [[nodiscard]] Outcome noteFailedAttempt(std::string_view id, std::string_view error);
    // In the order in which they were made.
    [[nodiscard]] Expected<std::vector<OutboxEvent>> outbox() const;
    // Makes `holder` the holder of all events whose own holder does not run any more, and returns them in order.
    [[nodiscard]] Expected<std::vector<OutboxEvent>> takeOver(
        const std::string& holder, const std::function<bool(const std::string&)>& isRunning);

    // Text being written: saved again and again under its key, dropped when it was sent or thrown away.
    [[nodiscard]] Outcome saveText(const UnsentText& text);
    [[nodiscard]] Outcome dropText(std::string_view key);
    [[nodiscard]] Expected<std::optional<UnsentText>> text(std::string_view key) const;
    [[nodiscard]] Expected<std::vector<UnsentText>> texts() const; // oldest first

private:
    LocalStore(std::unique_ptr<SqliteFile> file, std::optional<Error> setAside);

    std::unique_ptr<SqliteFile> m_file;
    std::optional<Error> m_setAside;
};

} // namespace leitstand
