// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/language_rules.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

enum class Cue : std::uint16_t { Promise, SoftPromise, PlayingDown, Blame, Guess, CauseWord, CauseFact, Resolved };

const PhraseBook& cues()
{
    struct Row {
        Cue cue;
        std::vector<std::string_view> patterns; // an initializer_list would not live long enough
    };
    static const std::vector<Row> rows {
        { Cue::Promise,
            { "nie wieder", "niemals wieder", "nicht mehr auftauchen kann", "nicht mehr auftreten kann",
                "nicht mehr passieren kann", "nicht mehr vorkommen kann", "nicht mehr auftritt",
                "nicht noch einmal pass*", "nicht noch einmal auf*", "tritt nicht noch einmal auf",
                "nicht erneut passieren wird", "nicht erneut auftreten wird", "nicht wieder vorkommen",
                "nicht wieder passieren", "nicht wieder passiert", "kein zweites mal", "garantier*",
                "zu jeder zeit gewährleistet", "zu jeder zeit _ gewährleistet", "jederzeit gewährleistet",
                "zukünftig ausschließen", "künftig ausgeschlossen", "ein für alle mal", "ist ausgeschlossen",
                "passiert das nicht mehr", "passiert nicht mehr", "zu keiner zeit gefährdet",
                "zu keinem zeitpunkt gefährdet", "immer verfügbar", "hundertprozentig", "absolut sicher",
                "nicht wiederholen wird", "sich nicht wiederholen", "nicht _ wiederholen wird",
                "keine ausfälle mehr geben", "keine störungen mehr geben", "keine _ mehr geben", "nie mehr",
                "dauerhaft gelöst", "dauerhaft behoben", "für immer", "nicht mehr vorkommt", "nicht mehr vorkommen",
                "nicht mehr passiert", "nicht mehr auftreten", "nicht wieder auftreten", "nicht wieder auftritt",
                "nicht erneut auftreten", "nicht noch einmal vorkommen", "nicht noch einmal passieren", "ausfallsicher",
                "unverwundbar", "no further outages", "no more outages", "no further interruptions",
                "no more interruptions", "no further incidents", "for good", "never see _ again", "never experience",
                "cannot recur", "can't recur", "won't recur", "will not recur", "cannot reoccur", "won't reoccur",
                "cannot occur again", "impossible for this", "100 % safe", "100 % secure", "100 % sicher",
                "completely secure", "totally safe", "permanently fixed", "never be down", "never fail again",
                "no way this can", "never happen again", "never again", "cannot happen again", "can't happen again",
                "not happen again", "won't happen again", "guarantee*", "never occur again", "will not occur again",
                "always available", "at no time", "completely safe", "once and for all", "rule out",
                "auftreten _ ausgeschlossen", "wiederholung _ ausgeschlossen", "damit ausgeschlossen",
                "gehört _ der vergangenheit an", "can't occur again", "nicht mehr passieren", "nicht mehr geschehen",
                "100 % of the time", "100 percent of the time", "in zukunft immer", "zu jeder zeit sicher",
                "jederzeit sicher", "jederzeit verfügbar" } },
        { Cue::SoftPromise,
            { "verspreche*", "versprochen", "wir versichern", "sicherstellen dass", "sicherzustellen dass",
                "zukünftig sicherstellen", "stellen sicher", "sicherstellen _ nicht", "wir sind sicher",
                "personally ensure", "we promise", "i promise", "rest assured", "you can be sure",
                "seien sie versichert", "sie können sicher sein", "we will ensure", "make sure this",
                "ensure that this", "ensure this", "dank mehrfacher redundanz", "was permanently lost",
                "were permanently lost" } },
        { Cue::PlayingDown,
            { "nur wenige*", "nur einige*", "nur kurz*", "nur vereinzelt*", "nur einen kleinen", "nur ein kleiner",
                "nur eine kleine", "lediglich", "kurzfristig*", "kleinere probleme", "kleinere störung*",
                "kleine störung*", "kleines problem", "geringfügig*", "nur minimal*", "minimale einschränk*",
                "minimalen einschränk*", "nur gering*", "kleinere verzöger*", "kleineren verzöger*",
                "kleineren störung*", "kleineren problem*", "kleineren einschränk*", "kleineren aussetzern",
                "kleinere einschränk*", "kleinere aussetzer", "ruckler*", "rucklern", "kleine panne*",
                "kleine* aussetzer*", "kurze aussetzer", "handvoll", "ein bruchteil", "kleiner bruchteil",
                "halb so schlimm", "nicht weiter schlimm", "kaum spürbar*", "kaum bemerkt*", "so gut wie nicht",
                "praktisch nicht", "unbedeutend*", "vernachlässigbar*", "marginal*", "kann es überall geben",
                "kann überall _ vorkommen", "kann überall _ passieren", "very few", "kein grund zur", "kein drama",
                "kein beinbruch", "minimale* auswirkung*", "leichte* beeinträchtig*", "schönheitsfehler", "schluckauf",
                "handful", "tiny", "small fraction", "small subset", "short blip", "blip*", "minor inconvenience*",
                "minor incident*", "minor delay*", "minor interruption*", "minor hiccup*", "minor outage*",
                "small glitch", "little hiccup", "negligible", "insignificant", "barely noticeable",
                "hardly noticeable", "barely noticed", "not a big deal", "only a handful", "only a few", "only a small",
                "just a few", "small number of", "minor issue*", "minor problem*", "minor disruption*", "slight",
                "hiccup*", "briefly", "a brief", "minimal impact", "no big deal", "glitch*", "nothing to worry",
                "merely" } },
        { Cue::Blame,
            { "unser* dienstleister*", "unser* provider*", "unser* hoster*", "unser* anbieter*", "unser* lieferant*",
                "unseres rechenzentrums", "bei unserem rechenzentrum", "seitens _ rechenzentrum*", "it dienstleister*",
                "it - dienstleister*", "beim dienstleister*", "unser* netzbetreiber*", "beim netzbetreiber*",
                "des netzbetreiber*", "vom netzbetreiber*", "der netzbetreiber*", "seitens _ netzbetreiber*",
                "geschlampt*", "let us down", "power company", "nicht an unseren systemen",
                "nicht in unserer verantwortung", "verantwortung lag nicht", "lag nicht bei uns", "nicht unsere schuld",
                "außerhalb unseres einfluss*", "drittanbieter*", "eines dritten", "fremde* baumaßnahme*",
                "fremdverschulden", "rechenzentrumsbetreiber*", "fehler unseres partner*", "fehler unserer partner*",
                "fehler unseres liefer*", "fehler unseres anbieter*", "fehler unseres dienst*",
                "fehler unseres hoster*", "verantwortlich dafür ist", "verantwortlich dafür war", "verantwortlich ist",
                "verantwortlich war", "keinen einfluss", "nicht in unserer hand", "außerhalb unserer kontrolle",
                "außerhalb unserer macht", "liegt nicht bei uns", "liegt nicht an uns", "nicht bei uns",
                "höhere gewalt", "schuld daran", "trägt die schuld", "können nichts dafür", "nichts dafür können",
                "unseres cloud*", "unserem cloud*", "schuld ist", "schuld war", "schuld sind", "our provider*",
                "our data cent* provider", "our hosting provider", "our vendor*", "our supplier*",
                "our cloud provider*", "our cloud vendor*", "our isp", "our internet provider*", "our hoster",
                "our host", "our hosting company", "our data center", "our data centre", "our partner's fault",
                "fault lies with", "fault of our", "lies with the vendor", "lies with our", "is to blame",
                "to blame for", "are to blame", "was to blame", "on their side", "on their end", "nothing we can do",
                "nothing we could do", "not on our side", "not our systems", "force majeure", "third party",
                "third - party", "upstream provider*", "outside our control", "outside of our control",
                "beyond our control", "not our fault", "was the fault of", "our carrier*" } },
        { Cue::Guess,
            { "wahrscheinlich", "höchstwahrscheinlich", "dürfte", "dürften", "wir nehmen an", "nehmen wir an",
                "es könnte", "könnte an", "könnte _ liegen", "könnte _ ursache", "nach ersten erkenntnissen",
                "erste erkenntnisse", "ersten hinweisen", "erste hinweise", "deutet _ hin", "deutet darauf",
                "deuten darauf", "deutet alles", "spricht _ dafür", "spricht vieles", "sieht so aus",
                "sieht danach aus", "sieht nach _ aus", "scheinbar", "unserer einschätzung nach", "arbeitshypothese",
                "it is likely", "is likely", "likely caused", "likely due", "likely related", "likely a", "likely the",
                "likely that", "most likely", "very likely", "possibly", "could be related", "could be caused",
                "may be related", "might be related", "may be due", "might be due", "could be due", "working theory",
                "working hypothesis", "our theory", "looks like", "looks as if", "points to", "initial findings",
                "early indications", "indications are", "preliminary", "we assume", "our guess", "perhaps", "maybe",
                "vermut*", "verdacht*", "mutmaßlich*", "offenbar", "anscheinend", "vermeintlich*", "scheint _ zu",
                "wir glauben", "wir gehen davon aus", "möglicherweise _ ursache", "möglicherweise handelt",
                "möglicherweise ein*", "möglicherweise durch", "möglicherweise an", "womöglich", "anschein nach",
                "gerücht*", "probably", "presumably", "apparently", "it appears", "appears to have", "appears to be",
                "we suspect", "suspected", "we believe", "we think", "rumor*", "rumour*", "no official confirmation",
                "somehow", "seems to have", "seems to be", "may have been caused", "might have been caused" } },
        { Cue::CauseFact,
            { "ursache war", "ursache ist", "die ursache liegt", "ursache dafür", "grund war", "grund ist",
                "grund dafür", "verursacht durch", "wurde _ verursacht", "ausgelöst durch", "wurde _ ausgelöst",
                "zurückzuführen auf", "ist auf _ zurückzuführen", "aufgrund", "root cause was", "root cause is",
                "the cause was", "the cause is", "caused by", "was triggered by", "due to", "as a result of",
                "resulted from", "because of" } },
        { Cue::Resolved,
            { "behoben", "gelöst", "beseitigt", "entwarnung", "wieder vollständig", "alle _ wieder", "wieder normal*",
                "wieder uneingeschränkt", "störung ist beendet", "resolved", "fixed", "fully restored",
                "fully operational", "back to normal", "all systems operational", "incident is over",
                "all services are back" } },
    };
    static const PhraseBook book = [] {
        std::vector<Phrase> phrases;
        for (const Row& row : rows) {
            for (const std::string_view pattern : row.patterns)
                phrases.push_back({ static_cast<std::uint16_t>(row.cue), pattern });
        }
        return PhraseBook(phrases);
    }();
    return book;
}

