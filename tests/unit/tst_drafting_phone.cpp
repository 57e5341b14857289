// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a message reads on each way out, and what an agent may say on the phone.

#include "drafting/channel_preview.h"
#include "drafting/phone_answer.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

const Message Example { "Störung: Karten 👍🏽",
    "Guten Tag,\n\nseit 09:55 Uhr sind\nKarten gestört. Mehr auf https://status.firma.example/x?y.\n\n- Zahlen: nein\n- "
    "Abheben: ja\n\nAlles Weitere finden Sie auf unserer Website: www.firma.example",
    {}, {} };

const TemplateSet& templates()
{
    static const auto set = TemplateSet::builtIn();
    if (!set)
        throw std::runtime_error(set.error().text());
    return *set;
}

PhoneAnswer answer(const Story& story)
{
    return phoneAnswer(story.incident("i"), story.state, &templates(), "Europe/Berlin", story.now);
}

bool forbids(const PhoneAnswer& answer, PhoneCaution caution)
{
    const auto in = [caution](const PhoneSide& side) {
        return std::any_of(side.doNotSay.begin(), side.doNotSay.end(),
            [caution](const PhoneSide::Not& one) { return one.caution == caution && !one.text.empty(); });
    };
    return in(answer.german) && in(answer.english);
}

std::string all(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + '\n';
    return text;
}

void publish(Story& story, Moment moment, Audience audience, const std::string& body,
    const std::optional<Instant>& nextUpdate = {})
{
    DraftText text;
    text.audience = audience;
    text.moment = moment;
    text.german = { "Störung", body, {}, {} };
    text.english = { "Problem", body, {}, {} };
    story.change("i", CommsChange(MessagePublished { { "d" }, text, "status page", nextUpdate }));
}

} // namespace

class TestDraftingPhone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageHasParagraphs();
    void mailAndChatHaveLimits();
    void thePhoneHasSentences();
    void beforeAnythingIsPublished();
    void afterwardsOnlyWhatIsPublished();
    void aScriptBeatsThePage();
    void promisesRunOut();
    void whatMustNotBeSaidChanges();
};

void TestDraftingPhone::aPageHasParagraphs()
{
    const ChannelPreview preview = previewOf(Example, PreviewKind::StatusPage);
    QCOMPARE(preview.heading, Example.subject);
    QCOMPARE(preview.paragraphs.size(), std::size_t(5));
    QCOMPARE(preview.paragraphs[1].text,
        std::string("seit 09:55 Uhr sind Karten gestört. Mehr auf https://status.firma.example/x?y."));
    QVERIFY(preview.paragraphs[2] == PreviewParagraph({ "Zahlen: nein", true }));
    QVERIFY(!preview.limit);
}

void TestDraftingPhone::mailAndChatHaveLimits()
{
    const ChannelPreview mail = previewOf(Example, PreviewKind::Mail);
    QCOMPARE(mail.characters, 18U);
    QVERIFY(mail.limit && !mail.tooLong() && !mail.tiring());
    Message endless = Example;
    endless.body.append(20000, 'x');
    QVERIFY(previewOf(endless, PreviewKind::Chat).tooLong());
    QVERIFY(!previewOf(endless, PreviewKind::Mail).tooLong());
    endless.subject.append(80, 'x');
    QVERIFY(previewOf(endless, PreviewKind::Mail).tiring());
    QCOMPARE(previewOf({}, PreviewKind::StatusPage).characters, 0U);
}

void TestDraftingPhone::thePhoneHasSentences()
{
    const std::vector<std::string> expected { "Guten Tag,", "seit 09:55 Uhr sind Karten gestört.", "Zahlen: nein",
        "Abheben: ja", "Alles Weitere finden Sie auf unserer Website." };
    QCOMPARE(all(spokenSentences(Example.body)), all(expected));
    QVERIFY(previewOf(Example, PreviewKind::Phone).heading.empty());
    QVERIFY(spokenSentences("https://a.example").empty());
    QCOMPARE(all(spokenSentences("Am 3. Oktober um 10.15 Uhr. Z. B. so.")),
        std::string("Am 3. Oktober um 10.15 Uhr.\nZ. B. so.\n"));
}

