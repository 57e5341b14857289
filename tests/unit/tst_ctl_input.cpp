// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is piped into leitstandctl is cut into events exactly as it was written, and what it prints stays on its line.

#include "ctl/console.h"
#include "ctl/event_splitter.h"

#include <rapidcheck.h>

#include <QTest>

using namespace leitstand;

namespace {

std::vector<std::string> pieces(std::string_view input)
{
    std::vector<std::string> found;
    for (const WrittenEvent& event : splitEvents(input))
        found.emplace_back(event.bytes);
    return found;
}

// Gives a few bytes at a time, as a pipe does.
class SlowPipe : public QIODevice {
public:
    explicit SlowPipe(QByteArray bytes) : m_bytes(std::move(bytes)) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* into, qint64 most) override
    {
        const qint64 given = std::min({ most, qint64(3), static_cast<qint64>(m_bytes.size()) });
        std::copy_n(m_bytes.constData(), given, into);
        m_bytes.remove(0, static_cast<int>(given));
        return given;
    }
    qint64 writeData(const char* /*from*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
};

using Pieces = std::vector<std::string>;

} // namespace

class TestCtlInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePerLine();
    void overSeveralLines();
    void arrays();
    void bracesInTexts();
    void garbageIsAPieceToo();
    void everythingIsInSomePiece();
    void outsideTextStaysOnItsLine();
    void aPipeIsReadToItsEnd();
};

void TestCtlInput::onePerLine()
{
    QCOMPARE(pieces("{\"a\":1}\n{\"b\":2}\n"), (Pieces { "{\"a\":1}", "{\"b\":2}" }));
    QCOMPARE(pieces("{}{}"), (Pieces { "{}", "{}" }));
    QCOMPARE(pieces("\r\n {}\r\n\r\n"), (Pieces { "{}" }));
    QCOMPARE(pieces(""), Pieces());
    QCOMPARE(pieces(" \n\t"), Pieces());
}

void TestCtlInput::overSeveralLines()
{
    const auto events = splitEvents("\n{\n  \"a\": [1,\n 2]\n}\n{\"b\":2}");
    QCOMPARE(events.size(), 2U);
    QCOMPARE(events[0].line, 2);
    QCOMPARE(events[1].line, 6);
    QCOMPARE(std::string(events[0].bytes), std::string("{\n  \"a\": [1,\n 2]\n}"));
}

void TestCtlInput::arrays()
{
    QCOMPARE(pieces("[{\"a\":1}, {\"b\":[2]}]"), (Pieces { "{\"a\":1}", "{\"b\":[2]}" }));
    QCOMPARE(pieces("[]"), Pieces());
    QCOMPARE(pieces("[\n{}\n,\n{}\n]\n"), (Pieces { "{}", "{}" }));
}

void TestCtlInput::bracesInTexts()
{
    const std::string awkward = "{\"a\":\"}{\",\"b\":\"\\\"}\"}";
    QCOMPARE(pieces(awkward + "{\"c\":1}"), (Pieces { awkward, "{\"c\":1}" }));
    const std::string backslash = "{\"a\":\"\\\\\"}";
    QCOMPARE(pieces(backslash + "{}"), (Pieces { backslash, "{}" }));
}

void TestCtlInput::garbageIsAPieceToo()
{
    QCOMPARE(pieces("garbage\n{}"), (Pieces { "garbage", "{}" }));
    QCOMPARE(pieces("{}, {}"), (Pieces { "{}", ", {}" }));
    QCOMPARE(pieces("{\"a\":"), (Pieces { "{\"a\":" }));
    QCOMPARE(pieces("{\"a\\"), (Pieces { "{\"a\\" }));
    QCOMPARE(pieces("}"), (Pieces { "}" }));
    QCOMPARE(pieces("[1]"), (Pieces { "1]" }));
}

void TestCtlInput::everythingIsInSomePiece()
{
    QVERIFY(rc::check("nothing but separators is left out, and the end is reached", [] {
        const auto input = *rc::gen::container<std::string>(
            rc::gen::element('{', '}', '[', ']', '"', '\\', ',', ' ', '\n', 'x', '1'));
        std::size_t left = input.size();
        for (const WrittenEvent& event : splitEvents(input)) {
            RC_ASSERT(!event.bytes.empty());
            RC_ASSERT(event.line >= 1);
            left -= event.bytes.size();
        }
        std::size_t separators = 0;
        for (const char letter : input)
            separators += std::string_view(" \n,[]").find(letter) != std::string_view::npos ? 1 : 0;
        RC_ASSERT(left <= separators);
    }));
}

void TestCtlInput::aPipeIsReadToItsEnd()
{
    SlowPipe pipe("{\"a\":1}\n{\"b\":2}");
    QCOMPARE(readInput(pipe, 100), QByteArray("{\"a\":1}\n{\"b\":2}"));
    SlowPipe tooLong("0123456789");
    QCOMPARE(readInput(tooLong, 4).size(), 5);
}

void TestCtlInput::outsideTextStaysOnItsLine()
{
    QCOMPARE(oneLine("red \x1b[31m alert\r\nnext\ttab"), QStringLiteral("red  [31m alert  next tab"));
    QCOMPARE(oneLine("a\u202Eb\u2028c\u0085d"), QStringLiteral("a b c d"));
    QCOMPARE(oneLine("Störung"), QStringLiteral("Störung"));
    QCOMPARE(oneLine("abcdef", 4), QStringLiteral("abc\u2026"));
    QCOMPARE(oneLine("abcd", 4), QStringLiteral("abcd"));
}

QTEST_APPLESS_MAIN(TestCtlInput)
#include "tst_ctl_input.moc"
