// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does about alerts without an incident: takes them, gives them back, silences them at their source. What was asked
// of a source is told when its answer comes.
#pragma once

#include "view/access.h"
#include "view/notice_model.h"
#include "view/silence_form.h"
#include "view/silence_list_model.h"

#include <set>

namespace leitstand {

class AlertHandling : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(leitstand::SilenceForm* form READ form CONSTANT)
    Q_PROPERTY(leitstand::SilenceListModel* silences READ silences CONSTANT)
public:
    AlertHandling(Workspace& workspace, Lens& lens, const Access& access, QObject* parent = nullptr);

    [[nodiscard]] SilenceForm* form() { return &m_form; }
    [[nodiscard]] SilenceListModel* silences() { return &m_silences; }

    // Takes those of them that fire and that nobody has; gives them back when all of them are taken.
    Q_INVOKABLE void acknowledge(const QStringList& alertIds);
    // Who has it: {by, at, comment}; empty: nobody.
    Q_INVOKABLE QVariantMap acknowledgement(const QString& alertId) const;
    // Asks for what the form says; false when that cannot be.
    Q_INVOKABLE bool silence();
    Q_INVOKABLE void expire(const QString& source, const QString& silenceId);
    Q_INVOKABLE void extend(const QString& source, const QString& silenceId, double until);
    Q_INVOKABLE void withdraw(const QString& source, const QString& requestId);

Q_SIGNALS:
    void silencesChanged();
    void told(const leitstand::NoticeRow& notice);
    // What was told with this id is over.
    void settled(const QString& noticeId);

private:
    void ask(SilenceRequested asked);
    void tellAnswers();
    [[nodiscard]] static QString noticeIdOf(const SilenceRequestId& request);
    void tell(const QString& id, NoticeModel::Kind kind, const QString& text, const QString& detail);
    void send(const std::vector<FiringAlert>& alerts, bool take);

    Workspace& m_workspace;
    Lens& m_lens;
    const Access& m_access;
    SilenceForm m_form;
    SilenceListModel m_silences;
    std::map<SilenceRequestId, std::optional<SilenceOutcome>> m_asked; // here; what was told of them
    std::map<std::string, QString> m_counted; // by event: what is said when it is in the log
};

} // namespace leitstand
