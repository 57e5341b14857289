// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be answered to customers who ask about the incident of the editor, in both languages, and what not
// (drafting/phone_answer.h).
#pragma once

#include "drafting/phone_answer.h"
#include "view/catalogue_names.h"
#include "view/draft_editor.h"

#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace leitstand {

using PhoneAnswers = std::function<PhoneAnswer(const Incident&, Instant now)>;

class AnswerModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool known READ known NOTIFY changed) // there is an incident, and something to say
    // {say: [sentences], copy, since, nextUpdate}
    Q_PROPERTY(QVariantMap german READ german NOTIFY changed)
    Q_PROPERTY(QVariantMap english READ english NOTIFY changed)
    // In the window's language: [{text, examples}]
    Q_PROPERTY(QVariantList doNotSay READ doNotSay NOTIFY changed)
    // What may be said was published; else it is a template that nobody has approved.
    Q_PROPERTY(bool published READ published NOTIFY changed)
    Q_PROPERTY(double saidAt READ saidAt NOTIFY changed)
    Q_PROPERTY(double since READ since NOTIFY changed)
    Q_PROPERTY(double nextUpdate READ nextUpdate NOTIFY changed)
    Q_PROPERTY(bool overdue READ overdue NOTIFY changed)
public:
    AnswerModel(Lens& lens, const CatalogueNames& names, DraftEditor& editor, QObject* parent = nullptr);

    void setSource(PhoneAnswers answers);
    // To be called when time has gone on.
    void refresh();

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] QVariantMap german() const { return m_german; }
    [[nodiscard]] QVariantMap english() const { return m_english; }
    [[nodiscard]] QVariantList doNotSay() const { return m_doNotSay; }
    [[nodiscard]] bool published() const { return m_answer.published; }
    [[nodiscard]] double saidAt() const;
    [[nodiscard]] double since() const;
    [[nodiscard]] double nextUpdate() const;
    [[nodiscard]] bool overdue() const { return m_answer.nextUpdateOverdue; }

Q_SIGNALS:
    void changed();

private:
    Lens& m_lens;
    const CatalogueNames& m_names;
    DraftEditor& m_editor;
    PhoneAnswers m_source;
    PhoneAnswer m_answer;
    bool m_known = false;
    QVariantMap m_german;
    QVariantMap m_english;
    QVariantList m_doNotSay;
};

} // namespace leitstand
