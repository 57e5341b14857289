// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How people write times, days and durations in German and English, and what only looks like them.

#include "drafting/check/mentions.h"
#include "drafting/check/text_timeline.h"

#include <QTest>

using namespace leitstand;
using namespace leitstand::textcheck;

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

const char* markFor(Wording wording)
{
    switch (wording) {
    case Wording::About:
        return "~";
    case Wording::Near:
        return "'";
    case Wording::Almost:
        return "<~";
    case Wording::AtLeast:
        return ">=";
    case Wording::AtMost:
        return "<";
    case Wording::UpTo:
        return "<=";
    case Wording::Exact:
        break;
    }
    return "";
}

// "14:30", "~14:30" about, "'14:00" near, "2:30*" in either half of the day, "14:00>15:00" a range, "16:00+120" with its
// zone, "!" impossible, "150m" a duration, "2024-05-03", "05-03", "wd3" a weekday, "day-1" gestern, "part5" an evening.
QString written(const Mention& mention)
{
    const QString mark = QLatin1String(markFor(mention.wording));
    switch (mention.kind) {
    case MentionKind::Clock: {
        QString text = mention.impossible
            ? QStringLiteral("!")
            : mark + QString::fromStdString(clockText(mention.second, mention.withSeconds));
        if (mention.second == 86400)
            text = mark + QLatin1String("24:00");
        if (mention.twelve)
            text += QLatin1Char('*');
        if (mention.zone)
            text += QString::asprintf("%+d", mention.zone->second);
        if (mention.alternate)
            text += QLatin1Char('=');
        return text + (mention.rangeEnd >= 0 ? QLatin1String(">") : QLatin1String());
    }
    case MentionKind::Date:
        if (mention.impossible || mention.oddYear)
            return QStringLiteral("!date");
        return (mention.year > 0 ? QString::asprintf("%04d-", mention.year) : QString())
            + QString::asprintf("%02d-%02d", mention.month, mention.day);
    case MentionKind::Weekday:
        return QStringLiteral("wd%1").arg(mention.weekday)
            + (mention.part != DayPart::None ? QStringLiteral("/%1").arg(int(mention.part)) : QString());
    case MentionKind::RelativeDay:
        return QStringLiteral("day%1").arg(mention.dayOffset)
            + (mention.part != DayPart::None ? QStringLiteral("/%1").arg(int(mention.part)) : QString());
    case MentionKind::Part:
        return QStringLiteral("part%1").arg(int(mention.part));
    case MentionKind::Duration:
        if (mention.vague)
            return mark + QLatin1String("vague");
        return mark + number(mention.minutes)
            + (mention.upper > mention.minutes ? QLatin1Char('-') + number(mention.upper) : QString())
            + QLatin1Char('m');
    }
    return {};
}

QString read(const QString& text)
{
    const TokenText tokens(text.toStdString());
    QStringList all;
    for (const Mention& mention : readMentions(tokens))
        all.append(written(mention));
    return all.join(QLatin1Char(' '));
}

void rows(std::initializer_list<std::pair<const char*, const char*>> list)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const auto& [text, expected] : list)
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void compare()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(read(text), expected);
}

} // namespace

class TestDraftingTimeGrammar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clocks_data();
    void clocks() { compare(); }
    void spokenClocks_data();
    void spokenClocks() { compare(); }
    void ranges_data();
    void ranges() { compare(); }
    void zones_data();
    void zones() { compare(); }
    void durations_data();
    void durations() { compare(); }
    void days_data();
    void days() { compare(); }
    void traps_data();
    void traps() { compare(); }
};

void TestDraftingTimeGrammar::clocks_data()
{
    rows({ { "um 14:30 Uhr", "14:30" }, { "14:30Uhr", "14:30" }, { "um 9.05 Uhr", "09:05" }, { "20.00Uhr", "20:00" },
        { "14 Uhr", "14:00" }, { "14 Uhr 35", "14:35" }, { "zehn Uhr", "10:00*" }, { "zehn Uhr dreißig", "10:30" },
        { "um ca. 1400 Uhr", "~14:00" }, { "0930 UTC", "09:30+0" }, { "13:16:07 UTC", "13:16:07+0" },
        { "7:40pm", "19:40" }, { "at 11am", "11:00" }, { "10 am", "10:00" }, { "9.00 AM", "09:00" },
        { "at 12:15 a.m.", "00:15" }, { "12:30 p.m.", "12:30" }, { "3 o'clock", "03:00*" },
        { "um 2 Uhr nachmittags", "14:00" }, { "8 Uhr abends", "20:00" }, { "at 3 in the afternoon", "15:00" },
        { "at 3:10 in the afternoon", "15:10" }, { "24:00 Uhr", "24:00" }, { "19:88 UTC", "!+0" }, { "25:10 Uhr", "!" },
        { "gegen etwa 8 Uhr", "~08:00" }, { "gegen kurz nach 14 Uhr", "'14:00" }, { "um kurz vor 11 Uhr", "'11:00" },
        { "shortly after 16:20", "'16:20" }, { "around 10:15", "~10:15" }, { "Exakt um 09:55 Uhr", "09:55" },
        { "ca.19.25 Uhr", "~19:25" }, { "[5:30]", "05:30" }, { "18:05\u00a0Uhr", "18:05" },
        { "8:00\u202fpm", "20:00" } });
}