void TestDraftingPhone::beforeAnythingIsPublished()
{
    Story story;
    story.opens("i");
    story.raises("i", "h", "the database is full");
    const PhoneAnswer said = answer(story);
    QVERIFY(!said.published && !said.saidAt && !said.nextUpdate);
    QVERIFY(all(said.german.say).find("Ja, wir haben zurzeit eine Störung.") == 0);
    QVERIFY(all(said.english.say).find("Yes, we are having a problem") == 0);
    QVERIFY(said.german.copy.find("Ursache kennen wir noch nicht") != std::string::npos);
    QCOMPARE(said.german.since, std::string("seit 10:55 Uhr"));
    QVERIFY(forbids(said, PhoneCaution::Cause) && forbids(said, PhoneCaution::End));
    QVERIFY(said.german.doNotSay.front().examples == std::vector<std::string>({ "the database is full" }));
    QVERIFY(phoneAnswer(story.incident("i"), story.state, nullptr, "Mars/Olympus", story.now).german.say.empty());
}

void TestDraftingPhone::afterwardsOnlyWhatIsPublished()
{
    Story story;
    story.opens("i");
    publish(story, Moment::FirstNotice, Audience::PublicStatus, "Wir haben eine Störung. Mehr: https://a.example",
        story.now + 20min);
    publish(story, Moment::Update, Audience::Management, "Nur intern.");
    const PhoneAnswer said = answer(story);
    QVERIFY(said.published && said.saidAt == story.now);
    QCOMPARE(said.german.copy, std::string("Wir haben eine Störung."));
    QVERIFY(said.nextUpdate == story.now + 20min);
    QCOMPARE(said.german.nextUpdate, std::string("spätestens um 11:15 Uhr"));
    QCOMPARE(said.english.nextUpdate, std::string("by 11:15 CET"));
    QVERIFY(!said.nextUpdateOverdue);
}

void TestDraftingPhone::aScriptBeatsThePage()
{
    Story story;
    story.opens("i");
    publish(story, Moment::FirstNotice, Audience::PhoneScript, "Gesprochen.");
    story.wait(1min);
    publish(story, Moment::FirstNotice, Audience::PublicStatus, "Geschrieben.");
    QCOMPARE(answer(story).german.copy, std::string("Gesprochen."));
    story.wait(20min);
    publish(story, Moment::Update, Audience::PublicStatus, "Neuer.");
    QCOMPARE(answer(story).german.copy, std::string("Neuer."));
}

void TestDraftingPhone::promisesRunOut()
{
    Story story;
    story.opens("i");
    publish(story, Moment::FirstNotice, Audience::PublicStatus, "Störung.", story.now + 20min);
    story.wait(20min);
    QVERIFY(answer(story).nextUpdateOverdue);
}

void TestDraftingPhone::whatMustNotBeSaidChanges()
{
    Story story;
    story.opens("i");
    story.acknowledges("i");
    story.raises("i", "h", "A full disk");
    story.judges("i", "h", HypothesisState::Cause);
    QVERIFY(forbids(answer(story), PhoneCaution::Cause)); // found, but not published
    publish(story, Moment::Identified, Audience::PublicStatus, "Die Ursache ist gefunden. Alle Daten sind sicher.");
    PhoneAnswer said = answer(story);
    QVERIFY(!forbids(said, PhoneCaution::Cause));
    QVERIFY(forbids(said, PhoneCaution::OverTooEarly));
    QVERIFY(!forbids(said, PhoneCaution::Data));
    QVERIFY(forbids(said, PhoneCaution::Names)); // jana works on it
    story.moves("i", Lane::Communicate);
    QVERIFY(!forbids(answer(story), PhoneCaution::OverTooEarly));
}

QTEST_GUILESS_MAIN(TestDraftingPhone)
#include "tst_drafting_phone.moc"
