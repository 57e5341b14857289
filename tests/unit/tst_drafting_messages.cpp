// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every message that the built-in templates write: whole, equal in both languages, right in the eyes of the check, for
// any facts; and its fields follow the record.

#include "drafting/spelling.h"
#include "drafting/template_set.h"
#include "support/draft_generators.h"

#include <rapidcheck.h>

#include <QRegularExpression>
#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::genFacts;
using testing::recordOf;

namespace {

constexpr Audience Audiences[]
    = { Audience::PublicStatus, Audience::AffectedCustomers, Audience::PhoneScript, Audience::Management };
constexpr Moment Moments[] = { Moment::FirstNotice, Moment::Update, Moment::Identified, Moment::Watching,
    Moment::Resolved, Moment::FinalMessage, Moment::PostMortem };

const TemplateSet& templates()
{
    static const auto set = TemplateSet::builtIn();
    if (!set)
        throw std::runtime_error(set.error().text());
    return *set;
}

struct Kind {
    Audience audience;
    Moment moment;
    std::string variant;
};

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    for (const Audience audience : Audiences) {
        for (const Moment moment : Moments) {
            for (const TemplateChoice& choice : templates().choices(audience, moment))
                kinds.push_back({ audience, moment, choice.variant });
        }
    }
    return kinds;
}

rc::Gen<Kind> genKind()
{
    static const std::vector<Kind> kinds = allKinds();
    return rc::gen::exec([] { return kinds[*rc::gen::inRange<std::size_t>(0, kinds.size())]; });
}

std::string nameOf(const Kind& kind)
{
    return std::string(wordFor(kind.audience)) + '/' + std::string(wordFor(kind.moment)) + '/' + kind.variant;
}

DraftText write(const Kind& kind, const DraftFacts& facts)
{
    const auto text = templates().render(kind.audience, kind.moment, facts, kind.variant);
    RC_ASSERT(text.ok());
    return *text;
}

std::string whole(const Message& message)
{
    return message.subject + "\n\n" + message.body;
}

std::string said(const std::vector<CheckFinding>& findings)
{
    std::string text;
    for (const CheckFinding& finding : findings)
        text += '\n' + std::string(wordFor(finding.rule)) + " \"" + finding.text + "\" " + finding.message.english;
    return text;
}

bool isClosing(Moment moment)
{
    return moment == Moment::Resolved || moment == Moment::FinalMessage || moment == Moment::PostMortem;
}

void assertNothingFound(const Kind& kind, const DraftText& text, const DraftFacts& facts, const CheckRecord* record)
{
    const std::string german = whole(text.german);
    const std::string english = whole(text.english);
    CheckRequest request;
    request.german = german;
    request.english = english;
    request.timeZone = facts.timeZone;
    request.now = facts.now;
    request.moment = kind.moment;
    request.audience = kind.audience;
    request.record = record;
    std::vector<CheckFinding> findings = checkDraft(request);
    // What nobody knows cannot be said.
    std::erase_if(findings, [&facts](const CheckFinding& finding) {
        const bool what = finding.message.english.find("what is affected") != std::string::npos;
        const bool when = finding.message.english.find("since when") != std::string::npos;
        return finding.rule == CheckRule::MissingPart && ((what && facts.components.empty()) || (when && !facts.since));
    });
    if (!findings.empty())
        RC_FAIL(nameOf(kind) + said(findings) + "\n---\n" + german + "\n---\n" + english);
}

} // namespace

class TestDraftingMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thereIsAMessageForEverything();
    void everyMessageIsWhole();
    void theCheckFindsNothingInATextAlone();
    void theCheckFindsNothingAgainstTheRecord();
    void everyWordIsSpelledRight();
    void fieldsHoldWhatTheRecordSays();
    void fieldsFollowTheRecord();
};

void TestDraftingMessages::thereIsAMessageForEverything()
{
    QCOMPARE(allKinds().size(), std::size_t(4 * (7 + 1)));
    const auto choices = templates().choices(Audience::PublicStatus, Moment::Update);
    QCOMPARE(choices.size(), std::size_t(2));
    QVERIFY(choices[0].variant.empty());
    QCOMPARE(choices[1].variant, std::string(NothingNew));
    QCOMPARE(choices[1].name.german, std::string("Nichts Neues"));
}

