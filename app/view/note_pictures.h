// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures in notes: pasted from the clipboard, made small enough for the log, cut into its pieces, and shown again. What
// comes from the log is decoded with limits: a picture that would unfold to more than was ever written is not shown.
#pragma once

#include "domain/event.h"
#include "view/row_updates.h"

#include <QImage>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace leitstand {

struct PackedPicture {
    std::string mediaType; // "image/png" or "image/jpeg"
    QByteArray bytes;
};

// At most MaxPictureSide wide and high; PNG where that is small, as screens' pictures are, else JPEG. The error says why
// a picture cannot be taken.
inline constexpr int MaxPictureSide = 1920;
[[nodiscard]] Expected<PackedPicture> packPicture(const QImage& image);
[[nodiscard]] std::vector<PicturePiece> piecesOf(const PackedPicture& picture, const PictureId& id);
// Null when the bytes are no picture that packPicture() could have made. `longestSide` 0: as large as it is.
[[nodiscard]] QImage unpackPicture(const Picture& picture, int longestSide = 0);

struct PastedPicture {
    int number = 0; // never used twice
    QImage thumbnail;
    PackedPicture packed;

    friend bool operator==(const PastedPicture& left, const PastedPicture& right)
    {
        return left.number == right.number;
    }
};

// The pictures of the notes that are being written: each incident has its own.
class PastedPictures : public RowModel<PastedPicture> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentIdChanged) // whose are shown
    Q_PROPERTY(QString error READ error NOTIFY errorChanged) // why the last one was not taken
public:
    static constexpr std::size_t MostPictures = 6;
    enum Role { NumberRole = Qt::UserRole + 1, ThumbnailRole, SizeRole };
    Q_ENUM(Role)

    explicit PastedPictures(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QString incidentId() const { return m_incident; }
    void setIncidentId(const QString& incidentId);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] const std::vector<PastedPicture>& pictures() const { return rows(); }

    // True when the clipboard holds a picture and no text: the paste is over then, also when it was refused.
    Q_INVOKABLE bool paste();
    bool add(const QImage& image);
    Q_INVOKABLE void remove(int number);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void countChanged();
    void errorChanged();
    void incidentIdChanged();

private:
    void setError(const QString& error);

    int m_next = 1;
    QString m_incident;
    std::map<QString, std::vector<PastedPicture>> m_elsewhere;
    QString m_error;
};

// Paints a picture, keeping its shape, as large as it fits.
class PictureView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant image READ image WRITE setImage NOTIFY imageChanged) // a QImage
    Q_PROPERTY(double ratio READ ratio NOTIFY imageChanged) // width by height; 0: nothing to paint
public:
    explicit PictureView(QQuickItem* parent = nullptr);

    [[nodiscard]] QVariant image() const { return m_image; }
    void setImage(const QVariant& image);
    [[nodiscard]] double ratio() const;
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void imageChanged();

private:
    QImage m_image;
};

} // namespace leitstand
