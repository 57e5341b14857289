// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message at its moment must say, and the next update that it promises.

#include "drafting/check/language_rules.h"
#include "drafting/check_promise.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace leitstand::textcheck {
namespace {

enum class Part : std::uint16_t { WeDo, YouCan, NextUpdate, Reach, Apology, Data };

const PhraseBook& parts()
{
    struct Row {
        Part part;
        std::vector<std::string_view> patterns; // an initializer_list would not live long enough
    };
    static const std::vector<Row> rows {
        { Part::WeDo,
            { "wir arbeiten", "arbeiten wir", "wir untersuchen", "untersuchen wir", "wir prüfen", "prüfen wir",
                "wir beobachten", "beobachten wir", "wir haben", "haben wir", "wir suchen", "wir stellen",
                "wir beheben", "techniker", "unser team", "unsere technik*", "wird untersucht", "wird gearbeitet",
                "mit hochdruck", "wir sind dabei", "wir tauschen", "wir spielen", "we are", "we're", "we have", "we've",
                "our team", "our engineers", "is being", "are being", "being investigated", "we will", "we continue",
                "we fixed", "we restored" } },
        { Part::YouCan,
            { "sie können", "können sie", "du kannst", "kannst du", "bitte", "müssen nichts", "nichts tun",
                "nichts weiter tun", "nichts unternehmen", "versuchen sie", "nutzen sie", "umgehung", "alternativ*",
                "ausweich*", "es ist nichts zu tun", "brauchen nichts", "you can", "please", "you do not need",
                "you don't need", "no action", "nothing you need", "try again", "workaround", "alternatively",
                "in the meantime", "you may" } },
        { Part::NextUpdate,
            { "nächste* update", "nächste* information*", "nächste* meldung", "nächste* nachricht",
                "nächste* mitteilung", "nächste* aktualisierung", "nächste* stand", "nächstes update", "melden uns",
                "melden wir uns", "informieren sie", "informieren wir", "halten sie auf dem laufenden",
                "weitere informationen folgen", "weitere information folgt", "nächste statusmeldung", "next update",
                "next information", "next message", "update you", "keep you updated", "keep you informed",
                "will update", "further update*", "another update", "post an update", "share an update",
                "provide an update", "more information by" } },
        { Part::Reach,
            { "erreichen sie uns", "erreichen sie unser*", "sie erreichen uns", "support", "hotline", "kundenservice",
                "kundendienst", "kontakt*", "rückfragen", "rufen sie", "telefonisch", "servicedesk", "ansprechpartner*",
                "hilfe", "contact", "reach us", "call us", "our support", "help desk", "service desk", "questions" } },
        { Part::Apology,
            { "entschuldig*", "bedauern", "bedauer*", "tut uns leid", "tut uns sehr leid", "tut mir leid",
                "um verständnis", "sorry", "apolog*", "regret*" } },
        { Part::Data,
            { "datenverlust*", "daten _ verloren", "keine daten", "daten sind", "daten wurden", "daten waren",
                "alle daten", "data loss", "data was lost", "data were lost", "data has been lost", "data is",
                "no data", "data has", "data was", "lost data", "all data" } },
    };
    static const PhraseBook book = [] {
        std::vector<Phrase> phrases;
        for (const Row& row : rows) {
            for (const std::string_view pattern : row.patterns)
                phrases.push_back({ static_cast<std::uint16_t>(row.part), pattern });
        }
        return PhraseBook(phrases);
    }();
    return book;
}

void addAtEnd(const SideCheck& side, CheckSeverity severity, LocalName message)
{
    CheckFinding finding;
    finding.rule = CheckRule::MissingPart;
    finding.severity = severity;
    finding.side = side.side;
    finding.start = finding.end = side.text.tokens().length();
    finding.message = std::move(message);
    side.findings.push_back(std::move(finding));
}

bool namesComponent(const SideCheck& side)
{
    if (!side.request.record || side.request.record->components.empty())
        return side.text.has(StateWord::Down, { 0, static_cast<std::uint32_t>(side.text.tokens().size()) })
            || side.text.has(StateWord::Degraded, { 0, static_cast<std::uint32_t>(side.text.tokens().size()) })
            || side.text.has(StateWord::Incident, { 0, static_cast<std::uint32_t>(side.text.tokens().size()) });
    std::vector<std::string> names;
    for (const LocalName& name : side.request.record->components) {
        for (const std::string& one : { name.german, name.english }) {
            std::string pattern;
            const TokenText tokens(one);
            for (const Token& token : tokens.tokens())
                pattern += (pattern.empty() ? "" : " ") + std::string(token.lower);
            if (!pattern.empty())
                names.push_back(pattern);
        }
    }
    std::vector<Phrase> phrases;
    for (const std::string& name : names)
        phrases.push_back({ 0, name });
    return !PhraseBook(phrases).find(side.text.tokens()).empty();
}

struct Promise {
    Instant at;
    TokenRange range;
};

// A time or a span in a sentence that speaks of the next information.
std::optional<Promise> promiseIn(const ReadText& text, const QTimeZone& zone, Instant now)
{
    for (const PhraseHit& hit : parts().find(text.tokens())) {
        if (static_cast<Part>(hit.kind) != Part::NextUpdate)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(hit.first)];
        const auto [first, last] = text.mentionsIn(text.range(sentence));
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = text.mentions()[i];
            const TokenRange range { mention.first, mention.last };
            if (mention.kind == MentionKind::Duration && !mention.vague
                && (mention.wording == Wording::UpTo
                    || isOneOf(text.token(mention.first - 1).lower,
                        { "in", "within", "innerhalb", "von", "nach", "spätestens", "the" })))
                return Promise { now + std::chrono::seconds(static_cast<std::int64_t>(mention.upper * 60)), range };
            if (mention.kind != MentionKind::Clock || mention.impossible || mention.alternate)
                continue;
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone);
            QDate day = local.date();
            bool named = false;
            for (std::size_t k = first; k < last; ++k) {
                const Mention& other = text.mentions()[k];
                if (other.kind == MentionKind::RelativeDay && !other.vagueDay) {
                    day = local.date().addDays(other.dayOffset);
                    named = true;
                } else if (other.kind == MentionKind::Date && !other.impossible) {
                    const QDate date(other.year > 0 ? other.year : day.year(), other.month, other.day);
                    if (date.isValid()) {
                        day = date;
                        named = true;
                    }
                }
            }
            QDateTime moment(day, QTime(0, 0), zone);
            if (mention.zone && mention.zone->isSure())
                moment = QDateTime(day, QTime(0, 0), QTimeZone(mention.zone->first * 60));
            moment = QDateTime(
                moment.date(), QTime::fromMSecsSinceStartOfDay(mention.second % 86400 * 1000), moment.timeZone());
            if (mention.second == 86400)
                moment = moment.addDays(1);
            if (!named && moment.secsTo(local) > 12 * 3600)
                moment = moment.addDays(1); // written before midnight
            if (mention.twelve && moment < local)
                moment = moment.addSecs(43200);
            return Promise { Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch())), range };
        }
    }
    return std::nullopt;
}

