// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/report_file.h"

#include "drafting/report_export.h"
#include "view/display_text.h"
#include "view/program_words.h"
#include "view/typed_file.h"

#include <QDir>
#include <QStandardPaths>

#include <array>

namespace leitstand {
namespace {

static_assert(ReportFile::Pdf == static_cast<int>(ReportFormat::Pdf));

constexpr std::array Formats { ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Pdf };

QString endingOf(ReportFormat format)
{
    const std::string_view word = wordFor(format);
    return QLatin1Char('.') + QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

ReportFormat formatOf(int format)
{
    return Formats.at(static_cast<std::size_t>(format));
}

} // namespace

QString ReportFile::suggestedPath(int side, int format) const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = side == DraftEditor::German ? QStringLiteral("nachbericht") : QStringLiteral("report");
    return (folder.isEmpty() ? QDir::homePath() : folder) + QLatin1Char('/') + name + QLatin1Char('-')
        + m_draft->incidentId() + endingOf(formatOf(format));
}

QString ReportFile::withEnding(const QString& path, int format) const
{
    for (const ReportFormat known : Formats) {
        if (path.endsWith(endingOf(known), Qt::CaseInsensitive))
            return path.left(path.size() - endingOf(known).size()) + endingOf(formatOf(format));
    }
    return path;
}

bool ReportFile::exists(const QString& path) const
{
    return TypedFile::exists(path);
}

QString ReportFile::write(const QString& path, int side, int format) const
{
    if (const QString why = TypedFile::whyNot(path); !why.isEmpty())
        return why;
    const bool german = side == DraftEditor::German;
    const auto bytes = exportReport(german ? m_draft->text().german : m_draft->text().english,
        german ? Language::German : Language::English, formatOf(format));
    if (!bytes)
        return programWords(bytes.error());
    return TypedFile::write(path, *bytes);
}

} // namespace leitstand
