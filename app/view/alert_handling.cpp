// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_handling.h"

#include "domain/handling_rules.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"

#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

std::string newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(16).toStdString();
}

} // namespace

AlertHandling::AlertHandling(Workspace& workspace, Lens& lens, const Access& access, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_lens(lens)
    , m_access(access)
    , m_form(lens)
    , m_silences(lens)
{
    connect(&m_silences, &SilenceListModel::changed, this, &AlertHandling::silencesChanged);
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        if (changes.silences)
            tellAnswers();
    });
    connect(&workspace, &Workspace::alertActFinished, this, [this](const AlertActResult& result) {
        const auto counted = m_counted.find(result.eventId);
        if (counted == m_counted.end() || result.outcome == CommandOutcome::Waiting)
            return;
        if (result.outcome == CommandOutcome::Saved)
            tell(QStringLiteral("acknowledged"), NoticeModel::Information, counted->second, {});
        m_counted.erase(counted);
    });
}

void AlertHandling::tell(const QString& id, NoticeModel::Kind kind, const QString& text, const QString& detail)
{
    NoticeRow row;
    row.noticeId = id;
    row.kind = kind;
    row.text = text;
    row.detail = detail;
    Q_EMIT told(row);
}

void AlertHandling::acknowledge(const QStringList& alertIds)
{
    std::vector<FiringAlert> taken;
    std::vector<FiringAlert> free;
    for (const QString& id : alertIds) {
        const auto key = AlertListModel::keyFor(id);
        const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
        if (alert && alert->condition.status == AlertStatus::Firing)
            (alert->acknowledgement ? taken : free).push_back({ *key, alert->condition.startsAt });
    }
    if (taken.empty() && free.empty()) {
        if (!alertIds.isEmpty())
            tell(QStringLiteral("acknowledged"), NoticeModel::Refused, tr("Not possible"),
                tr("None of the chosen alerts fires."));
        return;
    }
    send(free.empty() ? taken : free, !free.empty());
}

void AlertHandling::send(const std::vector<FiringAlert>& alerts, bool take)
{
    std::string last;
    for (std::size_t begin = 0; begin < alerts.size(); begin += MostAcknowledged) {
        const auto first = alerts.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto end
            = alerts.begin() + static_cast<std::ptrdiff_t>(std::min(begin + MostAcknowledged, alerts.size()));
        if (take)
            last = m_workspace.act(AlertsAcknowledged { { newId() }, { first, end }, {} });
        else
            last = m_workspace.act(AlertsReleased { { newId() }, { first, end } });
    }
    const int count = static_cast<int>(alerts.size());
    m_counted.emplace(last,
        take ? tr("%Ln alert(s) acknowledged; A gives them back", "", count)
             : tr("%Ln alert(s) given back; nobody has them now", "", count));
}

QVariantMap AlertHandling::acknowledgement(const QString& alertId) const
{
    const auto key = AlertListModel::keyFor(alertId);
    const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
    if (!alert || !alert->acknowledgement)
        return {};
    return { { QStringLiteral("by"), displayLine(alert->acknowledgement->by) },
        { QStringLiteral("at"), milliseconds(alert->acknowledgement->at) },
        { QStringLiteral("comment"), displayText(alert->acknowledgement->comment) } };
}

bool AlertHandling::silence()
{
    if (!m_form.ready() || !m_access.mayWork())
        return false;
    ask(m_form.request());
    return true;
}

void AlertHandling::expire(const QString& source, const QString& silenceId)
{
    SilenceRequested asked;
    asked.source = source.toStdString();
    asked.request.value = newId();
    asked.act = SilenceAct::Expire;
    asked.silence = silenceId.toStdString();
    ask(std::move(asked));
}

void AlertHandling::extend(const QString& source, const QString& silenceId, double until)
{
    SilenceRequested asked;
    asked.source = source.toStdString();
    asked.request.value = newId();
    asked.act = SilenceAct::Extend;
    asked.silence = silenceId.toStdString();
    asked.endsAt = Instant(Span(static_cast<qint64>(until)));
    ask(std::move(asked));
}

void AlertHandling::withdraw(const QString& source, const QString& requestId)
{
    m_workspace.act(SilenceWithdrawn { source.toStdString(), { requestId.toStdString() } });
}

void AlertHandling::ask(SilenceRequested asked)
{
    m_asked.emplace(asked.request, std::nullopt);
    m_workspace.act(std::move(asked));
}

QString AlertHandling::noticeIdOf(const SilenceRequestId& request)
{
    return QStringLiteral("silence-") + QString::fromStdString(request.value);
}

void AlertHandling::tellAnswers()
{
    for (auto asked = m_asked.begin(); asked != m_asked.end();) {
        const SilenceRequest* const request = m_workspace.state().handling().request(asked->first);
        const QString id = noticeIdOf(asked->first);
        if (!request && asked->second) { // withdrawn
            Q_EMIT settled(id);
            asked = m_asked.erase(asked);
            continue;
        }
        if (!request || !request->answer || asked->second == request->answer->outcome) {
            ++asked;
            continue;
        }
        const SilenceOutcome outcome = request->answer->outcome;
        const QString source = displayLine(request->asked.source);
        const QString detail = NoticeModel::translated(request->answer->detail);
        switch (outcome) {
        case SilenceOutcome::Waiting:
            tell(id, NoticeModel::Waiting, tr("%1 is away; the gateway goes on trying").arg(source), detail);
            break;
        case SilenceOutcome::Refused:
            tell(id, NoticeModel::Refused, tr("%1 has refused it").arg(source), detail);
            break;
        case SilenceOutcome::GivenUp:
            tell(id, NoticeModel::Failure, tr("%1 was away until it was too late").arg(source), detail);
            break;
        case SilenceOutcome::Done:
            tell(id, NoticeModel::Information,
                request->asked.act == SilenceAct::Create       ? tr("%1 has taken the silence").arg(source)
                    : request->asked.act == SilenceAct::Extend ? tr("%1 has moved the end of the silence").arg(source)
                                                               : tr("%1 has ended the silence").arg(source),
                displayLine(request->asked.comment));
            break;
        }
        asked->second = outcome;
        asked = outcome == SilenceOutcome::Waiting ? std::next(asked) : m_asked.erase(asked);
    }
}

} // namespace leitstand
