// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/outage_form.h"

#include "domain/incident_rules.h"
#include "view/display_text.h"
#include "view/rule_text.h"
#include "view/typed_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace leitstand {
namespace {

// "12,5", "12.5 %"; nothing when it is no number.
std::optional<double> readPercent(QString text)
{
    text = text.trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    text.replace(u',', u'.');
    bool isNumber = false;
    const double percent = text.toDouble(&isNumber);
    return isNumber && std::isfinite(percent) ? std::optional(percent / 100) : std::nullopt;
}

} // namespace

void OutageForm::setIncident(IncidentDetails* incident)
{
    if (m_incident == incident)
        return;
    m_incident = incident;
    Q_EMIT incidentChanged();
    Q_EMIT edited();
}

const Outage* OutageForm::outage() const
{
    const Incident* const shown = m_incident ? m_incident->incident() : nullptr;
    return shown ? shown->outage({ m_outage.toStdString() }) : nullptr;
}

// As it is typed: the day only where it is another one.
QString OutageForm::typed(Instant instant) const
{
    const auto local = [](Instant moment) { return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()); };
    const QDateTime time = local(instant);
    const QString clock
        = time.toString(time.time().second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
    return time.date() == local(m_incident->lens().now()).date() ? clock
                                                                 : time.toString(QStringLiteral("yyyy-MM-dd ")) + clock;
}

void OutageForm::begin(Mode mode, const QString& outageId)
{
    const std::size_t before = m_steps.size();
    m_mode = mode;
    m_outage = outageId;
    m_component.clear();
    m_planned = false;
    m_thirdParty = false;
    m_segment.clear();
    m_share.clear();
    m_comment.clear();
    m_steps = { Step() };
    m_end.clear();
    if (const Outage* const there = m_incident ? outage() : nullptr) {
        m_component = QString::fromStdString(there->facts.component.value);
        m_planned = there->facts.planned;
        m_thirdParty = there->facts.fault == Fault::ThirdParty;
        m_segment = QString::fromStdString(there->facts.reach.segment.value);
        m_share = there->facts.reach.share ? QLocale().toString(*there->facts.reach.share * 100, 'g', 4) : QString();
        m_comment = displayText(there->facts.comment);
        if (mode == Correct) {
            m_steps.clear();
            for (const OutageSpell& spell : there->spells)
                m_steps.push_back({ static_cast<int>(spell.state), typed(spell.from) });
            m_end = there->to() ? typed(*there->to()) : QString();
        } else if (mode == Turn) {
            m_steps[0].state = there->state() == OutageState::Down ? CaseFacts::Degraded : CaseFacts::Down;
        }
    }
    if (before != m_steps.size())
        Q_EMIT stepCountChanged();
    Q_EMIT edited();
    Q_EMIT begun();
}

void OutageForm::record(const QString& component)
{
    begin(Record, {});
    setComponent(component);
}

void OutageForm::correct(const QString& outageId)
{
    begin(Correct, outageId);
}

void OutageForm::turn(const QString& outageId)
{
    begin(Turn, outageId);
}

void OutageForm::finish(const QString& outageId)
{
    begin(End, outageId);
}

void OutageForm::setStepText(int step, const QString& text)
{
    if (step >= 0 && step < stepCount())
        set(m_steps[static_cast<std::size_t>(step)].text, text);
}

void OutageForm::setStepState(int step, int state)
{
    if (step >= 0 && step < stepCount() && state >= CaseFacts::Down && state <= CaseFacts::Degraded)
        set(m_steps[static_cast<std::size_t>(step)].state, state);
}

void OutageForm::addStep()
{
    m_steps.push_back({ m_steps.back().state == CaseFacts::Down ? CaseFacts::Degraded : CaseFacts::Down, {} });
    Q_EMIT stepCountChanged();
    Q_EMIT edited();
}

void OutageForm::removeStep(int step)
{
    if (step < 0 || step >= stepCount() || m_steps.size() == 1)
        return;
    m_steps.erase(m_steps.begin() + step);
    Q_EMIT stepCountChanged();
    Q_EMIT edited();
}

Expected<Instant> OutageForm::read(const QString& text) const
{
    return readTypedTime(text, m_incident ? m_incident->lens().now() : Instant(), QTimeZone::systemTimeZone());
}

Expected<Instant> OutageForm::readOrNow(const QString& text) const
{
    return m_incident && text.trimmed().isEmpty() ? Expected<Instant>(m_incident->lens().now()) : read(text);
}