QTimeZone zoneOf(const std::string& name)
{
    const QTimeZone zone(QByteArray::fromStdString(name));
    return zone.isValid() ? zone : QTimeZone::utc();
}

void judgeNextUpdate(const SideCheck& side)
{
    if (!side.request.now)
        return;
    const QTimeZone zone = zoneOf(side.request.timeZone);
    const auto promise = promiseIn(side.text, zone, *side.request.now);
    if (!promise)
        return;
    const auto clock = [&zone](Instant at) {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone)
            .toString(QStringLiteral("HH:mm"))
            .toStdString();
    };
    CheckFinding finding
        = findingAt(side.text, CheckRule::NextUpdate, CheckSeverity::Error, promise->range, {}, side.side);
    finding.claimedTime = clock(promise->at);
    if (promise->at <= *side.request.now) {
        finding.message
            = { "Das nächste Update liegt in der Vergangenheit (jetzt ist es " + clock(*side.request.now) + ").",
                  "The next update lies in the past (it is " + clock(*side.request.now) + " now)." };
    } else if (side.request.record && side.request.record->nextUpdateDue
        && promise->at > *side.request.record->nextUpdateDue + std::chrono::minutes(1)) {
        finding.expectedTime = clock(*side.request.record->nextUpdateDue);
        finding.message = { "Die Regeln verlangen das nächste Update bis " + *finding.expectedTime + ".",
            "The rules ask for the next update by " + *finding.expectedTime + "." };
    } else {
        return;
    }
    side.findings.push_back(std::move(finding));
}

} // namespace

