// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/note_pictures.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QPainter>

namespace leitstand {
namespace {

constexpr int ThumbnailSide = 240;
// A PNG up to here is kept, because letters stay sharp in it.
constexpr qsizetype SmallPng = 1 << 20;
constexpr qsizetype MostBytes = static_cast<qsizetype>(Picture::MaxPieces * Picture::MaxPieceBytes);
// What a clipboard may hold before it is made smaller.
constexpr qint64 MostPixels = 100'000'000;

QByteArray written(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

QImage noLargerThan(const QImage& image, int side)
{
    return image.width() <= side && image.height() <= side
        ? image
        : image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// JPEG knows no transparency.
QImage opaque(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

} // namespace

Expected<PackedPicture> packPicture(const QImage& image)
{
    if (image.isNull())
        return Error { QT_TRANSLATE_NOOP("NotePictures", "The clipboard holds no picture that can be read."), {}, {} };
    if (static_cast<qint64>(image.width()) * image.height() > MostPixels)
        return Error { QT_TRANSLATE_NOOP("NotePictures",
                           "The picture is too large: it has more than 100 million pixels. Cut it first."),
            {}, {} };
    const QImage small = noLargerThan(image, MaxPictureSide);
    QByteArray png = written(small, "PNG", -1);
    if (!png.isEmpty() && png.size() <= SmallPng)
        return PackedPicture { "image/png", std::move(png) };
    for (const int quality : { 88, 70, 45 }) {
        QByteArray jpeg = written(opaque(small), "JPEG", quality);
        if (jpeg.isEmpty())
            break;
        if (jpeg.size() <= SmallPng || (quality == 45 && jpeg.size() <= MostBytes))
            return PackedPicture { "image/jpeg", std::move(jpeg) };
    }
    if (!png.isEmpty() && png.size() <= MostBytes)
        return PackedPicture { "image/png", std::move(png) };
    return Error { QT_TRANSLATE_NOOP("NotePictures",
                       "The picture is larger than 4 MiB, also after it was made smaller. Cut it first."),
        {}, {} };
}

std::vector<PicturePiece> piecesOf(const PackedPicture& picture, const PictureId& id)
{
    constexpr auto PieceBytes = static_cast<qsizetype>(Picture::MaxPieceBytes);
    const auto count = static_cast<std::uint32_t>((picture.bytes.size() + PieceBytes - 1) / PieceBytes);
    std::vector<PicturePiece> pieces;
    for (std::uint32_t index = 0; index < count; ++index)
        pieces.push_back({ id, picture.mediaType, index, count,
            std::make_shared<const std::string>(
                picture.bytes.mid(static_cast<qsizetype>(index) * PieceBytes, PieceBytes).toStdString()) });
    return pieces;
}

QImage unpackPicture(const Picture& picture, int longestSide)
{
    if (!picture.bytes || picture.bytes->size() > static_cast<std::size_t>(MostBytes))
        return {};
    const char* const format = picture.mediaType == "image/png" ? "PNG"
        : picture.mediaType == "image/jpeg"                     ? "JPEG"
                                                                : nullptr;
    if (!format)
        return {};
    QByteArray bytes = QByteArray::fromRawData(picture.bytes->data(), static_cast<qsizetype>(picture.bytes->size()));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    // The size is looked at before anything is unfolded.
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > MaxPictureSide || size.height() > MaxPictureSide)
        return {};
    if (longestSide > 0 && (size.width() > longestSide || size.height() > longestSide))
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    return reader.read();
}

PastedPictures::PastedPictures(QObject* parent) : RowModel(parent) { }

void PastedPictures::setIncidentId(const QString& incidentId)
{
    if (m_incident == incidentId)
        return;
    if (count() > 0)
        m_elsewhere[m_incident] = rows();
    else
        m_elsewhere.erase(m_incident);
    m_incident = incidentId;
    const auto kept = m_elsewhere.find(incidentId);
    replaceRows(kept == m_elsewhere.end() ? std::vector<PastedPicture>() : std::move(kept->second));
    setError({});
    Q_EMIT incidentIdChanged();
    Q_EMIT countChanged();
}

bool PastedPictures::paste()
{
    const QMimeData* const held = QGuiApplication::clipboard()->mimeData();
    if (!held || !held->hasImage() || held->hasText())
        return false;
    add(qvariant_cast<QImage>(held->imageData()));
    return true;
}

bool PastedPictures::add(const QImage& image)
{
    if (rows().size() >= MostPictures) {
        setError(tr("A note holds at most %n picture(s). Add this note first.", "", static_cast<int>(MostPictures)));
        return false;
    }
    auto packed = packPicture(image);
    if (!packed) {
        setError(QCoreApplication::translate("NotePictures", packed.error().what.c_str()));
        return false;
    }
    setError({});
    std::vector<PastedPicture> now = rows();
    now.push_back({ m_next++, noLargerThan(image, ThumbnailSide), std::move(packed).value() });
    updateRowsInOrder(std::move(now), std::equal_to<>(), std::equal_to<>());
    Q_EMIT countChanged();
    return true;
}

void PastedPictures::remove(int number)
{
    std::vector<PastedPicture> now = rows();
    if (std::erase_if(now, [number](const PastedPicture& picture) { return picture.number == number; }) == 0)
        return;
    updateRowsInOrder(std::move(now), std::equal_to<>(), std::equal_to<>());
    setError({});
    Q_EMIT countChanged();
}

void PastedPictures::clear()
{
    setError({});
    if (count() == 0)
        return;
    replaceRows({});
    Q_EMIT countChanged();
}

void PastedPictures::setError(const QString& error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

QHash<int, QByteArray> PastedPictures::roleNames() const
{
    return { { NumberRole, "number" }, { ThumbnailRole, "thumbnail" }, { SizeRole, "size" } };
}

QVariant PastedPictures::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= count())
        return {};
    const PastedPicture& picture = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole:
        return picture.number;
    case ThumbnailRole:
        return picture.thumbnail;
    case SizeRole:
        return static_cast<double>(picture.packed.bytes.size());
    default:
        return {};
    }
}

PictureView::PictureView(QQuickItem* parent) : QQuickPaintedItem(parent) { }

void PictureView::setImage(const QVariant& variant)
{
    const auto image = variant.value<QImage>();
    if (m_image.cacheKey() == image.cacheKey())
        return;
    m_image = image;
    Q_EMIT imageChanged();
    update();
}

double PictureView::ratio() const
{
    return m_image.height() > 0 ? static_cast<double>(m_image.width()) / m_image.height() : 0;
}

void PictureView::paint(QPainter* painter)
{
    if (m_image.isNull() || width() < 1 || height() < 1)
        return;
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(width(), height()), Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_image);
}

} // namespace leitstand
