// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_filter_words.h"

#include "view/display_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <unordered_map>

namespace leitstand {
namespace {

constexpr std::size_t MostCompletions = 8;
constexpr std::size_t MostCounted = 20'000; // alerts: enough to tell what is frequent, quick enough for every key

class Words {
    Q_DECLARE_TR_FUNCTIONS(AlertFilter)
};

using Counts = std::unordered_map<std::string_view, std::size_t>;

template <typename Count> void forEachUnresolved(const std::vector<Alert>& alerts, const Count& count)
{
    std::size_t counted = 0;
    for (const Alert& alert : alerts) {
        if (alert.condition.status == AlertStatus::Resolved)
            continue;
        count(alert);
        if (++counted == MostCounted)
            return;
    }
}

Counts names(const std::vector<Alert>& alerts)
{
    Counts counts;
    forEachUnresolved(alerts, [&counts](const Alert& alert) {
        for (const auto& [name, value] : alert.condition.labels)
            ++counts[name];
        ++counts["source"];
        counts["severity"] += alert.condition.labels.contains("severity") ? 0 : 1;
        counts["service"] += alert.condition.service.empty() || alert.condition.labels.contains("service") ? 0 : 1;
    });
    return counts;
}

Counts valuesOf(const std::vector<Alert>& alerts, std::string_view name)
{
    Counts counts;
    forEachUnresolved(alerts, [&counts, name](const Alert& alert) {
        const AlertCondition& condition = alert.condition;
        const std::string_view value = name == "source"       ? std::string_view(condition.key.source)
            : name == "service" && !condition.service.empty() ? std::string_view(condition.service)
                                                              : condition.labels.value(name);
        if (!value.empty())
            ++counts[value];
        if (name == "severity" && wordFor(condition.severity) != value)
            ++counts[wordFor(condition.severity)];
    });
    return counts;
}

} // namespace

QString mistakeText(const FilterMistake& mistake)
{
    const QString detail = displayLine(mistake.detail);
    switch (mistake.fault) {
    case FilterFault::TooLong:
        return Words::tr("A filter has 10 kB at most.");
    case FilterFault::TooManyTerms:
        return Words::tr("A filter has %1 terms at most.").arg(AlertFilter::MostTerms);
    case FilterFault::QuotesNotClosed:
        return Words::tr("The quotes are not closed.");
    case FilterFault::NameMissing:
        return Words::tr("The name of a label is missing before \"%1\".").arg(detail);
    case FilterFault::ValueMissing:
        return Words::tr("A value is missing after \"%1\". An empty one is written \"\".").arg(detail);
    case FilterFault::WordMissing:
        return Words::tr("A word is missing between the quotes.");
    case FilterFault::NoOperator:
        return Words::tr("\"%1\" is none of = != =~ !~ < <= > >=").arg(detail);
    case FilterFault::NoExpression:
        return Words::tr("This is no regular expression: %1").arg(detail);
    case FilterFault::NoSpan:
        return Words::tr("This is no length of time such as 10m, 1h30m or 2d.");
    case FilterFault::NoSeverity:
        return Words::tr("This is none of critical, error, warning, unknown and info.");
    case FilterFault::NotComparable:
        return Words::tr("Only age and severity can be more or less.");
    }
    return {};
}

QVariantList filterCompletions(const std::vector<Alert>& alerts, const QString& text, int cursor)
{
    const std::string bytes = text.toStdString();
    const auto bytesBefore = static_cast<std::size_t>(text.left(cursor).toUtf8().size());
    const FilterPlace place = filterPlaceAt(bytes, bytesBefore);
    const bool isValue = place.kind == FilterPlace::Kind::Value;
    const Counts counts = isValue ? valuesOf(alerts, place.name) : names(alerts);
    const QString begun = QString::fromStdString(place.begun).toCaseFolded();
    std::vector<std::pair<std::string_view, std::size_t>> fitting;
    for (const auto& [word, count] : counts) {
        if (count > 0 && word != place.begun && displayLine(word).toCaseFolded().contains(begun))
            fitting.emplace_back(word, count);
    }
    const auto rank = [&begun](const auto& entry) {
        const bool begins = displayLine(entry.first).toCaseFolded().startsWith(begun);
        return std::tuple(!begins, -static_cast<std::int64_t>(entry.second), entry.first);
    };
    const std::size_t most = std::min(MostCompletions, fitting.size());
    std::partial_sort(fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(most), fitting.end(),
        [&rank](const auto& left, const auto& right) { return rank(left) < rank(right); });
    fitting.resize(most);
    const auto begin = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(place.begin)).size();
    QVariantList list;
    for (const auto& [word, count] : fitting) {
        const QString written = QString::fromStdString(quotedForFilter(word)) + (isValue ? u' ' : u'=');
        list.append(QVariantMap { { QStringLiteral("id"), written }, { QStringLiteral("name"), displayLine(word) },
            { QStringLiteral("detail"), QLocale().toString(static_cast<qulonglong>(count)) },
            { QStringLiteral("begin"), begin }, { QStringLiteral("end"), cursor } });
    }
    return list;
}

} // namespace leitstand
