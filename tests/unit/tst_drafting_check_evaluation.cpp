// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How good the rules of time are: recall on false claims and precision of all findings, over annotated texts. The project's
// own texts are in tests/data/check; LEITSTAND_CHECK_TEXTS (or the CMake cache entry of that name) may name another folder
// of the same form: NAME.txt with NAME.json, whose "verdicts" say of each claim ("claim_text") whether it "agrees", and
// whose "severity" is gross or minor where it does not.

#include "drafting/check.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>

using namespace leitstand;

namespace {

struct Figures {
    int falseClaims = 0;
    int found = 0;
    int grossClaims = 0;
    int foundGross = 0;
    int findings = 0;
    int good = 0;

    void print(const char* what) const
    {
        std::printf(
            "%s: recall %d of %d false claims (%.2f), of gross ones %d of %d; precision %d of %d findings (%.2f)\n",
            what, found, falseClaims, falseClaims ? double(found) / falseClaims : 1.0, foundGross, grossClaims, good,
            findings, findings ? double(good) / findings : 1.0);
    }
    [[nodiscard]] double recall() const { return falseClaims ? double(found) / falseClaims : 1.0; }
    [[nodiscard]] double precision() const { return findings ? double(good) / findings : 1.0; }
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Where a claim stands in the text, in code points (of texts without astral characters that is QString's unit, too).
QList<std::pair<qsizetype, qsizetype>> places(const QString& text, QString claim)
{
    QList<std::pair<qsizetype, qsizetype>> all;
    while (claim.startsWith(QLatin1Char('"')) && claim.endsWith(QLatin1Char('"')) && claim.size() > 2)
        claim = claim.mid(1, claim.size() - 2);
    for (qsizetype at = text.indexOf(claim); at >= 0; at = text.indexOf(claim, at + 1))
        all.append({ at, at + claim.size() });
    return all;
}

void judge(const QString& folder, const QString& name, Figures& figures)
{
    const QByteArray bytes = contents(folder + QLatin1Char('/') + name + QLatin1String(".txt"));
    const QJsonObject annotation
        = QJsonDocument::fromJson(contents(folder + QLatin1Char('/') + name + QLatin1String(".json"))).object();
    const QString text = QString::fromUtf8(bytes);
    CheckRequest request;
    const std::string utf8 = bytes.toStdString();
    const auto language = languageOf(utf8);
    (language == Language::English ? request.english : request.german) = utf8;
    if (annotation.contains(QLatin1String("published")))
        request.published = annotation.value(QLatin1String("published")).toString().toStdString();
    QList<CheckFinding> findings;
    for (const CheckFinding& finding : checkDraft(request)) {
        if (isTimeRule(finding.rule))
            findings.append(finding);
    }
    QList<bool> used(findings.size(), false);
    const QJsonArray verdicts = annotation.value(QLatin1String("verdicts")).toArray();
    for (const QJsonValue& value : verdicts) {
        const QJsonObject verdict = value.toObject();
        if (!verdict.value(QLatin1String("agrees")).isBool() || verdict.value(QLatin1String("agrees")).toBool())
            continue;
        const QString claim = verdict.value(QLatin1String("claim_text")).toString();
        const bool gross = verdict.value(QLatin1String("severity")).toString() == QLatin1String("gross");
        ++figures.falseClaims;
        figures.grossClaims += gross ? 1 : 0;
        bool found = false;
        for (const auto& [begin, end] : places(text, claim)) {
            for (qsizetype i = 0; i < findings.size(); ++i) {
                if (findings.at(i).start < end && findings.at(i).end > begin) {
                    used[i] = true;
                    found = true;
                }
            }
        }
        figures.found += found ? 1 : 0;
        figures.foundGross += found && gross ? 1 : 0;
        if (!found)
            std::printf("  missed in %s: %s\n", qPrintable(name), qPrintable(claim));
    }
    for (qsizetype i = 0; i < findings.size(); ++i) {
        ++figures.findings;
        figures.good += used.at(i) ? 1 : 0;
        std::printf("  %s in %s: [%s] \"%s\" %s\n", used.at(i) ? "found" : "FALSE ALARM", qPrintable(name),
            std::string(wordFor(findings.at(i).rule)).c_str(), findings.at(i).text.c_str(),
            findings.at(i).message.english.c_str());
    }
}

Figures evaluate(const QString& folder)
{
    Figures figures;
    const QStringList files = QDir(folder).entryList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QString& file : files)
        judge(folder, file.chopped(5), figures);
    return figures;
}

} // namespace

class TestDraftingCheckEvaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownTexts();
    void otherTexts();
    void everyForm();
    void phrases_data();
    void phrases();
};

