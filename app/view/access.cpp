// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/access.h"

#include "domain/incident_rules.h"

namespace leitstand {
namespace {

template <typename Change> int leastRoleFor(const Change& change)
{
    for (const AccessRole role : { AccessRole::Viewer, AccessRole::Support, AccessRole::Responder }) {
        if (mayDo(role, change))
            return Facts::from(role);
    }
    return Facts::from(AccessRole::Commander);
}

} // namespace

Access::Access(Workspace& workspace, Lens& lens, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_lens(lens)
    , m_role(workspace.state().catalogue()->roleOf(workspace.actor()))
{
    // The role is the present one, wherever the window looks.
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        if (changes.catalogue)
            refresh();
    });
    connect(&workspace, &Workspace::replaced, this, [this](Stream stream) {
        if (stream == Stream::Settings)
            refresh();
    });
    connect(&lens, &Lens::modeChanged, this, &Access::changed);
}

void Access::refresh()
{
    m_role = m_workspace.state().catalogue()->roleOf(m_workspace.actor());
    Q_EMIT changed();
}

bool Access::mayWork() const
{
    return judge(CaseChange(IncidentAcknowledged())).ok();
}

bool Access::mayWrite() const
{
    return judge(CommsChange(DraftSaved())).ok();
}

int Access::roleForWork() const
{
    return leastRoleFor(CaseChange(IncidentAcknowledged()));
}

int Access::roleForWriting() const
{
    return leastRoleFor(CommsChange(DraftSaved()));
}

Outcome Access::judge(const PersonsChange& change) const
{
    if (const Outcome writable = m_lens.mayWrite(); !writable)
        return writable;
    return std::visit([this](const auto& what) { return mayDo(m_role, what); }, change);
}

} // namespace leitstand
