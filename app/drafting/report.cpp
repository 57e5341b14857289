// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report.h"

#include "drafting/check/finding_words.h"
#include "drafting/markdown_text.h"
#include "drafting/report_teller.h"
#include "drafting/spoken_names.h"
#include "drafting/text_points.h"

#include <algorithm>
#include <set>
#include <vector>

namespace leitstand {

ReportTeller::ReportTeller(const ReportRequest& request, const TimePhrases& times, Language language)
    : m_request(request)
    , m_incident(request.incident)
    , m_catalogue(*request.state.catalogue())
    , m_times(times)
    , m_language(language)
    , m_began(request.incident.openedAt)
{
    std::vector<Interval> all;
    for (const Outage* const outage : outagesOf(m_incident, request.state.incidents())) {
        if (outage->withdrawn)
            continue;
        m_outages.push_back(outage);
        all.push_back({ outage->from(), endOf(*outage) });
    }
    std::stable_sort(
        m_outages.begin(), m_outages.end(), [](const Outage* a, const Outage* b) { return a->from() < b->from(); });
    m_periods = unionOf(std::move(all));
    if (!m_outages.empty())
        m_began = m_outages.front()->from();
}

std::string ReportTeller::title() const
{
    const std::string day = m_times.date(m_began, m_language);
    return say("Nachbericht zum ", "Report on the incident of ") + day + ": " + m_incident.title;
}

FieldText ReportTeller::body()
{
    tellSummary();
    m_writer.heading(say("Auswirkungen", "Impact"));
    tellImpact();
    m_writer.heading(say("Ablauf", "Timeline"));
    tellTimeline();
    m_writer.heading(say("Was wir versucht haben", "What we tried"));
    tellAttempts();
    m_writer.heading(say("Ursachen", "Causes"));
    tellCauses();
    m_writer.heading(say("Was gut lief", "What went well"));
    tellNotes(NoteMark::WentWell, "went_well");
    m_writer.heading(say("Was schlecht lief", "What went badly"));
    tellNotes(NoteMark::WentBadly, "went_badly");
    m_writer.heading(say("Vorbeugung", "Prevention"));
    tellPrevention();
    m_writer.heading(say("Kommunikation", "Communication"));
    tellCommunication();
    return m_writer.taken();
}

std::string ReportTeller::clock(Instant at) const
{
    const std::string time = moment(at);
    return german() ? time + " Uhr" : time;
}

std::string ReportTeller::span(Span length) const
{
    return textcheck::spanWords(std::chrono::duration<double, std::ratio<60>>(length).count(), m_language);
}

// As the clocks beside it would have it, which show whole minutes.
std::string ReportTeller::between(Instant from, Instant to) const
{
    return span(std::chrono::floor<std::chrono::minutes>(to) - std::chrono::floor<std::chrono::minutes>(from));
}

std::string ReportTeller::list(const std::vector<std::string>& parts) const
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 < parts.size() ? ", " : say(" und ", " and ");
        text += parts[i];
    }
    return text;
}

Instant ReportTeller::endOf(const Outage& outage) const
{
    return outage.to().value_or(std::max(m_request.now, outage.from()));
}

Expected<Message> reportMessage(const ReportRequest& request, Language language)
{
    const auto times = TimePhrases::in(request.timeZone, request.now);
    if (!times)
        return times.error();
    ReportTeller teller(request, *times, language);
    Message message;
    for (const char letter : teller.title())
        message.subject += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
    FieldText body = teller.body();
    message.body = std::move(body.text);
    message.bodyFields = std::move(body.fields);
    return message;
}

namespace {

// Not std::views::split: with clang 14 it does not compile, and the searching fuzzers are built with that.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t from = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', from)) {
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    lines.push_back(text.substr(from));
    return lines;
}

} // namespace

std::string withoutLinesOf(const Message& report, std::string_view text)
{
    const std::string title = "# " + markdownText(report.subject); // of the file
    std::set<std::string_view> lines { report.subject, title };
    for (const std::string_view line : linesOf(report.body))
        lines.insert(line);
    if (text.empty())
        return {};
    std::string rest;
    for (const std::string_view line : linesOf(text)) {
        rest += lines.contains(line) ? std::string(pointCount(line), ' ') : std::string(line);
        rest += '\n';
    }
    rest.pop_back();
    return rest;
}

Message withoutRecord(const Message& report, const Message& edited)
{
    std::u32string body = pointsOf(withoutLinesOf(report, edited.body));
    for (const TextField& field : edited.bodyFields) {
        if (!isPassage(field) && field.start < field.end && field.end <= body.size())
            std::fill(body.begin() + field.start, body.begin() + field.end, U' ');
    }
    return { withoutLinesOf(report, edited.subject), utf8Of(body), {}, {} };
}

Expected<DraftText> reportDraft(const ReportRequest& request)
{
    auto german = reportMessage(request, Language::German);
    if (!german)
        return german.error();
    auto english = reportMessage(request, Language::English);
    if (!english)
        return english.error();
    DraftText text;
    text.audience = Audience::Management;
    text.moment = Moment::PostMortem;
    text.german = std::move(german).value();
    text.english = std::move(english).value();
    return text;
}

} // namespace leitstand
