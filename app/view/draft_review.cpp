// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_review.h"

#include "domain/incident_rules.h"
#include "drafting/check_promise.h"
#include "view/display_text.h"
#include "view/notice_model.h"

#include <QTimeZone>
#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

constexpr int ReadAfter = 300; // milliseconds after the last key

QVariantMap explained(const CheckOverride& override)
{
    return { { QStringLiteral("rule"), displayLine(override.rule) },
        { QStringLiteral("text"), displayLine(override.text) },
        { QStringLiteral("reason"), displayText(override.reason) } };
}

} // namespace

DraftReview::DraftReview(
    Lens& lens, const Access& access, Desk& desk, DraftEditor& editor, DraftCheck& check, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_access(access)
    , m_desk(desk)
    , m_editor(editor)
    , m_check(check)
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(ReadAfter);
    connect(&m_readTimer, &QTimer::timeout, this, &DraftReview::readPromise);
    connect(&editor, &DraftEditor::opened, this, &DraftReview::stop);
    connect(&editor, &DraftEditor::opened, this, &DraftReview::readPromise);
    connect(&editor, &DraftEditor::textChanged, &m_readTimer, qOverload<>(&QTimer::start));
    connect(&editor, &DraftEditor::stateChanged, this, &DraftReview::goOn);
    connect(&editor, &DraftEditor::stateChanged, this, &DraftReview::changed);
    connect(&access, &Access::changed, this, &DraftReview::changed);
    connect(&access, &Access::changed, this, &DraftReview::countWaiting);
    connect(&lens, &Lens::folded, this, &DraftReview::folded);
    connect(&lens, &Lens::replaced, this, &DraftReview::countWaiting);
    connect(&desk, &Desk::finished, this, &DraftReview::finished);
}

int DraftReview::draftState() const
{
    const Draft* const draft = m_editor.stored();
    return draft ? static_cast<int>(draft->state) : static_cast<int>(Facts::ReadyDraft);
}

bool DraftReview::fourEyes() const
{
    return m_lens.state().catalogue()->approval == ApprovalRule::FourEyes;
}

bool DraftReview::outAlone() const
{
    const Draft* const draft = m_editor.stored();
    return draft && draft->state >= DraftState::Publishing && !draft->approvalOf(draft->savedVersion);
}

const Review* DraftReview::lastReview() const
{
    const Draft* const draft = m_editor.stored();
    return draft && !draft->reviews.empty() ? &draft->reviews.back() : nullptr;
}

double DraftReview::askedAt() const
{
    return lastReview() ? milliseconds(lastReview()->askedAt) : 0.0;
}

QString DraftReview::askedBy() const
{
    return lastReview() ? displayLine(lastReview()->askedBy) : QString();
}

int DraftReview::outcome() const
{
    return lastReview() ? Pending + static_cast<int>(lastReview()->outcome) : static_cast<int>(NoReview);
}

double DraftReview::decidedAt() const
{
    return lastReview() ? millisecondsOr0(lastReview()->decidedAt) : 0.0;
}

QString DraftReview::decidedBy() const
{
    return lastReview() ? displayLine(lastReview()->decidedBy) : QString();
}

QString DraftReview::reason() const
{
    return lastReview() ? displayText(lastReview()->reason) : QString();
}

QVariantList DraftReview::overrides() const
{
    QVariantList list;
    if (lastReview()) {
        for (const CheckOverride& override : lastReview()->overrides)
            list.append(explained(override));
    }
    return list;
}

QString DraftReview::whyNot(const ChangeRequest& request) const
{
    const Incident* const incident = m_editor.incident();
    if (!incident)
        return tr("No message is open.");
    if (m_editor.conflict())
        return tr("Two versions of this message wait to be decided upon first.");
    leitstand::Outcome allowed = m_access.judge(request.change);
    if (allowed)
        allowed = std::visit(
            [&](const auto& change) {
                return mayChange(*incident, change, { m_lens.state(), m_lens.now(), m_lens.workspace().actor() });
            },
            request.change);
    return allowed ? QString() : NoticeModel::wordsFor(allowed.error());
}

QString DraftReview::whyNotSubmit() const
{
    const Draft* const draft = m_editor.stored();
    // What is not in the log yet, or changed since, is saved first.
    if (!draft || m_editor.dirty()) {
        if (!m_editor.isOpen() || m_editor.readOnly() || m_editor.conflict())
            return whyNot(submission());
        return m_check.empty() ? tr("Nothing is written yet.") : QString();
    }
    return whyNot(submission());
}

