// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields under a person's hands, what changed between two versions, and two people in one text.

#include "drafting/field_text.h"
#include "drafting/text_difference.h"
#include "drafting/text_merge.h"
#include "drafting/text_points.h"

#include <rapidcheck.h>

#include <QTest>

using namespace leitstand;

namespace {

// "Seit ⟨since|09:55 Uhr⟩ …": a text with its fields marked.
FieldText marked(std::string_view pattern)
{
    FieldText text;
    while (!pattern.empty()) {
        const auto open = pattern.find("⟨");
        text.text += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        pattern.remove_prefix(open + std::string_view("⟨").size());
        const auto bar = pattern.find('|');
        const auto close = pattern.find("⟩");
        const std::uint32_t start = pointCount(text.text);
        text.text += pattern.substr(bar + 1, close - bar - 1);
        text.fields.push_back({ std::string(pattern.substr(0, bar)), start, pointCount(text.text) });
        pattern.remove_prefix(close + std::string_view("⟩").size());
    }
    return text;
}

// Without nesting, for comparing by eye.
std::string shown(const FieldText& text)
{
    const std::u32string points = pointsOf(text.text);
    std::string result;
    std::uint32_t at = 0;
    for (const TextField& field : text.fields) {
        result += utf8Of(std::u32string_view(points).substr(at, field.start - at)) + "⟨" + field.name + "|"
            + utf8Of(std::u32string_view(points).substr(field.start, field.end - field.start)) + "⟩";
        at = field.end;
    }
    return result + utf8Of(std::u32string_view(points).substr(at));
}

const std::vector<std::string>& alphabet()
{
    static const std::vector<std::string> signs { "a", "b", " ", "\n", ".", "1", "ä", "e\u0301", "👍🏽", "👩\u200D💻",
        "漢", "\u0301", "\u200D", "a", "b", " " };
    return signs;
}

rc::Gen<std::string> genSigns(int most)
{
    return rc::gen::exec([most] {
        std::string text;
        for (int i = *rc::gen::inRange(0, most); i > 0; --i)
            text += alphabet()[*rc::gen::inRange<std::size_t>(0, alphabet().size())];
        return text;
    });
}

rc::Gen<FieldText> genFieldText()
{
    return rc::gen::exec([] {
        FieldText text;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
            text.text += *genSigns(6);
            const std::uint32_t start = pointCount(text.text);
            text.text += "f" + *genSigns(4);
            text.fields.push_back({ "n" + std::to_string(i), start, pointCount(text.text) });
        }
        text.text += *genSigns(6);
        return text;
    });
}

std::string held(const FieldText& text, const TextField& field)
{
    return utf8Of(std::u32string_view(pointsOf(text.text)).substr(field.start, field.end - field.start));
}

const TextField* named(const FieldText& text, const std::string& name)
{
    for (const TextField& field : text.fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

} // namespace

class TestDraftingFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typing_data();
    void typing();
    void whatAPersonTypesNeverChangesAField();
    void anyEditIsFollowed();
    void refreshing_data();
    void refreshing();
    void whatAPersonWroteStays();
    void changesAreTold();
    void differences_data();
    void differences();
    void differencesAreWhole();
    void merging_data();
    void merging();
    void mergesHaveNothingOfTheirOwn();
    void fieldsSurviveAMerge();
    void whatTheRecordChangedIsNoConflict();
};

