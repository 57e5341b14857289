// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as a file to hand on. What stands in it may have been edited; all of it is text, nothing in it is interpreted
// but the few marks that drafting/markdown_text.h reads.
#pragma once

#include "domain/expected.h"
#include "domain/incident.h"
#include "drafting/time_phrases.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

enum class ReportFormat : std::uint8_t { Markdown, Html, Pdf };

[[nodiscard]] std::string_view wordFor(ReportFormat format); // "md", "html", "pdf"
[[nodiscard]] std::optional<ReportFormat> reportFormatFromWord(std::string_view word);

[[nodiscard]] std::string reportMarkdown(const Message& report);
// A4. Needs a QGuiApplication; an error says so.
[[nodiscard]] Expected<QByteArray> reportPdf(const Message& report);

[[nodiscard]] Expected<QByteArray> exportReport(const Message& report, Language language, ReportFormat format);

} // namespace leitstand
