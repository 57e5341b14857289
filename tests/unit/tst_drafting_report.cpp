// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The report afterwards, over the scenarios and over records with awkward texts.

#include "drafting/check_record.h"
#include "drafting/field_text.h"
#include "drafting/markdown_text.h"
#include "drafting/report.h"
#include "drafting/report_export.h"
#include "drafting/report_html.h"
#include "drafting/report_spacing.h"
#include "drafting/text_points.h"
#include "support/story.h"
#include "support/value_generators.h"
#include "wire/subjects.h"
#include "workspace/scenario.h"

#include <rapidcheck.h>

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QXmlStreamReader>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

const char* const Awkward = "<script>alert('x')</script> | *b* [l](javascript:x) `c` # & \"q\"\n- item";

struct Told {
    OperationsState state;
    std::vector<IncidentId> incidents;
    Instant end;
};

Told tell(const std::string& name, ScenarioLanguage language)
{
    std::vector<Error> mistakes;
    const auto scenario = Scenario::load(name, &mistakes);
    if (!scenario)
        throw std::runtime_error("no scenario " + name);
    PlayOptions options;
    options.language = language;
    Told told;
    std::uint64_t sequence = 0;
    Changes changes;
    for (const TimedEvent& timed : scenario->events(options)) {
        if (const auto stream = streamFor(timed.event.body))
            told.state.apply({ timed.event, { *stream, ++sequence, timed.event.time } }, changes);
        told.end = timed.event.time;
    }
    told.incidents = scenario->incidents(options);
    return told;
}

// A story with everything, and texts that try to be more than text.
Story awkwardStory()
{
    Story story;
    Catalogue catalogue;
    catalogue.components
        = { { { "login" }, "", { "Login <b>", "Login <b>" } }, { { "mail" }, "", { "Mail|x", "Mail|x" } } };
    story.applies(catalogue);
    story.opens("i");
    story.change("i", CaseChange(TitleChanged { Awkward }));
    story.change("i", CaseChange(SummaryChanged { Awkward }));
    story.acknowledges("i");
    story.breaks("i", "o1", "login");
    story.breaks("i", "o2", "mail", OutageState::Degraded);
    story.wait(10min);
    story.raises("i", "h", Awkward);
    story.judges("i", "h", HypothesisState::Refuted);
    story.change("i", CaseChange(ActionTaken { { "a" }, Awkward, Awkward, ActionOutcome::Failed, Awkward }));
    story.change("i", CaseChange(NoteAdded { { "n1" }, Awkward, NoteMark::WentWell, {} }));
    story.change("i", CaseChange(NoteAdded { { "n2" }, Awkward, NoteMark::WentBadly, {} }));
    story.change("i", CaseChange(CauseRecorded { { "c" }, Awkward }));
    story.change("i",
        CaseChange(PreventionPlanned {
            { "p" }, Awkward, "<i>Ada</i>", std::chrono::sys_days(std::chrono::year(2026) / 12 / 1) }));
    story.publishes("i", Moment::FirstNotice, "d1", story.now + 20min);
    story.wait(25min);
    story.publishes("i", Moment::Update, "d2");
    story.works("i", "o1");
    story.wait(25min);
    story.works("i", "o2");
    return story;
}

Message reportOf(const Story& story, Language language)
{
    const auto report = reportMessage({ story.state, story.incident("i"), "Europe/Berlin", story.now }, language);
    if (!report)
        throw std::runtime_error(report.error().text());
    return *report;
}

std::vector<std::string> headings(const Message& report)
{
    std::vector<std::string> words;
    for (const MarkdownBlock& block : readMarkdown(report.body)) {
        if (block.kind == MarkdownBlock::Kind::Heading)
            words.push_back(plainText(block.lines.front()));
    }
    return words;
}

} // namespace

class TestDraftingReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHeadingKeepsItsDistance_data();
    void aHeadingKeepsItsDistance();
    void aHeadingStandsOnThePageOfWhatItHeads();
    void scenarios_data();
    void scenarios();
    void everythingIsInIt();
    void outsideTextStaysText();
    void whatAPersonChangesIsJudged();
    void numbersFollowTheRecord();
    void anEmptyRecordHasAReport();
    void promisesAreJudged();
    void markdownIsReadBack();
    void theFormatsAreWritten();
};

void TestDraftingReport::scenarios_data()
{
    QTest::addColumn<QString>("name");
    for (const std::string& name : Scenario::names())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestDraftingReport::scenarios()
{
    QFETCH(QString, name);
    for (const Language language : { Language::German, Language::English }) {
        const Told told = tell(
            name.toStdString(), language == Language::German ? ScenarioLanguage::German : ScenarioLanguage::English);
        QVERIFY(!told.incidents.empty());
        for (const IncidentId& id : told.incidents) {
            const Incident* const incident = told.state.incident(id);
            QVERIFY(incident);
            const auto report = reportMessage({ told.state, *incident, "Europe/Berlin", told.end }, language);
            QVERIFY(report.ok());
            QCOMPARE(headings(*report).size(), std::size_t(8));
            // What stands in it as the record says it now is not judged against itself.
            const std::string text = withoutLinesOf(*report, reportMarkdown(*report));
            const CheckRecord record = recordFor(*incident, told.state, told.end);
            CheckRequest request;
            (language == Language::German ? request.german : request.english) = text;
            request.now = told.end;
            for (const CheckRecord* const against : { static_cast<const CheckRecord*>(nullptr), &record }) {
                request.record = against;
                for (const CheckFinding& finding : checkDraft(request))
                    QVERIFY2(!isTimeRule(finding.rule) && finding.rule != CheckRule::Placeholder, finding.text.c_str());
            }
        }
    }
}

void TestDraftingReport::everythingIsInIt()
{
    const Story story = awkwardStory();
    const QString text = QString::fromStdString(reportOf(story, Language::German).body);
    for (const char* const part : { "35 Minuten", "10:55", "widerlegt", "gescheitert", "1. Dezember 2026",
             "Erstmeldung", "## Vorbeugung", "| Komponente |" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    const auto both = reportDraft({ story.state, story.incident("i"), "Europe/Berlin", story.now });
    QVERIFY(both.ok());
    QVERIFY(both->moment == Moment::PostMortem && both->audience == Audience::Management);
    QCOMPARE(headings(both->german).size(), headings(both->english).size());
    QVERIFY(!reportDraft({ story.state, story.incident("i"), "Mars/Olympus", story.now }).ok());
}

void TestDraftingReport::outsideTextStaysText()
{
    const Story story = awkwardStory();
    for (const Language language : { Language::German, Language::English }) {
        const Message report = reportOf(story, language);
        const std::string html = reportHtml(report, language);
        for (const char* const tag : { "<script", "<b>", "<i>", "<a ", "javascript:x\"" })
            QVERIFY2(html.find(tag) == std::string::npos, tag);
        QVERIFY(
            html.find(
                "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; | *b* [l](javascript:x) `c` # &amp; &quot;q&quot; - item")
            != std::string::npos);
        for (const MarkdownBlock& block : readMarkdown(report.body)) {
            if (block.kind != MarkdownBlock::Kind::Table)
                continue;
            for (const auto& row : block.rows)
                QCOMPARE(row.size(), block.rows.front().size());
        }
        // Well formed: every tag that opens closes.
        QByteArray xml = QByteArray::fromStdString(html);
        xml.replace("<!DOCTYPE html>", "").replace("<meta charset=\"utf-8\">", "");
        xml.replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "");
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
}

void TestDraftingReport::whatAPersonChangesIsJudged()
{
    const Story story = awkwardStory();
    const CheckRecord record = recordFor(story.incident("i"), story.state, story.now);
    for (const auto& [language, right, wrong] : { std::tuple(Language::German, "35 Minuten", "55 Minuten"),
             std::tuple(Language::English, "35 minutes", "55 minutes") }) {
        const Message report = reportOf(story, language);
        const auto found = [&](const Message& edited) {
            const std::string text = withoutRecord(report, edited).body;
            if (pointsOf(text).size() != pointsOf(edited.body).size())
                throw std::runtime_error("the places have moved");
            CheckRequest request;
            (language == Language::German ? request.german : request.english) = text;
            request.now = story.now;
            request.record = &record;
            std::string times;
            for (const CheckFinding& finding : checkDraft(request)) {
                if (isTimeRule(finding.rule))
                    times += finding.text + "; ";
            }
            return times;
        };
        QCOMPARE(found(report), std::string());
        std::string changed = report.body;
        changed.replace(changed.find(right), std::string_view(right).size(), wrong);
        const FieldText typed = edited({ report.body, report.bodyFields }, changed);
        QCOMPARE(found({ report.subject, typed.text, {}, typed.fields }), std::string(wrong) + "; ");
    }
}

void TestDraftingReport::numbersFollowTheRecord()
{
    Story story = awkwardStory();
    Message report = reportOf(story, Language::German);
    FieldText shown { report.body, report.bodyFields };
    const std::uint32_t place
        = static_cast<std::uint32_t>(QString::fromStdString(shown.text).indexOf(QStringLiteral("## Ursachen")));
    apply(shown, { place, 0, "Mein eigener Absatz.\n\n" });
    story.wait(1h);
    const Message now = reportOf(story, Language::German);
    const RefreshedText fresh = refreshed(shown, { now.body, now.bodyFields });
    QVERIFY(fresh.text.text.find("Mein eigener Absatz.") != std::string::npos);
    QVERIFY(!fresh.changes.empty());
    QVERIFY(!refreshed({ report.body, report.bodyFields }, { now.body, now.bodyFields }).text.text.compare(now.body));
}

void TestDraftingReport::anEmptyRecordHasAReport()
{
    Story story;
    story.opens("i", {}, false);
    const Message report = reportOf(story, Language::English);
    QCOMPARE(headings(report).size(), std::size_t(8));
    QVERIFY(report.body.find("No outages are recorded.") != std::string::npos);
    QVERIFY(report.body.find("No cause is confirmed.") != std::string::npos);
}

void TestDraftingReport::promisesAreJudged()
{
    Story story;
    story.opens("i");
    story.publishes("i", Moment::FirstNotice, "d1", story.now + 20min);
    story.wait(15min);
    story.publishes("i", Moment::Update, "d2", story.now + 20min);
    story.wait(27min);
    story.publishes("i", Moment::Update, "d3", story.now + 5min);
    story.wait(1h);
    const std::string text = reportOf(story, Language::German).body;
    QVERIFY(text.find("bis 11:15, gehalten") != std::string::npos);
    QVERIFY(text.find("bis 11:30, um 7 Minuten verfehlt") != std::string::npos);
    QVERIFY(text.find("bis 11:42, nicht gehalten") != std::string::npos);
}

void TestDraftingReport::markdownIsReadBack()
{
    QVERIFY(rc::check("text from outside comes back as it was, on one line", [] {
        const std::string outside = *testing::genText(30);
        const auto expected = [&] {
            std::string line;
            for (const char letter : outside) {
                const bool blank = static_cast<unsigned char>(letter) <= ' ' || letter == '\x7F';
                if (!blank)
                    line += letter;
                else if (!line.empty() && line.back() != ' ')
                    line += ' ';
            }
            while (!line.empty() && line.back() == ' ')
                line.pop_back();
            return line;
        }();
        const std::string text = markdownText(outside);
        if (expected.empty())
            return;
        const auto paragraph = readMarkdown(text);
        RC_ASSERT(paragraph.size() == 1U);
        RC_ASSERT(paragraph[0].kind == MarkdownBlock::Kind::Paragraph);
        RC_ASSERT(plainText(paragraph[0].lines[0]) == expected);
        const auto list = readMarkdown("- " + text + "\n- **" + text + "** x");
        RC_ASSERT(list.size() == 1U);
        RC_ASSERT(plainText(list[0].lines[0]) == expected);
        RC_ASSERT(plainText(list[0].lines[1]) == expected + " x");
        const auto table = readMarkdown("| a | b |\n| --- | --- |\n| " + text + " | " + text + " |");
        RC_ASSERT(table.size() == 1U);
        RC_ASSERT(table[0].rows.size() == 2U);
        RC_ASSERT(table[0].rows[1].size() == 2U);
        RC_ASSERT(plainText(table[0].rows[1][1]) == expected);
    }));
    QVERIFY(rc::check("any text is read", [] { static_cast<void>(readMarkdown(*testing::genText(200))); }));
}

void TestDraftingReport::theFormatsAreWritten()
{
    const Message report = reportOf(awkwardStory(), Language::German);
    const auto markdown = exportReport(report, Language::German, ReportFormat::Markdown);
    QVERIFY(markdown.ok() && markdown->startsWith("# Nachbericht zum 21. November 2026: "));
    const auto html = exportReport(report, Language::German, ReportFormat::Html);
    QVERIFY(html.ok() && html->contains("<html lang=\"de\">") && html->contains("scope=\"col\""));
    const auto pdf = exportReport(report, Language::German, ReportFormat::Pdf);
    QVERIFY2(pdf.ok(), pdf.ok() ? "" : pdf.error().text().c_str());
    QVERIFY(pdf->startsWith("%PDF-"));
    QVERIFY(pdf->contains("LeitstandSans") || pdf->contains("Leitstand#20Sans"));
    for (const ReportFormat format : { ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Pdf })
        QVERIFY(reportFormatFromWord(wordFor(format)) == format);
    QVERIFY(!reportFormatFromWord("doc"));
}

void TestDraftingReport::aHeadingKeepsItsDistance_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("paragraph") << QStringLiteral("<p>Davor.</p>");
    QTest::newRow("list") << QStringLiteral("<ul><li>eins</li><li>zwei</li></ul>");
    QTest::newRow("table") << QStringLiteral("<table><tr><th>Zeit</th></tr><tr><td>09:55</td></tr></table>");
}

void TestDraftingReport::aHeadingKeepsItsDistance()
{
    QFETCH(QString, before);
    constexpr double Point = 300 / 72.0;
    QTextDocument document;
    document.setHtml(before + QStringLiteral("<h2>Was wir versucht haben</h2><p>Danach.</p>"));
    setReportSpacing(document, Point);
    document.setPageSize(QSizeF(2000, 3000));
    const QTextBlock heading = document.lastBlock().previous();
    QCOMPARE(heading.text(), QStringLiteral("Was wir versucht haben"));
    const auto* const layout = document.documentLayout();
    const double space
        = layout->blockBoundingRect(heading).top() - layout->blockBoundingRect(heading.previous()).bottom();
    QVERIFY2(space >= 15 * Point, qPrintable(QString::number(space / Point)));
    QVERIFY2(space <= 24 * Point, qPrintable(QString::number(space / Point)));
}

void TestDraftingReport::aHeadingStandsOnThePageOfWhatItHeads()
{
    QTextDocument document;
    document.setDocumentMargin(0);
    QString html;
    for (int paragraph = 0; paragraph < 40; ++paragraph)
        html += QStringLiteral("<h2>Ursache %1</h2><p>Ein Abgleich.</p>").arg(paragraph);
    document.setHtml(html);
    setReportSpacing(document, 1);
    document.setPageSize(QSizeF(400, 300));
    keepHeadingsWithText(document);
    const auto pageOf = [&document](const QTextBlock& block) {
        return static_cast<int>(document.documentLayout()->blockBoundingRect(block).bottom() / 300);
    };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2)
            QCOMPARE(pageOf(block), pageOf(block.next()));
    }
}

QTEST_MAIN(TestDraftingReport)
#include "tst_drafting_report.moc"