void TestDraftingFields::typing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("after");
    const auto row
        = [](const char* name, const char* before, int start, int removed, const char* in, const char* after) {
              QTest::newRow(name) << QString::fromUtf8(before) << start << removed << QString::fromUtf8(in)
                                  << QString::fromUtf8(after);
          };
    row("before", "Um ⟨t|10:15⟩ Uhr", 0, 0, "x ", "x Um ⟨t|10:15⟩ Uhr");
    row("behind", "Um ⟨t|10:15⟩ Uhr", 9, 3, "h", "Um ⟨t|10:15⟩ h");
    row("at its begin", "Um ⟨t|10:15⟩ Uhr", 3, 0, "x", "Um x⟨t|10:15⟩ Uhr");
    row("at its end", "Um ⟨t|10:15⟩ Uhr", 8, 0, "x", "Um ⟨t|10:15⟩x Uhr");
    row("inside", "Um ⟨t|10:15⟩ Uhr", 5, 0, "x", "Um 10x:15 Uhr");
    row("a part deleted", "Um ⟨t|10:15⟩ Uhr", 2, 2, "", "Um0:15 Uhr");
    row("the whole deleted", "Um ⟨t|10:15⟩ Uhr", 3, 5, "bald", "Um bald Uhr");
    row("just before deleted", "Um ⟨t|10:15⟩ Uhr", 2, 1, "", "Um⟨t|10:15⟩ Uhr");
    row("behind emoji", "👩‍💻👍🏽 ⟨t|Ä⟩!", 3, 2, "", "👩‍💻 ⟨t|Ä⟩!");
    row("an accent behind it", "⟨t|Cafe⟩ a", 4, 0, "\u0301s", "Cafe\u0301s a");
    row("a joiner before it", "a ⟨t|👩⟩", 2, 0, "👨\u200D", "a 👨\u200D👩");
    row("beyond the end", "⟨t|a⟩", 70, 5, "b", "⟨t|a⟩b");
    row("everything", "a⟨?x:1|⟩", 0, 1, "neu", "neu");
    row("an empty passage moves on", "Satz.⟨?x:1|⟩\n\nZwei", 5, 0, " Mehr.", "Satz. Mehr.⟨?x:1|⟩\n\nZwei");
}

void TestDraftingFields::typing()
{
    QFETCH(QString, before);
    QFETCH(int, start);
    QFETCH(int, removed);
    QFETCH(QString, inserted);
    QFETCH(QString, after);
    FieldText text = marked(before.toStdString());
    const FieldText original = text;
    apply(text, { static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(removed), inserted.toStdString() });
    QCOMPARE(QString::fromStdString(shown(text)), after);
    const std::uint32_t size = pointCount(original.text);
    const auto caret = std::min(static_cast<std::uint32_t>(start), size) + pointCount(inserted.toStdString());
    QCOMPARE(QString::fromStdString(shown(edited(original, text.text, caret))), after);
}

void TestDraftingFields::whatAPersonTypesNeverChangesAField()
{
    QVERIFY(rc::check("a field that is left after an edit holds what it held", [] {
        const FieldText before = *genFieldText();
        const std::uint32_t size = pointCount(before.text);
        TextEdit edit { *rc::gen::inRange<std::uint32_t>(0, size + 2), *rc::gen::inRange<std::uint32_t>(0, 6),
            *genSigns(5) };
        FieldText after = before;
        apply(after, edit);
        for (const TextField& field : after.fields)
            RC_ASSERT(held(after, field) == held(before, *named(before, field.name)));
        for (const TextField& field : before.fields) {
            const bool touched = edit.removed > 0 && edit.start < field.end && field.start < edit.start + edit.removed;
            const bool inside = edit.start > field.start && edit.start < field.end && !edit.inserted.empty();
            RC_ASSERT(!(touched || inside) || edit.start >= size || !named(after, field.name));
        }
    }));
}

void TestDraftingFields::anyEditIsFollowed()
{
    QVERIFY(rc::check("from the whole new text: fields hold what they held, and what is far away stays", [] {
        const FieldText before = *genFieldText();
        FieldText after = before;
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
            apply(after,
                { *rc::gen::inRange<std::uint32_t>(0, 30), *rc::gen::inRange<std::uint32_t>(0, 3), *genSigns(4) });
        const auto caret
            = *rc::gen::arbitrary<bool>() ? std::optional(*rc::gen::inRange<std::uint32_t>(0, 40)) : std::nullopt;
        const FieldText found = edited(before, after.text, caret);
        RC_ASSERT(found.text == after.text);
        for (const TextField& field : found.fields) {
            RC_ASSERT(field.end <= pointCount(found.text));
            RC_ASSERT(held(found, field) == held(before, *named(before, field.name)));
        }
    }));
}

