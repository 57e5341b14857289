// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report_export.h"

#include "drafting/report_html.h"
#include "drafting/report_spacing.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QTextDocument>

#include <array>

namespace leitstand {
namespace {

using FormatWord = std::pair<ReportFormat, std::string_view>;
constexpr std::array<FormatWord, 3> Formats { { { ReportFormat::Markdown, "md" }, { ReportFormat::Html, "html" },
    { ReportFormat::Pdf, "pdf" } } };

constexpr int Resolution = 300;
constexpr qreal MarginMillimetres = 20;
constexpr qreal FooterMillimetres = 10;
constexpr qreal PointSize = 10;

constexpr qreal pixels(qreal millimetres)
{
    return millimetres / 25.4 * Resolution;
}

// The product's own letters, so that a report looks the same on every machine, also on one without fonts.
QString reportFamily()
{
    static const QString family = [] {
        QString found;
        for (const char* const file : { ":/report/LeitstandSans-Regular.otf", ":/report/LeitstandSans-Bold.otf" }) {
            const QStringList families
                = QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(QString::fromLatin1(file)));
            if (found.isEmpty() && !families.isEmpty())
                found = families.front();
        }
        return found.isEmpty() ? QStringLiteral("sans-serif") : found;
    }();
    return family;
}

QString qText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void layOut(QTextDocument& document, const Message& report, QPdfWriter& writer, QSizeF page)
{
    QFont font(reportFamily());
    font.setPointSizeF(PointSize);
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 17pt; } h2 { font-size: 13pt; } th, td { font-size: 9pt; }"));
    document.setHtml(QStringLiteral("<h1>") + qText(htmlText(report.subject)) + QStringLiteral("</h1>")
        + qText(htmlOf(readMarkdown(report.body), HtmlUse::RichText)));
    const QScreen* const screen = QGuiApplication::primaryScreen();
    setReportSpacing(document, (screen ? screen->logicalDotsPerInch() : 100) / 72);
    document.setPageSize(page);
    keepHeadingsWithText(document);
}

void paintFooter(QPainter& painter, QSizeF page, const QString& title, int number, int count)
{
    QFont font(reportFamily());
    font.setPointSizeF(8);
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x61, 0x6b));
    const QRectF strip(0, page.height() + pixels(FooterMillimetres) / 2, page.width(), pixels(FooterMillimetres) / 2);
    const QString pages = QString::number(number) + QStringLiteral(" / ") + QString::number(count);
    const QFontMetricsF metrics(font, painter.device());
    const QString shortened = metrics.elidedText(title, Qt::ElideRight, page.width() * 0.8);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, shortened);
    painter.drawText(strip, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, pages);
}

} // namespace

std::string_view wordFor(ReportFormat format)
{
    return Formats.at(static_cast<std::size_t>(format)).second;
}

std::optional<ReportFormat> reportFormatFromWord(std::string_view word)
{
    for (const FormatWord& format : Formats) {
        if (format.second == word)
            return format.first;
    }
    return std::nullopt;
}

std::string reportMarkdown(const Message& report)
{
    return "# " + markdownText(report.subject) + "\n\n" + report.body + '\n';
}

Expected<QByteArray> reportPdf(const Message& report)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Error { "this program has no fonts to write a PDF with", "report", "ask for html, and print that" };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(
        { MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres }, QPageLayout::Millimeter);
    writer.setTitle(qText(report.subject));
    writer.setCreator(QStringLiteral("Leitstand"));
    const QSizeF page(writer.width(), writer.height() - pixels(FooterMillimetres));
    QTextDocument document;
    layOut(document, report, writer, page);
    QPainter painter(&writer);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1)
            writer.newPage();
        painter.save();
        painter.translate(0, -page.height() * (number - 1));
        document.drawContents(&painter, QRectF(0, page.height() * (number - 1), page.width(), page.height()));
        painter.restore();
        paintFooter(painter, page, qText(report.subject), number, count);
    }
    painter.end();
    return bytes;
}

Expected<QByteArray> exportReport(const Message& report, Language language, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return QByteArray::fromStdString(reportMarkdown(report));
    case ReportFormat::Html:
        return QByteArray::fromStdString(reportHtml(report, language));
    case ReportFormat::Pdf:
        break;
    }
    return reportPdf(report);
}

} // namespace leitstand
