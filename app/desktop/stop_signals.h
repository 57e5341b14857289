// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+C, a logout or `kill` end the window in order: what is typed is kept, the engine stops. Main thread, one object.
#pragma once

#include <QObject>

namespace leitstand {

class StopSignals : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr); // SIGINT, SIGTERM, SIGHUP
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();
};

} // namespace leitstand