void TestDraftingFields::refreshing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("rendered");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* rendered, const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(rendered) << QString::fromUtf8(after);
    };
    row("a value", "Mein Text, ⟨t|10:15⟩, ja.", "Um ⟨t|11:00:30⟩.", "Mein Text, ⟨t|11:00:30⟩, ja.");
    row("overridden", "Um 10:20.", "Um ⟨t|11:00⟩.", "Um 10:20.");
    row("twice", "⟨t|a⟩ ⟨t|a⟩", "⟨t|b⟩", "⟨t|b⟩ ⟨t|b⟩");
    row("another template's", "Um ⟨x|1⟩ ⟨t|2⟩", "⟨t|3⟩", "Um ⟨x|1⟩ ⟨t|3⟩");
    row("a passage appears at the end", "Eins.⟨?p:1|⟩", "A. ⟨?p:1|Zwei.⟩", "Eins. ⟨?p:1|Zwei.⟩");
    row("a passage appears between", "Eins. ⟨?p:1|⟩Drei.", "A. ⟨?p:1|Zwei.⟩ B.", "Eins. ⟨?p:1|Zwei.⟩ Drei.");
    row("a paragraph appears", "Eins.⟨?p:1|⟩\n\nDrei.", "A.\n\n⟨?p:1|Zwei.⟩\n\nB.", "Eins.\n\n⟨?p:1|Zwei.⟩\n\nDrei.");
    row("a passage goes", "Eins. ⟨?p:1|Zwei.⟩ Drei.", "A. ⟨?p:1|⟩B.", "Eins. ⟨?p:1|⟩Drei.");
    row("a paragraph goes", "Eins.\n\n⟨?p:1|Zwei.⟩\n\nDrei.", "A.⟨?p:1|⟩\n\nB.", "Eins.⟨?p:1|⟩\n\nDrei.");
    row("one of two paragraphs goes", "Eins.\n\n⟨?p:1|P.⟩\n\n⟨?q:1|Q.⟩\n\nDrei.", "A.\n\n⟨?p:1|⟩⟨?q:1|Q.⟩\n\nB.",
        "Eins.\n\n⟨?p:1|⟩⟨?q:1|Q.⟩\n\nDrei.");
    row("where somebody is about to write", "Eins. ⟨?p:1|Zwei.⟩\n\n", "A.⟨?p:1|⟩", "Eins.⟨?p:1|⟩\n\n");
    row("emoji", "👩‍💻 ⟨t|a⟩ 👍🏽", "⟨t|👍🏽⟩", "👩‍💻 ⟨t|👍🏽⟩ 👍🏽");
}

void TestDraftingFields::refreshing()
{
    QFETCH(QString, before);
    QFETCH(QString, rendered);
    QFETCH(QString, after);
    const RefreshedText fresh = refreshed(marked(before.toStdString()), marked(rendered.toStdString()));
    QCOMPARE(QString::fromStdString(shown(fresh.text)), after);
    const RefreshedText again = refreshed(fresh.text, marked(rendered.toStdString()));
    QVERIFY(again.changes.empty());
    QVERIFY(again.text == fresh.text);
}

void TestDraftingFields::whatAPersonWroteStays()
{
    QVERIFY(rc::check("outside of the fields nothing changes, whatever the record says", [] {
        const FieldText before = *genFieldText();
        FieldText rendered;
        for (const TextField& field : before.fields) {
            rendered.text += *genSigns(3);
            const std::uint32_t start = pointCount(rendered.text);
            rendered.text += "v" + *genSigns(5);
            rendered.fields.push_back({ field.name, start, pointCount(rendered.text) });
        }
        const auto outside = [](FieldText text) {
            for (auto field = text.fields.rbegin(); field != text.fields.rend(); ++field) {
                std::u32string points = pointsOf(text.text);
                points.replace(field->start, field->end - field->start, U"#");
                text.text = utf8Of(points);
            }
            return text.text;
        };
        const RefreshedText fresh = refreshed(before, rendered);
        RC_ASSERT(outside(fresh.text) == outside(before));
        for (const TextField& field : fresh.text.fields)
            RC_ASSERT(held(fresh.text, field) == held(rendered, *named(rendered, field.name)));
    }));
}

