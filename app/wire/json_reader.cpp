// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/json_reader.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace leitstand {
namespace {

bool isExtensionName(std::string_view name)
{
    return !name.empty() && name.size() <= 20 && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    });
}

} // namespace

ObjectReader::ObjectReader(simdjson::dom::element element, std::string_view place, ReadFailure& failure, Nulls nulls)
    : m_place(place)
    , m_failure(failure)
{
    simdjson::dom::object object;
    if (element.get(object) != simdjson::SUCCESS) {
        m_failure.set(place.empty() ? "event" : place.substr(0, place.size() - 1), "", "an object is expected");
        return;
    }
    for (const auto& field : object) {
        if (find(field.key)) {
            m_failure.set(m_place, field.key, "is there twice");
            return;
        }
        if (m_count == MaxMembers) {
            m_failure.set(m_place, field.key, "too many members");
            return;
        }
        m_members[m_count++] = { field.key, field.value, false };
        m_marks |= mark(field.key);
    }
    if (nulls == Nulls::Absent) {
        auto* const end = m_members.data() + m_count;
        auto* const kept = std::remove_if(m_members.data(), end,
            [](const Member& member) { return member.value.is_null() && isExtensionName(member.name); });
        m_count = static_cast<std::size_t>(kept - m_members.data());
    }
}

std::uint64_t ObjectReader::mark(std::string_view name)
{
    if (name.empty())
        return 1;
    const auto ends = static_cast<unsigned char>(name.front()) + static_cast<unsigned char>(name.back());
    return std::uint64_t { 1 } << ((name.size() * 5 + static_cast<unsigned>(ends)) % 64);
}

ObjectReader::Member* ObjectReader::find(std::string_view name)
{
    if ((m_marks & mark(name)) == 0)
        return nullptr;
    auto* const end = m_members.data() + m_count;
    auto* const found = std::find_if(m_members.data(), end, [name](const Member& m) { return m.name == name; });
    return found == end ? nullptr : found;
}

std::optional<simdjson::dom::element> ObjectReader::element(std::string_view name, bool optional)
{
    if (m_failure.failed())
        return std::nullopt;
    Member* const member = find(name);
    if (!member) {
        if (!optional)
            m_failure.set(m_place, name, "is missing");
        return std::nullopt;
    }
    member->used = true;
    return member->value;
}

std::string_view ObjectReader::readText(
    std::string_view name, bool optional, std::size_t maxBytes, std::size_t minBytes)
{
    const auto value = element(name, optional);
    if (!value)
        return {};
    std::string_view read;
    if (value->get(read) != simdjson::SUCCESS) {
        m_failure.set(m_place, name, "text is expected");
        return {};
    }
    if (read.size() > maxBytes) {
        m_failure.set(m_place, name, "is longer than " + std::to_string(maxBytes) + " bytes");
        return {};
    }
    if (read.size() < minBytes) {
        m_failure.set(m_place, name, "is empty");
        return {};
    }
    return read;
}

std::string_view ObjectReader::text(std::string_view name, std::size_t maxBytes, std::size_t minBytes)
{
    return readText(name, false, maxBytes, minBytes);
}

std::string_view ObjectReader::optionalText(std::string_view name, std::size_t maxBytes, std::size_t minBytes)
{
    return readText(name, true, maxBytes, minBytes);
}

bool ObjectReader::optionalBoolean(std::string_view name)
{
    const auto value = element(name, true);
    bool read = false;
    if (value && value->get(read) != simdjson::SUCCESS)
        m_failure.set(m_place, name, "true or false is expected");
    return read;
}

bool ObjectReader::boolean(std::string_view name)
{
    if (!m_failure.failed() && !find(name))
        m_failure.set(m_place, name, "is missing");
    return optionalBoolean(name);
}

double ObjectReader::number(std::string_view name)
{
    const auto value = element(name, false);
    double read = 0;
    if (value && (value->get(read) != simdjson::SUCCESS || !std::isfinite(read)))
        m_failure.set(m_place, name, "a number is expected");
    return read;
}

std::optional<double> ObjectReader::optionalNumber(std::string_view name, const NumberRange& range)
{
    if (m_failure.failed() || !find(name))
        return std::nullopt;
    return number(name, range);
}

double ObjectReader::number(std::string_view name, const NumberRange& range)
{
    const double read = number(name);
    if (!m_failure.failed() && !range.contains(read))
        m_failure.set(m_place, name, "is out of range");
    return read;
}

