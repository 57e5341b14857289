// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The report that is open in the editor, as it stands there, written into a file that a person names. The old file stays
// whole until the new one is.
#pragma once

#include "view/draft_editor.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

class ReportFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::DraftEditor* draft MEMBER m_draft REQUIRED)
public:
    // In the order of ReportFormat.
    enum Format { Markdown, Html, Pdf };
    Q_ENUM(Format)

    using QObject::QObject;

    // In the person's folder of documents; named after the incident.
    Q_INVOKABLE QString suggestedPath(int side, int format) const;
    // With the ending of that format in place of another format's.
    Q_INVOKABLE QString withEnding(const QString& path, int format) const;
    Q_INVOKABLE bool exists(const QString& path) const;
    // Empty when it is written, else why it is not. A path that begins with "~/" is below the home folder.
    Q_INVOKABLE QString write(const QString& path, int side, int format) const;

private:
    DraftEditor* m_draft = nullptr;
};

} // namespace leitstand
