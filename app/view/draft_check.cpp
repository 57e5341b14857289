// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_check.h"

#include "drafting/check_record.h"
#include "drafting/report.h"
#include "view/display_text.h"

#include <QTimeZone>

#include <algorithm>

namespace leitstand {
namespace {

constexpr int AfterTyping = 200; // milliseconds
constexpr int AfterChange = 500;
constexpr int Meanwhile = 15000; // what is true of "in 20 minutes" changes by itself

constexpr std::array FindingFacts {
    FactRole<FindingRow> { "findingId", &factOf<&FindingRow::findingId> },
    FactRole<FindingRow> { "rule", &factOf<&FindingRow::rule> },
    FactRole<FindingRow> { "error", &factOf<&FindingRow::error> },
    FactRole<FindingRow> { "side", &factOf<&FindingRow::side> },
    FactRole<FindingRow> { "part", &factOf<&FindingRow::part> },
    FactRole<FindingRow> { "start", &factOf<&FindingRow::start> },
    FactRole<FindingRow> { "end", &factOf<&FindingRow::end> },
    FactRole<FindingRow> { "text", &factOf<&FindingRow::text> },
    FactRole<FindingRow> { "message", &factOf<&FindingRow::message> },
    FactRole<FindingRow> { "canFix", &factOf<&FindingRow::canFix> },
    FactRole<FindingRow> { "fix", &factOf<&FindingRow::fix> },
    FactRole<FindingRow> { "why", &factOf<&FindingRow::why> },
};

constexpr std::string_view Between = "\n\n"; // of the subject and the body, in the text that is checked

// A message in one language as the check reads it, and the way back into its fields.
struct CheckedSide {
    QString subject;
    std::string text;
    CodePointPlaces places;

    explicit CheckedSide(const Message& message) : CheckedSide(QString::fromStdString(message.subject), message) { }

    void place(FindingRow& row, const CheckFinding& finding) const
    {
        const int bodyAt = static_cast<int>(subject.size()) + static_cast<int>(Between.size());
        row.start = places.unitAt(finding.start);
        row.end = places.unitAt(finding.end);
        row.part = row.start < bodyAt && row.end <= bodyAt ? DraftEditor::Subject : DraftEditor::Body;
        const int from = row.part == DraftEditor::Body ? bodyAt : 0;
        const int most = row.part == DraftEditor::Body ? INT_MAX : static_cast<int>(subject.size());
        row.start = std::clamp(row.start - from, 0, most);
        row.end = std::clamp(row.end - from, row.start, most);
    }

private:
    CheckedSide(const QString& subjectText, const Message& message)
        : subject(subjectText)
        , text(message.subject + std::string(Between) + message.body)
        , places(QString::fromStdString(text))
    { }
};

QString dismissalOf(const FindingRow& row)
{
    return QStringLiteral("%1|%2|%3").arg(row.rule).arg(row.side).arg(row.text.isEmpty() ? row.message : row.text);
}

QVariantList whyOf(const CheckFinding& finding)
{
    QVariantList why;
    for (const CheckInterval& interval : finding.why) {
        why.append(QVariantMap { { QStringLiteral("from"), displayLine(interval.from) },
            { QStringLiteral("to"), displayLine(interval.to) },
            { QStringLiteral("what"), displayLine(interval.what) } });
    }
    return why;
}

} // namespace

static_assert(DraftCheck::LongSentence == static_cast<int>(CheckRule::LongSentence));

DraftCheck::DraftCheck(Lens& lens, const CatalogueNames& names, DraftEditor& editor, QObject* parent)
    : FactModel(FindingFacts, parent)
    , m_lens(lens)
    , m_names(names)
    , m_editor(editor)
    , m_dictionaries(lens)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftCheck::checkNow);
    m_recordTimer.setInterval(Meanwhile);
    connect(&m_recordTimer, &QTimer::timeout, this, [this] { schedule(0); });
    connect(&editor, &DraftEditor::opened, this, &DraftCheck::openedAnother);
    connect(&editor, &DraftEditor::textChanged, this, &DraftCheck::textChanged);
    connect(&lens, &Lens::folded, this, &DraftCheck::recordChanged);
    connect(&lens, &Lens::replaced, this, [this] { schedule(AfterChange); });
    connect(&names, &CatalogueNames::changed, this, [this] { schedule(AfterChange); });
    connect(&m_dictionaries, &Dictionaries::changed, this, [this] { schedule(0); });
}

