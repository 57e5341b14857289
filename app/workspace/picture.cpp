// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/picture.h"

#include <algorithm>

namespace leitstand {

std::optional<std::chrono::milliseconds> LivePicture::age() const
{
    auto longest = logSilentFor;
    for (const SourcePicture& source : sources) {
        if (longest && source.silentFor > *longest)
            longest = source.silentFor;
    }
    return longest;
}

bool LivePicture::canBeBelieved() const
{
    return state == PictureState::Live && !sources.empty()
        && std::all_of(sources.begin(), sources.end(),
            [](const SourcePicture& source) { return !source.aged && source.report.state == SourceState::Good; });
}

LivePicture judgePicture(const ConnectionState& connection, std::optional<std::chrono::milliseconds> logSilentFor,
    bool caughtUp, const std::optional<Error>& blocked, const std::optional<GatewayLife>& gateway)
{
    LivePicture picture;
    picture.logSilentFor = logSilentFor;
    picture.reason = connection.reason ? connection.reason : blocked;
    picture.warnings = connection.warnings;
    picture.serverVersion = connection.server.version;
    if (gateway) {
        for (const SourceReport& report : gateway->report.sources)
            picture.sources.push_back({ report, gateway->silentFor, gateway->silentFor > FreshFor });
    }

    const bool live = connection.phase == ConnectionPhase::Live;
    const bool fresh = logSilentFor && *logSilentFor <= FreshFor;
    const bool sourcesWell = std::none_of(picture.sources.begin(), picture.sources.end(),
        [](const SourcePicture& source) { return source.aged || source.report.state == SourceState::Failing; });
    if (!fresh && (logSilentFor || picture.reason))
        picture.state = PictureState::Offline;
    else if (!caughtUp)
        picture.state = PictureState::Starting;
    else if (live && fresh && sourcesWell && !blocked)
        picture.state = PictureState::Live;
    else
        picture.state = PictureState::Late;
    return picture;
}

} // namespace leitstand
