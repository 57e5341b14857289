// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/private_file.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace leitstand {

namespace {

constexpr std::size_t MaxSecretBytes = 64U << 10U;

// Closes on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool valid() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }
    int close()
    {
        const int result = m_number >= 0 ? ::close(m_number) : 0;
        m_number = -1;
        return result;
    }

private:
    int m_number;
};

std::string folderOf(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

Error fileError(const std::string& what, const std::string& path, int errorNumber)
{
    return { what + ": " + describeErrno(errorNumber), path, remedyForFileError(errorNumber, folderOf(path)) };
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

Error mistakeOfPermissions(const std::string& path)
{
    return { "the file holds secrets and others than its owner may access it", path,
        "run: chmod 600 " + shellQuoted(path) + "; have the secrets renewed if others may have read them" };
}

Expected<std::string> readAll(int descriptor, const std::string& path, std::size_t maxBytes, const char* tooLarge)
{
    std::string bytes;
    std::array<char, 16384> chunk {};
    for (;;) {
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fileError("the file cannot be read", path, errno);
        if (count == 0)
            return bytes;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > maxBytes)
            return Error { "the file is larger than " + std::to_string(maxBytes) + " bytes", path, tooLarge };
    }
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace

std::string describeErrno(int errorNumber)
{
    const char* name = ::strerrordesc_np(errorNumber);
    return name != nullptr ? name : "error " + std::to_string(errorNumber);
}

std::string remedyForFileError(int errorNumber, const std::string& folder)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return "make room on the disk that holds " + folder;
    case EACCES:
    case EPERM:
        return "give yourself the right to write to " + folder + ", or choose another folder with --data-dir";
    case EROFS:
        return folder + " is on a read-only file system; choose another folder with --data-dir";
    case ENOTDIR:
    case EEXIST:
        return "something that is not a folder is in the way; move it, or choose another folder with --data-dir";
    case ENAMETOOLONG:
        return "choose a folder with a shorter path with --data-dir";
    case EMFILE:
    case ENFILE:
        return "too many files are open on this machine; close other programs";
    case EIO:
        return "the disk reports errors; look at the system's log";
    default:
        return "look at the folder " + folder;
    }
}

std::string defaultDataFolder()
{
    // The XDG rules: a relative path in the variable is to be ignored.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/')
        return std::string(data) + "/leitstand";
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::string(home) + "/.local/share/leitstand";
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return std::string(found->pw_dir) + "/.local/share/leitstand";
    return "/tmp/leitstand-" + std::to_string(::geteuid());
}

Outcome makePrivateFolder(const std::string& folder)
{
    namespace fs = std::filesystem;
    std::error_code code;
    const fs::path path(folder);
    fs::path made;
    for (const fs::path& part : path) {
        made /= part;
        if (made.empty() || fs::is_directory(made, code))
            continue;
        if (::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST)
            return fileError("the folder cannot be made", folder, errno);
        if (!fs::is_directory(made, code))
            return fileError("the folder cannot be made", folder, ENOTDIR);
    }
    // access() answers for the real user, and says yes to root on a read-only file system only where it is writable.
    if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0) {
        const int error = errno;
        return Error { "the folder cannot be written to: " + describeErrno(error), folder,
            remedyForFileError(error, folder) };
    }
    return Done {};
}

Outcome writePrivateFile(const std::string& path, std::string_view bytes)
{
    std::string temporary = path + ".XXXXXX";
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC)); // mode 0600
    if (!file.valid())
        return fileError("the file cannot be written", path, errno);
    if (!writeAll(file.number(), bytes) || ::fsync(file.number()) != 0 || file.close() != 0
        || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return fileError("the file cannot be written", path, error);
    }
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.valid())
        ::fsync(folder.number()); // the new name; not every file system can, and the content is safe already
    return Done {};
}

Outcome writeNewPrivateFile(const std::string& path, std::string_view bytes)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.valid() && errno == EEXIST)
        return Error { "the file is there already", path, "it is never overwritten; remove it or name another" };
    if (!file.valid())
        return fileError("the file cannot be written", path, errno);
    if (!writeAll(file.number(), bytes) || ::fsync(file.number()) != 0 || file.close() != 0) {
        const int error = errno;
        ::unlink(path.c_str());
        return fileError("the file cannot be written", path, error);
    }
    return Done {};
}

Expected<std::string> readPrivateFile(const std::string& path, std::size_t maxBytes)
{
    // Without O_NONBLOCK a named pipe of that name would hold us for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.valid())
        return fileError("the file cannot be read", path, errno);
    struct stat status { };
    if (::fstat(file.number(), &status) != 0)
        return fileError("the file cannot be read", path, errno);
    if (!S_ISREG(status.st_mode))
        return Error { "this is not a regular file", path, "move it away" };
    if (status.st_uid != ::geteuid())
        return Error { "the file belongs to another user", path, "move it away, or choose another --data-dir" };
    if ((status.st_mode & 077) != 0)
        return mistakeOfPermissions(path);
    return readAll(file.number(), path, maxBytes, "move it away");
}

Expected<std::string> readNamedFile(const std::string& path, std::size_t maxBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status { };
    if (!file.valid() || ::fstat(file.number(), &status) != 0)
        return Error { "the file cannot be read: " + describeErrno(errno), path,
            "check that it exists and that you may read it" };
    if (!S_ISREG(status.st_mode))
        return Error { "this is not a regular file", path, "name a file" };
    return readAll(file.number(), path, maxBytes, "name the right file");
}

Outcome mayHoldSecrets(const std::string& path)
{
    struct stat status { };
    if (::stat(path.c_str(), &status) != 0)
        return fileError("the file cannot be looked at", path, errno);
    if ((status.st_mode & 077) != 0)
        return mistakeOfPermissions(path);
    return Done {};
}

Expected<std::string> readSecretFile(const std::string& path)
{
    auto bytes = readNamedFile(path, MaxSecretBytes);
    if (!bytes)
        return bytes;
    if (const Outcome allowed = mayHoldSecrets(path); !allowed)
        return allowed.error();
    std::string secret = bytes->substr(0, bytes->find_first_of("\r\n"));
    if (secret.empty())
        return Error { "the first line of the file is empty", path, "write the secret into it" };
    return secret;
}

} // namespace leitstand
