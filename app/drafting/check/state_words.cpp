// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/state_words.h"

#include <array>

namespace leitstand::textcheck {
namespace {

struct Row {
    StateWord word;
    std::initializer_list<std::string_view> patterns;
};

const std::vector<Phrase>& statePhrases()
{
    static const std::vector<Row> rows {
        { StateWord::Down,
            { "nicht erreichbar", "nicht _ erreichbar", "nicht verfügbar", "nicht _ verfügbar", "unerreichbar*",
                "ausgefallen*", "ausfall*", "ausfälle*", "*ausfall", "*ausfälle", "*ausfalls", "*ausfalles", "fiel aus",
                "fiel _ aus", "fielen _ aus", "fällt _ aus", "offline", "lahmgelegt", "lahm", "nicht nutzbar",
                "nicht _ nutzbar", "nicht möglich", "nicht _ möglich", "außer betrieb", "abgeschaltet*", "abgestürzt",
                "ging das licht aus", "kein strom", "ohne strom", "keine verbindung*", "down", "gestört*",
                "zusammengebrochen", "unterbrochen", "unterbrechung*", "*unterbrechung", "nicht einloggen",
                "nicht _ einloggen", "brach _ zusammen", "brach* _ ab", "stillstand*", "stand still", "störung",
                "störungen", "*störung", "*störungen", "auszeit", "downtime", "outage*", "unavailable",
                "unavailability", "unreachable", "went dark", "lost power", "power loss", "loss of", "power failure",
                "disruption*", "disrupted", "interrupt*", "inaccessible", "not available", "not accessible",
                "not working", "stopped working", "stopped", "crashed", "failed", "fails", "failing", "failure*",
                "unable to", "could not", "couldn't", "blackout*", "went offline", "incident starts", "dropped",
                "was gone", "war weg", "waren weg", "nicht mehr", "keine e", "timed out", "power cut", "out of service",
                "nicht funktion*", "funktioniert* nicht", "funktionierte* nicht", "keinen zugriff", "kein zugriff",
                "no access", "nicht abruf*", "nicht _ abruf*", "ausfiel*", "ausgesetzt", "lag* _ flach", "tot",
                "antwortete* nicht", "reagierte* nicht", "not respond*", "outages", "fehlschlug*", "fehlgeschlagen*",
                "schlug* _ fehl", "betroffen", "gestörte*", "affected", "impacted", "impact", "systemausfall",
                "kamen _ nicht auf", "konnte* _ nicht", "nicht anmelden", "nicht _ anmelden", "nicht zugreifen",
                "nicht nutzen", "nicht empfangen", "nicht versenden", "kein* _ möglich", "ohne internet",
                "ohne telefon", "ohne netz", "ohne wasser", "ohne empfang", "ohne verbindung", "beschädigt*", "without",
                "no longer", "cannot", "can't", "broke", "broken", "went away", "halted", "stuck", "locked out", "dead",
                "collapsed", "went down", "lahmgelegte*", "verloren", "lost connection", "brach* _ ein", "brach _ weg",
                "wegbrach*", "riss* _ ab", "stürzte* _ ab", "streikte*", "versagte*", "blieb* _ dunkel", "keine daten",
                "nicht zustell*", "not delivered", "undelivered", "not load*", "did not load", "konnte nicht", "fails",
                "error rate*", "errors", "shut down" } },
        { StateWord::Degraded,
            { "degrad*", "slow*", "langsam*", "verlangsam*", "verzöger*", "eingeschränkt*", "einschränkung*",
                "beeinträchtig*", "partial*", "partially", "reduced", "intermittent*", "latency", "latenz*",
                "teilweise", "zum teil", "elevated", "delayed", "delays", "sporadi*", "ladezeiten" } },
        { StateWord::Up,
            { "wieder erreichbar", "wieder _ erreichbar", "wieder verfügbar", "wieder _ verfügbar", "wieder online",
                "wieder da", "wieder am", "wieder _ netz", "wieder ans", "wieder hergestellt", "wiederhergestellt*",
                "wiederherstellung*", "behoben", "beseitigt", "gelöst", "wieder zur verfügung", "normalbetrieb*",
                "wieder normal*", "läuft* wieder", "lief* wieder", "lief* _ wieder", "laufen wieder", "läuft _ wieder",
                "wieder alles", "alles wieder", "wieder strom", "wieder stabil*", "wieder _ stabil", "entwarnung",
                "wieder nutzbar", "wieder _ nutzbar", "wieder voll*", "wieder vollständig", "wieder _ möglich",
                "wieder möglich", "hochgefahren", "hochfahren", "störungsfrei", "wieder in betrieb",
                "funktionier* _ wieder", "funktionier* wieder", "funktionierte*", "wieder funktion*",
                "wieder _ funktion*", "stand* _ wieder", "stehen _ wieder", "wieder aufgenommen", "ging* _ wieder",
                "geht wieder", "kommt jeder wieder", "normal erreichbar", "wieder vollständig", "wieder _ bereit",
                "stabilisiert", "wieder grün", "wieder oben", "wieder freigegeben", "freigegeben", "lief normal",
                "zurückgenommen", "restored", "restoration", "resolved", "fixed", "back online", "back up",
                "back to normal", "is back", "was back", "were back", "are back", "is up", "was up", "were up",
                "up again", "recovered", "full recovery", "came back", "come back", "coming back", "fully operational",
                "operational", "working again", "running again", "available again", "reachable again", "returned to",
                "return to normal", "normal operation*", "mitigated", "resumed", "all clear", "online again",
                "end of the incident", "healthy", "fully recovered", "power back", "service* back", "everything back",
                "all systems back", "repaired", "brought back", "brought _ up", "up and running", "steadied",
                "stabilised", "stabilized", "online", "accessible again", "confirmed to be up", "recovery complete*",
                "ran again", "back in service", "back in business", "completely back", "services back",
                "is running again", "erledigt", "abgeschlossen", "completed", "incident closed", "closed" } },
        { StateWord::Whole,
            { "alle", "allen", "alles", "vollständig*", "komplett*", "sämtliche*", "restlos", "vollversorgung",
                "endgültig", "final*", "normalbetrieb*", "all", "fully", "full", "complete*", "everything", "everyone",
                "entirely", "gesamte*" } },
        { StateWord::Detect,
            { "detected", "detection", "alert*", "alarm*", "noticed", "aufmerksam", "bemerkt*", "gemeldet", "meldung*",
                "meldeten", "melden", "festgestellt", "declared", "reports", "reported", "report of", "paged",
                "erkannt*", "entdeckt*", "first appearance", "first error*", "investigating", "auffällig*", "begannen",
                "anrufe", "users report*" } },
        { StateWord::Watch, { "monitoring*", "monitored", "beobacht*", "überwach*", "observ*", "watching" } },
        { StateWord::Told,
            { "informiert", "informed", "kommunik*", "communicated", "told", "announced", "statuspage updated",
                "post*-mortem", "closed", "geschlossen" } },
        { StateWord::Begin,
            { "begann*", "beginn*", "began", "begin*", "started", "starts", "start", "starting", "seit", "since",
                "angefangen", "fing* _ an", "fingen _ an", "onset", "traten _ auf", "trat _ auf", "auftrat*",
                "aufgetreten" } },
        { StateWord::End, { "endete*", "beendet", "ended", "ends", "ende", "over", "vorbei" } },
        { StateWord::Future,
            { "voraussichtlich*", "will be", "will take", "will last", "will", "we'll", "expect*", "estimate*", "eta",
                "rechnete*", "erwarte*", "erwartet*", "soll", "sollen", "sollte*", "should be", "hope*", "hoffen",
                "nächste* update", "next update", "nächste information*", "next information", "prognose*", "geplant*",
                "planned", "scheduled", "plan to", "vorgesehen", "angesetzt", "rechnen wir", "rechnen mit",
                "to be completed", "was to be", "going to", "werden wir", "wir werden", "wird voraussichtlich",
                "werde bis", "wird bis", "werden bis", "wird behoben", "werde _ behoben", "wird _ behoben sein",
                "behoben sein", "wartungsfenster", "maintenance window", "tomorrow", "anticipate*", "spätestens",
                "angekündigt*", "forecast*", "könnte*", "wird _ dauern", "dauern wird", "peilen", "zielen",
                "wenn alles", "if all" } },
        { StateWord::NotYet,
            { "noch nicht", "nicht behoben", "nicht _ behoben", "not yet", "not been", "nicht gelöst", "still down",
                "still unavailable", "still not", "weiterhin nicht", "immer noch nicht", "noch immer", "not resolved",
                "not fixed", "not restored", "wieder nicht", "wieder offline", "wieder aus", "wieder ausgefallen",
                "nicht wieder", "wieder gestört", "nie wieder", "immer wieder", "noch keine", "until _ fixed",
                "to be fixed", "working to restore", "arbeiten an", "arbeitet an", "working on", "in progress",
                "still investigating", "brought down", "wieder probleme", "wieder zu", "wieder auf", "bevor",
                "before" } },
        { StateWord::Total,
            { "insgesamt", "in summe", "summe", "zusammen", "zusammengenommen", "zusammengerechnet", "in total",
                "total of", "total", "altogether", "combined", "all told", "alles in allem", "gesamtdauer",
                "aufsummiert", "added up", "cumulative*", "kumuliert*", "addiert*", "unterm strich",
                "gesamtausfallzeit", "adds up", "add up", "summieren", "summiert*" } },
        { StateWord::Habit,
            { "lesezeit", "min read", "minute read", "minutes read", "reading time", "read time", "ttl", "every",
                "alle", "jede*", "jeden", "pro", "per", "üblich*", "usually", "normally", "normalerweise",
                "grundsätzlich", "typically", "cache*", "timeout*", "time to live", "retention", "aufbewahr*", "akku*",
                "batter*", "usv", "ups", "sla", "slas", "service level*", "laptop", "hotline", "reaktionszeit",
                "response time", "antwortzeit*", "backup*", "sicherung*", "snapshot", "interval", "intervall*", "takt",
                "rhythmus", "gültig", "valid", "expire*", "abständ*", "stündlich", "versuch*", "retry", "retries",
                "tage lang gespeichert", "letzten", "vergangenen", "last", "past", "previous", "nächsten", "next",
                "kommenden", "upcoming", "freigabe", "kündigung*", "vorlauf*", "notice", "in advance", "im voraus",
                "garantie*", "gutschrift*", "credit*", "werktag*", "business day*", "working days", "bereitschaft*",
                "on call", "notstrom*", "generator*", "diesel*", "warteschlange", "wartezeit*", "waiting time",
                "hold time", "verspät*", "laufzeit", "uptime", "betriebszeit", "mttr", "mtta", "durchschnitt*",
                "average", "median", "im schnitt", "p95", "p99", "losing", "data loss", "datenverlust", "frist*",
                "deadline*", "lease*", "heartbeat*", "polling", "puffer*", "buffer*", "umsatz*", "revenue", "anfahrt*",
                "fahrt*", "drive", "drove", "lieferzeit*", "data", "of logs" } },
        { StateWord::Lasted,
            { "dauer*", "dauerte*", "gedauert", "andauernd*", "anhalt*", "hielt* _ an", "währte*", "lasted", "lasting",
                "last", "duration", "took", "for", "für", "lang", "während", "during", "long", "ausfallzeit",
                "ausfalldauer", "time to", "length", "zeitraum", "innerhalb", "spanned", "spanning", "resulting in",
                "betrug", "amounted", "nach", "after", "before", "downtime", "störungsdauer", "gesamtdauer" } },
        { StateWord::Later, { "später", "danach", "later", "afterwards", "nachdem" } },
        { StateWord::Ago, { "ago", "earlier", "zuvor", "vorher", "prior", "in advance" } },
        { StateWord::Repeated,
            { "mehrfach*", "mehrmals", "jeweils", "je", "each", "several times", "intermittent*", "immer wieder",
                "wiederholt*", "repeatedly", "periods", "zeitweise", "on and off", "phasen", "kurzzeitig", "einzelne*",
                "manche*", "some", "einige kunden", "teilweise", "sporadi*", "minuten lang jeweils", "at times",
                "bis zu" } },
        { StateWord::OtherCase,
            { "last year", "letztes jahr", "im vorjahr", "letzten monat", "last month", "letzte woche", "last week",
                "auch am wochenende", "previous incident", "earlier this year", "anders als", "im vergleich",
                "compared", "unlike", "wie schon", "bereits im", "damals", "another company", "in the past",
                "previous outage*", "frühere*", "vor einem jahr", "a year ago", "years ago", "im jahr",
                "bislang längste*" } },
        { StateWord::Incident,
            { "incident*", "issue", "issues", "problem*", "vorfall*", "fehler*", "fault", "störung*", "*störung",
                "ausfall*", "*ausfall", "outage*", "downtime", "disruption*", "zwischenfall*", "unterbrechung*",
                "interruption*", "event", "beeinträchtigung*", "impact" } },
        { StateWord::StillOn,
            { "dauern noch an", "dauert noch an", "dauern an", "dauert an", "hält noch an", "halten noch an", "hält an",
                "halten an", "is ongoing", "are ongoing", "remains ongoing", "still ongoing", "is still down",
                "are still down", "is still unavailable", "are still unavailable", "weiterhin nicht erreichbar",
                "noch immer nicht erreichbar", "weiterhin gestört", "besteht weiterhin", "besteht noch",
                "noch nicht behoben", "has not been resolved", "not yet resolved", "not yet been resolved" } },
        { StateWord::Amended,
            { "schneller", "früher als", "später als", "sooner", "earlier than", "later than", "länger als",
                "longer than", "faster than", "verzögerte sich", "verschob*", "leider erst", "tatsächlich erst",
                "doch erst", "statt", "instead of", "rather than", "überzogen", "overran", "optimistic", "optimistisch",
                "nicht gehalten", "ursprünglich", "originally", "nicht einhalten", "slipped", "nicht eingehalten" } },
        { StateWord::Forecast,
            { "störungsende", "voraussichtlich*", "estimate*", "estimated", "eta", "expected", "expect", "prognose*",
                "werde bis", "werden bis", "wird bis", "another", "weitere", "angekündigt", "announced", "was to be",
                "sollte* bis", "sollte* um", "sollte* gegen", "soll bis", "soll um", "sollen bis", "hope to",
                "hoped to", "hoffen", "rechnen", "rechnete*", "gerechnet", "anticipate*", "scheduled to", "planned to",
                "more hours", "it will take", "until power", "predicted", "promised", "versprochen", "in aussicht",
                "peilen", "geplantes ende", "planned end", "endtermin", "should be back", "should be restored",
                "restoration at", "wurde daraus", "revised to", "became", "verschoben auf", "korrigiert auf",
                "pushed to", "pushed back to", "moved to" } },
        { StateWord::Step,
            { "neustart*", "restart*", "reboot*", "rollback", "roll back", "rolled back", "akku*", "batter*",
                "restore of", "wartung*", "maintenance", "update*", "backup*", "failover", "umschalt*", "deployment",
                "deploy*", "reading", "rebuild*", "import*", "resync*", "fehlersuche", "analyse", "reparatur*",
                "repair work", "investigation", "response", "reaction" } },
    };
    static const std::vector<Phrase> phrases = [] {
        std::vector<Phrase> all;
        for (const Row& row : rows) {
            for (const std::string_view pattern : row.patterns)
                all.push_back({ static_cast<std::uint16_t>(row.word), pattern });
        }
        return all;
    }();
    return phrases;
}

} // namespace

std::vector<PhraseHit> findStateWords(const TokenText& text)
{
    static const PhraseBook book(statePhrases());
    return book.find(text);
}

} // namespace leitstand::textcheck
