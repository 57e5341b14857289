// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jetstream_api.h"

#include "wire/nats_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leitstand {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

qint64 toWire(std::chrono::nanoseconds duration)
{
    return static_cast<qint64>(duration.count());
}

std::string toJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Error malformed(std::string_view what)
{
    return { "a reply of JetStream that has " + std::string(what), "JetStream API",
        "check the version of the nats-server" };
}

std::optional<JetStreamRefusal> refusalIn(const simdjson::dom::object& root)
{
    const auto error = natsjson::object(root, "error");
    if (!error)
        return std::nullopt;
    JetStreamRefusal refusal;
    refusal.code = static_cast<int>(natsjson::integer(*error, "code").value_or(0));
    refusal.errorCode = static_cast<int>(natsjson::integer(*error, "err_code").value_or(0));
    refusal.description = natsjson::text(*error, "description").value_or("no reason given");
    return refusal;
}

// Reads the refusal, or the value by `read`, which returns false if something needed is missing.
template <typename Value, typename Read> Expected<JetStreamReply<Value>> readReply(std::string_view json, Read read)
{
    const natsjson::Document document(json);
    if (!document.valid())
        return malformed("no JSON object");
    JetStreamReply<Value> reply;
    reply.refusal = refusalIn(document.root());
    if (!reply.refusal && !read(document.root(), reply.value))
        return malformed("not the fields that were asked for");
    return reply;
}

bool readConfig(const simdjson::dom::object& object, StreamConfig& config)
{
    const auto name = natsjson::text(object, "name");
    if (!name)
        return false;
    config.name = *name;
    simdjson::dom::array subjects;
    if (!object["subjects"].get_array().get(subjects)) {
        for (const simdjson::dom::element subject : subjects) {
            std::string_view text;
            if (!subject.get_string().get(text))
                config.subjects.emplace_back(text);
        }
    }
    config.retention = natsjson::text(object, "retention").value_or("");
    config.storage = natsjson::text(object, "storage").value_or("");
    config.discard = natsjson::text(object, "discard").value_or("");
    config.maxMessagesPerSubject = natsjson::integer(object, "max_msgs_per_subject").value_or(-1);
    config.maxMessages = natsjson::integer(object, "max_msgs").value_or(-1);
    config.maxBytes = natsjson::integer(object, "max_bytes").value_or(-1);
    config.maxAge = std::chrono::nanoseconds(natsjson::integer(object, "max_age").value_or(0));
    config.duplicateWindow = std::chrono::nanoseconds(natsjson::integer(object, "duplicate_window").value_or(0));
    config.replicas = static_cast<int>(natsjson::integer(object, "num_replicas").value_or(1));
    config.allowDirect = natsjson::flag(object, "allow_direct");
    config.allowRollup = natsjson::flag(object, "allow_rollup_hdrs");
    config.denyDelete = natsjson::flag(object, "deny_delete");
    config.denyPurge = natsjson::flag(object, "deny_purge");
    return true;
}

QString nameOf(DeliverPolicy policy)
{
    switch (policy) {
    case DeliverPolicy::All:
        return QStringLiteral("all");
    case DeliverPolicy::LastPerSubject:
        return QStringLiteral("last_per_subject");
    case DeliverPolicy::BySequence:
        return QStringLiteral("by_start_sequence");
    case DeliverPolicy::ByTime:
        return QStringLiteral("by_start_time");
    case DeliverPolicy::New:
        return QStringLiteral("new");
    }
    return {};
}

} // namespace

std::string streamCreateRequest(const StreamConfig& config)
{
    QJsonArray subjects;
    for (const std::string& subject : config.subjects)
        subjects.append(toText(subject));
    return toJson({
        { QStringLiteral("name"), toText(config.name) },
        { QStringLiteral("subjects"), subjects },
        { QStringLiteral("retention"), toText(config.retention) },
        { QStringLiteral("storage"), toText(config.storage) },
        { QStringLiteral("discard"), toText(config.discard) },
        { QStringLiteral("max_msgs_per_subject"), static_cast<qint64>(config.maxMessagesPerSubject) },
        { QStringLiteral("max_msgs"), static_cast<qint64>(config.maxMessages) },
        { QStringLiteral("max_bytes"), static_cast<qint64>(config.maxBytes) },
        { QStringLiteral("max_age"), toWire(config.maxAge) },
        { QStringLiteral("duplicate_window"), toWire(config.duplicateWindow) },
        { QStringLiteral("num_replicas"), config.replicas },
        { QStringLiteral("allow_direct"), config.allowDirect },
        { QStringLiteral("allow_rollup_hdrs"), config.allowRollup },
        { QStringLiteral("deny_delete"), config.denyDelete },
        { QStringLiteral("deny_purge"), config.denyPurge },
    });
}

