// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/local_memory.h"

#include <QCoreApplication>
#include <QtGlobal>

#include <charconv>
#include <csignal>

namespace leitstand {
namespace {

bool runs(const std::string& holder)
{
    qint64 pid = 0;
    const auto read = std::from_chars(holder.data(), holder.data() + holder.size(), pid);
    if (read.ec != std::errc() || pid <= 0)
        return false;
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

void tell(const Outcome& outcome)
{
    if (!outcome)
        qWarning("%s", outcome.error().text().c_str());
}

} // namespace

StoredPendingEvents::StoredPendingEvents(LocalStore& store, std::function<Instant()> now)
    : m_store(store)
    , m_now(std::move(now))
    , m_holder(std::to_string(QCoreApplication::applicationPid()))
{ }

Outcome StoredPendingEvents::keep(const PublishRequest& request)
{
    OutboxEvent event;
    event.id = request.messageId;
    event.subject = request.subject;
    event.payload = request.payload;
    event.firstOfSubject = request.firstOfSubject;
    event.createdAt = m_now();
    event.holder = m_holder;
    return m_store.addToOutbox(event);
}

void StoredPendingEvents::drop(const std::string& eventId)
{
    tell(m_store.removeFromOutbox(eventId));
}

std::vector<PublishRequest> StoredPendingEvents::kept()
{
    const auto taken = m_store.takeOver(m_holder, runs);
    if (!taken) {
        tell(taken.error());
        return {};
    }
    std::vector<PublishRequest> requests;
    for (const OutboxEvent& event : *taken) {
        PublishRequest request;
        request.subject = event.subject;
        request.messageId = event.id;
        request.payload = event.payload;
        request.firstOfSubject = event.firstOfSubject;
        request.syncToDisk = true;
        requests.push_back(std::move(request));
    }
    return requests;
}

StoredUnsentTexts::StoredUnsentTexts(LocalStore& store, std::function<Instant()> now)
    : m_store(store)
    , m_now(std::move(now))
{ }

Outcome StoredUnsentTexts::keep(const std::string& key, const std::string& bytes)
{
    return m_store.saveText({ key, bytes, m_now() });
}

std::optional<std::string> StoredUnsentTexts::kept(const std::string& key)
{
    const auto text = m_store.text(key);
    if (!text) {
        tell(text.error());
        return std::nullopt;
    }
    return *text ? std::optional((*text)->text) : std::nullopt;
}

void StoredUnsentTexts::drop(const std::string& key)
{
    tell(m_store.dropText(key));
}

} // namespace leitstand
