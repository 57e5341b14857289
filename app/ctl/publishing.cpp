// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/publishing.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

namespace leitstand {

PublishRequest requestFor(const Event& event, std::string payload)
{
    PublishRequest request;
    request.subject = subjectFor(event.body);
    request.messageId = event.id;
    request.payload = payload.empty() ? encode(event) : std::move(payload);
    // A version of an incident can be written once, and what people say may not be lost in a power cut.
    const auto stream = streamFor(event.body);
    request.firstOfSubject = stream == Stream::Incidents;
    request.syncToDisk = stream == Stream::Incidents || stream == Stream::Settings || stream == Stream::Handling;
    return request;
}

void Publishing::publish(PublishRequest request)
{
    request.giveUpAfter = m_giveUpAfter;
    ++m_open;
    m_access.client().publish(
        request, m_access.context(), [this, request](const PublishResult& result) { take(request, result); });
}

void Publishing::take(const PublishRequest& request, const PublishResult& result)
{
    --m_open;
    std::optional<Problem> problem;
    if (const auto* const stored = std::get_if<Stored>(&result)) {
        ++m_stored;
        m_duplicates += stored->duplicate ? 1 : 0;
    } else if (const auto* const conflict = std::get_if<Conflict>(&result)) {
        problem = { ExitCode::Refused,
            { "another event (" + conflict->messageId + ") has this place in the log", request.subject,
                "read the incident anew and take the next version" } };
    } else {
        const auto& failure = std::get<PublishFailure>(result);
        problem = { failure.permanent ? ExitCode::Refused : ExitCode::Failed, failure.error };
    }
    if (problem && !m_problem)
        m_problem = std::move(problem);
    if (m_settled)
        m_settled(request, result);
    if (m_open == 0 && m_waiting)
        m_waiting->quit();
}

void Publishing::finish()
{
    if (m_open == 0)
        return;
    QEventLoop loop;
    m_waiting = &loop;
    loop.exec();
    m_waiting = nullptr;
}

} // namespace leitstand
