// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/catalogue_file.h"

#include "wire/event_codec.h"
#include "workspace/catalogue_reader.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <utility>

namespace leitstand {
namespace {

constexpr qint64 MaxFileBytes = 4 << 20;

// ---- Writing

// A basic string of TOML.
std::string written(std::string_view text)
{
    std::string out = "\"";
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (code < 0x20 || code == 0x7F) {
            constexpr std::string_view Digits = "0123456789ABCDEF";
            out += "\\u00";
            out += Digits[code >> 4U];
            out += Digits[code & 0xFU];
        } else {
            out += letter;
        }
    }
    return out + '"';
}

// A text of several lines as they are.
std::string writtenLines(std::string_view text)
{
    std::string out = "\"\"\"\n";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        const bool endsHere = letter == '"' && (i + 1 == text.size() || text[i + 1] == '"');
        if (letter == '\n' || (letter == '"' && !endsHere)) {
            out += letter;
        } else {
            const std::string one = written(std::string_view(&letter, 1));
            out.append(one, 1, one.size() - 2);
        }
    }
    return out + "\"\"\"";
}

std::string written(double value)
{
    std::array<char, 32> digits {};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    std::string text(digits.data(), fault == std::errc() ? end : digits.data());
    // An integer of TOML has 64 bits.
    return text.find_first_of(".e") == std::string::npos && std::abs(value) > 1e15 ? text + ".0" : text;
}

std::string written(const LocalName& name)
{
    if (name.german == name.english)
        return written(name.german);
    std::string text;
    if (!name.german.empty())
        text += "de = " + written(name.german);
    if (!name.english.empty())
        text += (text.empty() ? "" : ", ") + ("en = " + written(name.english));
    return "{ " + text + " }";
}

std::string writtenKey(std::string_view word)
{
    const bool isBare = !word.empty() && std::all_of(word.begin(), word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    });
    return isBare ? std::string(word) : written(word);
}

class Page {
public:
    void table(std::string_view title) { m_text += (m_text.empty() ? "" : "\n") + std::string(title) + '\n'; }
    void line(std::string_view key, std::string_view value)
    {
        m_text += key;
        m_text += " = ";
        m_text += value;
        m_text += '\n';
    }
    void name(std::string_view key, std::string_view text)
    {
        if (!text.empty())
            line(key, written(text));
    }
    void name(const LocalName& name, std::string_view key = "name")
    {
        if (!name.german.empty() || !name.english.empty())
            line(key, written(name));
    }
    template <typename Ids> void list(std::string_view key, const Ids& texts)
    {
        std::string all;
        for (const std::string_view text : texts)
            all += (all.empty() ? "" : ", ") + written(text);
        if (!all.empty())
            line(key, '[' + all + ']');
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void writeThings(Page& page, const Catalogue& catalogue)
{
    for (const CatalogueService& service : catalogue.services) {
        page.table("[[service]]");
        page.line("id", written(service.id));
        page.name(service.name);
        page.name("owner", service.owner);
        page.list("depends_on", service.dependsOn);
    }
    for (const CatalogueComponent& component : catalogue.components) {
        page.table("[[component]]");
        page.line("id", written(component.id.value));
        page.name("service", component.service);
        page.name(component.name);
        page.name("status_page", component.statusPageId);
        std::vector<std::string_view> needed;
        for (const ComponentId& id : component.dependsOn)
            needed.push_back(id.value);
        page.list("depends_on", needed);
        if (const auto cost = catalogue.costPerMinute.find(component.id.value); cost != catalogue.costPerMinute.end())
            page.line("cost_per_minute", written(cost->second));
    }
    for (const CatalogueSegment& segment : catalogue.segments) {
        page.table("[[segment]]");
        page.line("id", written(segment.id.value));
        page.name(segment.name);
        if (segment.share)
            page.line("share", written(*segment.share));
    }
}

void writeClocks(Page& page, const Catalogue& catalogue)
{
    page.table("[clocks]");
    for (const ClockMember& member : ClockMembers)
        page.line(member.key, written(durationText(catalogue.policy.*member.span)));
    for (const auto& [priority, policy] : catalogue.policies) {
        page.table("[clocks." + std::string(wordFor(priority)) + ']');
        for (const ClockMember& member : ClockMembers) {
            if (policy.*member.span != catalogue.policy.*member.span)
                page.line(member.key, written(durationText(policy.*member.span)));
        }
    }
}

void writeCommunication(Page& page, const Catalogue& catalogue)
{
    page.table("[communication]");
    page.line("approval", written(wordFor(catalogue.approval)));
    page.name(catalogue.contact, "contact");
    page.name(catalogue.organisation, "organisation");
    page.name("website", catalogue.website);
    page.list("own_words", catalogue.ownWords);
    for (const CatalogueTemplate& each : catalogue.templates) {
        page.table("[[templates]]");
        page.line("name", written(each.name));
        page.line("text", writtenLines(each.text));
    }
}

} // namespace

Expected<Catalogue> parseCatalogue(std::string_view text, const std::string& fileName, std::vector<Error>* mistakes)
{
    TomlMistakes found(fileName);
    Catalogue catalogue;
    if (const auto document = parseToml(text, found))
        catalogue = CatalogueReader(text, found).read(*document);
    if (found.empty()) {
        const Event whole { {}, {}, {}, {}, CatalogueApplied { std::make_shared<const Catalogue>(catalogue) } };
        constexpr std::size_t Envelope = 4096; // what else is in an event, written generously
        if (encode(whole).size() + Envelope > EventLimits::Bytes)
            found.addForFile(
                "the catalogue is too large for the log, which takes 1 MiB", "shorten names, or leave things out");
    }
    if (found.empty())
        return catalogue;
    std::vector<Error> errors = found.sorted();
    Error first = errors.front();
    if (mistakes)
        *mistakes = std::move(errors);
    return first;
}

Expected<Catalogue> loadCatalogue(const std::string& path, std::vector<Error>* mistakes)
{
    const auto fail = [mistakes](Error error) -> Expected<Catalogue> {
        if (mistakes)
            mistakes->push_back(error);
        return error;
    };
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail({ file.errorString().toStdString(), path, "check the path" });
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    if (bytes.size() > MaxFileBytes)
        return fail({ "the file is larger than 4 MiB", path, "a catalogue is a text file" });
    return parseCatalogue(bytes.toStdString(), path, mistakes);
}

std::string catalogueText(const Catalogue& catalogue)
{
    Page page;
    page.line("format", "1");
    page.name("currency", catalogue.currency);
    page.line("others_may", written(wordFor(catalogue.othersMay)));
    writeThings(page, catalogue);
    if (!catalogue.severities.empty())
        page.table("[severities]");
    for (const auto& [word, severity] : catalogue.severities)
        page.line(writtenKey(word), written(wordFor(severity)));
    writeClocks(page, catalogue);
    if (!catalogue.regimes.empty()) {
        page.table("[regulation]");
        std::vector<std::string_view> words;
        for (const Regime regime : catalogue.regimes)
            words.push_back(wordFor(regime));
        page.list("regimes", words);
    }
    for (const auto& [name, role] : catalogue.people) {
        page.table("[[person]]");
        page.line("name", written(name));
        page.line("role", written(wordFor(role)));
    }
    writeCommunication(page, catalogue);
    return page.take();
}

} // namespace leitstand