TokenRange rangeOf(const PhraseHit& hit)
{
    return { hit.first, hit.last };
}

bool isNegatedOrFuture(const ReadText& text, const PhraseHit& hit)
{
    const TokenRange clause = text.clauseAround(rangeOf(hit));
    if (text.has(StateWord::NotYet, clause) || text.has(StateWord::Future, clause))
        return true;
    const Sentence& sentence = text.sentences()[text.sentenceOf(hit.first)];
    for (std::uint32_t at = sentence.first; at < hit.first; ++at) {
        if (isOneOf(text.token(at).lower,
                { "sobald", "wenn", "bis", "falls", "once", "until", "when", "if", "as", "werden", "wird", "nicht",
                    "not", "to" }))
            return true;
    }
    return false;
}

// "Wie Sie wahrscheinlich bemerkt haben": of the readers, not of a cause; "we expect … by 18:00": of an end, judgeEtas().
bool isOfReaders(const ReadText& text, const PhraseHit& hit)
{
    const Sentence& sentence = text.sentences()[text.sentenceOf(hit.first)];
    bool reader = false;
    bool noticed = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        const std::string_view word = text.token(at).lower;
        reader |= isOneOf(word, { "sie", "du", "ihr", "euch", "ihnen", "you", "customers", "kunden" });
        noticed |= isOneOf(word,
            { "bemerkt", "gemerkt", "mitbekommen", "erlebt", "gesehen", "noticed", "seen", "experienced", "wissen",
                "know", "gehört", "heard" });
    }
    if (reader && noticed)
        return true;
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    return isOneOf(text.token(hit.first).lower, { "wir", "we" }) && first != last
        && text.has(StateWord::Up, text.range(sentence));
}

