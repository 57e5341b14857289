// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files with secrets: only their owner may read them. Reads and writes files, no threads.
#pragma once

#include "domain/expected.h"

#include <string>

namespace leitstand {

// At most one megabyte.
[[nodiscard]] Expected<std::string> readWholeFile(const std::string& path);

// Neither the group nor others may read or write it.
[[nodiscard]] bool isPrivate(const std::string& path);
[[nodiscard]] Error mistakeOfPermissions(const std::string& path);
[[nodiscard]] bool isReadableFile(const std::string& path);

// The first line of a private file.
[[nodiscard]] Expected<std::string> readSecretFile(const std::string& path);

// Creates the file with mode 0600 and brings it to disk. Fails when it is there already.
[[nodiscard]] Outcome writeNewPrivateFile(const std::string& path, const std::string& content);

} // namespace leitstand
