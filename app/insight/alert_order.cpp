// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_order.h"

#include "insight/alert_value.h"

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

constexpr unsigned GroupBits = 32;
constexpr unsigned StateBits = 2;
constexpr unsigned SeverityBits = 3;
constexpr unsigned TimeBits = 42; // milliseconds until 2109
static_assert(GroupBits + AlertOrder::MostSorts * ValueOrder::Bits + StateBits + SeverityBits + TimeBits <= 192);

constexpr std::uint64_t highest(unsigned bits)
{
    return (std::uint64_t { 1 } << bits) - 1;
}

// Writes numbers one after the other into a key, the most significant first. What has no room any more is left out: the
// end of the time, where alerts were sorted by time already.
class KeyWriter {
public:
    explicit KeyWriter(SortKey& key) : m_key(key) { }

    void write(std::uint64_t number, unsigned bits)
    {
        const unsigned word = m_used / 64;
        if (word >= m_key.rank.size())
            return;
        const unsigned room = 64 - m_used % 64;
        m_used += bits;
        if (bits <= room) {
            m_key.rank[word] |= number << (room - bits);
            return;
        }
        const unsigned over = bits - room;
        m_key.rank[word] |= number >> over;
        if (word + 1 < m_key.rank.size())
            m_key.rank[word + 1] |= number << (64 - over);
    }

private:
    SortKey& m_key;
    unsigned m_used = 0;
};

// Newest first.
std::uint64_t timeNumber(const Alert& alert)
{
    const auto begun = std::max<std::int64_t>(0, alert.condition.startsAt.time_since_epoch().count());
    return highest(TimeBits) - std::min(static_cast<std::uint64_t>(begun), highest(TimeBits));
}

} // namespace

AlertOrder::Kind AlertOrder::kindOf(std::string_view field)
{
    return field == "since"   ? Kind::Since
        : field == "severity" ? Kind::Severity
        : field == "state"    ? Kind::State
                              : Kind::Text;
}

void AlertOrder::setSorts(std::vector<AlertSort> sorts)
{
    if (sorts.size() > MostSorts)
        sorts.resize(MostSorts);
    m_sorts = std::move(sorts);
    m_fields.clear();
    for (const AlertSort& sort : m_sorts)
        m_fields.push_back({ kindOf(sort.field), {} });
}

bool AlertOrder::isCrowded() const
{
    return std::any_of(m_fields.begin(), m_fields.end(), [](const Field& field) { return field.values.isCrowded(); });
}

SortKey AlertOrder::write(
    const Alert& alert, AlertSlot slot, std::uint32_t group, std::span<const std::uint64_t> texts) const
{
    SortKey key;
    key.slot = slot;
    KeyWriter writer(key);
    writer.write(group, GroupBits);
    const std::uint64_t state = static_cast<std::uint64_t>(alert.state());
    const std::uint64_t severity = static_cast<std::uint64_t>(alert.condition.severity);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto [number, bits] = m_fields[i].kind == Kind::Since ? std::pair(timeNumber(alert), TimeBits)
            : m_fields[i].kind == Kind::Severity                    ? std::pair(severity, SeverityBits)
            : m_fields[i].kind == Kind::State                       ? std::pair(state, StateBits)
                                                                    : std::pair(texts[i], ValueOrder::Bits);
        const bool without = m_fields[i].kind == Kind::Text && number == ValueOrder::Empty;
        writer.write(m_sorts[i].reversed && !without ? highest(bits) - number : number, bits);
    }
    writer.write(state, StateBits);
    writer.write(severity, SeverityBits);
    writer.write(timeNumber(alert), TimeBits);
    return key;
}

std::vector<SortKey> AlertOrder::keysOf(
    const std::vector<Alert>& alerts, const std::vector<AlertSlot>& slots, const std::vector<std::uint32_t>& groups)
{
    std::array<std::vector<std::uint64_t>, MostSorts> numbers;
    std::vector<std::string_view> values;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].kind != Kind::Text)
            continue;
        values.clear();
        values.reserve(slots.size());
        for (const AlertSlot slot : slots)
            values.push_back(alertValue(alerts[slot], m_sorts[i].field));
        numbers[i] = m_fields[i].values.learn(values);
    }
    std::vector<SortKey> keys;
    keys.reserve(slots.size());
    std::array<std::uint64_t, MostSorts> texts {};
    for (std::size_t at = 0; at < slots.size(); ++at) {
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            texts[i] = numbers[i].empty() ? 0 : numbers[i][at];
        keys.push_back(write(alerts[slots[at]], slots[at], groups.empty() ? 0 : groups[at], texts));
    }
    return keys;
}

SortKey AlertOrder::keyOf(const Alert& alert, AlertSlot slot, std::uint32_t group)
{
    std::array<std::uint64_t, MostSorts> texts {};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].kind == Kind::Text)
            texts[i] = m_fields[i].values.numberOf(alertValue(alert, m_sorts[i].field));
    }
    return write(alert, slot, group, texts);
}

} // namespace leitstand
