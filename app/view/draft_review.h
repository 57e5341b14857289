// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of the open message from a draft to its customers: asking for approval, approving, refusing, taking back, and
// ordering the publication. What is judged is what the rules say (domain/incident_rules.h): a step that they forbid has
// its reason here. A step that needs a saved text saves it first.
#pragma once

#include "view/draft_check.h"
#include "view/draft_editor.h"

#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class DraftReview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int draftState READ draftState NOTIFY changed) // Facts.DraftState
    // The catalogue lets a team of one publish without another person's approval.
    Q_PROPERTY(bool fourEyes READ fourEyes NOTIFY changed)
    // It is out, or on its way, and no second person has approved it.
    Q_PROPERTY(bool outAlone READ outAlone NOTIFY changed)
    // The last time that approval was asked for; 0 and empty: never.
    Q_PROPERTY(double askedAt READ askedAt NOTIFY changed)
    Q_PROPERTY(QString askedBy READ askedBy NOTIFY changed)
    Q_PROPERTY(int outcome READ outcome NOTIFY changed) // Outcome
    Q_PROPERTY(double decidedAt READ decidedAt NOTIFY changed)
    Q_PROPERTY(QString decidedBy READ decidedBy NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed) // of the refusal or the withdrawal
    Q_PROPERTY(QVariantList overrides READ overrides NOTIFY changed) // [{rule, text, reason}]
    // Why a step cannot be taken; empty when it can.
    Q_PROPERTY(QString whyNotSubmit READ whyNotSubmit NOTIFY changed)
    Q_PROPERTY(QString whyNotApprove READ whyNotApprove NOTIFY changed)
    Q_PROPERTY(QString whyNotPublish READ whyNotPublish NOTIFY changed)
    // When the text says that the next update comes; 0: it says none that can be read.
    Q_PROPERTY(double promisedAt READ promisedAt NOTIFY textRead)
    // Asked for and on its way.
    Q_PROPERTY(bool working READ working NOTIFY changed)
    // Messages that wait for this person's approval, in all open incidents.
    Q_PROPERTY(int waitingForMe READ waitingForMe NOTIFY waitingChanged)
public:
    enum Outcome { NoReview, Pending, ApprovedOutcome, RefusedOutcome, WithdrawnOutcome };
    Q_ENUM(Outcome)

    DraftReview(Lens& lens, const Access& access, Desk& desk, DraftEditor& editor, DraftCheck& check,
        QObject* parent = nullptr);

    [[nodiscard]] int draftState() const;
    [[nodiscard]] bool fourEyes() const;
    [[nodiscard]] bool outAlone() const;
    [[nodiscard]] double askedAt() const;
    [[nodiscard]] QString askedBy() const;
    [[nodiscard]] int outcome() const;
    [[nodiscard]] double decidedAt() const;
    [[nodiscard]] QString decidedBy() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QVariantList overrides() const;
    [[nodiscard]] QString whyNotSubmit() const;
    [[nodiscard]] QString whyNotApprove() const;
    [[nodiscard]] QString whyNotPublish() const;
    [[nodiscard]] double promisedAt() const { return m_promisedAt; }
    [[nodiscard]] bool working() const { return m_next != Step::None || !m_awaited.empty(); }
    [[nodiscard]] int waitingForMe() const { return m_waitingForMe; }

    // The errors that are in the text now, each needs a reason: [{rule, side, text, message}].
    Q_INVOKABLE QVariantList errorsToExplain();
    // `reasons` are those for what errorsToExplain() has last told, in its order.
    Q_INVOKABLE void submit(const QStringList& reasons);
    Q_INVOKABLE void approve();
    Q_INVOKABLE void refuse(const QString& reason);
    Q_INVOKABLE void withdraw(const QString& reason);
    // `promised`: the next update in milliseconds since 1970; 0: none. Without four eyes `reasons` go with it.
    Q_INVOKABLE void publish(const QStringList& channels, double promised, const QStringList& reasons = {});
    // Sends again what failed through this channel; what is in doubt only if that is asked for.
    Q_INVOKABLE void sendAgain(const QString& publicationId, const QString& channel, bool uncertainToo);
    // Opens the message that waits longest for this person's approval.
    Q_INVOKABLE void openWaiting();

Q_SIGNALS:
    void changed();
    void textRead();
    void waitingChanged();

private:
    // What follows when the text is in the log.
    enum class Step { None, Submit, SubmitAndPublish, Publish };

    [[nodiscard]] const Review* lastReview() const;
    [[nodiscard]] QString whyNot(const ChangeRequest& request) const;
    [[nodiscard]] ChangeRequest submission() const;
    [[nodiscard]] ChangeRequest order() const;
    void send(ChangeRequest request);
    void explain(const QStringList& reasons);
    void goOn();
    void finished(const CommandResult& result);
    void readPromise();
    void folded(const Changes& changes);
    void countWaiting();
    void stop();

    Lens& m_lens;
    const Access& m_access;
    Desk& m_desk;
    DraftEditor& m_editor;
    DraftCheck& m_check;
    Step m_next = Step::None;
    std::string m_awaited; // the event on its way
    std::uint32_t m_submitted = 0; // the version that its author publishes alone; 0: none
    std::vector<CheckOverride> m_explained; // the errors that were asked about, without their reasons
    std::vector<CheckOverride> m_overrides;
    std::vector<std::string> m_channels;
    std::optional<Instant> m_promise;
    double m_promisedAt = 0;
    int m_waitingForMe = 0;
    QTimer m_readTimer;
};

} // namespace leitstand
