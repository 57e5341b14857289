// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/session.h"

#include <random>

using namespace leitstand;
using namespace leitstand::story;

namespace {

// Hard to compress, as a photograph is.
QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    std::mt19937 random(3);
    for (int y = 0; y < height; ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x)
            line[x] = 0xff000000U | (random() & 0xffffffU);
    }
    return image;
}

QImage screen(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int x = 0; x < width; x += 7)
        image.setPixelColor(x, height / 2, Qt::black);
    return image;
}

Picture joined(const std::vector<PicturePiece>& pieces)
{
    Picture picture;
    std::string bytes;
    for (const PicturePiece& piece : pieces)
        bytes += *piece.bytes;
    picture.mediaType = pieces.front().mediaType;
    picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    return picture;
}

} // namespace

class TestNotePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScreenStaysSharpAndIsNoLargerThanItMayBe()
    {
        const auto packed = packPicture(screen(3840, 2160));
        QVERIFY(packed.ok());
        QCOMPARE(packed->mediaType, "image/png");
        const QImage back = unpackPicture(joined(piecesOf(*packed, { "p" })));
        QCOMPARE(back.size(), QSize(1920, 1080));
        QCOMPARE(unpackPicture(joined(piecesOf(*packed, { "p" })), 240).size(), QSize(240, 135));
        const auto small = packPicture(screen(200, 100));
        QCOMPARE(unpackPicture(joined(piecesOf(*small, { "p" }))).size(), QSize(200, 100));
    }

    void aPhotographBecomesAJpegInPiecesThatTheLogTakes()
    {
        const auto packed = packPicture(noise(2600, 1800));
        QVERIFY(packed.ok());
        QCOMPARE(packed->mediaType, "image/jpeg");
        const auto pieces = piecesOf(*packed, { "p" });
        QVERIFY(pieces.size() > 1 && pieces.size() <= Picture::MaxPieces);
        qsizetype bytes = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            QCOMPARE(pieces[i].index, std::uint32_t(i));
            QCOMPARE(pieces[i].count, std::uint32_t(pieces.size()));
            QVERIFY(!pieces[i].bytes->empty() && pieces[i].bytes->size() <= Picture::MaxPieceBytes);
            bytes += qsizetype(pieces[i].bytes->size());
        }
        QCOMPARE(bytes, packed->bytes.size());
        QVERIFY(!unpackPicture(joined(pieces)).isNull());
    }

    void whatIsNoPictureIsRefused()
    {
        QVERIFY(!packPicture(QImage()).ok());
        Picture picture;
        QVERIFY(unpackPicture(picture).isNull());
        picture.mediaType = "image/png";
        picture.bytes = std::make_shared<const std::string>("not a picture");
        QVERIFY(unpackPicture(picture).isNull());
        // A picture that says another kind than it is, or one that nobody packed here.
        const auto packed = packPicture(screen(100, 100));
        picture = joined(piecesOf(*packed, { "p" }));
        picture.mediaType = "image/svg+xml";
        QVERIFY(unpackPicture(picture).isNull());
        picture.mediaType = "image/jpeg";
        QVERIFY(unpackPicture(picture).isNull());
    }

    // A small file that says that it is huge: it is not unfolded.
    void aPictureThatWouldUnfoldIsNotShown()
    {
        QImage large(1921, 4, QImage::Format_Mono);
        large.fill(0);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(large.save(&buffer, "PNG"));
        Picture picture;
        picture.mediaType = "image/png";
        picture.bytes = std::make_shared<const std::string>(bytes.toStdString());
        QVERIFY(unpackPicture(picture).isNull());
    }

    void theClipboardIsTakenWhenItHoldsAPictureAlone()
    {
        PastedPictures pictures;
        QAbstractItemModelTester tester(&pictures, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QGuiApplication::clipboard()->setText(QStringLiteral("a text"));
        QVERIFY(!pictures.paste());
        QGuiApplication::clipboard()->setImage(screen(300, 200));
        QVERIFY(pictures.paste());
        QCOMPARE(pictures.count(), 1);
        QVERIFY(pictures.index(0).data(PastedPictures::ThumbnailRole).value<QImage>().width() <= 240);
        // A spreadsheet offers its cells as text and as a picture: the text is meant.
        auto* const both = new QMimeData;
        both->setText(QStringLiteral("1\t2"));
        both->setImageData(screen(20, 20));
        QGuiApplication::clipboard()->setMimeData(both);
        QVERIFY(!pictures.paste());

        const int number = pictures.index(0).data(PastedPictures::NumberRole).toInt();
        pictures.remove(number);
        QCOMPARE(pictures.count(), 0);
    }

    void aNoteHoldsNoMoreThanAFewPictures()
    {
        PastedPictures pictures;
        QAbstractItemModelTester tester(&pictures, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (std::size_t i = 0; i < PastedPictures::MostPictures; ++i)
            QVERIFY(pictures.add(screen(20, 20)));
        QVERIFY(!pictures.add(screen(20, 20)));
        QVERIFY(!pictures.error().isEmpty());
        pictures.clear();
        QVERIFY(pictures.error().isEmpty());
        QCOMPARE(pictures.count(), 0);
    }

    void theLogsPictureIsShownWhenAllOfItIsThere()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        session.incident()->setIncidentId(QStringLiteral("i"));
        const auto packed = packPicture(noise(2600, 1800));
        const auto pieces = piecesOf(*packed, { "p" });
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed(
            { bench.log.incident("i", IncidentOpened { "Login slow" }, now), bench.log.incident("i", pieces[0], now) });
        QVERIFY(session.incident()->picture(QStringLiteral("p"), 0).value<QImage>().isNull());
        std::vector<Arrival> rest;
        for (std::size_t i = 1; i < pieces.size(); ++i)
            rest.emplace_back(bench.log.incident("i", pieces[i], now));
        bench.feedAll(std::move(rest));
        QVERIFY(!session.incident()->picture(QStringLiteral("p"), 0).value<QImage>().isNull());
        const QImage small = session.incident()->picture(QStringLiteral("p"), 120).value<QImage>();
        QCOMPARE(std::max(small.width(), small.height()), 120);
        QVERIFY(session.incident()->picture(QStringLiteral("nothing"), 0).value<QImage>().isNull());
    }
};

QTEST_MAIN(TestNotePictures)
#include "tst_view_note_pictures.moc"
