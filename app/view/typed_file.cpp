// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/typed_file.h"

#include "view/display_text.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace leitstand {

QString TypedFile::absolute(const QString& path)
{
    const QString named = path.trimmed();
    return named.startsWith(QLatin1String("~/")) ? QDir::homePath() + named.mid(1) : named;
}

bool TypedFile::exists(const QString& path)
{
    return QFileInfo::exists(absolute(path));
}

QString TypedFile::whyNot(const QString& path)
{
    const QFileInfo named(absolute(path));
    if (!named.isAbsolute())
        return tr("Write the whole path, beginning with / or ~/.");
    if (named.isDir())
        return tr("This is a folder. Name a file in it.");
    if (!named.dir().exists())
        return tr("There is no folder %1.").arg(displayLine(named.path().toStdString()));
    return {};
}

QString TypedFile::write(const QString& path, const QByteArray& bytes)
{
    if (const QString why = whyNot(path); !why.isEmpty())
        return why;
    QSaveFile file(absolute(path));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return tr("The file cannot be written: %1").arg(displayLine(file.errorString().toStdString()));
}

} // namespace leitstand