// "Our guarantee of 99.9 %": a contract, no promise.
bool isContract(const ReadText& text, const PhraseHit& hit)
{
    return text.token(hit.first).lower.starts_with("guarantee") && text.token(hit.first).lower != "guaranteed"
        && isOneOf(text.token(hit.first - 1).lower, { "our", "the", "uptime", "availability", "sla", "a", "service" });
}

void judgeResolved(const SideCheck& side, const PhraseHit& hit)
{
    const CheckRecord* const record = side.request.record;
    if (!record || isNegatedOrFuture(side.text, hit))
        return;
    for (const CheckRecord::Span& outage : record->outages) {
        if (!outage.to) {
            side.add(CheckRule::ResolvedTooEarly, CheckSeverity::Error, rangeOf(hit),
                { "Laut Aufzeichnung ist " + outage.name + " noch gestört.",
                    "The record has " + outage.name + " still affected." });
            return;
        }
    }
    if (record->alertFiring)
        side.add(CheckRule::ResolvedTooEarly, CheckSeverity::Error, rangeOf(hit),
            { "Ein Alarm dieses Vorfalls steht noch an.", "An alert of this incident still fires." });
    else if (record->watchEnds && side.request.now && *record->watchEnds > *side.request.now)
        side.add(CheckRule::ResolvedTooEarly, CheckSeverity::Error, rangeOf(hit),
            { "Die Beobachtungszeit läuft noch.", "The watch window still runs." });
}

