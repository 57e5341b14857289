// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/stream_setup.h"

#include "wire/subjects.h"

#include <algorithm>

namespace leitstand {

namespace {

constexpr std::int64_t mebibyte = 1024 * 1024;

StreamConfig basis(Stream stream, std::vector<std::string> subjects)
{
    StreamConfig config;
    config.name = streamName(stream);
    config.subjects = std::move(subjects);
    config.allowDirect = true;
    config.denyDelete = true;
    config.denyPurge = true;
    return config;
}

std::string listed(std::vector<std::string> words)
{
    std::sort(words.begin(), words.end());
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string seconds(std::chrono::nanoseconds span)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(span).count()) + " s";
}

std::string yesOrNo(bool value)
{
    return value ? "yes" : "no";
}

} // namespace

std::vector<StreamConfig> streamsOfTheLog()
{
    // Alerts and metrics are limited in size and lose the oldest, so that together they can never take the room that
    // incidents need on a server with two gigabytes.
    StreamConfig alerts = basis(Stream::Alerts, { "ops.alert.>" });
    alerts.maxMessagesPerSubject = 20;
    alerts.maxAge = std::chrono::hours(24) * 30;
    alerts.maxBytes = 1024 * mebibyte;

    StreamConfig incidents = basis(Stream::Incidents, { "ops.incident.>" });
    incidents.discard = "new";

    StreamConfig metrics = basis(Stream::Metrics, { "ops.metric.>" });
    metrics.maxAge = std::chrono::hours(24);
    metrics.maxBytes = 256 * mebibyte;

    StreamConfig settings = basis(Stream::Settings, { "ops.catalog", "ops.grouping.>", "ops.oncall.>" });
    settings.maxMessagesPerSubject = 20;
    settings.discard = "new";

    StreamConfig handling = basis(Stream::Handling, { "ops.handling.>" });
    handling.maxMessagesPerSubject = 20;
    handling.maxAge = std::chrono::hours(24) * 30;
    handling.maxBytes = 256 * mebibyte;

    return { alerts, incidents, metrics, settings, handling };
}

std::vector<std::string> missingSubjects(const StreamConfig& asked, const StreamConfig& found)
{
    std::vector<std::string> missing;
    std::copy_if(asked.subjects.begin(), asked.subjects.end(), std::back_inserter(missing), [&found](const auto& one) {
        return std::find(found.subjects.begin(), found.subjects.end(), one) == found.subjects.end();
    });
    return missing;
}

std::vector<Error> compareStreams(const StreamConfig& asked, const StreamConfig& found)
{
    std::vector<Error> differences;
    const auto compare = [&](const char* setting, const std::string& wanted, const std::string& there) {
        if (wanted != there)
            differences.push_back({ std::string(setting) + " is \"" + there + "\" and should be \"" + wanted + "\"",
                "stream " + asked.name, "correct it with the nats tool, or ask the owner of the server" });
    };
    compare("subjects", listed(asked.subjects), listed(found.subjects));
    compare("retention", asked.retention, found.retention);
    compare("storage", asked.storage, found.storage);
    compare("discard", asked.discard, found.discard);
    compare("max_msgs_per_subject", std::to_string(asked.maxMessagesPerSubject),
        std::to_string(found.maxMessagesPerSubject));
    compare("max_msgs", std::to_string(asked.maxMessages), std::to_string(found.maxMessages));
    compare("max_age", seconds(asked.maxAge), seconds(found.maxAge));
    compare("allow_direct", yesOrNo(asked.allowDirect), yesOrNo(found.allowDirect));
    compare("allow_rollup_hdrs", yesOrNo(asked.allowRollup), yesOrNo(found.allowRollup));
    compare("deny_delete", yesOrNo(asked.denyDelete), yesOrNo(found.denyDelete));
    compare("deny_purge", yesOrNo(asked.denyPurge), yesOrNo(found.denyPurge));
    // A longer window protects as well; the size limit is the owner's business.
    if (found.duplicateWindow < asked.duplicateWindow)
        compare("duplicate_window", seconds(asked.duplicateWindow), seconds(found.duplicateWindow));
    return differences;
}

