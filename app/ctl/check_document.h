// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the check of a text found, as JSON and as lines like those of a linter.
#pragma once

#include "ctl/console.h"
#include "domain/expected.h"
#include "drafting/check.h"
#include "drafting/check_reading.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace leitstand {

// A text of at most 8 MB; "-" is standard input.
[[nodiscard]] Expected<std::string> readTextFile(const QString& path, Console& console);

[[nodiscard]] QJsonObject findingsDocument(
    const QString& file, Language language, const std::vector<CheckFinding>& findings);
// "file:line:column: severity: message [rule]", with columns in code points from 1.
void printFindings(Console& console, const QString& file, const std::string& utf8, Language language,
    const std::vector<CheckFinding>& findings);

[[nodiscard]] QJsonObject textTimesDocument(const QString& file, const TextTimes& times);
// leitstandctl timeline --from-text.
[[nodiscard]] ExitCode tellTextTimes(const QCommandLineParser& parser, Console& console, bool json);

} // namespace leitstand
