// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the configuration that says how messages go out. Private to the reader (gateway/configuration.h).
#pragma once

#include "gateway/channels/channel_settings.h"
#include "gateway/configuration_values.h"

namespace leitstand {

[[nodiscard]] ChannelSettings readChannels(
    const toml::table& channels, TomlMistakes& mistakes, ConfigurationValues& values);

} // namespace leitstand