Expected<JetStreamReply<StreamState>> parseStreamReply(std::string_view json)
{
    return readReply<StreamState>(json, [](const simdjson::dom::object& root, StreamState& value) {
        const auto config = natsjson::object(root, "config");
        const auto state = natsjson::object(root, "state");
        const auto created = natsjson::text(root, "created");
        if (!config || !state || !created || !readConfig(*config, value.config))
            return false;
        value.created = *created;
        // After a power cut a server has been seen to say "first_seq: 0, num_deleted: 1": no sums are made of these.
        value.messages = natsjson::natural(*state, "messages").value_or(0);
        value.bytes = natsjson::natural(*state, "bytes").value_or(0);
        value.firstSequence = natsjson::natural(*state, "first_seq").value_or(0);
        value.lastSequence = natsjson::natural(*state, "last_seq").value_or(0);
        if (value.messages > 0)
            value.lastTime = parseInstant(natsjson::text(*state, "last_ts").value_or("")).value_or(Instant());
        return true;
    });
}

std::string consumerCreateRequest(const ConsumerConfig& config)
{
    QJsonObject settings {
        { QStringLiteral("name"), toText(config.name) },
        { QStringLiteral("deliver_policy"), nameOf(config.policy) },
        { QStringLiteral("ack_policy"), QStringLiteral("none") },
        { QStringLiteral("max_deliver"), 1 },
        { QStringLiteral("replay_policy"), QStringLiteral("instant") },
        { QStringLiteral("inactive_threshold"), toWire(config.inactiveThreshold) },
        { QStringLiteral("mem_storage"), true },
        { QStringLiteral("num_replicas"), 1 },
    };
    if (!config.filter.empty())
        settings.insert(QStringLiteral("filter_subject"), toText(config.filter));
    if (config.policy == DeliverPolicy::BySequence)
        settings.insert(QStringLiteral("opt_start_seq"), static_cast<qint64>(config.startSequence));
    if (config.policy == DeliverPolicy::ByTime)
        settings.insert(QStringLiteral("opt_start_time"), toText(config.startTime));
    return toJson({ { QStringLiteral("stream_name"), toText(config.stream) }, { QStringLiteral("config"), settings } });
}

Expected<JetStreamReply<ConsumerState>> parseConsumerReply(std::string_view json)
{
    return readReply<ConsumerState>(json, [](const simdjson::dom::object& root, ConsumerState& value) {
        const auto name = natsjson::text(root, "name");
        const auto delivered = natsjson::object(root, "delivered");
        const auto pending = natsjson::natural(root, "num_pending");
        if (!name || !delivered || !pending)
            return false;
        value.name = *name;
        value.deliveredStreamSequence = natsjson::natural(*delivered, "stream_seq").value_or(0);
        value.pending = *pending;
        return true;
    });
}

std::string pullRequest(const PullRequest& request)
{
    QJsonObject object { { QStringLiteral("batch"), request.batch } };
    if (request.noWait) {
        object.insert(QStringLiteral("no_wait"), true);
    } else {
        object.insert(QStringLiteral("expires"), toWire(request.expires));
        object.insert(QStringLiteral("idle_heartbeat"), toWire(request.heartbeat));
    }
    return toJson(object);
}

Expected<JetStreamReply<PublishAcknowledgement>> parsePublishReply(std::string_view json)
{
    const natsjson::Document document(json);
    if (!document.valid())
        return malformed("no JSON object");
    const simdjson::dom::object root = document.root();
    JetStreamReply<PublishAcknowledgement> reply;
    reply.refusal = refusalIn(root);
    const auto stream = natsjson::text(root, "stream");
    const auto sequence = natsjson::natural(root, "seq");
    if (!reply.refusal && (!stream || !sequence || *sequence == 0))
        return malformed("neither an error nor a sequence");
    reply.value = { stream.value_or(""), sequence.value_or(0), natsjson::flag(root, "duplicate") };
    return reply;
}

} // namespace leitstand
