// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/fingerprint.h"

#include <QUuid>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace leitstand {
namespace {

class Fnv1a {
public:
    void add(std::string_view text)
    {
        for (const char letter : text)
            add(static_cast<unsigned char>(letter));
    }
    void add(unsigned char byte)
    {
        m_hash ^= byte;
        m_hash *= 1099511628211ULL;
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 14695981039346656037ULL;
};

// Texts with their lengths, so that no two different lists look the same.
class Canonical {
public:
    Canonical& add(std::string_view text)
    {
        m_bytes.append(std::to_string(text.size())).append(1, ':').append(text);
        return *this;
    }
    Canonical& add(std::int64_t number) { return add(std::string_view(std::to_string(number))); }
    Canonical& add(Instant instant) { return add(std::int64_t(instant.time_since_epoch().count())); }
    Canonical& add(const std::optional<Instant>& instant) { return instant ? add(*instant) : add("-"); }
    Canonical& add(const LabelSet& labels)
    {
        std::vector<LabelSet::Entry> sorted(labels.begin(), labels.end());
        std::sort(sorted.begin(), sorted.end());
        add(static_cast<std::int64_t>(sorted.size()));
        for (const auto& [name, value] : sorted)
            add(name).add(value);
        return *this;
    }
    // What a source says, without what the gateway derives from it.
    Canonical& add(const AlertCondition& condition)
    {
        add(condition.key.source).add(condition.key.fingerprint).add(condition.startsAt);
        add(static_cast<std::int64_t>(condition.status)).add(static_cast<std::int64_t>(condition.severity));
        add(static_cast<std::int64_t>(condition.inhibited)).add(condition.labels).add(condition.annotations);
        add(static_cast<std::int64_t>(condition.silences.size()));
        for (const Silence& silence : condition.silences)
            add(silence.id).add(silence.by).add(silence.comment).add(silence.until);
        return *this;
    }

    [[nodiscard]] std::string uuid() const
    {
        // The name space of all ids that the gateway derives.
        static const QUuid Space(0x5be0a4f2, 0x41c7, 0x4d0b, 0x9a, 0x7e, 0x2c, 0x1d, 0x0f, 0x6b, 0x83, 0x55);
        const auto bytes = QByteArray::fromRawData(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()));
        return QUuid::createUuidV5(Space, bytes).toString(QUuid::WithoutBraces).toStdString();
    }

private:
    std::string m_bytes;
};

} // namespace

std::string fingerprintOf(const LabelSet& labels)
{
    std::vector<LabelSet::Entry> sorted(labels.begin(), labels.end());
    std::sort(sorted.begin(), sorted.end());
    Fnv1a hash;
    for (const auto& [name, value] : sorted) {
        hash.add(name);
        hash.add(std::uint8_t(0xFF));
        hash.add(value);
        hash.add(std::uint8_t(0xFF));
    }
    std::array<char, 17> text {};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash.value()));
    return text.data();
}

std::optional<std::string> normalFingerprint(std::string_view text)
{
    if (text.size() != 16)
        return std::nullopt;
    std::string normal;
    for (const char letter : text) {
        if ((letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f'))
            normal += letter;
        else if (letter >= 'A' && letter <= 'F')
            normal += static_cast<char>(letter - 'A' + 'a');
        else
            return std::nullopt;
    }
    return normal;
}

std::string alertEventId(const AlertCondition& condition, const std::optional<KnownAlert>& before)
{
    Canonical text;
    text.add("alert").add(condition);
    if (before)
        text.add(before->condition).add(before->changedAt);
    return text.uuid();
}

std::string metricEventId(const MetricSample& sample, Instant at)
{
    return Canonical().add("metric").add(sample.service).add(sample.name).add(at).uuid();
}

} // namespace leitstand
