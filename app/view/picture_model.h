// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How current the picture is, with the sources that feed it as rows. The ages are told anew twice a second, also while
// nothing arrives: an old picture is never shown as a new one.
#pragma once

#include "view/facts.h"
#include "view/row_updates.h"
#include "workspace/lens.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct SourceRow {
    QString name;
    int state = 0;
    QString detail;
    double silentFor = 0;
    double lastGoodAt = 0;
    bool aged = false;

    friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

class PictureModel : public RowModel<SourceRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int state READ state NOTIFY changed) // Facts.Picture
    // Milliseconds since the last sign of life, of the log or of the source that is silent longest; -1: never yet.
    Q_PROPERTY(double ageMs READ ageMs NOTIFY changed)
    // Older than 5 seconds: the data itself looks aged.
    Q_PROPERTY(bool aged READ aged NOTIFY changed)
    // The window shows the past: what is not there was not in the log then, whatever the connection is like now.
    Q_PROPERTY(bool inPast READ inPast NOTIFY changed)
    // Whether "nothing fires" may be believed.
    Q_PROPERTY(bool canBeBelieved READ canBeBelieved NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed) // why the log is not reachable; technical, for people
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed)
    Q_PROPERTY(QString serverVersion READ serverVersion NOTIFY changed)
    Q_PROPERTY(int sourceCount READ sourceCount NOTIFY changed)
    Q_PROPERTY(int goodSources READ goodSources NOTIFY changed)
    // Nothing has ever been heard of any source: the gateway waits for the first, or there is no gateway.
    Q_PROPERTY(bool noSourceYet READ noSourceYet NOTIFY changed)
    // What this window has read since its start.
    Q_PROPERTY(double foldedEvents READ foldedEvents NOTIFY changed)
    Q_PROPERTY(double foreignEvents READ foreignEvents NOTIFY changed)
    Q_PROPERTY(double missedEvents READ missedEvents NOTIFY changed)
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        StateRole, // Facts.Source
        DetailRole,
        SilentForRole, // milliseconds
        LastGoodAtRole, // milliseconds since 1970; 0: never
        AgedRole,
    };
    Q_ENUM(Role)

    explicit PictureModel(Lens& lens, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int state() const { return Facts::from(m_picture.state); }
    [[nodiscard]] double ageMs() const;
    [[nodiscard]] bool aged() const;
    [[nodiscard]] bool inPast() const { return !m_lens.isLive(); }
    [[nodiscard]] bool canBeBelieved() const { return inPast() || m_picture.canBeBelieved(); }
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] QString serverVersion() const { return QString::fromStdString(m_picture.serverVersion); }
    [[nodiscard]] int sourceCount() const { return rowCount(); }
    [[nodiscard]] int goodSources() const;
    [[nodiscard]] bool noSourceYet() const;
    [[nodiscard]] double foldedEvents() const { return static_cast<double>(m_lens.workspace().counts().folded); }
    [[nodiscard]] double foreignEvents() const { return static_cast<double>(m_lens.workspace().counts().foreign); }
    [[nodiscard]] double missedEvents() const { return static_cast<double>(m_lens.workspace().counts().missed); }

Q_SIGNALS:
    void changed();

private:
    void refresh();

    Lens& m_lens;
    LivePicture m_picture;
};

} // namespace leitstand
