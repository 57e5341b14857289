// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way from a test to the private engine of a window that it has started.
#pragma once

#include "workspace/engine_file.h"

#include <string>

namespace leitstand::test {

// Asked for at each attempt to connect: the engine is there when its file is.
inline auto endpointOfEngine(std::string folder)
{
    return [folder = std::move(folder)]() -> Expected<StreamEndpoint> {
        const auto file = EngineFile::load(folder);
        if (!file)
            return file.error();
        return file->endpoint();
    };
}

} // namespace leitstand::test
