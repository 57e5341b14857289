// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/engine_server.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUrl>

#include <array>
#include <cstdio>

namespace leitstand {

namespace {

std::string randomHex(int bytes)
{
    QByteArray random;
    for (int i = 0; i < bytes; i += 8) {
        const quint64 word = QRandomGenerator::system()->generate64();
        random.append(reinterpret_cast<const char*>(&word), sizeof word);
    }
    return random.left(bytes).toHex().toStdString();
}

// A string in nats-server's configuration language, which knows Go's escapes.
std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

std::uint16_t portOf(const QJsonObject& object, QLatin1String kind)
{
    const int port = QUrl(object.value(kind).toArray().at(0).toString()).port();
    return static_cast<std::uint16_t>(port > 0 && port < 65536 ? port : 0);
}

// What follows "[ERR] ", "[WRN] " or "[FTL] " in a line; empty if it is none of them.
std::string_view complaintIn(std::string_view line)
{
    for (const std::string_view level : { "[FTL] ", "[ERR] ", "[WRN] " })
        if (const auto at = line.find(level); at != std::string_view::npos) {
            std::string_view text = line.substr(at + level.size());
            text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
            return text;
        }
    return {};
}

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string firstQuoted(std::string_view text)
{
    const auto from = text.find('"');
    const auto to = text.find('"', from + 1);
    return to == std::string_view::npos ? std::string() : std::string(text.substr(from + 1, to - from - 1));
}

} // namespace

EngineCredentials makeEngineCredentials()
{
    return { "leitstand-" + randomHex(4), randomHex(24) };
}

std::string engineConfiguration(
    const EngineFolders& folders, const EngineCredentials& credentials, std::uint16_t webSocketPort)
{
    const std::string port = webSocketPort == 0 ? "-1" : std::to_string(webSocketPort);
    // 2 MB: an event may have 1 MiB, its headers come on top.
    return "server_name: \"leitstand\"\n"
           "host: \"127.0.0.1\"\nport: -1\n"
           "ports_file_dir: "
        + quoted(folders.ports) + "\nlog_file: " + quoted(folders.log)
        + "\nlogfile_size_limit: 1MB\n"
          "websocket { host: \"127.0.0.1\", port: "
        + port
        + ", no_tls: true, compression: false, same_origin: false, allowed_origins: [\"https://leitstand.invalid\"] }\n"
          "authorization { user: "
        + quoted(credentials.user) + ", password: " + quoted(credentials.password)
        + ", timeout: 2 }\n"
          "jetstream { store_dir: "
        + quoted(folders.store)
        + ", max_memory_store: 64MB, max_file_store: 16GB }\n"
          "max_payload: 2MB\nmax_connections: 128\nmax_subscriptions: 256\nping_interval: \"20s\"\nping_max: 2\n";
}

std::optional<EnginePorts> parsePortsFile(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const EnginePorts ports { portOf(object, QLatin1String("nats")), portOf(object, QLatin1String("websocket")) };
    if (ports.nats == 0 || ports.webSocket == 0)
        return std::nullopt;
    return ports;
}

std::optional<std::string> parseGreetingVersion(const std::string& line)
{
    const QByteArray bytes = QByteArray::fromStdString(line);
    if (!bytes.startsWith("INFO "))
        return std::nullopt;
    const QString version
        = QJsonDocument::fromJson(bytes.mid(5).trimmed()).object().value(QLatin1String("version")).toString();
    if (version.isEmpty())
        return std::nullopt;
    return version.toStdString();
}

EngineLogReading readEngineLog(std::string_view text)
{
    EngineLogReading reading;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view complaint = complaintIn(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (complaint.empty() || has(complaint, "Plaintext passwords") || has(complaint, "not configured with TLS"))
            continue;
        reading.lastComplaint = complaint;
        reading.portTaken = reading.portTaken || has(complaint, "address already in use");
        reading.diskFull = reading.diskFull || has(complaint, "no space left on device");
        const bool description = has(complaint, "metafile") || has(complaint, "checksum file");
        if (description && (has(complaint, "checksums do not match") || has(complaint, "Missing stream")))
            reading.damagedDescriptions.push_back(firstQuoted(complaint));
        else if (description || has(complaint, "Error recreating stream") || has(complaint, "storage directory"))
            reading.unreadable = Error { "the store of the log cannot be read: " + std::string(complaint),
                firstQuoted(complaint), "" };
    }
    return reading;
}

Error explainEngineEnd(const EngineFolders& folders, const std::string& how, const EngineLogReading& log)
{
    if (log.diskFull)
        return { "nats-server ended: the disk is full", folders.store,
            "make room on the disk that holds " + folders.data };
    if (log.unreadable) {
        const std::string where = log.unreadable->where.empty() ? folders.store : log.unreadable->where;
        return { log.unreadable->what, where,
            "make " + folders.store + " yours and writable, or choose another folder with --data-dir" };
    }
    if (log.portTaken)
        return { "nats-server ended: another program has taken its port", folders.log, "it is started on another one" };
    const std::string words = log.lastComplaint.empty() ? how : how + ", after: " + log.lastComplaint;
    return { "nats-server ended: " + words, folders.log, "it is started again; if that goes on, look at this file" };
}

Error setDescriptionAside(const std::string& metaFile)
{
    const QDir folder = QFileInfo(QString::fromStdString(metaFile)).dir();
    for (const QString& name : { QStringLiteral("meta.inf"), QStringLiteral("meta.sum") }) {
        const std::string path = folder.filePath(name).toStdString();
        std::rename(path.c_str(), (path + ".damaged").c_str()); // one of the two may be missing
    }
    return { "the description of a stream was damaged and is written anew; its events are kept",
        folder.path().toStdString(), "nothing needs to be done; check the disk if it happens again" };
}

void tidyEngineFolders(const EngineFolders& folders)
{
    QDir ports(QString::fromStdString(folders.ports));
    for (const QString& name : ports.entryList({ QStringLiteral("*.ports") }, QDir::Files))
        ports.remove(name);
    QDir data(QString::fromStdString(folders.data));
    const QStringList turned
        = data.entryList({ QStringLiteral("nats-server.log.*") }, QDir::Files, QDir::Time); // newest first
    for (qsizetype i = 2; i < turned.size(); ++i)
        data.remove(turned[i]);
}

} // namespace leitstand
