// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was told to whom and when, and whether promises were kept.

#include "drafting/report_teller.h"
#include "drafting/spoken_names.h"

#include <algorithm>

namespace leitstand {

std::vector<const PublishedMessage*> ReportTeller::toCustomers() const
{
    std::vector<const PublishedMessage*> messages;
    for (const PublishedMessage& message : m_incident.published) {
        if (message.text.audience != Audience::Management)
            messages.push_back(&message);
    }
    return messages;
}

ReportLine ReportTeller::toldInShort() const
{
    const auto messages = toCustomers();
    ReportLine line;
    if (messages.empty())
        return m_incident.customerImpact
            ? line.say(say("Die Kundschaft wurde nicht informiert.", "Customers were not informed."))
            : line;
    if (messages.size() == 1) {
        line.say(say("Die Kundschaft wurde einmal informiert, um ", "Customers were informed once, at "));
        return line.value("first_message", clock(messages.front()->at)).say(".");
    }
    line.say(say("Die Kundschaft wurde ", "Customers were informed "));
    line.value("messages", std::to_string(messages.size()) + say("-mal", " times"));
    line.say(say(" informiert, zuerst um ", ", first at ")).value("first_message", clock(messages.front()->at));
    return line.say(say(", zuletzt um ", ", last at ")).value("last_message", clock(messages.back()->at)).say(".");
}

void ReportTeller::tellCommunication()
{
    m_writer.beginPassage("communication");
    const auto messages = toCustomers();
    if (m_incident.customerImpactSince && !messages.empty()
        && messages.front()->at >= *m_incident.customerImpactSince) {
        const Span allowed = m_catalogue.policyFor(m_incident.priority).firstNotice;
        ReportLine line;
        line.say(say("Die erste Meldung kam ", "The first message came "));
        line.value("first_notice_after", between(*m_incident.customerImpactSince, messages.front()->at));
        line.say(say(", nachdem die Auswirkung auf die Kundschaft festgestellt war; vorgesehen sind höchstens ",
            " after the impact on customers was noted; the rule is at most "));
        m_writer.paragraph(line.value("first_notice_allowed", span(allowed)).say("."));
    }
    m_writer.paragraph(questions());
    std::vector<std::vector<ReportLine>> rows;
    for (const PublishedMessage& message : m_incident.published) {
        const PublishedMessage* next = nullptr;
        for (const PublishedMessage* const other : messages) {
            if (!next && other->at > message.at)
                next = other;
        }
        const Message& mine = german() ? message.text.german : message.text.english;
        const Message& other = german() ? message.text.english : message.text.german;
        ReportLine what;
        what.say(momentName(message.text.moment, m_language)).say(" – ");
        what.quote(mine.subject.empty() ? other.subject : mine.subject);
        rows.push_back(
            { ReportLine(moment(message.at)), what, ReportLine(audienceName(message.text.audience, m_language)),
                ReportLine().quote(message.channel.empty() ? "–" : message.channel),
                ReportLine(promiseKept(message, next)) });
    }
    if (rows.empty())
        m_writer.paragraph(say("Veröffentlicht wurde nichts.", "Nothing was published."));
    else
        m_writer.table({ say("Zeit", "Time"), say("Meldung", "Message"), say("Für", "For"), say("Weg", "Channel"),
                           say("Nächste zugesagt", "Next promised") },
            rows);
    m_writer.endPassage();
}

ReportLine ReportTeller::questions() const
{
    ReportLine line;
    if (m_incident.questions.empty())
        return line;
    const auto by = [this](AskedBy way) {
        return std::to_string(std::count_if(m_incident.questions.begin(), m_incident.questions.end(),
            [way](const CustomerQuestion& question) { return question.by == way; }));
    };
    line.say(say("Nachfragen der Kundschaft: ", "Questions from customers: "));
    line.value("asked_by_phone", by(AskedBy::Phone)).say(say(" am Telefon, ", " by phone, "));
    line.value("asked_by_mail", by(AskedBy::Mail)).say(say(" per E-Mail, ", " by mail, "));
    return line.value("asked_by_chat", by(AskedBy::Chat)).say(say(" im Chat.", " in chats."));
}

// "bis 10:20, gehalten"
std::string ReportTeller::promiseKept(const PublishedMessage& message, const PublishedMessage* next) const
{
    if (!message.nextUpdate)
        return "–";
    const std::string by = say("bis ", "by ") + moment(*message.nextUpdate);
    if (next && next->at <= *message.nextUpdate)
        return by + say(", gehalten", ", kept");
    const Instant came = next ? next->at : m_request.now;
    if (came <= *message.nextUpdate)
        return by;
    return next ? by + say(", um ", ", missed by ") + between(*message.nextUpdate, came) + say(" verfehlt", "")
                : by + say(", nicht gehalten", ", not kept");
}

} // namespace leitstand
