// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that customers must not see, and places that somebody meant to fill in.

#include "drafting/check/language_rules.h"

#include <algorithm>
#include <unordered_set>

namespace leitstand::textcheck {
namespace {

bool isWordSign(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'-' || c == U'_'
        || c == U'.' || c == U'@' || c == U'#' || c == U':' || c == U'/' || c == U'=' || c == U'+';
}

struct Shape {
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int dots = 0;
    int dashes = 0;
    int colons = 0;
    int slashes = 0;
    int others = 0;
};

Shape shapeOf(const std::string& word)
{
    Shape shape;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z')
            ++shape.letters;
        else if (c >= 'A' && c <= 'Z')
            ++shape.letters, ++shape.upper;
        else if (c >= '0' && c <= '9')
            ++shape.digits;
        else if (c == '.')
            ++shape.dots;
        else if (c == '-' || c == '_')
            ++shape.dashes;
        else if (c == ':')
            ++shape.colons;
        else if (c == '/')
            ++shape.slashes;
        else
            ++shape.others;
    }
    return shape;
}

bool isAddressV4(const std::string& word)
{
    int parts = 0;
    int value = -1;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        if (i == word.size() || word[i] == '.' || word[i] == ':' || word[i] == '/') {
            if (value < 0 || value > 255)
                return false;
            ++parts;
            value = -1;
            if (i == word.size() || word[i] != '.')
                return parts == 4;
        } else if (word[i] >= '0' && word[i] <= '9') {
            value = std::min(1000, (value < 0 ? 0 : value) * 10 + (word[i] - '0'));
        } else {
            return false;
        }
    }
    return false;
}

bool isAddressV6(const std::string& word, const Shape& shape)
{
    if (shape.colons < 2 || shape.slashes > 1 || shape.others > 0 || shape.dots > 0 || shape.dashes > 0)
        return false;
    bool hexOnly = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '/';
    });
    return hexOnly && shape.letters > 0 && (shape.colons >= 4 || word.find("::") != std::string::npos);
}

bool isHost(const std::string& word, const Shape& shape)
{
    if (shape.slashes > 0 || shape.others > 0 || shape.letters < 2 || word.find('@') != std::string::npos)
        return false;
    for (const std::string_view tail :
        { ".local", ".internal", ".intern", ".lan", ".corp", ".svc", ".cluster.local", ".localdomain" }) {
        if (word.size() > tail.size() && std::string_view(word).ends_with(tail))
            return true;
    }
    // web17.intern.example.net, ip-10-0-4-17.ec2.internal: a part of the name says that it is inside
    if (shape.dots >= 2 && shape.colons == 0) {
        for (const std::string_view inside :
            { ".intern.", ".internal.", ".local.", ".lan.", ".corp.", ".svc.", ".mgmt." }) {
            if (word.find(inside) != std::string::npos)
                return true;
        }
    }
    // checkout-api-7d9f8b6c5d-x2x4z: the name of a copy, which ends in figures of no meaning
    if (shape.dashes >= 2 && shape.upper == 0 && shape.colons == 0 && shape.dots == 0 && shape.digits >= 3) {
        int mixed = 0;
        std::size_t from = 0;
        for (std::size_t i = 0; i <= word.size(); ++i) {
            if (i < word.size() && word[i] != '-')
                continue;
            const Shape part = shapeOf(word.substr(from, i - from));
            mixed += part.letters >= 1 && part.digits >= 1 && part.letters + part.digits >= 5 ? 1 : 0;
            from = i + 1;
        }
        if (mixed >= 2)
            return true;
    }
    // ip-10-0-3-17: an address as a name
    if (word.starts_with("ip-") && shape.dashes == 4 && shape.digits >= 4 && shape.letters == 2)
        return true;
    // db-prod-03, web01-fra, srv12.rz2: letters, a digit and a dash, no word of a language
    if (shape.dashes >= 1 && shape.digits >= 1 && shape.upper == 0 && shape.colons == 0 && shape.dots == 0
        && shape.letters >= 3) {
        const char first = word.front();
        const char last = word.back();
        const bool number = last >= '0' && last <= '9';
        return first >= 'a' && first <= 'z'
            && (number || word.find("prod") != std::string::npos || word.find("srv") != std::string::npos);
    }
    return false;
}