QString DraftReview::whyNotApprove() const
{
    const Draft* const draft = m_editor.stored();
    if (!draft)
        return tr("Nobody has asked for approval.");
    return whyNot({ m_editor.incident()->id,
        ApprovalChange(DraftApproved { draft->id, draft->savedVersion, digestOf(draft->text) }), std::nullopt, 0 });
}

QString DraftReview::whyNotPublish() const
{
    if (!fourEyes() && (m_editor.dirty() || !m_editor.inLog()))
        return whyNotSubmit();
    ChangeRequest request = order();
    // Channels are chosen in the next step.
    std::get<PublicationOrdered>(std::get<CommsChange>(request.change)).channels = { "any" };
    return whyNot(request);
}

QVariantList DraftReview::errorsToExplain()
{
    m_check.checkNow();
    QVariantList list;
    m_explained.clear();
    for (const FindingRow& row : m_check.findings()) {
        if (!row.error)
            continue;
        m_explained.push_back({ std::string(wordFor(static_cast<CheckRule>(row.rule))),
            fromTyped(row.text.isEmpty() ? row.message : row.text), {} });
        list.append(QVariantMap { { QStringLiteral("rule"), row.rule }, { QStringLiteral("side"), row.side },
            { QStringLiteral("text"), row.text }, { QStringLiteral("message"), row.message } });
    }
    return list;
}

void DraftReview::submit(const QStringList& reasons)
{
    if (working() || !m_editor.isOpen())
        return;
    m_next = Step::Submit;
    explain(reasons);
    m_editor.save();
    goOn();
}

void DraftReview::explain(const QStringList& reasons)
{
    m_overrides = m_explained;
    for (std::size_t i = 0; i < m_overrides.size(); ++i)
        m_overrides[i].reason = fromTyped(reasons.value(static_cast<qsizetype>(i)).trimmed());
}

void DraftReview::publish(const QStringList& channels, double promised, const QStringList& reasons)
{
    if (working() || !m_editor.isOpen())
        return;
    m_channels.clear();
    for (const QString& channel : channels)
        m_channels.push_back(channel.toStdString());
    m_promise = promised > 0 ? std::optional(Instant(Span(static_cast<std::int64_t>(promised)))) : std::nullopt;
    const Draft* const draft = m_editor.stored();
    // Without four eyes the errors that the author stands by are still in the audit trail.
    if (fourEyes() || (draft && !m_editor.dirty() && draft->state != DraftState::Draft && reasons.isEmpty())) {
        m_next = Step::Publish;
        goOn();
        return;
    }
    m_next = Step::SubmitAndPublish;
    explain(reasons);
    if (draft && draft->state == DraftState::InReview) {
        withdraw({}); // what was asked for before does not have these reasons
        return;
    }
    m_editor.save();
    goOn();
}

ChangeRequest DraftReview::submission() const
{
    const Draft* const draft = m_editor.stored();
    return { m_editor.isOpen() ? IncidentId { m_editor.incidentId().toStdString() } : IncidentId(),
        CommsChange(
            DraftSubmitted { { m_editor.draftId().toStdString() }, draft ? draft->savedVersion : 0, m_overrides }),
        std::nullopt, 0 };
}

ChangeRequest DraftReview::order() const
{
    const Draft* const draft = m_editor.stored();
    PublicationOrdered order;
    order.publication = { QUuid::createUuid().toString(QUuid::Id128).left(16).toStdString() };
    order.draft = { m_editor.draftId().toStdString() };
    order.version = m_submitted > 0 ? m_submitted : draft ? draft->savedVersion : 0;
    order.channels = m_channels;
    order.nextUpdate = m_promise;
    return { { m_editor.incidentId().toStdString() }, CommsChange(std::move(order)), std::nullopt, 0 };
}

// One step after the other, each when the one before is in the log.
void DraftReview::goOn()
{
    const Draft* const draft = m_editor.stored();
    if (!m_awaited.empty() && m_lens.workspace().isOnItsWay(m_awaited))
        return;
    m_awaited.clear();
    if (m_next == Step::None || m_editor.saving() || !draft)
        return;
    if (m_editor.conflict()) {
        stop();
        return;
    }
    if (m_editor.dirty()) {
        m_editor.save(); // the record has changed it meanwhile
        return;
    }
    if (m_next == Step::Publish) {
        m_next = Step::None;
        send(order());
        m_submitted = 0;
        return;
    }
    const bool publishes = m_next == Step::SubmitAndPublish;
    m_submitted = publishes ? draft->savedVersion : 0;
    m_next = publishes ? Step::Publish : Step::None;
    send(submission());
}