void TestDraftingTimeGrammar::spokenClocks_data()
{
    rows({ { "halb drei", "02:30*" }, { "kurz vor halb elf", "'10:30*" }, { "viertel vor elf", "10:45*" },
        { "um viertel nach fünf", "05:15*" }, { "dreiviertel drei", "02:45*" }, { "fünf vor halb neun", "08:25*" },
        { "um fünf nach halb drei", "02:35*" }, { "gegen zehn nach drei", "~03:10*" }, { "um fünf vor neun", "08:55*" },
        { "half past two", "02:30*" }, { "quarter to three", "02:45*" }, { "a quarter past nine", "09:15*" },
        { "half past two in the afternoon", "14:30" }, { "at ten past three", "03:10*" }, { "Mitternacht", "00:00" },
        { "kurz vor Mitternacht", "'00:00" }, { "around midnight", "~00:00" }, { "at noon", "12:00" },
        { "shortly before noon", "'12:00" }, { "kurz vor neun fiel alles aus", "'09:00*" } });
}

void TestDraftingTimeGrammar::ranges_data()
{
    rows({ { "09:55 – 10:45 Uhr", "09:55> 10:45" }, { "10:45\u201411:45", "10:45> 11:45" },
        { "von 8 bis 12 Uhr", "08:00> 12:00" }, { "zwischen 14 und 15 Uhr", "14:00> 15:00" },
        { "zwischen 8.00 und 16.00 Uhr (MEZ)", "08:00+60> 16:00+60" }, { "between 0.45 and 9.00 AM", "00:45> 09:00" },
        { "between 4 and 5 pm", "16:00> 17:00" }, { "from 10 to 11 am", "10:00> 11:00" },
        { "from roughly 10am to 3pm", "~10:00> 15:00" }, { "16:45–17:45 UTC", "16:45+0> 17:45+0" },
        { "23:50Z → 00:37Z", "23:50+0> 00:37+0" }, { "von 11:30 Uhr bis etwa 17:50 Uhr", "11:30> ~17:50" },
        { "zwischen acht und zehn Uhr", "08:00*> 10:00*" },
        { "Von: 14.01.2025, 4:30 Uhr\nBis: 15.01.2025, 16:00 Uhr", "2025-01-14 04:30> 2025-01-15 16:00" },
        { "von gestern 17:30 bis heute 10:00 Uhr", "day-1 17:30> day0 10:00" },
        { "10:00 und 11:00 Uhr", "10:00 11:00" } });
}

void TestDraftingTimeGrammar::zones_data()
{
    rows({ { "14:00 CEST", "14:00+120" }, { "14:00 MESZ", "14:00+120" }, { "14:00 (UTC)", "14:00+0" },
        { "UTC 05:13", "05:13+0" }, { "11:00 PT", "11:00-420" }, { "23:50Z", "23:50+0" },
        { "14:00 UTC+2", "14:00+120" }, { "14:00 +0200", "14:00+120" }, { "14:00+01:00", "14:00+60" },
        { "3pm Eastern Daylight Time", "15:00-240" }, { "4pm Pacific", "16:00-420" },
        { "09:00 CEST (03:00 AM EDT, 00:00 PDT)", "09:00+120 03:00-240= 00:00-420=" },
        { "3pm Berlin time which is 13:00 UTC", "15:00 13:00+0=" }, { "10:00 in the west", "10:00" } });
}

