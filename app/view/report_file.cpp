// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/report_file.h"

#include "drafting/report_export.h"
#include "view/display_text.h"
#include "view/program_words.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
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

QString absolute(const QString& path)
{
    const QString named = path.trimmed();
    return named.startsWith(QLatin1String("~/")) ? QDir::homePath() + named.mid(1) : named;
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
    return QFileInfo::exists(absolute(path));
}

QString ReportFile::write(const QString& path, int side, int format) const
{
    const QFileInfo named(absolute(path));
    if (!named.isAbsolute())
        return tr("Write the whole path, beginning with / or ~/.");
    if (named.isDir())
        return tr("This is a folder. Name a file in it.");
    if (!named.dir().exists())
        return tr("There is no folder %1.").arg(displayLine(named.path().toStdString()));
    const bool german = side == DraftEditor::German;
    const auto bytes = exportReport(german ? m_draft->text().german : m_draft->text().english,
        german ? Language::German : Language::English, formatOf(format));
    if (!bytes)
        return programWords(bytes.error());
    QSaveFile file(named.filePath());
    if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit())
        return {};
    return tr("The file cannot be written: %1").arg(displayLine(file.errorString().toStdString()));
}

} // namespace leitstand
