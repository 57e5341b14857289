// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/private_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leitstand {
namespace {

Error systemError(const std::string& path, int number, std::string remedy)
{
    return { std::strerror(number), path, std::move(remedy) };
}

// A path as a shell takes it.
std::string shellQuoted(const std::string& path)
{
    if (path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")
        == std::string::npos)
        return path;
    std::string quoted = "'";
    for (const char letter : path)
        quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
    return quoted + '\'';
}

bool writeAll(int descriptor, const std::string& content)
{
    std::size_t written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(descriptor, content.data() + written, content.size() - written);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += static_cast<std::size_t>(count);
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Expected<std::string> readWholeFile(const std::string& path)
{
    constexpr qint64 Most = 1 << 20;
    QFile file(QString::fromStdString(path));
    if (QFileInfo(file).isDir())
        return Error { "is a folder", path, "name a file" };
    if (!file.open(QIODevice::ReadOnly))
        return Error { "cannot be read: " + file.errorString().toStdString(), path,
            "check that it exists and that you may read it" };
    const QByteArray content = file.read(Most + 1);
    if (content.size() > Most)
        return Error { "is larger than 1 MB", path, "name the right file" };
    return content.toStdString();
}

bool isPrivate(const std::string& path)
{
    struct stat status { };
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

Error mistakeOfPermissions(const std::string& path)
{
    return { "holds secrets, but others than its owner may read it", path, "run: chmod 600 " + shellQuoted(path) };
}

bool isReadableFile(const std::string& path)
{
    const QFileInfo info(QString::fromStdString(path));
    return info.isFile() && info.isReadable();
}

Expected<std::string> readSecretFile(const std::string& path)
{
    auto content = readWholeFile(path);
    if (!content)
        return content;
    if (!isPrivate(path))
        return mistakeOfPermissions(path);
    std::string secret = content.value().substr(0, content.value().find_first_of("\r\n"));
    if (secret.empty())
        return Error { "has an empty first line", path, "write the secret into it" };
    return secret;
}

Outcome writeNewPrivateFile(const std::string& path, const std::string& content)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return systemError(path, errno,
            errno == EEXIST ? "it is never overwritten; remove it or name another" : "check the folder and the disk");
    }
    const bool written = writeAll(descriptor, content);
    const int fault = errno;
    if (::close(descriptor) != 0 || !written) {
        ::unlink(path.c_str());
        return systemError(path, written ? errno : fault, "check that the disk has room");
    }
    return Done();
}

} // namespace leitstand