void TestDraftingMessages::everyMessageIsWhole()
{
    static const QRegularExpression clumsy(QStringLiteral("[{}]|  | \\.|\\.\\.|: \\.|\\n |,\\.|\\n\\n\\n| \\n"));
    QVERIFY(rc::check("nothing is left of the template, and nothing is missing", [] {
        const DraftFacts facts = *genFacts();
        const Kind kind = *genKind();
        const DraftText text = write(kind, facts);
        for (const Message* message : { &text.german, &text.english }) {
            const QString all = QString::fromStdString(whole(*message));
            if (const auto match = clumsy.match(all); match.hasMatch())
                RC_FAIL(nameOf(kind) + ": \"" + match.captured().toStdString() + "\" in\n" + all.toStdString());
            RC_ASSERT(!message->subject.empty());
            RC_ASSERT(message->body.size() > 100U);
            RC_ASSERT(message->subject.find('\n') == std::string::npos);
        }
    }));
}

void TestDraftingMessages::theCheckFindsNothingInATextAlone()
{
    QVERIFY(rc::check("what is written from facts contradicts itself nowhere", [] {
        const DraftFacts facts = *genFacts();
        const Kind kind = *genKind();
        assertNothingFound(kind, write(kind, facts), facts, nullptr);
    }));
}

void TestDraftingMessages::theCheckFindsNothingAgainstTheRecord()
{
    QVERIFY(rc::check("what is written from the record agrees with it", [] {
        DraftFacts facts = *genFacts();
        const Kind kind = *genKind();
        if (isClosing(kind.moment) && !facts.restoredAt)
            facts.since.reset(); // nothing is over that still goes on
        const CheckRecord record = recordOf(facts);
        assertNothingFound(kind, write(kind, facts), facts, &record);
    }));
}

void TestDraftingMessages::fieldsHoldWhatTheRecordSays()
{
    QVERIFY(rc::check("fields stand in reading order, values in passages, each with its text", [] {
        const DraftFacts facts = *genFacts();
        const DraftText text = write(*genKind(), facts);
        const auto verify = [](const std::string& utf8, const std::vector<TextField>& fields) {
            const auto size = static_cast<std::uint32_t>(QString::fromStdString(utf8).toUcs4().size());
            std::uint32_t at = 0;
            std::uint32_t passage = 0;
            for (const TextField& field : fields) {
                RC_ASSERT(field.start <= field.end);
                RC_ASSERT(field.end <= size);
                RC_ASSERT(field.start >= at);
                RC_ASSERT(field.start >= passage || (!isPassage(field) && field.end <= passage));
                RC_ASSERT(isPassage(field) || field.start < field.end);
                (isPassage(field) ? passage : at) = field.end;
            }
        };
        for (const Message* message : { &text.german, &text.english }) {
            verify(message->subject, message->subjectFields);
            verify(message->body, message->bodyFields);
        }
    }));
}

void TestDraftingMessages::fieldsFollowTheRecord()
{
    QVERIFY(rc::check("an untouched message becomes what the template would write now", [] {
        const Kind kind = *genKind();
        DraftText shown = write(kind, *genFacts());
        for (int round = 0; round < 3; ++round) {
            const DraftText now = write(kind, *genFacts());
            const RefreshedDraft fresh = refreshed(shown, now);
            RC_ASSERT(fresh.text.german.subject == now.german.subject);
            RC_ASSERT(fresh.text.german.body == now.german.body);
            RC_ASSERT(fresh.text.english.subject == now.english.subject);
            RC_ASSERT(fresh.text.english.body == now.english.body);
            const bool changed = whole(shown.german) != whole(now.german) || whole(shown.english) != whole(now.english);
            RC_ASSERT(fresh.changes.empty() == !changed);
            shown = fresh.text;
        }
    }));
}

void TestDraftingMessages::everyWordIsSpelledRight()
{
    const SpellingBook book("/usr/share/hunspell");
    if (!book.has(Language::German) || !book.has(Language::English))
        QSKIP("no dictionaries are installed");
    QVERIFY(rc::check("Hunspell knows every word", [&book] {
        DraftFacts facts = *genFacts();
        facts.contact = {};
        facts.organisation = {};
        facts.website = {};
        const Kind kind = *genKind();
        const DraftText text = write(kind, facts);
        const std::string german = whole(text.german);
        const std::string english = whole(text.english);
        CheckRequest request;
        request.german = german;
        request.english = english;
        request.spelling = &book;
        for (const CheckFinding& finding : checkDraft(request)) {
            if (finding.rule == CheckRule::Spelling)
                RC_FAIL(finding.text);
        }
    }));
}

QTEST_GUILESS_MAIN(TestDraftingMessages)
#include "tst_drafting_messages.moc"
