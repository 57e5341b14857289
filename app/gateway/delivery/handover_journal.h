// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small file beside the log that narrows what is in doubt after the gateway was killed. The log holds the truth: who was
// claimed there and has no result may have the message. This file tells, for handovers of this machine since it was
// started, how far each had come: claimed but not begun, begun, or answered. It is written without waiting for the disk,
// because the death of a program loses nothing that was written; after a restart of the machine it counts for nothing.
// Without it, or on another machine, all that is in doubt stays in doubt.
//
// One gateway uses it at a time; the others go without. Any thread.
#pragma once

#include "domain/communication.h"
#include "domain/expected.h"

#include <QByteArray>

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace leitstand {

struct HandoverKey {
    PublicationId publication;
    std::string channel;
    std::string recipient; // token

    friend auto operator<=>(const HandoverKey&, const HandoverKey&) = default;
};

class HandoverJournal {
public:
    enum class Stage {
        Claiming, // the log is asked; nothing can have arrived
        HandingOver, // the last byte may have left
        Delivered, // these three: the other side has answered
        Deferred,
        Failed,
    };

    // Opens the file and reads what an earlier run left in it. With an empty path, or when the file cannot be had, the
    // journal knows nothing and keeps nothing.
    explicit HandoverJournal(const std::string& path);
    ~HandoverJournal();
    HandoverJournal(const HandoverJournal&) = delete;
    HandoverJournal& operator=(const HandoverJournal&) = delete;

    // Why there is none.
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
    // What an earlier run or this one came to; nothing when it is not known.
    [[nodiscard]] std::optional<Stage> stage(const HandoverKey& key) const;

    // False: what the file said before cannot be made undone, so nothing may be handed over.
    [[nodiscard]] bool note(const HandoverKey& key, Stage stage);
    // Nothing is in doubt any more.
    void clear();

private:
    void open(const std::string& path);
    void read();
    void restart();
    void giveUp();

    std::string m_path;
    QByteArray m_title; // with the start of the machine; empty: it is not known
    mutable std::mutex m_mutex;
    int m_file = -1;
    bool m_isEmpty = true;
    bool m_isUseless = true; // without a file: what it may hold will not be believed
    std::map<HandoverKey, Stage> m_stages;
    std::optional<Error> m_fault;
};

} // namespace leitstand
