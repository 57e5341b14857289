// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/engine_file.h"

#include "workspace/private_file.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cmath>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace leitstand {

namespace {

constexpr std::size_t MaxBytes = 64U << 10U;
constexpr int Format = 1;
const char* const StartRemedy = "start leitstand, or name a server with --engine";

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isRunning(std::int64_t pid)
{
    if (pid <= 0)
        return false;
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

// Reads members by name and keeps the name of the first that is not what it should be.
class Members {
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) { }

    std::string text(QLatin1String name, bool needed)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString() && (needed || !value.isUndefined()))
            blame(name);
        const std::string text = value.toString().toStdString();
        if (needed && text.empty())
            blame(name);
        return text;
    }
    double number(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            blame(name);
        return value.toDouble();
    }
    std::int64_t pid(QLatin1String name)
    {
        const double value = number(name);
        if (value < 1 || value > 4194304 || value != std::floor(value)) { // the kernel's largest PID_MAX_LIMIT
            blame(name);
            return 0;
        }
        return static_cast<std::int64_t>(value);
    }
    Instant instant(QLatin1String name)
    {
        const auto value = parseInstant(text(name, true));
        if (!value)
            blame(name);
        return value.value_or(Instant());
    }
    std::optional<StoryTime> story(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        if (!value.isObject())
            blame(name);
        Members inner(value.toObject());
        StoryTime story { inner.instant(QLatin1String("realAnchor")), inner.instant(QLatin1String("storyAnchor")),
            inner.number(QLatin1String("speed")), inner.instant(QLatin1String("storyEnd")) };
        if (story.speed <= 0)
            inner.blame(QLatin1String("speed"));
        if (!inner.wrong().empty() && m_wrong.empty())
            m_wrong = "story." + inner.wrong();
        return story;
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    void blame(QLatin1String name)
    {
        if (m_wrong.empty())
            m_wrong = std::string(name.data(), static_cast<std::size_t>(name.size()));
    }

    QJsonObject m_object;
    std::string m_wrong;
};

Error garbage(const std::string& what, const std::string& where)
{
    return { what, where, "close all windows, delete this file and start leitstand again" };
}

} // namespace

Instant storyInstant(const StoryTime& story, Instant real)
{
    const double toEnd = static_cast<double>((story.storyEnd - story.storyAnchor).count());
    const double elapsed = static_cast<double>((real - story.realAnchor).count());
    if (toEnd <= 0)
        return story.storyAnchor + (real - story.realAnchor);
    const double fast = elapsed * story.speed;
    const double told = fast <= toEnd ? fast : toEnd + (elapsed - toEnd / story.speed);
    return story.storyAnchor + Span(std::llround(told));
}

std::string EngineFile::pathIn(const std::string& dataFolder)
{
    return dataFolder + "/engine.json";
}

Expected<EngineFile> EngineFile::read(const std::string& dataFolder)
{
    const std::string path = pathIn(dataFolder);
    struct stat status { };
    if (::lstat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return Error { "no engine is running here", dataFolder, StartRemedy };
    const auto bytes = readPrivateFile(path, MaxBytes);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, path);
}

Expected<EngineFile> EngineFile::load(const std::string& dataFolder)
{
    auto file = read(dataFolder);
    if (!file || isRunning(file->serverPid))
        return file;
    if (isRunning(file->ownerPid))
        return Error { "the engine has stopped and is being started again", dataFolder, "wait a moment" };
    return Error { "no engine is running here; the last one ended without saying so", dataFolder, StartRemedy };
}

Expected<EngineFile> EngineFile::parse(const std::string& bytes, const std::string& where)
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(bytes), &mistake);
    if (!document.isObject())
        return garbage(mistake.error == QJsonParseError::NoError ? "this is not a JSON object"
                                                                 : "this is not JSON: "
                    + mistake.errorString().toStdString() + " at byte " + std::to_string(mistake.offset),
            where);
    Members members(document.object());
    if (const double format = members.number(QLatin1String("format")); format > Format)
        return Error { "the engine was started by a newer version of leitstand", where,
            "use the same version for all programs" };
    EngineFile file;
    file.url = members.text(QLatin1String("url"), true);
    file.user = members.text(QLatin1String("user"), true);
    file.password = members.text(QLatin1String("password"), true);
    file.storeFolder = members.text(QLatin1String("storeFolder"), true);
    file.serverPid = members.pid(QLatin1String("serverPid"));
    file.ownerPid = members.pid(QLatin1String("ownerPid"));
    file.serverVersion = members.text(QLatin1String("serverVersion"), false);
    file.gatewayUrl = members.text(QLatin1String("gatewayUrl"), false);
    file.story = members.story(QLatin1String("story"));
    if (!members.wrong().empty())
        return garbage("\"" + members.wrong() + "\" is missing or wrong", where);
    return file;
}

void EngineFile::remove(const std::string& dataFolder)
{
    ::unlink(pathIn(dataFolder).c_str());
}

Outcome EngineFile::save(const std::string& dataFolder) const
{
    return writePrivateFile(pathIn(dataFolder), toJson());
}

std::string EngineFile::toJson() const
{
    QJsonObject object {
        { QStringLiteral("format"), Format },
        { QStringLiteral("url"), textOf(url) },
        { QStringLiteral("user"), textOf(user) },
        { QStringLiteral("password"), textOf(password) },
        { QStringLiteral("storeFolder"), textOf(storeFolder) },
        { QStringLiteral("serverPid"), static_cast<qint64>(serverPid) },
        { QStringLiteral("ownerPid"), static_cast<qint64>(ownerPid) },
        { QStringLiteral("serverVersion"), textOf(serverVersion) },
    };
    if (!gatewayUrl.empty())
        object.insert(QStringLiteral("gatewayUrl"), textOf(gatewayUrl));
    if (story)
        object.insert(QStringLiteral("story"),
            QJsonObject {
                { QStringLiteral("realAnchor"), textOf(formatInstant(story->realAnchor)) },
                { QStringLiteral("storyAnchor"), textOf(formatInstant(story->storyAnchor)) },
                { QStringLiteral("speed"), story->speed },
                { QStringLiteral("storyEnd"), textOf(formatInstant(story->storyEnd)) },
            });
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

StreamEndpoint EngineFile::endpoint() const
{
    StreamEndpoint endpoint;
    endpoint.urls = { url };
    endpoint.user = user;
    endpoint.password = password;
    endpoint.storeFolder = storeFolder;
    return endpoint;
}

} // namespace leitstand