void DraftReview::send(ChangeRequest request)
{
    m_awaited = m_desk.change(std::move(request));
    Q_EMIT changed();
}

void DraftReview::approve()
{
    const Draft* const draft = m_editor.stored();
    if (draft)
        send({ m_editor.incident()->id,
            ApprovalChange(DraftApproved { draft->id, draft->savedVersion, digestOf(draft->text) }), std::nullopt, 0 });
}

void DraftReview::refuse(const QString& reason)
{
    const Draft* const draft = m_editor.stored();
    if (draft)
        send({ m_editor.incident()->id,
            ApprovalChange(DraftRefused { draft->id, draft->savedVersion, fromTyped(reason.trimmed()) }), std::nullopt,
            0 });
}

void DraftReview::withdraw(const QString& reason)
{
    const Draft* const draft = m_editor.stored();
    if (draft)
        send({ m_editor.incident()->id, CommsChange(DraftWithdrawn { draft->id, fromTyped(reason.trimmed()) }),
            std::nullopt, 0 });
}

void DraftReview::sendAgain(const QString& publicationId, const QString& channel, bool uncertainToo)
{
    if (m_editor.isOpen())
        m_desk.change({ { m_editor.incidentId().toStdString() },
            CommsChange(RedeliveryOrdered { { publicationId.toStdString() }, channel.toStdString(), uncertainToo }),
            std::nullopt, 0 });
}

void DraftReview::finished(const CommandResult& result)
{
    if (result.eventId == m_awaited && result.outcome != CommandOutcome::Waiting) {
        if (result.outcome != CommandOutcome::Saved)
            m_next = Step::None;
        goOn();
    }
    Q_EMIT changed();
}

void DraftReview::stop()
{
    m_next = Step::None;
    m_awaited.clear();
    m_submitted = 0;
    m_overrides.clear();
    m_explained.clear();
    Q_EMIT changed();
}

void DraftReview::readPromise()
{
    std::optional<Instant> promised;
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    for (const Message* const message : { &m_editor.text().german, &m_editor.text().english }) {
        const auto read = promisedUpdate(message->body, zone, m_lens.now());
        if (read && (!promised || *read < *promised))
            promised = read;
    }
    const double at = millisecondsOr0(promised);
    if (at == m_promisedAt)
        return;
    m_promisedAt = at;
    Q_EMIT textRead();
}

void DraftReview::folded(const Changes& changes)
{
    if (!changes.incidents.empty() || changes.catalogue)
        countWaiting();
    if (changes.catalogue)
        Q_EMIT changed();
}

void DraftReview::countWaiting()
{
    int waiting = 0;
    const std::string& me = m_lens.workspace().actor();
    const bool mayApprove = fourEyes() && m_access.role() == Facts::CommanderAccess && m_lens.isLive();
    for (const auto& [id, incident] : m_lens.state().incidents()) {
        if (!mayApprove || !incident.isOpen())
            continue;
        waiting
            += static_cast<int>(std::count_if(incident.drafts.begin(), incident.drafts.end(), [&me](const auto& entry) {
                   return entry.second.state == DraftState::InReview && entry.second.authors().count(me) == 0;
               }));
    }
    if (waiting == m_waitingForMe)
        return;
    m_waitingForMe = waiting;
    Q_EMIT waitingChanged();
}

void DraftReview::openWaiting()
{
    const Draft* longest = nullptr;
    IncidentId where;
    const std::string& me = m_lens.workspace().actor();
    for (const auto& [id, incident] : m_lens.state().incidents()) {
        for (const auto& [draftId, draft] : incident.drafts) {
            if (draft.state != DraftState::InReview || draft.authors().count(me) != 0 || !incident.isOpen())
                continue;
            if (!longest || draft.savedAt < longest->savedAt) {
                longest = &draft;
                where = id;
            }
        }
    }
    if (longest)
        m_editor.openDraft(QString::fromStdString(where.value), QString::fromStdString(longest->id.value));
}

} // namespace leitstand