void TestDraftingTimeGrammar::durations_data()
{
    rows({ { "30 Minuten", "30m" }, { "zwei Stunden", "120m" }, { "2,5 Stunden", "150m" }, { "10.5 hours", "630m" },
        { "2½ Stunden", "150m" }, { "anderthalb Stunden", "90m" }, { "rund eineinhalb Minuten", "~1.5m" },
        { "zweieinhalb Stunden", "150m" }, { "eine Dreiviertelstunde", "45m" }, { "eine dreiviertel Stunde", "45m" },
        { "eine Viertelstunde", "15m" }, { "eine halbe Stunde", "30m" }, { "half an hour", "30m" },
        { "three quarters of an hour", "45m" }, { "an hour and a half", "90m" }, { "two and a half hours", "150m" },
        { "four and a quarter hours", "255m" }, { "1 hour and 47 minutes", "107m" }, { "7 hours 3 minutes", "423m" },
        { "6h 27m", "387m" }, { "6h27m", "387m" }, { "2d 1h 29m", "2969m" }, { "0h 30m", "30m" },
        { "1 Std. 20 Min.", "80m" }, { "eine Stunde und zehn Minuten", "70m" }, { "1:47 Stunden", "107m" },
        { "7-stündigen", "420m" }, { "15-Minuten-Stromausfall", "15m" }, { "zweistündige", "120m" },
        { "40-minütigen", "40m" }, { "a 2-hour outage", "120m" }, { "2-3 Stunden", "120-180m" },
        { "zwei bis drei Stunden", "120-180m" }, { "two to three hours", "120-180m" }, { "~60 min", "~60m" },
        { "knapp zehn Minuten", "<~10m" }, { "gute zehn Stunden", ">=600m" }, { "mehr als zwei Stunden", ">=120m" },
        { "less than a minute", "<1m" }, { "up to 14 days", "<=20160m" }, { "nicht länger als 15 Minuten", "<=15m" },
        { "almost an hour", "<~60m" }, { "mindestens rund 45 Minuten", "~45m" }, { "einige Stunden", "vague" },
        { "a few minutes", "vague" }, { "mehrstündiger", "vague" }, { "einundzwanzig Minuten", "21m" },
        { "twenty-five minutes", "25m" } });
}

void TestDraftingTimeGrammar::days_data()
{
    rows({ { "am 25.11.2022", "2022-11-25" }, { "am 2.1. um 10:00", "01-02 10:00" },
        { "14.01., 4:30 Uhr", "01-14 04:30" }, { "am 30. Oktober", "10-30" }, { "05. Mai 2026", "2026-05-05" },
        { "2022-08-25", "2022-08-25" }, { "2023-01-04/11:34", "2023-01-04 11:34" },
        { "2022-08-25T08:00:00Z", "2022-08-25 08:00:00+0" }, { "20/06/2023", "2023-06-20" },
        { "15 December 2024", "2024-12-15" }, { "Jun 12, 2026", "2026-06-12" }, { "October 30th", "10-30" },
        { "the 12th of March", "03-12" }, { "22025-03-18", "!date" }, { "31.04.2025", "!date" },
        { "am Mittwoch", "wd3" }, { "Dienstagmorgen", "wd2/1" }, { "Friday night", "wd5/6" },
        { "heute Vormittag", "day0/2" }, { "gestern", "day-1" }, { "am gestrigen Montag", "day-1 wd1" },
        { "last night", "day-1/6" }, { "this morning", "day0/1" }, { "tomorrow", "day1" },
        { "Mo., 12.05.2025", "wd1 2025-05-12" }, { "09.10.2025 - 22:36 Uhr", "2025-10-09 22:36" },
        { "heute Morgen um 9 Uhr", "day0/1 09:00" }, { "vom 3. bis 9. März", "03-03 03-09" },
        { "3.–9. März 2024", "2024-03-03 2024-03-09" }, { "1-2.1.2020", "2020-01-01 2020-01-02" },
        { "March 3–9, 2024", "03-03 2024-03-09" }, { "2-3 Stunden am 3. Mai", "120-180m 05-03" },
        { "Start 11/04/2024, end 11/05/2024", "2024-11-04 2024-11-05" },
        { "Start 04/11/2024, end 05/11/2024", "2024-11-04 2024-11-05" },
        { "11/04/2024, that is 4 Nov 2024", "2024-11-04 2024-11-04" } });
}

void TestDraftingTimeGrammar::traps_data()
{
    rows({ { "24h-Hotline", "" }, { "rund um die Uhr", "" }, { "Version 2.14.3", "" }, { "10.30.2", "" },
        { "192.168.10.20", "" }, { "Tel. 0361 1420-30", "" }, { "16:9", "" }, { "3.7M requests", "" }, { "25 %", "" },
        { "711 Haushalte", "" }, { "rev 293", "" }, { "twice a day", "" }, { "a second outage", "" }, { "one day", "" },
        { "5 vor Ort", "" }, { "Von 1.1.2020 ca. 1h bis", "2020-01-01 ~01:00" }, { "fe80::1:10:22", "" },
        { "Montags bis", "wd1" }, { "May we help", "" }, { "im Mai", "" } });
}

QTEST_APPLESS_MAIN(TestDraftingTimeGrammar)
#include "tst_drafting_time_grammar.moc"
