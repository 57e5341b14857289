// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of those who get a mail: what is an address, what is a line, and that one bad line harms nobody else.

#include "gateway/channels/recipient_list.h"

#include <QTest>

using namespace leitstand;
using namespace Qt::StringLiterals;

class GatewayRecipients : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAddresses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("address"); // empty: refused
        QTest::newRow("plain") << u"kunde@firma.example"_s << u"kunde@firma.example"_s;
        QTest::newRow("host in capitals") << u"Kunde@FIRMA.Example"_s << u"Kunde@firma.example"_s;
        QTest::newRow("with a name") << u"Karla Kunde <k@firma.example>"_s << u"k@firma.example"_s;
        QTest::newRow("blanks") << u"  k@firma.example\r"_s << u"k@firma.example"_s;
        QTest::newRow("plus and dots") << u"a.b+status@firma.example"_s << u"a.b+status@firma.example"_s;
        QTest::newRow("umlaut in the host") << u"k@müller.example"_s << u"k@xn--mller-kva.example"_s;
        QTest::newRow("host of one word") << u"root@localhost"_s << u"root@localhost"_s;
        QTest::newRow("no at") << u"firma.example"_s << u""_s;
        QTest::newRow("nobody") << u"@firma.example"_s << u""_s;
        QTest::newRow("no host") << u"kunde@"_s << u""_s;
        QTest::newRow("two dots") << u"a..b@firma.example"_s << u""_s;
        QTest::newRow("blank within") << u"a b@firma.example"_s << u""_s;
        QTest::newRow("host with an underscore") << u"a@fir_ma.example"_s << u""_s;
        QTest::newRow("host with a dash at its end") << u"a@firma-.example"_s << u""_s;
        QTest::newRow("two addresses") << u"a@firma.example, b@firma.example"_s << u""_s;
        QTest::newRow("an injected header") << u"a@firma.example\nBcc: b@firma.example"_s << u""_s;
        QTest::newRow("angles within") << u"a>b@firma.example"_s << u""_s;
        QTest::newRow("umlaut in the name") << u"jörg@firma.example"_s << u""_s;
        QTest::newRow("long local part") << QString(65, u'a') + u"@firma.example"_s << u""_s;
        QTest::newRow("long host") << u"a@"_s + u"abcdefghi."_s.repeated(25) + u"example"_s << u""_s;
    }
    void readsAddresses()
    {
        QFETCH(QString, written);
        QFETCH(QString, address);
        const auto read = mailAddress(written.toStdString());
        QCOMPARE(QString::fromStdString(read ? *read : std::string()), address);
    }

    void oneBadLineHarmsNobodyElse()
    {
        const auto list = parseRecipients("\xEF\xBB\xBF# customers\r\n"
                                          "anna@firma.example\r\n"
                                          "\r\n"
                                          "berta(at)firma.example\r\n"
                                          "  Clara <clara@firma.example>\n"
                                          "ANNA@firma.example\n"
                                          "dora@firma.example",
            "customers");
        QCOMPARE(list.recipients.size(), std::size_t(3));
        QCOMPARE(list.recipients[0].address, std::string("anna@firma.example"));
        QCOMPARE(list.recipients[1].address, std::string("clara@firma.example"));
        QCOMPARE(list.recipients[2].address, std::string("dora@firma.example"));
        QCOMPARE(list.unusable.size(), std::size_t(1));
        QVERIFY(list.unusable[0].fault.starts_with("line 4 "));
        QVERIFY(list.unusable[0].fault.find("berta") == std::string::npos);
    }

    void readsTablesWithTheirLanguages()
    {
        const auto list = parseRecipients("Name;E-Mail;Sprache\n"
                                          "\"Anna; Frau \"\"Doktor\"\"\";anna@firma.example;DE\n"
                                          "Bob;bob@firma.example;en\n"
                                          "Carl;carl@firma.example;tlh\n"
                                          "nobody\n",
            "customers");
        QCOMPARE(list.recipients.size(), std::size_t(3));
        QCOMPARE(list.recipients[0].language, std::optional(MessageLanguage::German));
        QCOMPARE(list.recipients[1].language, std::optional(MessageLanguage::English));
        QCOMPARE(list.recipients[2].language, std::optional<MessageLanguage>());
        QCOMPARE(list.unusable.size(), std::size_t(1));
        QVERIFY(list.unusable[0].fault.starts_with("line 5 "));
    }

    void tokensTellNothingAndStayTheSame()
    {
        const std::string token = recipientToken("customers", "Kunde@firma.example");
        QCOMPARE(token.size(), std::size_t(16));
        QCOMPARE(recipientToken("customers", "kunde@firma.example"), token);
        QVERIFY(recipientToken("partners", "kunde@firma.example") != token);
        QVERIFY(recipientToken("customers", "kunde2@firma.example") != token);
        QCOMPARE(maskedAddress("kunde@firma.example"), std::string("k…@firma.example"));
        QCOMPARE(maskedAddress("nonsense"), std::string("…"));
    }

    void anythingIsRead()
    {
        QVERIFY(parseRecipients("", "c").recipients.empty());
        QVERIFY(parseRecipients("\n\n#\n", "c").unusable.empty());
        QCOMPARE(parseRecipients(std::string(3, '\0'), "c").unusable.size(), std::size_t(1));
        QCOMPARE(parseRecipients("\xff\xfe@\xc3", "c").unusable.size(), std::size_t(1));
        QCOMPARE(parseRecipients("email\n\"never closed", "c").unusable.size(), std::size_t(1));
        QVERIFY(!readRecipients("/nonexistent/list", "c"));
    }
};

QTEST_GUILESS_MAIN(GatewayRecipients)
#include "tst_gateway_recipients.moc"
