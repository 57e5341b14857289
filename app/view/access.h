// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person at this window may do: by the role that the catalogue gives, and nothing while the window stands in the
// past. The window disables the rest and says why. The server's permissions are what protects.
#pragma once

#include "view/facts.h"
#include "workspace/lens.h"
#include "workspace/workspace.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

class Access : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int role READ role NOTIFY changed) // Facts.AccessRole
    Q_PROPERTY(bool inPast READ inPast NOTIFY changed)
    // Change an incident's case; write and publish messages to customers.
    Q_PROPERTY(bool mayWork READ mayWork NOTIFY changed)
    Q_PROPERTY(bool mayWrite READ mayWrite NOTIFY changed)
    // The least role that may, Facts.AccessRole.
    Q_PROPERTY(int roleForWork READ roleForWork CONSTANT)
    Q_PROPERTY(int roleForWriting READ roleForWriting CONSTANT)
public:
    Access(Workspace& workspace, Lens& lens, QObject* parent = nullptr);

    [[nodiscard]] int role() const { return Facts::from(m_role); }
    [[nodiscard]] bool inPast() const { return !m_lens.isLive(); }
    [[nodiscard]] bool mayWork() const;
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] int roleForWork() const;
    [[nodiscard]] int roleForWriting() const;

    // Why this may not be done now; the texts are marked for translation as those of the rules are.
    [[nodiscard]] Outcome judge(const PersonsChange& change) const;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    Workspace& m_workspace;
    Lens& m_lens;
    AccessRole m_role = AccessRole::Commander;
};

} // namespace leitstand