// "The fix will be live", "fertig": said of an end where no word says that it is well again.
bool saysReady(const ReadText& text, TokenRange range)
{
    for (std::uint32_t at = range.first; at < range.last; ++at) {
        if (isOneOf(text.token(at).lower,
                { "live", "online", "fertig", "erledigt", "done", "ready", "back", "wieder", "normal", "up" }))
            return true;
    }
    return false;
}

bool speaksOfNow(const ReadText& text, TokenRange range)
{
    bool now = false;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
        const std::string_view word = text.token(at).lower;
        if (isOneOf(word,
                { "seit", "geöffnet", "besetzt", "worden", "hatte", "hatten", "gewesen", "dauerte", "lief", "liefen" }))
            return false;
        now |= isOneOf(word, { "läuft", "laufen", "ist", "sind", "funktioniert", "funktionieren", "steht", "stehen" });
    }
    return now && text.has(StateWord::Up, range);
}

// "wird bis 15 Uhr behoben sein": an end that nobody can promise.
void judgeEtas(const SideCheck& side)
{
    const ReadText& text = side.text;
    for (const Mention& mention : text.mentions()) {
        if ((mention.kind != MentionKind::Clock && mention.kind != MentionKind::Duration) || mention.alternate)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
        const TokenRange whole = text.range(sentence);
        const std::string_view before = text.token(mention.first - 1).lower;
        const bool until
            = isOneOf(before, { "bis", "in", "um", "by", "within", "at", "innerhalb", "binnen", "until", "spätestens" })
            || mention.wording != Wording::Exact;
        if (!until || (!text.has(StateWord::Up, whole) && !saysReady(text, whole)))
            continue;
        bool promised = false;
        bool news = false;
        for (std::uint32_t at = whole.first; at < whole.last; ++at) {
            const std::string_view word = text.token(at).lower;
            promised |= isOneOf(word,
                { "wird", "werden", "will", "expect", "voraussichtlich", "rechnen", "erwarten", "sollte", "should",
                    "soll", "we'll", "expected", "sollten", "hoffen", "hope", "aim", "davon" });
            news |= isOneOf(word,
                { "update", "updates", "informieren", "melden", "information", "informationen", "wurde", "wurden",
                    "war", "waren", "was", "were" });
        }
        // "In einer halben Stunde sind wir wieder online": the present of German is its future, too.
        const bool soon = mention.kind == MentionKind::Duration
            ? isOneOf(before, { "in", "binnen", "innerhalb", "spätestens" })
            : isOneOf(before, { "um", "bis", "spätestens", "ab" });
        promised |= soon && speaksOfNow(text, whole) && !text.token(mention.last).is(":");
        if (!promised || news)
            continue;
        const bool hedged = text.has(StateWord::Forecast, whole);
        side.add(CheckRule::EtaPromise, hedged ? CheckSeverity::Hint : CheckSeverity::Error,
            { mention.first, mention.last },
            { "Ein Ende wird zugesagt; sagen Sie lieber, wann die nächste Information kommt.",
                "An end is promised; rather say when the next information comes." });
    }
}

