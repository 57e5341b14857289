// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The time zone that a report writes its times in: this machine's, or one that was asked for.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <QCommandLineParser>
#include <QTimeZone>

#include <string>

namespace leitstand {

class ReportZone {
public:
    // This machine's.
    ReportZone();

    static void addTo(QCommandLineParser& parser);
    [[nodiscard]] static Expected<ReportZone> from(const QCommandLineParser& parser);

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] std::string name() const { return m_zone.id().toStdString(); }

    [[nodiscard]] std::string clock(Instant instant) const; // "09:55"
    [[nodiscard]] std::string day(Instant instant) const; // "2026-11-21"
    [[nodiscard]] std::string dayAndClock(Instant instant) const; // "2026-11-21 09:55"
    // "09:55", with its day where that is not the day of `reference`.
    [[nodiscard]] std::string clockBeside(Instant instant, Instant reference) const;
    // With the offset, for programs: "2026-11-21T09:55:00.000+01:00".
    [[nodiscard]] std::string full(Instant instant) const;

private:
    [[nodiscard]] std::string formatted(Instant instant, const QString& format) const;

    QTimeZone m_zone;
};

} // namespace leitstand