std::optional<std::int64_t> ObjectReader::optionalInteger(std::string_view name, std::int64_t least, std::int64_t most)
{
    const auto value = element(name, true);
    if (!value)
        return std::nullopt;
    std::int64_t read = 0;
    double written = 0;
    if (value->get(read) != simdjson::SUCCESS) {
        constexpr double Exact = 9007199254740992.0; // all whole numbers up to here are told apart
        if (value->get(written) != simdjson::SUCCESS || std::trunc(written) != written || std::fabs(written) > Exact) {
            m_failure.set(m_place, name, "a whole number is expected");
            return std::nullopt;
        }
        read = static_cast<std::int64_t>(written);
    }
    if (read < least || read > most) {
        m_failure.set(m_place, name, "is not from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return read;
}

std::int64_t ObjectReader::integer(std::string_view name, std::int64_t least, std::int64_t most)
{
    if (!m_failure.failed() && !find(name))
        m_failure.set(m_place, name, "is missing");
    return optionalInteger(name, least, most).value_or(least);
}

std::optional<Instant> ObjectReader::optionalInstant(std::string_view name)
{
    const std::string_view written = optionalText(name, 64, 1);
    if (written.empty())
        return std::nullopt;
    const auto read = parseInstant(written);
    if (!read)
        m_failure.set(m_place, name, "\"" + std::string(written) + "\" is not an RFC 3339 timestamp");
    return read;
}

Instant ObjectReader::instant(std::string_view name)
{
    if (!m_failure.failed() && !find(name))
        m_failure.set(m_place, name, "is missing");
    return optionalInstant(name).value_or(Instant());
}

std::optional<simdjson::dom::object> ObjectReader::object(std::string_view name, bool optional)
{
    const auto value = element(name, optional);
    if (!value)
        return std::nullopt;
    simdjson::dom::object object;
    if (value->get(object) != simdjson::SUCCESS) {
        m_failure.set(m_place, name, "an object is expected");
        return std::nullopt;
    }
    return object;
}

void ObjectReader::labels(
    std::string_view name, LabelSet& into, std::size_t maxCount, std::size_t maxNameBytes, std::size_t maxValueBytes)
{
    const auto object = this->object(name, false);
    if (!object)
        return;
    // One allocation of the right size: there are many label sets, and they are kept.
    std::size_t bytes = 0;
    std::string_view label;
    for (const auto& field : *object) {
        if (field.value.get(label) == simdjson::SUCCESS)
            bytes += LabelSet::bytesFor(field.key, label);
    }
    into.reserveBytes(bytes);
    std::size_t count = 0;
    for (const auto& field : *object) {
        if (field.value.get(label) != simdjson::SUCCESS)
            m_failure.set(m_place, name, "the value of \"" + std::string(field.key) + "\" is not text");
        else if (field.key.empty() || field.key.size() > maxNameBytes || label.size() > maxValueBytes)
            m_failure.set(m_place, name, "a name or value is empty or too long");
        else if (++count > maxCount)
            m_failure.set(m_place, name, "there are more than " + std::to_string(maxCount));
        else if (!into.add(field.key, label))
            m_failure.set(m_place, name, "\"" + std::string(field.key) + "\" is there twice");
        if (m_failure.failed())
            return;
    }
}

void ObjectReader::array(std::string_view name, std::size_t maxCount, bool optional,
    const std::function<void(simdjson::dom::element, std::string_view)>& each)
{
    const auto value = element(name, optional);
    if (!value)
        return;
    simdjson::dom::array elements;
    if (value->get(elements) != simdjson::SUCCESS) {
        m_failure.set(m_place, name, "a list is expected");
        return;
    }
    const std::string list = std::string(m_place).append(name).append("[");
    std::string entryPlace;
    std::size_t count = 0;
    for (const simdjson::dom::element entry : elements) {
        if (count == maxCount)
            m_failure.set(m_place, name, "has more than " + std::to_string(maxCount) + " entries");
        if (m_failure.failed())
            return;
        entryPlace.assign(list).append(std::to_string(count++)).append("].");
        each(entry, entryPlace);
    }
}

void ObjectReader::texts(std::string_view name, std::size_t maxCount, std::size_t maxBytes, bool optional,
    const std::function<void(std::string_view)>& each)
{
    array(name, maxCount, optional, [&](simdjson::dom::element entry, std::string_view place) {
        place.remove_suffix(1); // the dot
        std::string_view read;
        if (entry.get(read) != simdjson::SUCCESS)
            m_failure.set(place, "", "text is expected");
        else if (read.empty())
            m_failure.set(place, "", "is empty");
        else if (read.size() > maxBytes)
            m_failure.set(place, "", "is longer than " + std::to_string(maxBytes) + " bytes");
        else
            each(read);
    });
}

void ObjectReader::map(std::string_view name, std::size_t maxCount, std::size_t maxNameBytes,
    const std::function<void(std::string_view, simdjson::dom::element, std::string_view)>& each)
{
    const auto object = this->object(name, true);
    if (!object)
        return;
    std::set<std::string_view> seen;
    for (const auto& field : *object) {
        if (field.key.empty() || field.key.size() > maxNameBytes)
            m_failure.set(m_place, name, "a name is empty or too long");
        else if (!seen.insert(field.key).second)
            m_failure.set(m_place, name, "\"" + std::string(field.key) + "\" is there twice");
        else if (seen.size() > maxCount)
            m_failure.set(m_place, name, "there are more than " + std::to_string(maxCount));
        if (m_failure.failed())
            return;
        each(field.key, field.value, std::string(m_place).append(name).append(".").append(field.key).append("."));
    }
}

void ObjectReader::finish(bool extensions)
{
    for (std::size_t i = 0; i < m_count; ++i) {
        const Member& member = m_members[i];
        if (member.used)
            continue;
        const bool simple = !member.value.is_object() && !member.value.is_array();
        if (extensions && simple && isExtensionName(member.name))
            continue;
        m_failure.set(m_place, member.name, "is not known here");
        return;
    }
}

} // namespace leitstand