void judgeMissing(const SideCheck& side)
{
    judgeNextUpdate(side);
    if (!side.request.moment)
        return;
    std::array<bool, 6> found {};
    for (const PhraseHit& hit : parts().find(side.text.tokens()))
        found[hit.kind] = true;
    const auto has = [&found](Part part) { return found[static_cast<std::size_t>(part)]; };
    const bool timed
        = std::any_of(side.text.mentions().begin(), side.text.mentions().end(), [](const Mention& mention) {
              return mention.kind == MentionKind::Clock || mention.kind == MentionKind::RelativeDay
                  || mention.kind == MentionKind::Date;
          });
    const Moment moment = *side.request.moment;
    const bool phone = side.request.audience == Audience::PhoneScript;
    const bool inside = side.request.audience == Audience::Management;
    const bool closing = moment == Moment::Resolved || moment == Moment::FinalMessage || moment == Moment::PostMortem;
    const bool first = moment == Moment::FirstNotice;
    if (!namesComponent(side))
        addAtEnd(side, CheckSeverity::Error, { "Es fehlt, was betroffen ist.", "It does not say what is affected." });
    if (!timed && (first || closing))
        addAtEnd(side, CheckSeverity::Hint, { "Es fehlt, seit wann es besteht.", "It does not say since when." });
    if (!closing && !has(Part::WeDo))
        addAtEnd(side, CheckSeverity::Hint, { "Es fehlt, was wir tun.", "It does not say what we do." });
    if (!closing && !inside && !has(Part::YouCan))
        addAtEnd(side, CheckSeverity::Hint,
            { "Es fehlt, was Kunden tun können.", "It does not say what customers can do." });
    if (!closing && !has(Part::NextUpdate))
        addAtEnd(side, CheckSeverity::Error,
            { "Es fehlt, wann die nächste Information kommt.", "It does not say when the next information comes." });
    if ((first || moment == Moment::FinalMessage) && !phone && !inside && !has(Part::Reach))
        addAtEnd(side, CheckSeverity::Hint, { "Es fehlt, wie man uns erreicht.", "It does not say how to reach us." });
    if ((first || closing) && !inside && !has(Part::Apology))
        addAtEnd(side, CheckSeverity::Hint, { "Es fehlt eine Entschuldigung.", "An apology is missing." });
    if (closing && !has(Part::Data))
        addAtEnd(side, CheckSeverity::Hint,
            { "Es fehlt, ob Daten verloren gingen.", "It does not say whether data was lost." });
}

} // namespace leitstand::textcheck

namespace leitstand {

std::optional<Instant> promisedUpdate(std::string_view utf8, const std::string& timeZone, Instant now)
{
    const textcheck::ReadText text(utf8);
    const auto promise = textcheck::promiseIn(text, textcheck::zoneOf(timeZone), now);
    return promise ? std::optional(promise->at) : std::nullopt;
}

} // namespace leitstand