void TestDraftingFields::changesAreTold()
{
    const FieldText before { "Seit 09:55 gestört: A.",
        { { "?since:1", 0, 10 }, { "Since", 0, 10 }, { "components", 20, 21 } } };
    const FieldText now { "Seit 09:50 gestört: A.", before.fields };
    const auto changes = refreshed(before, now).changes;
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].name, std::string("since"));
    QCOMPARE(changes[0].before, std::string("Seit 09:55"));
    QCOMPARE(changes[0].after, std::string("Seit 09:50"));
    QCOMPARE(changes[0].end, 10U);
    const FieldText unknown { "Zurzeit gestört: A.", { { "?since:1", 0, 7 }, { "components", 17, 18 } } };
    const auto others = refreshed(before, unknown).changes;
    QCOMPARE(others.size(), std::size_t(1));
    QCOMPARE(others[0].name, std::string("since"));
    QCOMPARE(others[0].after, std::string("Zurzeit"));
}

void TestDraftingFields::differences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told"); // -removed-, +added+
    const auto row = [](const char* name, const char* before, const char* after, const char* told) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(told);
    };
    row("same", "a b", "a b", "a b");
    row("one word", "Seit 09:55 Uhr", "Seit 09:50 Uhr", "Seit 09:-55-+50+ Uhr");
    row("neighbours are one change", "die Störung dauert an", "ein Problem dauert an",
        "-die Störung-+ein Problem+ dauert an");
    row("added", "a c", "a b c", "a +b +c");
    row("all", "a", "b", "-a-+b+");
    row("from nothing", "", "b", "+b+");
    row("to nothing", "b", "", "-b-");
    row("emoji are whole", "👍🏽 a", "👍🏻 a", "-👍🏽-+👍🏻+ a");
    row("an accent belongs to its letter", "Cafe", "Cafe\u0301", "-Cafe-+Cafe\u0301+");
}

void TestDraftingFields::differences()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, told);
    std::string text;
    for (const DifferencePiece& piece : differencesOf(before.toStdString(), std::string_view(after.toStdString()))) {
        const char* const sign = piece.kind == DifferencePiece::Kind::Same ? ""
            : piece.kind == DifferencePiece::Kind::Removed                 ? "-"
                                                                           : "+";
        text += sign + piece.text + sign;
    }
    QCOMPARE(QString::fromStdString(text), told);
}

void TestDraftingFields::differencesAreWhole()
{
    QVERIFY(rc::check("the pieces are both texts", [] {
        const std::string before = *genSigns(30);
        const std::string after = *genSigns(30);
        std::string left;
        std::string right;
        for (const DifferencePiece& piece : differencesOf(before, std::string_view(after))) {
            RC_ASSERT(!piece.text.empty());
            left += piece.kind == DifferencePiece::Kind::Added ? "" : piece.text;
            right += piece.kind == DifferencePiece::Kind::Removed ? "" : piece.text;
        }
        RC_ASSERT(left == before);
        RC_ASSERT(right == after);
    }));
}

void TestDraftingFields::merging_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged"); // conflicts as <ours|theirs>
    const auto row = [](const char* name, const char* base, const char* ours, const char* theirs, const char* merged) {
        QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(ours) << QString::fromUtf8(theirs)
                            << QString::fromUtf8(merged);
    };
    row("nobody", "Eins. Zwei.", "Eins. Zwei.", "Eins. Zwei.", "Eins. Zwei.");
    row("only we", "Eins. Zwei.", "Eins. Drei.", "Eins. Zwei.", "Eins. Drei.");
    row("only they", "Eins. Zwei.", "Eins. Zwei.", "Neu. Zwei.", "Neu. Zwei.");
    row("two sentences", "Eins. Zwei. Drei.", "A. Zwei. Drei.", "Eins. Zwei. C.", "A. Zwei. C.");
    row("neighbours", "Eins. Zwei.", "A. Zwei.", "Eins. B.", "A. B.");
    row("the same twice", "Eins. Zwei.", "A. Zwei.", "A. Zwei.", "A. Zwei.");
    row("the same sentence", "Eins. Zwei.", "A. Zwei.", "B. Zwei.", "<A. |B. >Zwei.");
    row("added in two places", "Eins.\n\nZwei.", "Null.\n\nEins.\n\nZwei.", "Eins.\n\nZwei.\n\nDrei.",
        "Null.\n\nEins.\n\nZwei.\n\nDrei.");
    row("deleted and changed", "Eins. Zwei. Drei.", "Eins. Drei.", "Eins. Neu. Drei.", "Eins. <|Neu. >Drei.");
    row("from nothing", "", "A.", "B.", "<A.|B.>");
}

