// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/wall_settings.h"

#include "view/viewing_distance.h"

#include <QDateTime>

namespace leitstand {

WallSettings::WallSettings(Plan plan, double capitalShare, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_capitalShare(capitalShare)
{ }

double WallSettings::letterPixels() const
{
    return heightInMillimetres(m_plan.distance) * m_pixelsPerMillimetre / m_capitalShare;
}

void WallSettings::setScreen(double pixelsPerMillimetre, bool assumed)
{
    m_pixelsPerMillimetre = pixelsPerMillimetre;
    m_sizeAssumed = assumed;
    Q_EMIT screenChanged();
}

double WallSettings::readableFrom(double fontPixels) const
{
    return readableFromMetres(fontPixels * m_capitalShare / m_pixelsPerMillimetre);
}

bool WallSettings::isNight(double atMs) const
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(atMs)).time();
    const int minute = time.hour() * 60 + time.minute();
    return m_plan.nightFrom <= m_plan.nightTo ? minute >= m_plan.nightFrom && minute < m_plan.nightTo
                                              : minute >= m_plan.nightFrom || minute < m_plan.nightTo;
}

} // namespace leitstand