void TestDraftingCheckEvaluation::ownTexts()
{
    const QString folder = QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/data/check");
    const Figures figures = evaluate(folder);
    figures.print("own texts");
    QVERIFY(figures.falseClaims > 20);
    QVERIFY(figures.recall() >= 0.8);
    QVERIFY(figures.precision() >= 0.9);
}

void TestDraftingCheckEvaluation::otherTexts()
{
    QString folder = qEnvironmentVariable("LEITSTAND_CHECK_TEXTS", QStringLiteral(LEITSTAND_CHECK_TEXTS));
    if (folder.isEmpty() || !QDir(folder).exists())
        QSKIP("LEITSTAND_CHECK_TEXTS names no folder of annotated texts");
    evaluate(folder).print("other texts");
}

// A text with the line ends of another system, with a mark of byte order or with umlauts of two code points says the same.
void TestDraftingCheckEvaluation::everyForm()
{
    const auto rules = [](const QString& text) {
        const std::string utf8 = text.toStdString();
        CheckRequest request;
        (languageOf(utf8) == Language::English ? request.english : request.german) = utf8;
        QStringList all;
        for (const CheckFinding& finding : checkDraft(request)) {
            if (isTimeRule(finding.rule))
                all.append(QString::fromStdString(std::string(wordFor(finding.rule)) + " " + finding.text)
                               .normalized(QString::NormalizationForm_C)
                               .remove(QLatin1Char('\r')));
        }
        return all;
    };
    const QString folder = QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/data/check/");
    const QStringList files = QDir(folder).entryList({ QStringLiteral("*.txt") }, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i < files.size(); i += 7) {
        const QString text = QString::fromUtf8(contents(folder + files.at(i)));
        const QStringList expected = rules(text);
        QCOMPARE(rules(QString(text).replace(QLatin1Char('\n'), QLatin1String("\r\n"))), expected);
        QCOMPARE(rules(QChar(0xFEFF) + text), expected);
        QCOMPARE(rules(text.normalized(QString::NormalizationForm_D)), expected);
    }
}

// tests/data/check_phrases.txt: a rule that has to find something in the sentence, or "-" where no rule of language may.
void TestDraftingCheckEvaluation::phrases_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("sentence");
    const QString lines
        = QString::fromUtf8(contents(QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/data/check_phrases.txt")));
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        QTest::newRow(qPrintable(line.mid(tab + 1))) << line.left(tab) << line.mid(tab + 1);
    }
}

void TestDraftingCheckEvaluation::phrases()
{
    QFETCH(QString, expected);
    QFETCH(QString, sentence);
    const std::string utf8 = sentence.toStdString();
    CheckRequest request;
    (languageOf(utf8) == Language::English ? request.english : request.german) = utf8;
    QStringList rules;
    for (const CheckFinding& finding : checkDraft(request)) {
        if (!isTimeRule(finding.rule) && finding.rule != CheckRule::LongSentence)
            rules.append(QString::fromStdString(std::string(wordFor(finding.rule))));
    }
    if (expected == QLatin1String("-"))
        QVERIFY2(rules.isEmpty(), qPrintable(rules.join(QLatin1String(", "))));
    else
        QVERIFY2(rules.contains(expected), qPrintable(rules.join(QLatin1String(", "))));
}

QTEST_APPLESS_MAIN(TestDraftingCheckEvaluation)
#include "tst_drafting_check_evaluation.moc"
