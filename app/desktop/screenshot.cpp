// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/screenshot.h"

#include <QImage>
#include <QImageWriter>
#include <QSaveFile>

namespace leitstand {

Outcome takeScreenshot(QQuickWindow& window, const std::string& file)
{
    const QImage image = window.grabWindow();
    if (image.isNull())
        return Error { "the window could not be drawn", file, "try QT_QPA_PLATFORM=offscreen" };
    QSaveFile target(QString::fromStdString(file));
    if (!target.open(QIODevice::WriteOnly))
        return Error { "the screenshot cannot be written: " + target.errorString().toStdString(), file, "" };
    QImageWriter writer(&target, "png");
    if (!writer.write(image))
        return Error { "the screenshot cannot be written: " + writer.errorString().toStdString(), file, "" };
    if (!target.commit())
        return Error { "the screenshot cannot be written: " + target.errorString().toStdString(), file, "" };
    return Done {};
}

} // namespace leitstand