bool isTicket(const std::string& word)
{
    std::size_t at = 0;
    if (word.front() == '#') {
        return word.size() >= 5
            && std::all_of(word.begin() + 1, word.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    while (at < word.size() && word[at] >= 'A' && word[at] <= 'Z')
        ++at;
    if (at < 2 || at > 10 || at >= word.size())
        return false;
    const std::string prefix = word.substr(0, at);
    const bool dash = word[at] == '-';
    const std::size_t digits = at + (dash ? 1 : 0);
    if (digits >= word.size()
        || !std::all_of(word.begin() + static_cast<std::ptrdiff_t>(digits), word.end(),
            [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    static const std::unordered_set<std::string> known { "INC", "CHG", "PRB", "REQ", "RITM", "TASK", "OPS", "SRE",
        "JIRA", "TICKET", "BUG", "SUP" };
    static const std::unordered_set<std::string> never { "UTF", "ISO", "SHA", "AES", "RFC", "COVID", "IPV", "HTTP",
        "TLS", "CVE", "EU", "US", "UTC", "GMT", "DE", "MP", "USB", "PCI" };
    if (never.count(prefix) != 0)
        return false;
    return known.count(prefix) != 0 || (dash && word.size() - digits >= 2);
}

bool isHandle(const std::string& word, const Shape& shape)
{
    if (word.size() < 3 || shape.slashes > 0 || shape.colons > 0)
        return false;
    const bool letter = (word[1] >= 'a' && word[1] <= 'z') || (word[1] >= 'A' && word[1] <= 'Z');
    if (word.front() == '@')
        return letter && word.find('@', 1) == std::string::npos;
    return word.front() == '#' && letter && shape.dashes > 0; // #team-alerts; a single word is a hashtag
}

bool isSecret(const std::string& word, const Shape& shape)
{
    for (const std::string_view head :
        { "ghp_", "gho_", "glpat-", "xoxb-", "xoxp-", "AKIA", "sk-", "sk_live_", "eyJhbGci" }) {
        if (std::string_view(word).starts_with(head) && word.size() >= head.size() + 8)
            return true;
    }
    for (const std::string_view key :
        { "password=", "passwort=", "token=", "secret=", "apikey=", "api_key=", "password:", "passwort:", "token:" }) {
        const std::size_t at = word.find(key);
        if (at != std::string::npos && word.size() > at + key.size() + 2)
            return true;
    }
    return word.size() >= 32 && shape.digits >= 6 && shape.letters >= 6 && shape.slashes == 0 && shape.dots == 0
        && shape.dashes <= 1 && shape.colons == 0;
}

class NameJudge {
public:
    explicit NameJudge(const SideCheck& side) : m_side(side) { }

    void judge()
    {
        rawWords();
        if (m_side.request.record)
            recorded();
        placeholders();
    }

private:
    void add(CheckRule rule, CheckSeverity severity, std::uint32_t start, std::uint32_t end, LocalName message)
    {
        CheckFinding finding;
        finding.rule = rule;
        finding.severity = severity;
        finding.side = m_side.side;
        finding.start = start;
        finding.end = end;
        finding.text = m_side.text.tokens().text(start, end);
        finding.message = std::move(message);
        m_side.findings.push_back(std::move(finding));
    }

    void rawWords()
    {
        constexpr std::size_t Longest = 200;
        const std::u32string& points = m_side.text.tokens().points();
        std::size_t at = 0;
        while (at < points.size()) {
            if (!isWordSign(points[at])) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < points.size() && isWordSign(points[end]))
                ++end;
            std::size_t last = end;
            while (last > at && (points[last - 1] == U'.' || points[last - 1] == U':' || points[last - 1] == U'-'))
                --last;
            if (last - at >= 3 && last - at <= Longest)
                word(at, last);
            at = end;
        }
    }

    void word(std::size_t start, std::size_t end)
    {
        const std::string word
            = m_side.text.tokens().text(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end));
        const Shape shape = shapeOf(word);
        const char* german = nullptr;
        const char* english = nullptr;
        auto severity = CheckSeverity::Error;
        if (isSecret(word, shape)) {
            german = "Das sieht nach einem Geheimnis aus.";
            english = "This looks like a secret.";
        } else if (isAddressV4(word) || isAddressV6(word, shape)) {
            german = "Eine Adresse im Netz gehört nicht in eine Nachricht an Kunden.";
            english = "A network address does not belong into a message to customers.";
        } else if (isHost(word, shape)) {
            german = "Ein Rechnername gehört nicht in eine Nachricht an Kunden.";
            english = "A host name does not belong into a message to customers.";
        } else if (isTicket(word)) {
            german = "Eine interne Vorgangsnummer sagt Kunden nichts.";
            english = "An internal ticket number tells customers nothing.";
            severity = CheckSeverity::Hint;
        } else if (isHandle(word, shape)) {
            german = "Ein Name aus dem Chat gehört nicht in eine Nachricht an Kunden.";
            english = "A name from the chat does not belong into a message to customers.";
            severity = CheckSeverity::Hint;
        }
        if (german)
            add(CheckRule::InternalName, severity, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end),
                { german, english });
    }

    // Names that the record knows: the whole name, in any case.
    void recorded()
    {
        std::vector<Phrase> phrases;
        std::vector<std::string> patterns;
        patterns.reserve(m_side.request.record->internalNames.size());
        for (const std::string& name : m_side.request.record->internalNames) {
            const TokenText tokens(name);
            std::string pattern;
            for (const Token& token : tokens.tokens())
                pattern += (pattern.empty() ? "" : " ")
                    + std::string(token.lower == "_" ? std::string_view("\x01") : token.lower);
            if (!pattern.empty() && pattern.find('*') == std::string::npos)
                patterns.push_back(std::move(pattern));
        }
        for (const std::string& pattern : patterns)
            phrases.push_back({ 0, pattern });
        for (const PhraseHit& hit : PhraseBook(phrases).find(m_side.text.tokens()))
            m_side.add(CheckRule::InternalName, CheckSeverity::Error, { hit.first, hit.last },
                { "Das ist ein interner Name.", "This is an internal name." });
    }

    void placeholders()
    {
        const TokenText& tokens = m_side.text.tokens();
        const auto report = [this](std::size_t first, std::size_t last) {
            m_side.add(CheckRule::Placeholder, CheckSeverity::Error,
                { static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last) },
                { "Hier fehlt noch etwas.", "Something is still to be filled in here." });
        };
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const Token& token = tokens.at(at);
            if (isOneOf(token.lower, { "todo", "tbd", "tba", "tbc", "fixme", "lorem", "xxx", "xxxx" })) {
                report(at, at + 1);
            } else if (isOneOf(token.lower, { "xx", "hh", "tt", "dd" })
                && (tokens.at(at + 1).is(":") || tokens.at(at + 1).is(".")) && !tokens.at(at + 1).spaceBefore
                && isOneOf(tokens.at(at + 2).lower, { "xx", "mm" }) && !tokens.at(at + 2).spaceBefore) {
                report(at, at + 3);
            } else if (token.is("?") && token.spaceBefore && tokens.at(at + 1).is("?")
                && !tokens.at(at + 1).spaceBefore) {
                report(at, at + (tokens.at(at + 2).is("?") ? 3 : 2));
                at += 2;
            } else if (token.is("{") || token.is("[") || token.is("<")) {
                const std::string_view close = token.is("{") ? "}" : token.is("[") ? "]" : ">";
                std::size_t end = at + 1;
                while (end < at + 8 && end < tokens.size() && !tokens.at(end).is(close) && !tokens.at(end).is("\n"))
                    ++end;
                if (!tokens.at(end).is(close) || end == at + 1)
                    continue;
                const bool inner = token.is("{")
                    ? (tokens.at(at + 1).is("{") || tokens.at(at + 1).isWord()) && end - at <= 6
                    : isBlank(tokens, at + 1, end, token.is("<"));
                if (inner) {
                    report(at, std::min(end + (tokens.at(end + 1).is(close) ? 2 : 1), tokens.size()));
                    at = end;
                }
            } else if ((token.is("$") || token.is("%")) && tokens.at(at + 1).isWord() && !tokens.at(at + 1).spaceBefore
                && (token.is("$") ? tokens.at(at + 1).length() > 3 : tokens.at(at + 1).is("s"))) {
                report(at, at + 2);
            } else if (isOneOf(token.lower, { "hier", "here" }) && asksToFillIn(tokens, at)) {
                report(at, at + 1);
            } else if (token.is("_") && tokens.at(at + 1).is("_")
                && (tokens.at(at + 2).is("_") || tokens.at(at + 2).is(":"))) {
                std::size_t end = at;
                while (tokens.at(end).is("_") && end < tokens.size())
                    ++end;
                report(at, end);
                at = end;
            }
        }
    }

    // "Hier noch die Ursache ergänzen!"
    static bool asksToFillIn(const TokenText& tokens, std::size_t at)
    {
        for (std::size_t word = at + 1; word < at + 6; ++word) {
            if (isOneOf(tokens.at(word).lower, { "ergänzen", "eintragen", "einfügen", "insert" }))
                return !isOneOf(tokens.at(word - 1).lower, { "zu", "sie", "to" });
        }
        return false;
    }

    static bool isBlank(const TokenText& tokens, std::size_t first, std::size_t last, bool angle)
    {
        for (std::size_t at = first; at < last; ++at) {
            if (isOneOf(tokens.at(at).lower,
                    { "uhrzeit", "zeit", "datum", "komponente", "dienst", "grund", "ursache", "einfügen", "insert",
                        "time", "date", "component", "service", "reason", "name", "placeholder", "platzhalter", "hier",
                        "here", "ausfüllen", "link", "url", "eta", "hh", "mm", "dd", "tt" }))
                return !angle || last - first <= 3;
        }
        return false;
    }

    const SideCheck& m_side;
};

} // namespace

void judgeNames(const SideCheck& side)
{
    NameJudge(side).judge();
}

} // namespace leitstand::textcheck
