// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/check_document.h"

#include "ctl/commands/command.h"
#include "ctl/document_values.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace leitstand {
namespace {

constexpr qint64 MaxBytes = 8 << 20;

} // namespace

Expected<std::string> readTextFile(const QString& path, Console& console)
{
    QByteArray bytes;
    if (path == QLatin1String("-")) {
        bytes = readInput(console.in, MaxBytes);
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error { file.errorString().toStdString(), path.toStdString(), {} };
        bytes = file.read(MaxBytes + 1);
        if (file.error() != QFileDevice::NoError)
            return Error { file.errorString().toStdString(), path.toStdString(), {} };
    }
    if (bytes.size() > MaxBytes)
        return Error { "it is larger than 8 MB", path.toStdString(), {} };
    return bytes.toStdString();
}

QJsonObject findingsDocument(const QString& file, Language language, const std::vector<CheckFinding>& findings)
{
    QJsonArray list;
    for (const CheckFinding& finding : findings) {
        QJsonObject entry {
            { QStringLiteral("rule"), text(wordFor(finding.rule)) },
            { QStringLiteral("severity"), text(wordFor(finding.severity)) },
            { QStringLiteral("start"), static_cast<qint64>(finding.start) },
            { QStringLiteral("end"), static_cast<qint64>(finding.end) },
            { QStringLiteral("text"), text(finding.text) },
            { QStringLiteral("message"),
                text(language == Language::German ? finding.message.german : finding.message.english) },
        };
        if (finding.claimedMinutes)
            entry.insert(QLatin1String("claimed_minutes"), *finding.claimedMinutes);
        if (finding.expectedMinutes)
            entry.insert(QLatin1String("expected_minutes"), *finding.expectedMinutes);
        if (finding.claimedTime)
            entry.insert(QLatin1String("claimed_time"), text(*finding.claimedTime));
        if (finding.expectedTime)
            entry.insert(QLatin1String("expected_time"), text(*finding.expectedTime));
        if (finding.fix)
            entry.insert(QLatin1String("fix"), text(*finding.fix));
        QJsonArray why;
        for (const CheckInterval& interval : finding.why) {
            QJsonObject span { { QStringLiteral("from"), text(interval.from) } };
            put(span, QLatin1String("to"), interval.to);
            put(span, QLatin1String("what"), interval.what);
            why.append(span);
        }
        if (!why.isEmpty())
            entry.insert(QLatin1String("why"), why);
        list.append(entry);
    }
    return { { QStringLiteral("file"), file },
        { QStringLiteral("language"), language == Language::German ? QStringLiteral("de") : QStringLiteral("en") },
        { QStringLiteral("findings"), list } };
}

void printFindings(Console& console, const QString& file, const std::string& utf8, Language language,
    const std::vector<CheckFinding>& findings)
{
    std::vector<std::uint32_t> lineStarts { 0 }; // in code points
    std::uint32_t point = 0;
    for (const char byte : utf8) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
            ++point;
        if (byte == '\n')
            lineStarts.push_back(point);
    }
    for (const CheckFinding& finding : findings) {
        const auto after = std::upper_bound(lineStarts.begin(), lineStarts.end(), finding.start);
        const auto line = after - lineStarts.begin();
        const std::uint32_t lineStart = *(after - 1);
        console.out << oneLine(file.toStdString()) << ':' << line << ':' << finding.start - lineStart + 1 << ": "
                    << text(wordFor(finding.severity)) << ": "
                    << oneLine(language == Language::German ? finding.message.german : finding.message.english) << " ["
                    << text(wordFor(finding.rule)) << "]\n";
    }
}

QJsonObject textTimesDocument(const QString& file, const TextTimes& times)
{
    QJsonArray moments;
    for (const TextMoment& moment : times.moments) {
        moments.append(QJsonObject { { QStringLiteral("at"), text(moment.at) },
            { QStringLiteral("state"), text(moment.state) }, { QStringLiteral("kind"), text(moment.kind) },
            { QStringLiteral("approximate"), moment.approximate }, { QStringLiteral("forecast"), moment.forecast },
            { QStringLiteral("start"), static_cast<qint64>(moment.start) },
            { QStringLiteral("end"), static_cast<qint64>(moment.end) }, { QStringLiteral("text"), text(moment.text) },
            { QStringLiteral("says"), text(moment.says) } });
    }
    QJsonArray claims;
    for (const TextClaim& claim : times.claims) {
        claims.append(QJsonObject { { QStringLiteral("kind"), text(claim.kind) },
            { QStringLiteral("minutes"), claim.minutes }, { QStringLiteral("tolerance_minutes"), claim.tolerance },
            { QStringLiteral("vague"), claim.vague }, { QStringLiteral("start"), static_cast<qint64>(claim.start) },
            { QStringLiteral("end"), static_cast<qint64>(claim.end) }, { QStringLiteral("text"), text(claim.text) } });
    }
    QJsonObject document { { QStringLiteral("file"), file }, { QStringLiteral("moments"), moments },
        { QStringLiteral("claims"), claims } };
    if (times.published)
        document.insert(QLatin1String("published"), text(*times.published));
    return document;
}

ExitCode tellTextTimes(const QCommandLineParser& parser, Console& console, bool json)
{
    const QString path = parser.value(QStringLiteral("from-text"));
    const auto utf8 = readTextFile(path, console);
    if (!utf8)
        return console.fail(ExitCode::BadInput, utf8.error());
    std::optional<std::string> published;
    if (parser.isSet(QStringLiteral("published")))
        published = parser.value(QStringLiteral("published")).toStdString();
    const TextTimes times = readTextTimes(*utf8, published);
    if (json) {
        printJson(console, textTimesDocument(path, times));
        return ExitCode::Fine;
    }
    for (const TextMoment& moment : times.moments) {
        console.out << text(moment.at).leftJustified(17)
                    << text(moment.forecast ? "forecast" : moment.state).leftJustified(10)
                    << text(moment.kind).leftJustified(12) << oneLine(moment.says, 100) << '\n';
    }
    for (const TextClaim& claim : times.claims)
        console.out << text(claim.kind).leftJustified(10) << claim.minutes << " min: " << oneLine(claim.text) << '\n';
    return ExitCode::Fine;
}

} // namespace leitstand
