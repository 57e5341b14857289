// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/server_requirements.h"

#include "wire/nats_server_info.h"

#include <string>

namespace leitstand {

namespace {

// The first that syncs the log to disk as configured and has the fixes for CVE-2026-27889 (a malformed frame stops the
// server before any password is asked for) and CVE-2023-47090.
constexpr NatsVersion sharedServer { 2, 11, 16 };
// The first on which two writers of a replicated stream cannot both win with the same expected sequence
// (nats-server issue 4320).
constexpr NatsVersion replicatedWrites { 2, 9, 21 };
// The first with all that the client speaks: named ephemeral consumers, direct get, limits per subject.
constexpr NatsVersion atAll { 2, 9, 0 };

} // namespace

ServerJudgement judgeServer(std::string_view version, int replicas, bool isPrivate)
{
    const NatsVersion known = parseNatsVersion(version);
    const std::string where = "nats-server " + std::string(version);
    ServerJudgement judgement;
    if (known < atAll)
        judgement.warnings.push_back(
            { "the server is older than what this client was made for", where, "use nats-server 2.11.16 or newer" });
    else if (!isPrivate && known < sharedServer)
        judgement.warnings.push_back(
            { "a shared server of this version can be stopped by anybody who reaches it, and loses "
              "acknowledged events in a power cut",
                where, "use nats-server 2.11.16 or newer with sync_interval set" });
    if (replicas > 1 && known < replicatedWrites)
        judgement.writesRefused
            = Error { "two people can overwrite each other unseen in a replicated log on this version, so nothing is "
                      "written to it",
                  where, "use nats-server 2.11.16 or newer, or a log without replicas" };
    return judgement;
}

} // namespace leitstand
