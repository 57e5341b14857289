// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/handling_rules.h"

#include "domain/incident_rules.h"

#include <QtGlobal>

#include <algorithm>

namespace leitstand {
namespace {

Error refusal(std::string what, std::string remedy)
{
    return { std::move(what), {}, std::move(remedy) };
}

// Alertmanager takes no silence that would also silence what has none of its labels. Whether an expression matches nothing is
// for the source to say.
bool needsSomeLabel(const LabelMatcher& matcher)
{
    if (matcher.isRegex())
        return true;
    return matcher.isEqual() != matcher.value.empty();
}

Outcome mayCreate(const SilenceRequested& asked, Instant now)
{
    if (asked.matchers.empty())
        return refusal(QT_TRANSLATE_NOOP("Rules", "nothing says which alerts are to be silenced"),
            QT_TRANSLATE_NOOP("Rules", "name at least one label"));
    if (asked.matchers.size() > MostMatchers)
        return refusal(QT_TRANSLATE_NOOP("Rules", "there are too many conditions"),
            QT_TRANSLATE_NOOP("Rules", "make several silences"));
    if (std::any_of(asked.matchers.begin(), asked.matchers.end(), [](const auto& each) { return each.name.empty(); }))
        return refusal(QT_TRANSLATE_NOOP("Rules", "a condition has no label"),
            QT_TRANSLATE_NOOP("Rules", "name the label, or remove the line"));
    if (std::none_of(asked.matchers.begin(), asked.matchers.end(), needsSomeLabel))
        return refusal(QT_TRANSLATE_NOOP("Rules", "it would silence every alert that lacks these labels"),
            QT_TRANSLATE_NOOP("Rules", "add a label that has to be there"));
    if (asked.comment.find_first_not_of(" \t\n") == std::string::npos)
        return refusal(QT_TRANSLATE_NOOP("Rules", "a silence needs a comment"),
            QT_TRANSLATE_NOOP("Rules", "say why nobody needs to hear of it"));
    if (asked.endsAt && asked.startsAt && *asked.endsAt <= *asked.startsAt)
        return refusal(QT_TRANSLATE_NOOP("Rules", "it would end before it begins"),
            QT_TRANSLATE_NOOP("Rules", "choose a later end"));
    if (!asked.endsAt || *asked.endsAt <= now)
        return refusal(QT_TRANSLATE_NOOP("Rules", "its end is past"), QT_TRANSLATE_NOOP("Rules", "choose a later end"));
    return Done();
}

Outcome mayAskFor(const SilenceRequested& asked, const OperationsState& state, Instant now)
{
    if (asked.source.empty())
        return refusal(QT_TRANSLATE_NOOP("Rules", "no source is named that could silence"),
            QT_TRANSLATE_NOOP("Rules", "choose the Alertmanager that the alerts come from"));
    if (asked.act == SilenceAct::Create)
        return mayCreate(asked, now);
    const KnownSilence* const silence = state.handling().silence({ asked.source, asked.silence });
    if (!silence)
        return refusal(QT_TRANSLATE_NOOP("Rules", "there is no such silence"),
            QT_TRANSLATE_NOOP("Rules", "look at the list again"));
    if (silence->phase(now) == SilencePhase::Expired)
        return refusal(QT_TRANSLATE_NOOP("Rules", "it has ended already"),
            QT_TRANSLATE_NOOP("Rules", "make a new silence if it is needed"));
    if (asked.act == SilenceAct::Extend && (!asked.endsAt || *asked.endsAt <= now))
        return refusal(QT_TRANSLATE_NOOP("Rules", "its end is past"), QT_TRANSLATE_NOOP("Rules", "choose a later end"));
    return Done();
}

Outcome mayAskFor(const SilenceWithdrawn& withdrawn, const OperationsState& state, Instant /*now*/)
{
    const SilenceRequest* const request = state.handling().request(withdrawn.request);
    if (!request || !request->isOpen())
        return refusal(QT_TRANSLATE_NOOP("Rules", "it does not wait any more"),
            QT_TRANSLATE_NOOP("Rules", "look at the list again"));
    return Done();
}

template <typename Alerts> Outcome mayTake(const Alerts& event)
{
    if (event.alerts.empty())
        return refusal(QT_TRANSLATE_NOOP("Rules", "none of these alerts fires"),
            QT_TRANSLATE_NOOP("Rules", "look at the list again"));
    return Done();
}

Outcome mayAskFor(const AlertsAcknowledged& event, const OperationsState& /*state*/, Instant /*now*/)
{
    return mayTake(event);
}

Outcome mayAskFor(const AlertsReleased& event, const OperationsState& /*state*/, Instant /*now*/)
{
    return mayTake(event);
}

} // namespace

Outcome mayHandleAlerts(AccessRole role)
{
    return mayDo(role, CaseChange(IncidentAcknowledged()));
}

Outcome mayAsk(const AlertAct& act, const OperationsState& state, Instant now)
{
    return std::visit([&](const auto& what) { return mayAskFor(what, state, now); }, act);
}

} // namespace leitstand
