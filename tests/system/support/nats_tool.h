// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The administrator of a test's server: asks one question over plain TCP, so that what is tested does not test itself.
#pragma once

#include "system/support/nats_server_process.h"

#include <QJsonObject>

namespace leitstand::test {

// The reply's JSON, empty if there is none within ten seconds.
[[nodiscard]] QJsonObject askServer(
    const NatsServerProcess& server, const std::string& subject, const QJsonObject& question = {});

} // namespace leitstand::test