void TestDraftingFields::merging()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    const MergedText result
        = merge({ base.toStdString(), {} }, { ours.toStdString(), {} }, { theirs.toStdString(), {} });
    std::string text;
    for (const MergePiece& piece : result.pieces)
        text += piece.isConflict() ? "<" + piece.ours + "|" + piece.theirs + ">" : piece.ours;
    QCOMPARE(QString::fromStdString(text), merged);
    QCOMPARE(result.hasConflicts(), merged.contains(QLatin1Char('<')));
}

void TestDraftingFields::mergesHaveNothingOfTheirOwn()
{
    QVERIFY(rc::check("one side alone is taken whole; both the same is no conflict", [] {
        const FieldText base { *genSigns(20), {} };
        const FieldText other { *genSigns(20), {} };
        RC_ASSERT(merge(base, other, base).text(MergeSide::Ours).text == other.text);
        RC_ASSERT(merge(base, base, other).text(MergeSide::Theirs).text == other.text);
        const MergedText both = merge(base, other, other);
        RC_ASSERT(!both.hasConflicts());
        RC_ASSERT(both.text(MergeSide::Ours).text == other.text);
        const FieldText third { *genSigns(20), {} };
        const MergedText mixed = merge(base, other, third);
        if (base.text == other.text)
            RC_ASSERT(mixed.text(MergeSide::Ours).text == third.text);
    }));
}

void TestDraftingFields::fieldsSurviveAMerge()
{
    const FieldText base = marked("Seit ⟨t|09:55⟩. Es geht um ⟨c|Karten⟩. Ende.");
    const FieldText ours = marked("Seit ⟨t|09:55⟩. Es geht um Karten und mehr. Ende.");
    const FieldText theirs = marked("Vorab: Hallo. Seit ⟨t|09:55⟩. Es geht um ⟨c|Karten⟩. Ende.");
    const MergedText merged = merge(base, ours, theirs);
    QVERIFY(!merged.hasConflicts());
    QCOMPARE(QString::fromStdString(shown(merged.text(MergeSide::Ours))),
        QStringLiteral("Vorab: Hallo. Seit ⟨t|09:55⟩. Es geht um Karten und mehr. Ende."));
}

void TestDraftingFields::whatTheRecordChangedIsNoConflict()
{
    const FieldText base = marked("Nächster Stand ⟨n|10:20⟩. Ende.");
    const FieldText ours = marked("Nächster Stand ⟨n|10:25⟩. Schluss.");
    const FieldText theirs = marked("Nächster Stand ⟨n|10:30⟩. Ende.");
    const MergedText merged = merge(base, ours, theirs);
    QVERIFY(!merged.hasConflicts());
    QCOMPARE(QString::fromStdString(shown(merged.text(MergeSide::Ours))),
        QStringLiteral("Nächster Stand ⟨n|10:25⟩. Schluss."));

    DraftText before;
    before.german = { "S", "Eins. Zwei.", {}, {} };
    before.english = { "S", "One. Two.", {}, {} };
    DraftText mine = before;
    mine.german.body = "Eins. Meins.";
    DraftText yours = before;
    yours.german.body = "Eins. Deins.";
    yours.english.subject = "T";
    const MergedDraft draft = merge(before, mine, yours);
    QCOMPARE(draft.conflicts.size(), std::size_t(1));
    QCOMPARE(draft.conflicts[0].ours, std::string("Meins."));
    QCOMPARE(draft.conflicts[0].theirs, std::string("Deins."));
    QCOMPARE(draft.conflicts[0].start, 6U);
    QCOMPARE(draft.conflicts[0].end, 12U);
    QCOMPARE(draft.text.german.body, std::string("Eins. Meins."));
    QCOMPARE(draft.text.english.subject, std::string("T"));
}

QTEST_GUILESS_MAIN(TestDraftingFields)
#include "tst_drafting_fields.moc"
