// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small files and folders that only their owner may see: credentials, configuration, what tells programs of one user
// about each other. Paths are UTF-8. Any thread.
#pragma once

#include "domain/expected.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace leitstand {

// $XDG_DATA_HOME/leitstand, or ~/.local/share/leitstand.
[[nodiscard]] std::string defaultDataFolder();

// The folder with its parents, mode 0700 where it has to be made. An error if it cannot be written to.
[[nodiscard]] Outcome makePrivateFolder(const std::string& folder);

// Replaces the file at once (mode 0600) or leaves what was there: a reader never sees half of it, a power cut neither.
[[nodiscard]] Outcome writePrivateFile(const std::string& path, std::string_view bytes);

// The same for a file that must not be there yet; one that is there is left as it is.
[[nodiscard]] Outcome writeNewPrivateFile(const std::string& path, std::string_view bytes);

// Refuses what another user owns or what others may read or write, and what is larger than `maxBytes`.
[[nodiscard]] Expected<std::string> readPrivateFile(const std::string& path, std::size_t maxBytes);

// A file that the user has named: may be a link to one, and may be anybody's.
[[nodiscard]] Expected<std::string> readNamedFile(const std::string& path, std::size_t maxBytes);
// The error if others than the owner may read or write it.
[[nodiscard]] Outcome mayHoldSecrets(const std::string& path);
// The first line of a named file that may hold secrets.
[[nodiscard]] Expected<std::string> readSecretFile(const std::string& path);

// What to do about a failed system call on a file, for Error::remedy.
[[nodiscard]] std::string remedyForFileError(int errorNumber, const std::string& folder);

// "Permission denied", in English as all errors are.
[[nodiscard]] std::string describeErrno(int errorNumber);

} // namespace leitstand