int DraftCheck::errorCount() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const FindingRow& row) { return row.error; }));
}

bool DraftCheck::empty() const
{
    return !m_editor.isOpen() || (m_editor.text().german.empty() && m_editor.text().english.empty());
}

void DraftCheck::schedule(int milliseconds)
{
    if (!m_editor.isOpen())
        return;
    if (!m_timer.isActive() || milliseconds < m_timer.remainingTime())
        m_timer.start(milliseconds);
}

void DraftCheck::openedAnother()
{
    m_dismissed.clear();
    m_current.clear();
    for (std::size_t i = 0; i < m_seen.size(); ++i)
        m_seen[i] = m_editor.field(static_cast<int>(i / 2), static_cast<int>(i % 2));
    m_timer.stop();
    m_unchecked = m_editor.isOpen();
    if (m_unchecked) {
        m_recordTimer.start();
        schedule(0);
    } else {
        m_recordTimer.stop();
    }
    update({});
    Q_EMIT behindChanged();
}

void DraftCheck::textChanged()
{
    std::vector<FindingRow> now = rows();
    bool differs = false;
    for (int side = DraftEditor::German; side <= DraftEditor::English; ++side) {
        for (int part = DraftEditor::Subject; part <= DraftEditor::Body; ++part) {
            QString& seen = m_seen[static_cast<std::size_t>(side * 2 + part)];
            const QString text = m_editor.field(side, part);
            if (seen == text)
                continue;
            const UnitEdit edit = editBetween(seen, text);
            for (FindingRow& row : now) {
                if (row.side != side || row.part != part)
                    continue;
                const TextRange range = moved({ row.start, row.end }, edit);
                row.start = range.start;
                row.end = range.end;
            }
            seen = text;
            differs = true;
        }
    }
    if (!differs)
        return;
    update(std::move(now));
    m_timer.start(AfterTyping);
    m_unchecked = true;
    Q_EMIT behindChanged();
}

void DraftCheck::recordChanged(const Changes& changes)
{
    if (!m_editor.isOpen())
        return;
    const IncidentId id { m_editor.incidentId().toStdString() };
    const bool own = std::find(changes.incidents.begin(), changes.incidents.end(), id) != changes.incidents.end();
    if (own || !changes.alerts.empty())
        schedule(AfterChange);
}

std::vector<FindingRow> DraftCheck::findingsNow()
{
    const Incident* const incident = m_editor.incident();
    if (empty() || !incident || m_editor.isPublished())
        return {};
    const DraftText& text = m_editor.text();
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    std::optional<DraftText> changed; // of a report, which says the rest as the record does
    if (isReport(text)) {
        if (const auto report = reportDraft({ m_lens.state(), *incident, zone, m_lens.now() })) {
            changed = text;
            changed->german = withoutRecord(report->german, text.german);
            changed->english = withoutRecord(report->english, text.english);
        }
    }
    const CheckedSide german(changed ? changed->german : text.german);
    const CheckedSide english(changed ? changed->english : text.english);
    const CheckRecord record = recordFor(*incident, m_lens.state(), m_lens.now());
    CheckRequest request;
    request.german = text.german.empty() ? std::string_view() : std::string_view(german.text);
    request.english = text.english.empty() ? std::string_view() : std::string_view(english.text);
    request.timeZone = zone;
    request.now = m_lens.now();
    if (!changed)
        request.moment = text.moment; // of a report no part can be missing
    request.audience = text.audience;
    request.record = &record;
    request.spelling = m_dictionaries.book();
    std::vector<FindingRow> found;
    std::map<QString, int> told;
    for (const CheckFinding& finding : checkDraft(request)) {
        if (changed && finding.rule == CheckRule::InternalName)
            continue; // a report is read inside
        FindingRow row;
        row.rule = static_cast<int>(finding.rule);
        row.error = finding.severity == CheckSeverity::Error;
        row.side = finding.side == Language::German ? DraftEditor::German : DraftEditor::English;
        (finding.side == Language::German ? german : english).place(row, finding);
        row.text = displayLine(finding.text);
        row.message
            = displayLine(m_names.language() == Language::German ? finding.message.german : finding.message.english);
        row.canFix = finding.fix.has_value() || finding.rule == CheckRule::Spelling;
        row.fix = finding.fix ? QString::fromStdString(*finding.fix) : QString();
        row.why = whyOf(finding);
        const QString name = dismissalOf(row);
        if (!row.error && m_dismissed.contains(name))
            continue;
        row.findingId = QStringLiteral("%1|%2").arg(name).arg(told[name]++);
        found.push_back(std::move(row));
    }
    return found;
}

