// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/configuration_values.h"

#include "workspace/private_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace leitstand {

bool isVisibleAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

bool isSubjectToken(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    });
}

std::optional<std::string> ConfigurationValues::secret(TomlTable& table, const std::string& key, std::size_t shortest)
{
    const std::string fileKey = key + "_file";
    const auto given = table.text(key);
    const auto file = table.text(fileKey);
    if (given && file) {
        table.mistake(fileKey, "both \"" + key + "\" and \"" + fileKey + "\" are given", "keep one of them");
        return std::nullopt;
    }
    if (!given && !file)
        return std::nullopt;
    m_holdsSecrets = m_holdsSecrets || given.has_value();
    const std::string& usedKey = given ? key : fileKey;
    std::string value = given.value_or(std::string());
    if (file) {
        auto content = readSecretFile(absolute(*file));
        if (!content) {
            table.mistake(fileKey, content.error().where + ": " + content.error().what, content.error().remedy);
            return std::nullopt;
        }
        value = std::move(content).value();
    }
    const std::string asked = "write at least " + std::to_string(shortest) + " visible ASCII characters";
    if (value.empty())
        table.mistake(usedKey, '"' + usedKey + "\" is empty", asked);
    else if (value.size() < shortest)
        table.mistake(usedKey, '"' + usedKey + "\" is too short to be a secret", asked);
    else if (!isVisibleAscii(value))
        table.mistake(usedKey, '"' + usedKey + "\" holds a blank or a character that is not ASCII", asked);
    return value;
}

std::string ConfigurationValues::readableFile(TomlTable& table, const std::string& key, const std::string& meaning)
{
    const auto name = table.filledText(key);
    if (!name)
        return {};
    const std::string path = absolute(*name);
    if (const QFileInfo info(QString::fromStdString(path)); !info.isFile() || !info.isReadable())
        table.mistake(key, "there is no readable file " + path, "name " + meaning);
    return path;
}

std::string ConfigurationValues::absolute(const std::string& file) const
{
    return QDir(QString::fromStdString(m_folder)).absoluteFilePath(QString::fromStdString(file)).toStdString();
}

} // namespace leitstand
