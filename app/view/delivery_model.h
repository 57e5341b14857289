// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the open message goes and where it went: the gateway's channels for its audience, and the state of its delivery
// per channel.
#pragma once

#include "view/draft_editor.h"
#include "view/list_facts.h"

#include <QVariantList>

namespace leitstand {

struct DeliveryRow {
    QString rowId;
    QString publicationId;
    QString channel;
    QString kind; // "status_page", "mail", "chat", "webhook"
    int recipients = 0;
    int delivered = 0;
    int deferred = 0; // refused for now, tried again
    int failed = 0;
    int uncertain = 0; // begun, and nobody knows whether it arrived
    int handingOver = 0;
    double begunAt = 0; // 0: the gateway has not begun
    double finishedAt = 0;
    double retryAt = 0;
    double orderedAgainAt = 0;
    QString detail; // the last thing that went wrong

    friend bool operator==(const DeliveryRow&, const DeliveryRow&) = default;
};

class DeliveryModel : public FactModel<DeliveryRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // Every channel of the gateway: [{name, kind, state (Facts.Source), detail, recipients, forThis}].
    Q_PROPERTY(QVariantList channels READ channels NOTIFY channelsChanged)
    // No gateway has been heard, so that nothing would be delivered now.
    Q_PROPERTY(bool noGateway READ noGateway NOTIFY channelsChanged)
public:
    DeliveryModel(Lens& lens, DraftEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] QVariantList channels() const { return m_channels; }
    [[nodiscard]] bool noGateway() const { return m_noGateway; }
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
    void channelsChanged();

private:
    void refresh();
    void refreshChannels();

    Lens& m_lens;
    DraftEditor& m_editor;
    QVariantList m_channels;
    bool m_noGateway = true;
};

} // namespace leitstand
