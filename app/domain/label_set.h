// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The labels or annotations of an alert in one block of memory: 100,000 alerts with 12 labels each have to fit beside a
// window, and labels are written once and read in passing. Names are unique; they keep the order in which they came.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace leitstand {

class LabelSet {
public:
    using Entry = std::pair<std::string_view, std::string_view>;

    class Iterator {
    public:
        using difference_type = std::ptrdiff_t;
        using value_type = Entry;
        using iterator_category = std::forward_iterator_tag;

        Iterator() = default;
        explicit Iterator(const char* at) : m_at(at) { }
        Entry operator*() const { return { name(), value() }; }
        Iterator& operator++();
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        [[nodiscard]] std::string_view name() const;
        [[nodiscard]] std::string_view value() const;
        const char* m_at = nullptr;
    };

    LabelSet() = default;
    LabelSet(std::initializer_list<Entry> entries);

    // Adds a label. False, and nothing is changed, when the name is there already.
    [[nodiscard]] bool add(std::string_view name, std::string_view value);
    // What one label takes; a set whose bytes were reserved in one go is one allocation without slack.
    [[nodiscard]] static std::size_t bytesFor(std::string_view name, std::string_view value)
    {
        return 2 * sizeof(std::uint32_t) + name.size() + value.size();
    }
    void reserveBytes(std::size_t bytes) { m_block.reserve(bytes); }

    [[nodiscard]] bool empty() const { return m_block.empty(); }
    [[nodiscard]] std::size_t size() const;
    // Empty when there is no such label.
    [[nodiscard]] std::string_view value(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const;
    // All bytes, names and values with lengths between them: for searching through, not for showing.
    [[nodiscard]] std::string_view block() const { return m_block; }

    [[nodiscard]] Iterator begin() const { return Iterator(m_block.data()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_block.data() + m_block.size()); }

    // The same labels with the same values, in whatever order they came.
    friend bool operator==(const LabelSet& left, const LabelSet& right)
    {
        return left.m_block == right.m_block || left.equalsInOtherOrder(right);
    }

private:
    [[nodiscard]] bool equalsInOtherOrder(const LabelSet& other) const;
    [[nodiscard]] Iterator find(std::string_view name) const;

    // Per label: length of the name and of the value (4 bytes each), then both texts.
    std::string m_block;
};

} // namespace leitstand
