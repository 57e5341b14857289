// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture of what is shown, to hand on: as PNG or PDF, with the moment that it shows stamped on it, so that it cannot be
// taken for a later one.
#pragma once

#include <QImage>
#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class SnapshotFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
public:
    enum Format { Png, Pdf };
    Q_ENUM(Format)

    using QObject::QObject;

    // In the person's folder of documents, named after the moment.
    Q_INVOKABLE QString suggestedPath(double atMs, int format) const;
    Q_INVOKABLE bool exists(const QString& path) const;
    // `image`: as Item.grabToImage() gives it. `remark`: what else has to be known, such as that the picture was old.
    // Empty when it is written, else why it is not.
    Q_INVOKABLE QString write(
        const QString& path, const QVariant& image, int format, double atMs, const QString& remark) const;

    // The picture with its stamp: "Leitstand · 2026-11-21 14:30:05 CET (13:30:05 UTC)", and the remark.
    [[nodiscard]] static QImage stamped(const QImage& image, double atMs, const QString& remark);
};

} // namespace leitstand
