// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/own_network.h"

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <string>

namespace leitstand::test {
namespace {

bool setLoopback(bool up)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    ifreq request {};
    std::strcpy(request.ifr_name, "lo");
    bool done = ::ioctl(socket, SIOCGIFFLAGS, &request) == 0;
    if (done) {
        const int flags = up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP;
        request.ifr_flags = static_cast<short>(flags);
        done = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    }
    ::close(socket);
    return done;
}

bool write(const char* file, const std::string& text)
{
    std::ofstream stream(file);
    stream << text << std::flush;
    return stream.good();
}

// An ordinary user may have a network only as the root of a world of their own, in which nobody else exists.
bool enterAsUser()
{
    const std::string user = std::to_string(::getuid());
    const std::string group = std::to_string(::getgid());
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && write("/proc/self/setgroups", "deny")
        && write("/proc/self/uid_map", user + ' ' + user + " 1")
        && write("/proc/self/gid_map", group + ' ' + group + " 1");
}

} // namespace

bool OwnNetwork::enter()
{
    return (::unshare(CLONE_NEWNET) == 0 || enterAsUser()) && setLoopback(true);
}

bool OwnNetwork::cut()
{
    return setLoopback(false);
}

bool OwnNetwork::mend()
{
    return setLoopback(true);
}

} // namespace leitstand::test