void DraftCheck::checkNow()
{
    m_timer.stop();
    m_unchecked = false;
    for (std::size_t i = 0; i < m_seen.size(); ++i)
        m_seen[i] = m_editor.field(static_cast<int>(i / 2), static_cast<int>(i % 2));
    update(findingsNow());
    Q_EMIT behindChanged();
}

void DraftCheck::update(std::vector<FindingRow> now)
{
    showSorted(std::move(now), &FindingRow::findingId);
    ++m_revision;
    Q_EMIT findingsChanged();
    Q_EMIT currentChanged();
}

int DraftCheck::currentRow() const
{
    const auto found = std::find_if(
        rows().begin(), rows().end(), [this](const FindingRow& row) { return row.findingId == m_current; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

void DraftCheck::setCurrentRow(int row)
{
    const QString id = row >= 0 && row < count() ? rows()[static_cast<std::size_t>(row)].findingId : QString();
    if (id == m_current)
        return;
    m_current = id;
    ++m_revision;
    Q_EMIT currentChanged();
    Q_EMIT findingsChanged();
}

std::vector<DraftCheck::Mark> DraftCheck::marks(int side, int part) const
{
    std::vector<Mark> marks;
    for (const FindingRow& row : rows()) {
        if (row.side == side && row.part == part)
            marks.push_back({ { row.start, row.end }, row.error, row.findingId == m_current });
    }
    return marks;
}

void DraftCheck::next()
{
    step(1);
}

void DraftCheck::previous()
{
    step(-1);
}

void DraftCheck::step(int by)
{
    if (m_timer.isActive())
        checkNow();
    if (count() == 0)
        return;
    const int row = currentRow();
    show(row < 0 ? (by > 0 ? 0 : count() - 1) : (row + by + count()) % count());
}

void DraftCheck::show(int row)
{
    setCurrentRow(row);
    if (row < 0 || row >= count())
        return;
    const FindingRow& finding = rows()[static_cast<std::size_t>(row)];
    Q_EMIT m_editor.placeWanted(finding.side, finding.part, finding.start, finding.end);
}

QString DraftCheck::suggestion(int row)
{
    if (row < 0 || row >= count())
        return {};
    const FindingRow& finding = rows()[static_cast<std::size_t>(row)];
    if (finding.rule != Spelling)
        return finding.fix;
    const SpellingBook* const book = m_dictionaries.book();
    const Language language = finding.side == DraftEditor::German ? Language::German : Language::English;
    return book ? QString::fromStdString(book->suggestion(finding.text.toStdString(), language)) : QString();
}

bool DraftCheck::applyFix(int row)
{
    if (m_timer.isActive())
        checkNow(); // the places are exact then
    if (row < 0 || row >= count() || !rows()[static_cast<std::size_t>(row)].canFix)
        return false;
    const FindingRow finding = rows()[static_cast<std::size_t>(row)];
    const QString fix = suggestion(row);
    if (fix.isEmpty() && finding.rule == Spelling)
        return false;
    if (!m_editor.replace(finding.side, finding.part, finding.start, finding.end, fix))
        return false;
    checkNow();
    if (count() > 0)
        show(std::min(row, count() - 1));
    return true;
}

void DraftCheck::dismiss(int row)
{
    if (row < 0 || row >= count() || rows()[static_cast<std::size_t>(row)].error)
        return;
    m_dismissed.insert(dismissalOf(rows()[static_cast<std::size_t>(row)]));
    checkNow();
}

} // namespace leitstand
