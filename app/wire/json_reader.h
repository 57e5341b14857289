// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strict reading of one JSON object: each member is asked for by name with its type and limits; the first mistake is
// kept with its place, and a member that nobody asked for is a mistake, too. Private to this folder.
#pragma once

#include "domain/instant.h"
#include "domain/label_set.h"

#include <simdjson.h>

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// The first mistake met while reading a document; empty while there is none.
struct ReadFailure {
    std::string reason;

    [[nodiscard]] bool failed() const { return !reason.empty(); }
    void set(std::string_view place, std::string_view name, std::string_view what)
    {
        if (failed())
            return;
        reason.append(place).append(name).append(": ").append(what);
    }
};

struct NumberRange {
    double least = std::numeric_limits<double>::lowest();
    double most = std::numeric_limits<double>::max();
    bool leastExcluded = false;

    [[nodiscard]] bool contains(double number) const
    {
        return (leastExcluded ? number > least : number >= least) && number <= most;
    }
};

class ObjectReader {
public:
    static constexpr std::size_t MaxMembers = 48;

    // CloudEvents says that an attribute of the envelope that is null counts as not there; in `data` null is a mistake.
    enum class Nulls { Mistakes, Absent };

    // `place` names the object in messages ("data."); it has to outlive the reader.
    ObjectReader(
        simdjson::dom::element element, std::string_view place, ReadFailure& failure, Nulls nulls = Nulls::Mistakes);

    [[nodiscard]] std::string_view text(std::string_view name, std::size_t maxBytes, std::size_t minBytes = 0);
    [[nodiscard]] std::string_view optionalText(std::string_view name, std::size_t maxBytes, std::size_t minBytes = 0);
    [[nodiscard]] bool boolean(std::string_view name);
    [[nodiscard]] bool optionalBoolean(std::string_view name);
    [[nodiscard]] double number(std::string_view name);
    [[nodiscard]] double number(std::string_view name, const NumberRange& range);
    [[nodiscard]] std::optional<double> optionalNumber(std::string_view name, const NumberRange& range);
    // A number without a fraction, also where it is written with one ("3.0").
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(
        std::string_view name, std::int64_t least, std::int64_t most);
    [[nodiscard]] Instant instant(std::string_view name);
    [[nodiscard]] std::optional<Instant> optionalInstant(std::string_view name);
    void labels(std::string_view name, LabelSet& into, std::size_t maxCount, std::size_t maxNameBytes,
        std::size_t maxValueBytes);
    // Calls `each` for every element of the array with its place ("data.alerts[3]."), which is valid while `each` runs; a
    // missing optional array is an empty one.
    void array(std::string_view name, std::size_t maxCount, bool optional,
        const std::function<void(simdjson::dom::element, std::string_view)>& each);
    // The same for the texts of a list of texts.
    void texts(std::string_view name, std::size_t maxCount, std::size_t maxBytes, bool optional,
        const std::function<void(std::string_view)>& each);
    // Calls `each` for every member of an object that maps names to values, with the value's place as array() gives it
    // ("data.policies.P1."); a missing object is an empty one. A name that is there twice is a mistake.
    void map(std::string_view name, std::size_t maxCount, std::size_t maxNameBytes,
        const std::function<void(std::string_view, simdjson::dom::element, std::string_view)>& each);
    [[nodiscard]] std::optional<simdjson::dom::element> element(std::string_view name, bool optional);

    // A word out of a fixed list, read by `parse`.
    template <typename Parse> auto word(std::string_view name, Parse parse)
    {
        using Value = typename decltype(parse(std::string_view()))::value_type;
        const std::string_view word = text(name, 64, 1);
        const auto value = parse(word);
        if (!value && !m_failure.failed())
            m_failure.set(m_place, name, "\"" + std::string(word) + "\" is not one of the words allowed here");
        return value.value_or(Value());
    }

    template <typename Parse> auto optionalWord(std::string_view name, Parse parse)
    {
        using Value = typename decltype(parse(std::string_view()))::value_type;
        return find(name) ? std::optional<Value>(word(name, parse)) : std::nullopt;
    }

    // Members other than those asked for are mistakes. With `extensions`, those with a CloudEvents extension name and a
    // simple value are allowed.
    void finish(bool extensions = false);

    [[nodiscard]] std::string_view place() const { return m_place; }
    [[nodiscard]] ReadFailure& failure() { return m_failure; }

private:
    struct Member {
        std::string_view name;
        simdjson::dom::element value;
        bool used = false;
    };

    // One bit per name, chosen so that most different names have different ones: an absent bit is an absent member.
    static std::uint64_t mark(std::string_view name);
    Member* find(std::string_view name);
    [[nodiscard]] std::optional<simdjson::dom::object> object(std::string_view name, bool optional);
    std::string_view readText(std::string_view name, bool optional, std::size_t maxBytes, std::size_t minBytes);

    std::string_view m_place;
    ReadFailure& m_failure;
    std::array<Member, MaxMembers> m_members;
    std::size_t m_count = 0;
    std::uint64_t m_marks = 0;
};

} // namespace leitstand
