// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/scenario_show.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

PublishRequest requestFor(const Event& event)
{
    PublishRequest request;
    request.subject = subjectFor(event.body);
    request.messageId = event.id;
    request.payload = encode(event);
    request.firstOfSubject = streamFor(event.body) == Stream::Incidents;
    return request;
}

} // namespace

ScenarioShow::ScenarioShow(
    Story story, double speed, StreamClient& client, PrivateEngine& engine, StoryClock& clock, QObject* parent)
    : QObject(parent)
    , m_player(std::move(story.events))
    , m_start(story.start)
    , m_fast(story.fast)
    , m_speed(speed)
    , m_client(client)
    , m_engine(engine)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScenarioShow::play);
}

void ScenarioShow::start()
{
    connect(&m_client, &StreamClient::connectionChanged, this, [this](const ConnectionState& state) {
        if (state.phase == ConnectionPhase::Live && m_engine.isOwner() && !std::exchange(m_asked, true))
            m_client.ensureStreams(this, [this](const Expected<std::vector<StreamReport>>& streams) {
                if (streams)
                    begin();
                else
                    m_asked = false; // at the next connection
            });
    });
}

void ScenarioShow::begin()
{
    if (const auto running = m_clock.story()) {
        // The window that told it is gone: go on from there. What it said last may not have got into the log any more;
        // what did is not stored twice.
        const Span said = m_clock.now() - m_start - Span(std::llround(10000 * running->speed));
        (void)m_player.due(said);
    } else {
        const StoryTime story { realNow(), m_start, m_speed, m_start + m_fast };
        m_clock.follow(story);
        m_engine.setStory(story);
    }
    Q_EMIT begun();
    play();
}

void ScenarioShow::play()
{
    const Span offset = m_clock.now() - m_start;
    for (const TimedEvent& timed : m_player.due(offset))
        m_client.publish(requestFor(timed.event), this, [this](const PublishResult& result) {
            if (const auto* const failure = std::get_if<PublishFailure>(&result))
                Q_EMIT failed(failure->error);
        });
    const auto next = m_player.next();
    if (!next)
        return;
    // Waking a little early is harmless, and the speed may change on the way.
    const double wait = static_cast<double>((*next - offset).count()) / m_speed;
    m_timer.start(std::chrono::milliseconds(static_cast<std::int64_t>(std::min(std::max(wait, 20.0), 1000.0))));
}

} // namespace leitstand
