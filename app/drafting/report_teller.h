// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sections of a report. Private to this folder.
#pragma once

#include "domain/outage_totals.h"
#include "drafting/report.h"
#include "drafting/report_writer.h"

#include <vector>

namespace leitstand {

class ReportTeller {
public:
    ReportTeller(const ReportRequest& request, const TimePhrases& times, Language language);

    [[nodiscard]] std::string title() const;
    [[nodiscard]] FieldText body();

private:
    // report_impact.cpp
    void tellSummary();
    void tellImpact();
    [[nodiscard]] ReportLine course() const;
    [[nodiscard]] ReportLine states() const;
    [[nodiscard]] ReportLine noticed() const;
    [[nodiscard]] ReportLine relapses() const;
    [[nodiscard]] ReportLine causeInShort() const;
    [[nodiscard]] ReportLine outageLine(const Outage& outage, std::size_t number) const;
    [[nodiscard]] std::vector<ReportLine> totalsRow(
        const ReportLine& name, const std::string& field, Span down, Span degraded, Span both) const;

    // report_events.cpp
    void tellTimeline();
    void tellAttempts();
    void tellCauses();
    void tellNotes(NoteMark mark, const char* passage);
    void tellPrevention();

    // report_messages.cpp
    void tellCommunication();
    [[nodiscard]] ReportLine toldInShort() const;
    [[nodiscard]] ReportLine questions() const;
    [[nodiscard]] std::vector<const PublishedMessage*> toCustomers() const;
    [[nodiscard]] std::string promiseKept(const PublishedMessage& message, const PublishedMessage* next) const;

    [[nodiscard]] bool german() const { return m_language == Language::German; }
    [[nodiscard]] const char* say(const char* german, const char* english) const
    {
        return this->german() ? german : english;
    }
    // "09:55", with its day where that is not the day on which it began.
    [[nodiscard]] std::string moment(Instant at) const { return m_times.beside(at, m_began, m_language); }
    // "09:55 Uhr", "09:55 CET"
    [[nodiscard]] std::string clock(Instant at) const;
    [[nodiscard]] std::string span(Span length) const; // "3 Stunden 50 Minuten"
    [[nodiscard]] std::string between(Instant from, Instant to) const;
    [[nodiscard]] std::string list(const std::vector<std::string>& parts) const;
    [[nodiscard]] Instant endOf(const Outage& outage) const;

    const ReportRequest& m_request;
    const Incident& m_incident;
    const Catalogue& m_catalogue;
    const TimePhrases& m_times;
    Language m_language;
    std::vector<const Outage*> m_outages; // without withdrawn ones, by their begin
    std::vector<Interval> m_periods; // their union
    Instant m_began;
    ReportWriter m_writer;
};

} // namespace leitstand
