// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The local store as the command queue and the editors need it: what is unacknowledged and what is unsent survives the
// program. Several windows of one user share the file; what a window that has ended left behind is taken over.
#pragma once

#include "domain/instant.h"
#include "store/local_store.h"
#include "workspace/command_queue.h"
#include "workspace/unsent_texts.h"

#include <functional>

namespace leitstand {

// The store and the clock outlive both.
class StoredPendingEvents : public PendingEvents {
public:
    StoredPendingEvents(LocalStore& store, std::function<Instant()> now);

    Outcome keep(const PublishRequest& request) override;
    void drop(const std::string& eventId) override;
    std::vector<PublishRequest> kept() override;

private:
    LocalStore& m_store;
    std::function<Instant()> m_now;
    std::string m_holder; // this program
};

class StoredUnsentTexts : public UnsentTexts {
public:
    StoredUnsentTexts(LocalStore& store, std::function<Instant()> now);

    Outcome keep(const std::string& key, const std::string& bytes) override;
    std::optional<std::string> kept(const std::string& key) override;
    void drop(const std::string& key) override;

private:
    LocalStore& m_store;
    std::function<Instant()> m_now;
};

} // namespace leitstand
