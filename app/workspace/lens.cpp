// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/lens.h"

namespace leitstand {

struct Lens::Travel {
    IncidentId scope;
    std::optional<Error> problem;
};

Lens::Lens(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_travel(std::make_unique<Travel>())
{
    connect(&workspace, &Workspace::folded, this, &Lens::folded);
    connect(&workspace, &Workspace::replaced, this, &Lens::replaced);
}

Lens::~Lens() = default;

const OperationsState& Lens::state() const
{
    return m_workspace.state();
}

Instant Lens::now() const
{
    return m_workspace.now();
}

bool Lens::isLive() const
{
    return true;
}

std::optional<Instant> Lens::past() const
{
    return std::nullopt;
}

Outcome Lens::mayWrite(const IncidentId& incident) const
{
    return m_workspace.mayWrite(incident);
}

void Lens::setScope(const IncidentId& incident)
{
    m_travel->scope = incident;
}

const IncidentId& Lens::scope() const
{
    return m_travel->scope;
}

void Lens::goTo(Instant) { }

void Lens::play(double) { }

void Lens::pause() { }

void Lens::live() { }

bool Lens::isPlaying() const
{
    return false;
}

double Lens::speed() const
{
    return SlowestSpeed;
}

void Lens::prepare() { }

bool Lens::isLoading() const
{
    return false;
}

double Lens::progress() const
{
    return 0;
}

const std::optional<Error>& Lens::problem() const
{
    return m_travel->problem;
}

std::optional<Instant> Lens::beginning() const
{
    return std::nullopt;
}

std::optional<Incident> Lens::incidentAt(const IncidentId&, Instant) const
{
    return std::nullopt;
}

void Lens::visitAlerts(Instant, Instant, const std::function<void(const LoggedEvent&)>&) const { }

} // namespace leitstand
