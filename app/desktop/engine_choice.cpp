// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/engine_choice.h"

#include "desktop/engine_server.h"
#include "desktop/file_lock.h"
#include "workspace/private_file.h"

#include <QUrl>

#include <filesystem>

namespace leitstand {

namespace {

// A name for a folder: what could be a path, or too long, or hidden, does not get through.
std::string folderName(std::string_view text)
{
    std::string name;
    for (const char c : text.substr(0, 100)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        name += plain ? c : '_';
    }
    return name.empty() ? "_" : name;
}

} // namespace

std::string dataFolderFor(const CommandLine& line)
{
    const std::string data = line.dataFolder.empty() ? defaultDataFolder() : line.dataFolder;
    if (!line.engineUrl.empty()) {
        const QUrl url(QString::fromStdString(line.engineUrl));
        return data + "/engines/" + folderName(url.authority().toStdString() + url.path().toStdString());
    }
    if (!line.scenario.empty() && line.dataFolder.empty())
        return data + "/scenarios/" + folderName(std::filesystem::path(line.scenario).stem().string());
    return std::filesystem::absolute(data).lexically_normal().string();
}

Expected<StreamEndpoint> teamEndpoint(const CommandLine& line)
{
    StreamEndpoint endpoint;
    endpoint.urls = { line.engineUrl };
    endpoint.user = line.user;
    endpoint.caFile = line.caFile;
    if (!line.passwordFile.empty()) {
        auto password = readSecretFile(line.passwordFile);
        if (!password)
            return password.error();
        endpoint.password = std::move(password).value();
    }
    if (!line.tokenFile.empty()) {
        auto token = readSecretFile(line.tokenFile);
        if (!token)
            return token.error();
        endpoint.token = std::move(token).value();
    }
    return endpoint;
}

std::string inboxPrefix(const CommandLine& line)
{
    if (!line.inbox.empty())
        return line.inbox;
    return line.user.empty() ? "_INBOX" : "_INBOX_" + folderName(line.user);
}

Outcome emptyScenarioFolder(const CommandLine& line, const std::string& folder)
{
    namespace fs = std::filesystem;
    std::error_code code;
    if (line.scenario.empty() || !line.dataFolder.empty() || !fs::exists(folder, code))
        return Done {};
    const auto lock = FileLock::tryTake(EngineFolders(folder).ownerLock);
    if (!lock)
        return lock.error();
    if (!*lock)
        return Done {};
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, code)) {
        if (entry.path() == EngineFolders(folder).ownerLock || entry.path() == EngineFolders(folder).storeLock)
            continue; // whoever waits for a lock waits for this file
        fs::remove_all(entry.path(), code);
        if (code)
            return Error { "the scenario's folder cannot be emptied: " + code.message(), entry.path().string(),
                "remove it by hand, or choose another folder with --data-dir" };
    }
    return Done {};
}

} // namespace leitstand
