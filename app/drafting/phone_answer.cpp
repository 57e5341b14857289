// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/phone_answer.h"

#include "drafting/channel_preview.h"
#include "drafting/check_record.h"

#include <algorithm>

namespace leitstand {
namespace {

// The last message that customers have; one for the phone beats one that is read.
const PublishedMessage* lastSaid(const Incident& incident)
{
    const PublishedMessage* said = nullptr;
    for (const PublishedMessage& message : incident.published) {
        if (message.text.audience == Audience::Management)
            continue;
        const bool spoken = message.text.audience == Audience::PhoneScript;
        // A script goes with the message that came shortly before or after it.
        const bool scriptStands = said && !spoken && said->text.audience == Audience::PhoneScript
            && said->text.moment == message.text.moment && message.at - said->at < std::chrono::minutes(10);
        if (!scriptStands)
            said = &message;
    }
    return said;
}

class Answering {
public:
    Answering(const Incident& incident, const OperationsState& state, const std::string& timeZone, Instant now)
        : m_incident(incident)
        , m_record(recordFor(incident, state, now))
        , m_facts(factsFor(incident, state, Moment::FirstNotice, now))
        , m_times(phrases(timeZone, now))
        , m_now(now)
    {
        m_facts.timeZone = timeZone;
    }

    PhoneAnswer answer(const TemplateSet* templates)
    {
        PhoneAnswer answer;
        if (const PublishedMessage* const said = lastSaid(m_incident)) {
            answer.published = true;
            answer.saidAt = said->at;
            say(answer, said->text);
        } else if (templates) {
            m_facts.lane = Lane::New; // how far the work is, nobody has published
            m_facts.causeKnown = false;
            m_facts.nextUpdate.reset();
            if (const auto text = templates->render(Audience::PhoneScript, Moment::FirstNotice, m_facts))
                say(answer, *text);
        }
        answer.since = m_facts.since;
        for (const PublishedMessage& message : m_incident.published) {
            if (message.text.audience != Audience::Management)
                answer.nextUpdate = message.nextUpdate;
        }
        answer.nextUpdateOverdue = answer.nextUpdate && *answer.nextUpdate <= m_now;
        fill(answer, answer.german, Language::German);
        fill(answer, answer.english, Language::English);
        return answer;
    }

private:
    static TimePhrases phrases(const std::string& timeZone, Instant now)
    {
        auto times = TimePhrases::in(timeZone, now);
        return times ? std::move(times).value() : TimePhrases::in("UTC", now).value();
    }

    static void say(PhoneAnswer& answer, const DraftText& text)
    {
        const auto side = [](PhoneSide& side, const Message& mine, const Message& other) {
            side.say = spokenSentences(mine.empty() ? other.body : mine.body);
            // A greeting and a signature are for letters.
            std::erase_if(side.say, [](const std::string& sentence) {
                return sentence.ends_with(',') || sentence.starts_with("Mit freundlichen Grüßen")
                    || sentence.starts_with("Kind regards");
            });
            for (const std::string& sentence : side.say)
                side.copy += (side.copy.empty() ? "" : " ") + sentence;
        };
        side(answer.german, text.german, text.english);
        side(answer.english, text.english, text.german);
    }

    void fill(const PhoneAnswer& answer, PhoneSide& side, Language language) const
    {
        if (answer.since)
            side.since = m_times.since(*answer.since, language);
        if (answer.nextUpdate)
            side.nextUpdate = m_times.by(*answer.nextUpdate, language);
        forbid(answer, side, language == Language::German);
    }

    void forbid(const PhoneAnswer& answer, PhoneSide& side, bool german) const
    {
        const auto add = [&](PhoneCaution caution, const char* inGerman, const char* inEnglish,
                             std::vector<std::string> examples = {}) {
            side.doNotSay.push_back({ caution, german ? inGerman : inEnglish, std::move(examples) });
        };
        if (!m_record.causeConfirmed)
            add(PhoneCaution::Cause, "Keine Ursache nennen: Bestätigt ist noch keine.",
                "Name no cause: none is confirmed yet.", guesses());
        else if (!causePublished())
            add(PhoneCaution::Cause, "Die Ursache noch nicht nennen: Sie ist gefunden, aber nicht veröffentlicht.",
                "Do not name the cause yet: it is found but not published.");
        if (m_incident.isOpen())
            add(PhoneCaution::End, "Kein Ende zusagen. Zusagen dürfen Sie nur, wann die nächste Meldung kommt.",
                "Promise no end. You may only promise when the next message comes.");
        if (goesOn())
            add(PhoneCaution::OverTooEarly,
                "Nicht sagen, es sei vorbei: Die Störung besteht noch oder wird beobachtet.",
                "Do not say that it is over: the problem still exists or is being watched.");
        if (!dataPublished(answer))
            add(PhoneCaution::Data, "Nichts über verlorene oder sichere Daten sagen: Das ist nicht veröffentlicht.",
                "Say nothing about lost or safe data: nothing is published about it.");
        add(PhoneCaution::Numbers, "Keine Zahl der Betroffenen schätzen.", "Do not estimate how many are affected.");
        if (thirdParty())
            add(PhoneCaution::Others, "Niemandem die Schuld geben: Für die Kundschaft sind wir verantwortlich.",
                "Blame nobody: to customers we are responsible.");
        if (!m_record.internalNames.empty())
            add(PhoneCaution::Names, "Keine internen Namen nennen: Rechner, Werkzeuge, Kolleginnen und Kollegen.",
                "Use no internal names: hosts, tools, colleagues.", names());
    }

    [[nodiscard]] std::vector<std::string> guesses() const
    {
        std::vector<std::string> statements;
        for (const Hypothesis& hypothesis : m_incident.hypotheses) {
            if (!hypothesis.withdrawn && hypothesis.state() != HypothesisState::Cause)
                statements.push_back(hypothesis.statement);
        }
        return statements;
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        constexpr std::size_t Most = 12;
        const auto& all = m_record.internalNames;
        return { all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(Most, all.size())) };
    }
    [[nodiscard]] bool causePublished() const
    {
        return std::any_of(
            m_incident.published.begin(), m_incident.published.end(), [](const PublishedMessage& message) {
                return message.text.moment == Moment::Identified || message.text.moment == Moment::FinalMessage
                    || message.text.moment == Moment::PostMortem;
            });
    }
    [[nodiscard]] bool goesOn() const
    {
        return m_incident.isOpen()
            && (m_incident.lane <= Lane::Watch || m_record.alertFiring
                || std::any_of(m_record.outages.begin(), m_record.outages.end(),
                    [](const CheckRecord::Span& outage) { return !outage.to; }));
    }
    [[nodiscard]] static bool dataPublished(const PhoneAnswer& answer)
    {
        return std::any_of(answer.german.say.begin(), answer.german.say.end(),
            [](const std::string& sentence) { return sentence.find("Daten") != std::string::npos; });
    }
    [[nodiscard]] bool thirdParty() const
    {
        return std::any_of(m_incident.outages.begin(), m_incident.outages.end(),
            [](const Outage& outage) { return !outage.withdrawn && outage.facts.fault == Fault::ThirdParty; });
    }

    const Incident& m_incident;
    CheckRecord m_record;
    DraftFacts m_facts;
    TimePhrases m_times;
    Instant m_now;
};

} // namespace

PhoneAnswer phoneAnswer(const Incident& incident, const OperationsState& state, const TemplateSet* templates,
    const std::string& timeZone, Instant now)
{
    return Answering(incident, state, timeZone, now).answer(templates);
}

} // namespace leitstand
