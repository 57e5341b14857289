// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/spelling.h"

#include "drafting/check/language_rules.h"

#include <QFile>
#include <QString>

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace leitstand {

namespace {

const char* fileFor(Language language)
{
    return language == Language::German ? "de_DE" : "en_US";
}

std::size_t indexOf(Language language)
{
    return language == Language::German ? 0 : 1;
}

} // namespace

struct SpellingBook::Dictionaries {
    std::array<std::unique_ptr<Hunspell>, 2> by;
    std::array<bool, 2> isUtf8 {};
    std::unordered_set<std::string> known; // in lower case
    std::string missing;
    mutable std::array<std::unordered_map<std::string, bool>, 2> asked; // Hunspell's compounds are slow

    [[nodiscard]] std::string encoded(const std::string& utf8, std::size_t index) const
    {
        return isUtf8.at(index) ? utf8 : QString::fromStdString(utf8).toLatin1().toStdString();
    }
};

SpellingBook::SpellingBook(const std::string& folder) : m_dictionaries(std::make_unique<Dictionaries>())
{
    for (const Language language : { Language::German, Language::English }) {
        const std::string path = folder + "/" + fileFor(language);
        if (!QFile::exists(QString::fromStdString(path + ".dic"))
            || !QFile::exists(QString::fromStdString(path + ".aff"))) {
            m_dictionaries->missing
                += (m_dictionaries->missing.empty() ? "there is no dictionary " : " and none ") + path + ".dic";
            continue;
        }
        auto& dictionary = m_dictionaries->by.at(indexOf(language));
        dictionary = std::make_unique<Hunspell>((path + ".aff").c_str(), (path + ".dic").c_str());
        m_dictionaries->isUtf8.at(indexOf(language)) = dictionary->get_dict_encoding() == "UTF-8";
    }
}

SpellingBook::~SpellingBook() = default;

void SpellingBook::know(const std::string& words)
{
    const textcheck::TokenText text(words);
    for (const textcheck::Token& token : text.tokens()) {
        if (token.isWord())
            m_dictionaries->known.insert(std::string(token.lower));
    }
    for (auto& asked : m_dictionaries->asked)
        asked.clear();
}

bool SpellingBook::has(Language language) const
{
    return m_dictionaries->by.at(indexOf(language)) != nullptr;
}

std::string SpellingBook::missing() const
{
    return m_dictionaries->missing;
}

bool SpellingBook::isRight(const std::string& utf8, Language language) const
{
    const std::size_t index = indexOf(language);
    Hunspell* const dictionary = m_dictionaries->by.at(index).get();
    if (!dictionary)
        return true;
    constexpr std::size_t MostRemembered = 20000;
    auto& asked = m_dictionaries->asked.at(index);
    if (const auto found = asked.find(utf8); found != asked.end())
        return found->second;
    const std::string lower = QString::fromStdString(utf8).toLower().toStdString();
    const bool right
        = m_dictionaries->known.count(lower) != 0 || dictionary->spell(m_dictionaries->encoded(utf8, index));
    if (asked.size() >= MostRemembered)
        asked.clear();
    asked.emplace(utf8, right);
    return right;
}

std::string SpellingBook::suggestion(const std::string& utf8, Language language) const
{
    const std::size_t index = indexOf(language);
    Hunspell* const dictionary = m_dictionaries->by.at(index).get();
    if (!dictionary)
        return {};
    const std::vector<std::string> found = dictionary->suggest(m_dictionaries->encoded(utf8, index));
    if (found.empty())
        return {};
    return m_dictionaries->isUtf8.at(index) ? found.front() : QString::fromLatin1(found.front().c_str()).toStdString();
}

namespace textcheck {

void judgeSpelling(const SideCheck& side)
{
    const SpellingBook* const book = side.request.spelling;
    if (!book || !book->has(side.side))
        return;
    constexpr std::size_t MostTold = 200;
    const TokenText& tokens = side.text.tokens();
    std::size_t told = 0;
    // A word with a capital that comes again is a name; each word is told once.
    std::unordered_map<std::string_view, int> uses;
    for (const Token& token : tokens.tokens())
        uses[token.isWord() ? token.lower : std::string_view()] += 1;
    std::unordered_set<std::string_view> toldWords;
    for (std::uint32_t at = 0; at < tokens.size() && told < MostTold; ++at) {
        const Token& token = tokens.at(at);
        if (!token.isWord() || token.length() < 3 || token.length() > 60 || side.text.mentionAt(at) >= 0)
            continue;
        // Parts of addresses and of words with digits or dashes are no words.
        const Token& before = tokens.at(at - 1);
        const Token& next = tokens.at(at + 1);
        const bool joinedBefore = at > 0 && !token.spaceBefore && before.kind != TokenKind::NewLine
            && !(before.is("(") || before.is("\"") || before.is("„") || before.is("“") || before.is("*")
                || before.is("‚") || before.is("'"));
        const bool joinedAfter = !next.spaceBefore
            && (next.isNumber() || next.isDash() || next.is("_") || next.is("/") || next.is("@") || next.is(":")
                || next.is("\\") || (next.is(".") && tokens.at(at + 2).isWord() && !tokens.at(at + 2).spaceBefore));
        if (joinedBefore || (joinedAfter && !(next.is(":") && tokens.at(at + 2).spaceBefore)))
            continue;
        const std::string word = side.text.textOf({ at, at + 1 });
        // CRM, CentralStation: a second capital makes it a name.
        const auto& points = tokens.points();
        const bool name = std::any_of(points.begin() + token.start + 1, points.begin() + token.end,
            [](char32_t c) { return c < 0x80 ? c >= U'A' && c <= U'Z' : QChar::isUpper(c); });
        if (name || (token.capital && uses[token.lower] > 1) || toldWords.count(token.lower) != 0
            || book->isRight(word, side.side))
            continue;
        // English names in German text and the other way round
        if (token.capital && side.side == Language::English)
            continue;
        if (book->has(otherThan(side.side)) && book->isRight(word, otherThan(side.side)))
            continue;
        side.add(CheckRule::Spelling, CheckSeverity::Hint, { at, at + 1 },
            { "„" + word + "“ steht nicht im Wörterbuch.", "\"" + word + "\" is not in the dictionary." });
        toldWords.insert(token.lower);
        ++told;
    }
}

} // namespace textcheck
} // namespace leitstand