QString OutageForm::timeError(const QString& text) const
{
    if (text.trimmed().isEmpty())
        return {};
    const auto moment = read(text);
    return moment ? QString()
                  : QCoreApplication::translate("TypedTime", moment.error().what.c_str()) + QStringLiteral(" – ")
            + QCoreApplication::translate("TypedTime", moment.error().remedy.c_str());
}

QVariantList OutageForm::steps() const
{
    QVariantList list;
    for (const Step& step : m_steps) {
        const auto moment = read(step.text);
        list.append(QVariantMap { { QStringLiteral("state"), step.state }, { QStringLiteral("text"), step.text },
            { QStringLiteral("at"), moment ? milliseconds(*moment) : 0.0 },
            { QStringLiteral("error"), timeError(step.text) } });
    }
    return list;
}

double OutageForm::endAt() const
{
    const auto moment = read(m_end);
    return moment ? milliseconds(*moment) : 0.0;
}

QString OutageForm::endError() const
{
    return timeError(m_end);
}

OutageForm::Request OutageForm::whole() const
{
    OutageRecorded recorded;
    recorded.outage = { m_mode == Correct ? m_outage.toStdString() : IncidentActions::newId() };
    recorded.facts.component = { fromTyped(m_component.trimmed()) };
    recorded.facts.planned = m_planned;
    recorded.facts.fault = m_thirdParty ? Fault::ThirdParty : Fault::Own;
    recorded.facts.reach.segment = { m_segment.toStdString() };
    recorded.facts.comment = fromTyped(m_comment.trimmed());
    if (recorded.facts.component.empty())
        return {};
    if (!m_share.trimmed().isEmpty()) {
        recorded.facts.reach.share = readPercent(m_share);
        if (!recorded.facts.reach.share)
            return { std::nullopt, 0, tr("The share is no number.") };
    }
    // What is seen as it happens begins now; who types an end tells of something that has been.
    const bool live = m_mode == Record && m_steps.size() == 1 && m_end.trimmed().isEmpty();
    for (const Step& step : m_steps) {
        const auto from = live ? readOrNow(step.text) : read(step.text);
        if (!from && step.text.trimmed().isEmpty() && !m_end.trimmed().isEmpty())
            return { std::nullopt, 0, tr("It has an end: say since when, too.") };
        if (!from)
            return {};
        if (!recorded.spells.empty())
            recorded.spells.back().to = *from;
        recorded.spells.push_back({ static_cast<OutageState>(step.state), *from, std::nullopt });
    }
    if (!m_end.trimmed().isEmpty()) {
        const auto end = read(m_end);
        if (!end)
            return {};
        recorded.spells.back().to = *end;
    }
    const Outage* const there = m_mode == Correct ? outage() : nullptr;
    return { std::move(recorded), there ? there->recorded : 0, {} };
}

OutageForm::Request OutageForm::request() const
{
    const OutageId id { m_outage.toStdString() };
    if (m_mode == Turn) {
        const auto from = readOrNow(m_steps.front().text);
        if (!from)
            return {};
        return { OutageChanged { id, static_cast<OutageState>(m_steps.front().state), *from }, 0, {} };
    }
    if (m_mode == End) {
        const auto end = readOrNow(m_end);
        if (!end)
            return {};
        return { OutageEnded { id, *end }, 0, {} };
    }
    return whole();
}

OutageForm::Request OutageForm::judged() const
{
    const Incident* const shown = m_incident ? m_incident->incident() : nullptr;
    Request wanted = request();
    if (!shown || !wanted.change)
        return wanted;
    const Lens& lens = m_incident->lens();
    wanted.error = ruleText(mayChange(*shown, *wanted.change, { lens.state(), lens.now() }, wanted.corrects));
    return wanted;
}

QString OutageForm::error() const
{
    return judged().error;
}

bool OutageForm::ready() const
{
    const Request wanted = judged();
    return m_incident && m_incident->exists() && wanted.change && wanted.error.isEmpty();
}

bool OutageForm::submit(IncidentActions* actions)
{
    Request wanted = judged();
    if (!actions || !m_incident || !wanted.change || !wanted.error.isEmpty())
        return false;
    actions->ask(m_incident->incidentId(), std::move(*wanted.change), wanted.corrects);
    return true;
}

} // namespace leitstand
