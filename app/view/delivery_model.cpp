// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/delivery_model.h"

#include "view/display_text.h"
#include "view/program_words.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::array DeliveryFacts {
    FactRole<DeliveryRow> { "rowId", &factOf<&DeliveryRow::rowId> },
    FactRole<DeliveryRow> { "publicationId", &factOf<&DeliveryRow::publicationId> },
    FactRole<DeliveryRow> { "channel", &factOf<&DeliveryRow::channel> },
    FactRole<DeliveryRow> { "kind", &factOf<&DeliveryRow::kind> },
    FactRole<DeliveryRow> { "recipients", &factOf<&DeliveryRow::recipients> },
    FactRole<DeliveryRow> { "delivered", &factOf<&DeliveryRow::delivered> },
    FactRole<DeliveryRow> { "deferred", &factOf<&DeliveryRow::deferred> },
    FactRole<DeliveryRow> { "failed", &factOf<&DeliveryRow::failed> },
    FactRole<DeliveryRow> { "uncertain", &factOf<&DeliveryRow::uncertain> },
    FactRole<DeliveryRow> { "handingOver", &factOf<&DeliveryRow::handingOver> },
    FactRole<DeliveryRow> { "begunAt", &factOf<&DeliveryRow::begunAt> },
    FactRole<DeliveryRow> { "finishedAt", &factOf<&DeliveryRow::finishedAt> },
    FactRole<DeliveryRow> { "retryAt", &factOf<&DeliveryRow::retryAt> },
    FactRole<DeliveryRow> { "orderedAgainAt", &factOf<&DeliveryRow::orderedAgainAt> },
    FactRole<DeliveryRow> { "detail", &factOf<&DeliveryRow::detail> },
};

QString reason(const std::string& detail)
{
    return displayLine(programWords(detail).toStdString());
}

void setProgress(DeliveryRow& row, const ChannelDelivery& delivery)
{
    row.kind = delivery.kind ? QString::fromLatin1(wordFor(*delivery.kind).data()) : QString();
    row.recipients = static_cast<int>(delivery.recipients);
    row.delivered = static_cast<int>(delivery.count(DeliveryOutcome::Delivered));
    row.deferred = static_cast<int>(delivery.count(DeliveryOutcome::Deferred));
    row.failed = static_cast<int>(delivery.count(DeliveryOutcome::Failed));
    row.uncertain = static_cast<int>(delivery.count(DeliveryOutcome::Uncertain));
    row.handingOver = static_cast<int>(delivery.count(DeliveryOutcome::HandingOver));
    row.begunAt = delivery.begunAt ? milliseconds(*delivery.begunAt) : 0;
    row.finishedAt = delivery.finishedAt ? milliseconds(*delivery.finishedAt) : 0;
    row.detail = reason(delivery.detail);
    Instant latest;
    for (const auto& [recipient, each] : delivery.each) {
        if (each.outcome == DeliveryOutcome::Deferred && each.retryAt) {
            const double retry = milliseconds(*each.retryAt);
            row.retryAt = row.retryAt > 0 ? std::min(row.retryAt, retry) : retry;
        }
        const bool bad = each.outcome != DeliveryOutcome::Delivered && each.outcome != DeliveryOutcome::HandingOver;
        if (bad && !each.detail.empty() && each.at >= latest) {
            latest = each.at;
            row.detail = reason(each.detail);
        }
    }
}

DeliveryRow rowOf(const Publication& publication, const std::string& channel)
{
    DeliveryRow row;
    row.publicationId = QString::fromStdString(publication.id.value);
    row.channel = displayLine(channel);
    row.rowId = row.publicationId + QLatin1Char('/') + row.channel;
    for (const ChannelDelivery& delivery : publication.deliveries) {
        if (delivery.channel == channel)
            setProgress(row, delivery);
    }
    for (const RedeliveryOrder& again : publication.redeliveries) {
        if (again.channel == channel)
            row.orderedAgainAt = milliseconds(again.at);
    }
    return row;
}

} // namespace

DeliveryModel::DeliveryModel(Lens& lens, DraftEditor& editor, QObject* parent)
    : FactModel(DeliveryFacts, parent)
    , m_lens(lens)
    , m_editor(editor)
{
    connect(&editor, &DraftEditor::opened, this, &DeliveryModel::refresh);
    connect(&editor, &DraftEditor::opened, this, &DeliveryModel::refreshChannels);
    connect(&editor, &DraftEditor::stateChanged, this, &DeliveryModel::refresh);
    connect(&lens.workspace(), &Workspace::pictureChanged, this, &DeliveryModel::refreshChannels);
    refreshChannels();
}

void DeliveryModel::refresh()
{
    std::vector<DeliveryRow> now;
    const Incident* const incident = m_editor.incident();
    const Draft* const draft = m_editor.stored();
    for (const Publication& publication : incident&& draft ? incident->publications : std::vector<Publication>()) {
        if (publication.draft != draft->id)
            continue;
        for (const std::string& channel : publication.channels)
            now.push_back(rowOf(publication, channel));
    }
    if (show(std::move(now), &DeliveryRow::rowId))
        Q_EMIT countChanged();
}

void DeliveryModel::refreshChannels()
{
    QVariantList channels;
    const GatewayReport* const report = m_lens.workspace().gatewayReport();
    const auto audience = static_cast<Audience>(m_editor.audience());
    for (const ChannelReport& channel : report ? report->channels : std::vector<ChannelReport>()) {
        const bool forThis = channel.audiences.contains(audience);
        channels.append(QVariantMap { { QStringLiteral("name"), displayLine(channel.name) },
            { QStringLiteral("kind"), QString::fromLatin1(wordFor(channel.kind).data()) },
            { QStringLiteral("state"), static_cast<int>(channel.state) },
            { QStringLiteral("detail"), reason(channel.detail) },
            { QStringLiteral("recipients"), static_cast<int>(channel.recipients) },
            { QStringLiteral("forThis"), forThis } });
    }
    if (channels == m_channels && m_noGateway == !report)
        return;
    m_channels = std::move(channels);
    m_noGateway = !report;
    Q_EMIT channelsChanged();
}

} // namespace leitstand
