// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/label_set.h"

#include <algorithm>
#include <cstring>

namespace leitstand {
namespace {

constexpr std::size_t LengthBytes = sizeof(std::uint32_t);
constexpr std::size_t HeaderBytes = 2 * LengthBytes;

std::uint32_t lengthAt(const char* at)
{
    std::uint32_t length = 0;
    std::memcpy(&length, at, LengthBytes);
    return length;
}

void appendLength(std::string& block, std::size_t length)
{
    const auto value = static_cast<std::uint32_t>(length);
    char bytes[LengthBytes];
    std::memcpy(bytes, &value, LengthBytes);
    block.append(bytes, LengthBytes);
}

} // namespace

LabelSet::Iterator& LabelSet::Iterator::operator++()
{
    m_at += HeaderBytes + lengthAt(m_at) + lengthAt(m_at + LengthBytes);
    return *this;
}

std::string_view LabelSet::Iterator::name() const
{
    return { m_at + HeaderBytes, lengthAt(m_at) };
}

std::string_view LabelSet::Iterator::value() const
{
    return { m_at + HeaderBytes + lengthAt(m_at), lengthAt(m_at + LengthBytes) };
}

LabelSet::LabelSet(std::initializer_list<Entry> entries)
{
    for (const auto& [name, value] : entries)
        static_cast<void>(add(name, value));
}

bool LabelSet::add(std::string_view name, std::string_view value)
{
    if (contains(name))
        return false;
    appendLength(m_block, name.size());
    appendLength(m_block, value.size());
    m_block.append(name).append(value);
    return true;
}

bool LabelSet::equalsInOtherOrder(const LabelSet& other) const
{
    // Names are unique, so with equal lengths it is enough that each label here is there, too.
    return m_block.size() == other.m_block.size() && std::all_of(begin(), end(), [&other](const Entry& entry) {
        const auto found = other.find(entry.first);
        return found != other.end() && (*found).second == entry.second;
    });
}

std::size_t LabelSet::size() const
{
    return static_cast<std::size_t>(std::distance(begin(), end()));
}

LabelSet::Iterator LabelSet::find(std::string_view name) const
{
    return std::find_if(begin(), end(), [name](const Entry& entry) { return entry.first == name; });
}

std::string_view LabelSet::value(std::string_view name) const
{
    const auto found = find(name);
    return found == end() ? std::string_view() : (*found).second;
}

bool LabelSet::contains(std::string_view name) const
{
    return find(name) != end();
}

} // namespace leitstand