// "fixed within the hour": an hour that is no length of its own
void judgeWithinTheHour(const SideCheck& side)
{
    const ReadText& text = side.text;
    for (std::uint32_t at = 0; at + 2 < text.tokens().size(); ++at) {
        if (!text.token(at).is("within") || !text.token(at + 1).is("the")
            || !isOneOf(text.token(at + 2).lower, { "hour", "day" }))
            continue;
        const TokenRange whole = text.range(text.sentences()[text.sentenceOf(at)]);
        if (text.has(StateWord::Future, whole) && text.has(StateWord::Up, whole))
            side.add(CheckRule::EtaPromise, CheckSeverity::Error, { at, at + 3 },
                { "Ein Ende wird zugesagt; sagen Sie lieber, wann die nächste Information kommt.",
                    "An end is promised; rather say when the next information comes." });
    }
}

} // namespace

void judgePhrases(const SideCheck& side)
{
    for (const PhraseHit& hit : cues().find(side.text.tokens())) {
        const TokenRange range = rangeOf(hit);
        switch (static_cast<Cue>(hit.kind)) {
        case Cue::Promise:
            if (isContract(side.text, hit))
                break;
            side.add(CheckRule::OverPromise, CheckSeverity::Error, range,
                { "Das kann niemand zusagen.", "Nobody can promise that." });
            break;
        case Cue::SoftPromise:
            side.add(CheckRule::OverPromise, CheckSeverity::Hint, range,
                { "Ein Versprechen: ist es zu halten?", "A promise: can it be kept?" });
            break;
        case Cue::PlayingDown:
            side.add(CheckRule::PlayingDown, CheckSeverity::Hint, range,
                { "Das klingt nach Verharmlosen; nennen Sie, was betroffen ist.",
                    "This plays it down; say what is affected." });
            break;
        case Cue::Blame:
            if (isOneOf(side.text.token(hit.last).lower, { "wir", "we", "ich", "us", "uns" }))
                break; // "verantwortlich dafür sind wir"
            side.add(CheckRule::Blame, CheckSeverity::Hint, range,
                { "Das schiebt die Verantwortung auf andere.", "This puts the blame on others." });
            break;
        case Cue::Guess:
            if (isOfReaders(side.text, hit))
                break;
            side.add(CheckRule::UnconfirmedCause, CheckSeverity::Hint, range,
                { "Eine Vermutung: sagen Sie nur, was feststeht.", "A guess: say only what is certain." });
            break;
        case Cue::CauseFact:
            if (side.request.record && !side.request.record->causeConfirmed && !isNegatedOrFuture(side.text, hit))
                side.add(CheckRule::UnconfirmedCause, CheckSeverity::Error, range,
                    { "Die Aufzeichnung hat keine bestätigte Ursache.", "The record has no confirmed cause." });
            break;
        case Cue::Resolved:
            judgeResolved(side, hit);
            break;
        case Cue::CauseWord:
            break;
        }
    }
    judgeEtas(side);
    judgeWithinTheHour(side);
}

void judgeSentences(const SideCheck& side)
{
    constexpr int Longest = 32;
    for (const Sentence& sentence : side.text.sentences()) {
        int words = 0;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
            words += side.text.token(at).isWord() || (side.text.token(at).isNumber() && side.text.token(at).spaceBefore)
                ? 1
                : 0;
        if (words > Longest)
            side.add(CheckRule::LongSentence, CheckSeverity::Hint, side.text.range(sentence),
                { "Der Satz hat " + std::to_string(words) + " Wörter; teilen Sie ihn.",
                    "The sentence has " + std::to_string(words) + " words; split it." });
    }
}

} // namespace leitstand::textcheck
