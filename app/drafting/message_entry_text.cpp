// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/message_entry_text.h"

namespace leitstand {
namespace {

using Text = std::string;

class MessageTeller {
public:
    MessageTeller(const Incident& incident, const EntryStyle& style) : m_incident(incident), m_style(style) { }

    Text operator()(const DraftSaved& saved) const
    {
        return say("Draft saved: ", "Entwurf gespeichert: ") + subject(saved.text) + " (" + kind(saved.text) + ')';
    }
    Text operator()(const MessagePublished& published) const
    {
        Text text = say("Published: ", "Veröffentlicht: ") + subject(published.text) + " (" + kind(published.text);
        if (!published.channel.empty())
            text += say(", by ", ", über ") + published.channel;
        return text + ')' + promise(published.nextUpdate);
    }
    Text operator()(const DraftSubmitted& submitted) const
    {
        Text text = say("Submitted for approval: ", "Zur Freigabe vorgelegt: ") + draft(submitted.draft);
        for (const CheckOverride& each : submitted.overrides)
            text += say("; although the check says ", "; trotz Beanstandung ") + each.rule
                + (each.text.empty() ? Text() : say(" of \"", " bei „") + each.text + say("\"", "“")) + ": "
                + each.reason;
        return text;
    }
    Text operator()(const DraftWithdrawn& withdrawn) const
    {
        return say("Draft taken back: ", "Entwurf zurückgezogen: ") + draft(withdrawn.draft)
            + because(withdrawn.reason);
    }
    Text operator()(const PublicationOrdered& ordered) const
    {
        Text text = say("Publication ordered: ", "Veröffentlichung beauftragt: ") + draft(ordered.draft);
        for (std::size_t i = 0; i < ordered.channels.size(); ++i)
            text += (i == 0 ? say(", by ", ", über ") : Text(", ")) + ordered.channels[i];
        const Draft* const known = m_incident.draft(ordered.draft);
        if (known && !known->approvalOf(ordered.version))
            text += say(", without a second person", ", ohne zweite Person");
        return text + promise(ordered.nextUpdate);
    }
    Text operator()(const RedeliveryOrdered& ordered) const
    {
        Text text = say("Another delivery ordered: ", "Erneute Zustellung beauftragt: ") + ordered.channel;
        if (ordered.uncertainToo)
            text += say(", also to those who may have it", ", auch an alle, bei denen sie ungewiss ist");
        return text + ofPublication(ordered.publication);
    }
    Text operator()(const CustomersAsked& asked) const
    {
        switch (asked.by) {
        case AskedBy::Mail:
            return say("A customer asked by mail", "Nachfrage per E-Mail");
        case AskedBy::Chat:
            return say("A customer asked by chat", "Nachfrage per Chat");
        case AskedBy::Phone:
            break;
        }
        return say("A customer asked by phone", "Nachfrage per Telefon");
    }

    Text operator()(const DraftApproved& approved) const
    {
        return say("Approved: ", "Freigegeben: ") + draft(approved.draft);
    }
    Text operator()(const DraftRefused& refused) const
    {
        return say("Approval refused: ", "Freigabe abgelehnt: ") + draft(refused.draft) + because(refused.reason);
    }

    Text operator()(const DeliveryBegun& begun) const
    {
        const Text count = std::to_string(begun.recipients);
        return say("Delivery begun: ", "Zustellung begonnen: ") + begun.channel + ", " + count
            + (begun.recipients == 1 ? say(" recipient", " Empfänger") : say(" recipients", " Empfänger"))
            + ofPublication(begun.publication);
    }
    Text operator()(const HandoverBegun&) const { return {}; }
    Text operator()(const HandoverEnded&) const { return {}; }
    Text operator()(const DeliveryFinished& finished) const
    {
        Text text = say("Delivery finished: ", "Zustellung beendet: ") + finished.channel + ", "
            + std::to_string(finished.delivered) + say(" delivered", " zugestellt");
        if (finished.failed > 0)
            text += ", " + std::to_string(finished.failed) + say(" failed", " gescheitert");
        if (finished.uncertain > 0)
            text += ", " + std::to_string(finished.uncertain) + say(" uncertain", " ungewiss");
        return text + because(finished.detail) + ofPublication(finished.publication);
    }

private:
    [[nodiscard]] bool isGerman() const { return m_style.language == Language::German; }
    [[nodiscard]] Text say(const char* english, const char* german) const { return isGerman() ? german : english; }
    static Text because(const Text& reason) { return reason.empty() ? Text() : " – " + reason; }

    [[nodiscard]] Text promise(const std::optional<Instant>& nextUpdate) const
    {
        return nextUpdate
            ? say(", next update promised for ", ", nächste Meldung zugesagt für ") + m_style.moment(*nextUpdate)
            : Text();
    }
    [[nodiscard]] Text subject(const DraftText& text) const
    {
        const Message& mine = isGerman() ? text.german : text.english;
        const Message& other = isGerman() ? text.english : text.german;
        return mine.subject.empty() ? other.subject : mine.subject;
    }
    [[nodiscard]] Text kind(const DraftText& text) const
    {
        return Text(momentName(text.moment, m_style.language)) + ", "
            + Text(audienceName(text.audience, m_style.language));
    }
    [[nodiscard]] Text draft(const DraftId& id) const
    {
        const Draft* const known = m_incident.draft(id);
        return known ? subject(known->text) + " (" + kind(known->text) + ')' : id.value;
    }
    [[nodiscard]] Text ofPublication(const PublicationId& id) const
    {
        const Publication* const known = m_incident.publication(id);
        return known ? ": " + subject(known->text) + " (" + kind(known->text) + ')' : Text();
    }

    const Incident& m_incident;
    const EntryStyle& m_style;
};

} // namespace

std::string messageEntryText(const CommsChange& change, const Incident& incident, const EntryStyle& style)
{
    return std::visit(MessageTeller(incident, style), change);
}

std::string messageEntryText(const ApprovalChange& change, const Incident& incident, const EntryStyle& style)
{
    return std::visit(MessageTeller(incident, style), change);
}

std::string messageEntryText(const DeliveryChange& change, const Incident& incident, const EntryStyle& style)
{
    return std::visit(MessageTeller(incident, style), change);
}

} // namespace leitstand