StreamSetup::StreamSetup(NatsConnection& connection, Handler done, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_done(std::move(done))
{ }

StreamSetup::~StreamSetup()
{
    if (m_done)
        answer(NatsConnection::closingError());
}

void StreamSetup::start()
{
    checkNext();
}

void StreamSetup::ask(
    std::string subject, std::string question, std::function<void(const JetStreamResult<StreamState>&)> take)
{
    new PatientQuestion<StreamState>(
        m_connection, std::move(subject), std::move(question), &parseStreamReply,
        [guard = QPointer<StreamSetup>(this), take = std::move(take)](const JetStreamResult<StreamState>& result) {
            if (guard)
                take(result);
        },
        this);
}

void StreamSetup::checkNext()
{
    if (m_index == m_asked.size()) {
        answer(m_result);
        deleteLater();
        return;
    }
    const StreamConfig& asked = m_asked[m_index];
    ask("$JS.API.STREAM.INFO." + asked.name, {}, [this, &asked](const JetStreamResult<StreamState>& result) {
        const auto* failure = std::get_if<JetStreamFailure>(&result);
        if (!failure)
            widen(asked, std::get<StreamState>(result).config);
        else if (failure->kind == JetStreamFailure::Kind::NotFound)
            create(asked);
        else if (failure->kind == JetStreamFailure::Kind::Denied)
            skip(asked); // an account that may not look may still read and write
        else
            giveUp(*failure);
    });
}

void StreamSetup::create(const StreamConfig& asked)
{
    ask("$JS.API.STREAM.CREATE." + asked.name, streamCreateRequest(asked),
        [this, &asked](const JetStreamResult<StreamState>& result) {
            const auto* failure = std::get_if<JetStreamFailure>(&result);
            if (!failure)
                record(asked, std::get<StreamState>(result).config, StreamReport::State::Created);
            else if (failure->errorCode == jetstream_error::streamNameInUse)
                checkNext(); // somebody else made it meanwhile, and not quite so
            else
                giveUp(*failure);
        });
}

void StreamSetup::record(const StreamConfig& asked, const StreamConfig& found, StreamReport::State state)
{
    StreamReport report { asked.name, state, compareStreams(asked, found) };
    if (!report.differences.empty())
        report.state = StreamReport::State::Different;
    m_result.reports.push_back(std::move(report));
    m_result.replicas = std::max(m_result.replicas, found.replicas);
    ++m_index;
    checkNext();
}

// A later version keeps more in the same stream. An account that may not change it says so in its report.
void StreamSetup::widen(const StreamConfig& asked, const StreamConfig& found)
{
    const auto missing = missingSubjects(asked, found);
    if (missing.empty()) {
        record(asked, found, StreamReport::State::AsAsked);
        return;
    }
    StreamConfig wider = found;
    wider.subjects.insert(wider.subjects.end(), missing.begin(), missing.end());
    ask("$JS.API.STREAM.UPDATE." + asked.name, streamCreateRequest(wider),
        [this, &asked, found](const JetStreamResult<StreamState>& result) {
            const auto* const state = std::get_if<StreamState>(&result);
            record(asked, state ? state->config : found, StreamReport::State::AsAsked);
        });
}

void StreamSetup::skip(const StreamConfig& asked)
{
    m_result.reports.push_back({ asked.name, StreamReport::State::NotPermitted, {} });
    ++m_index;
    checkNext();
}

void StreamSetup::giveUp(const JetStreamFailure& failure)
{
    Error error = failure.error;
    error.where = "stream " + m_asked[m_index].name;
    if (failure.kind == JetStreamFailure::Kind::Denied)
        error.remedy = "have the owner of the server create the streams of the log, or permit this account to do so";
    if (failure.errorCode == jetstream_error::noStorageToReserve)
        error.remedy = "raise max_file_store of the server to at least 2 GB";
    answer(error);
    deleteLater();
}

void StreamSetup::answer(const Expected<Result>& result)
{
    const Handler done = std::exchange(m_done, nullptr);
    if (done)
        done(result);
}

} // namespace leitstand
