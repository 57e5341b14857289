// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a wall needs of its machine: the right screen, whatever becomes of it; a screen that stays on; no pointer; and the
// size of that screen, from which the size of the letters follows.
#pragma once

#include "desktop/command_line.h"
#include "view/wall_settings.h"

#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QScreen>

namespace leitstand {

class WallKeeper : public QObject {
    Q_OBJECT
public:
    // Made before the window, from which it takes nothing; `size`: a window of that size instead of a full screen.
    WallKeeper(const WallOptions& options, std::optional<WindowSize> size, QObject* parent = nullptr);
    ~WallKeeper() override;

    [[nodiscard]] WallSettings* settings() { return &m_settings; }
    // From now on; the window outlives the keeper or ends with it.
    void keep(QQuickWindow& window);

    // The screens of this machine that `wanted` means, by name or by number from 1; null: none is like that.
    [[nodiscard]] static QScreen* screenCalled(const std::string& wanted);
    // "HDMI-1 (1), DP-2 (2)": for a person who named one that is not there.
    [[nodiscard]] static std::string screenNames();

private:
    // The one that was asked for, as soon as it is there; meanwhile any other: a wall is never dark because a cable moved.
    [[nodiscard]] QScreen* ownScreen() const;
    void place();
    void measure();
    void holdScreenOn();
    void letScreenSleep();

    WallOptions m_options;
    std::optional<WindowSize> m_size;
    WallSettings m_settings;
    QPointer<QQuickWindow> m_window;
    QMetaObject::Connection m_geometry;
    unsigned m_inhibition = 0;
};

} // namespace leitstand
