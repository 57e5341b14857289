// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of the configuration's reader share: secrets, which may stand in files of their own, and files that are
// named from the folder of the configuration. Private to the reader.
#pragma once

#include "workspace/toml_document.h"

#include <optional>
#include <string>

namespace leitstand {

class ConfigurationValues {
public:
    explicit ConfigurationValues(std::string folder) : m_folder(std::move(folder)) { }

    // The secret under `key` or in the file that `key`_file names: at least so many visible ASCII characters.
    [[nodiscard]] std::optional<std::string> secret(TomlTable& table, const std::string& key, std::size_t shortest);
    // A file that is there and can be read; `meaning` says what for. Empty when none is named.
    [[nodiscard]] std::string readableFile(TomlTable& table, const std::string& key, const std::string& meaning);
    [[nodiscard]] std::string absolute(const std::string& file) const;
    // A secret stood in the configuration itself.
    [[nodiscard]] bool holdsSecrets() const { return m_holdsSecrets; }

private:
    std::string m_folder;
    bool m_holdsSecrets = false;
};

[[nodiscard]] bool isVisibleAscii(std::string_view text);
// Of a subject in the log, and good as a name anywhere: small letters, digits, - and _, at most 64.
[[nodiscard]] bool isSubjectToken(std::string_view text);

} // namespace leitstand
