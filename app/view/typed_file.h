// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that a person names by typing a path: as it is meant, and written whole or not at all.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace leitstand {

class TypedFile {
    Q_DECLARE_TR_FUNCTIONS(TypedFile)
public:
    // A path that begins with "~/" is below the home folder.
    [[nodiscard]] static QString absolute(const QString& path);
    [[nodiscard]] static bool exists(const QString& path);
    // Why no file can have that name, in the window's language; empty when one can.
    [[nodiscard]] static QString whyNot(const QString& path);
    // Empty when it is written, else why it is not. The old file stays whole until the new one is.
    [[nodiscard]] static QString write(const QString& path, const QByteArray& bytes);
};

} // namespace leitstand
