// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/snapshot_file.h"

#include "view/typed_file.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFontMetrics>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>

namespace leitstand {
namespace {

QString stampOf(double atMs, const QString& remark)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(atMs));
    const QString stamp = QStringLiteral("Leitstand · %1 %2 (%3 UTC)")
                              .arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), local.timeZoneAbbreviation(),
                                  local.toUTC().toString(QStringLiteral("HH:mm:ss")));
    return remark.isEmpty() ? stamp : stamp + QStringLiteral(" · ") + remark;
}

QByteArray pdfOf(const QImage& image, double atMs, const QString& remark)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(stampOf(atMs, remark));
    writer.setCreator(QStringLiteral("Leitstand"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4),
        image.width() > image.height() ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(10, 10, 10, 10),
        QPageLayout::Millimeter));
    QPainter painter(&writer);
    const QSize page(painter.device()->width(), painter.device()->height());
    const QSize size = image.size().scaled(page, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint((page.width() - size.width()) / 2, 0), size), image);
    painter.end();
    return bytes;
}

QByteArray pngOf(QImage image, double atMs, const QString& remark)
{
    image.setText(QStringLiteral("Title"), stampOf(atMs, remark));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QString SnapshotFile::suggestedPath(double atMs, int format) const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return (folder.isEmpty() ? QDir::homePath() : folder) + QStringLiteral("/leitstand-")
        + QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(atMs)).toString(QStringLiteral("yyyy-MM-dd-HHmmss"))
        + (format == Pdf ? QStringLiteral(".pdf") : QStringLiteral(".png"));
}

bool SnapshotFile::exists(const QString& path) const
{
    return TypedFile::exists(path);
}

QImage SnapshotFile::stamped(const QImage& image, double atMs, const QString& remark)
{
    QFont font(QStringLiteral("Leitstand Sans"));
    font.setPixelSize(std::clamp(image.width() / 70, 11, 48));
    const QFontMetrics metrics(font);
    const int band = metrics.height() * 2;
    QImage result(image.width(), image.height() + band, QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.drawImage(0, 0, image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QRect line(metrics.height() / 2, image.height(), image.width() - metrics.height(), band);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(stampOf(atMs, remark), Qt::ElideRight, line.width()));
    return result;
}

QString SnapshotFile::write(
    const QString& path, const QVariant& image, int format, double atMs, const QString& remark) const
{
    const auto picture = image.value<QImage>();
    if (picture.isNull())
        return tr("There is no picture to write.");
    const QImage whole = stamped(picture, atMs, remark);
    return TypedFile::write(path, format == Pdf ? pdfOf(whole, atMs, remark) : pngOf(whole, atMs, remark));
}

} // namespace leitstand
