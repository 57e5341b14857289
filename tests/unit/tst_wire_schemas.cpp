// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first half of the comparison of the codec with the JSON Schemas: writes a corpus of what the encoder writes, of the
// schemas' own examples, and of examples broken in every way, each with the decoder's verdict, and checks that the
// verdict names the place. check_schemas.py, the second half, compares the verdicts with those of the schemas.

#include "support/event_generators.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>
#include <set>
#include <utility>

using namespace leitstand;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString member(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

// Where an event with this JSON would stand in the log; what it does not say comes from the unbroken `original`.
std::string subjectForJson(const QJsonObject& broken, const QJsonObject& original)
{
    const QString type = member(original, "type");
    const auto said = [&](const QJsonObject& now, const QJsonObject& before, const char* name) {
        const QJsonValue value = now.value(QLatin1String(name));
        return subjectToken((value.isString() ? value.toString() : member(before, name)).toStdString());
    };
    const QJsonObject data = broken.value(QLatin1String("data")).toObject();
    const QJsonObject meant = original.value(QLatin1String("data")).toObject();
    if (type.contains(QLatin1String(".gateway.")))
        return std::string(PresenceGatewaySubject);
    if (type.contains(QLatin1String(".catalog.")))
        return std::string(CatalogueSubject);
    if (type.contains(QLatin1String(".grouping."))) {
        const auto first = [](const QJsonObject& from) {
            return from.value(QLatin1String("cause")).toArray().first().toObject().value(QLatin1String("label"));
        };
        return std::string(GroupingPrefix) + subjectToken(first(data).toString().toStdString());
    }
    if (type.contains(QLatin1String(".presence.")))
        return "ops.presence." + said(broken, original, "actor") + '.' + said(data, meant, "window");
    if (type.contains(QLatin1String(".alert.changed")))
        return "ops.alert." + said(data, meant, "source") + '.' + said(data, meant, "fingerprint");
    if (type.endsWith(QLatin1String(".alert.acknowledged.v1")) || type.endsWith(QLatin1String(".alert.released.v1")))
        return "ops.handling.ack." + said(data, meant, "acknowledgement");
    if (type.contains(QLatin1String(".silence."))) {
        const bool isState = type.contains(QLatin1String(".reported."));
        return "ops.handling.silence." + said(data, meant, "source")
            + (isState                                           ? ".state."
                    : type.contains(QLatin1String(".answered.")) ? ".answer."
                                                                 : ".request.")
            + said(data, meant, isState ? "silence" : "request");
    }
    if (type.contains(QLatin1String(".metric.")))
        return "ops.metric." + said(data, meant, "service") + '.' + said(data, meant, "name");
    return member(original, "subject").toStdString();
}

// One step into an object (a name) or a list (its first entry: an empty name).
using Path = QStringList;
using Where = std::function<bool(const QJsonValue&, const Path&)>;

QJsonValue at(const QJsonValue& root, const Path& path)
{
    QJsonValue value = root;
    for (const QString& step : path)
        value = step.isEmpty() ? value.toArray().first() : value.toObject().value(step);
    return value;
}

QJsonValue replaced(
    const QJsonValue& root, const Path& path, const std::function<QJsonValue(const QJsonValue&)>& change)
{
    if (path.isEmpty())
        return change(root);
    const QString& step = path.first();
    const Path rest = path.mid(1);
    if (step.isEmpty()) {
        QJsonArray array = root.toArray();
        array.replace(0, replaced(array.first(), rest, change));
        return array;
    }
    QJsonObject object = root.toObject();
    object.insert(step, replaced(object.value(step), rest, change));
    return object;
}

void collectPaths(const QJsonValue& value, const Path& path, QList<Path>& into)
{
    into.append(path);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            collectPaths(entry.value(), path + Path { entry.key() }, into);
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        collectPaths(value.toArray().first(), path + Path { QString() }, into);
    }
}

template <typename Body, std::size_t... Kinds>
void addTypes(std::set<std::string>& types, std::index_sequence<Kinds...>)
{
    using Change = decltype(Body::change);
    const auto add = [&types](Change change) {
        Body body { { "i" }, 1, std::move(change) };
        types.emplace(typeOf(std::move(body)));
    };
    (add(Change(std::in_place_index<Kinds>)), ...);
}

template <typename Body> void addTypesOf(std::set<std::string>& types)
{
    addTypes<Body>(types, std::make_index_sequence<std::variant_size_v<decltype(Body::change)>>());
}

// How many types there are: everything that is no incident's, and all kinds of its aspects.
constexpr std::size_t TypeCount = std::variant_size_v<EventBody> - AspectCount
    + std::variant_size_v<
        CaseChange> + std::variant_size_v<CommsChange> + std::variant_size_v<ApprovalChange> + std::variant_size_v<DeliveryChange>;

struct Schema {
    QString type;
    QJsonArray examples;
};

QList<Schema> schemas()
{
    QList<Schema> found;
    const QDir folder(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/schemas"));
    for (const QString& name : folder.entryList({ QStringLiteral("org.leitstand.*.schema.json") }, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        found.append({ name.left(name.size() - static_cast<int>(qstrlen(".schema.json"))),
            schema.value(QLatin1String("examples")).toArray() });
    }
    return found;
}

} // namespace

class TestWireSchemas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTypeHasItsSchema();
    void arbitraryEventsAreWritten();
    void examplesAreRead();
    void membersLeftOut();
    void membersOfAnotherType();
    void membersThatNobodyKnows();
    void textTooLongOrEmpty();
    void listsTooLong();
    void mapsTooLarge();
    void numbersOutOfRange();
    void timestampsOutOfShape();
    void daysOutOfShape();
    void picturesOutOfShape();
    void cleanupTestCase();

private:
    // Adds one line to the corpus. Where `exact` is set the schema sees all that the decoder sees, so that both have to
    // say the same; else the decoder may refuse more.
    Decoded judge(const QJsonObject& broken, const QJsonObject& original, const QString& origin, bool exact);
    Decoded judge(
        const std::string& subject, const QByteArray& bytes, const QString& type, const QString& origin, bool exact);
    // Applies `change` at every path of every example; `place` has to be in the reason of a refusal.
    void breakEverywhere(
        const QString& origin, const Where& where, const std::function<QJsonValue(const QJsonValue&)>& change);

    bool m_everyExample = true; // else only the first of each schema: large events make a large corpus
    QFile m_corpus;
    EventDecoder m_decoder;
    int m_refused = 0;
};

void TestWireSchemas::initTestCase()
{
    m_corpus.setFileName(QStringLiteral(LEITSTAND_CORPUS));
    QVERIFY(m_corpus.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(!schemas().isEmpty());
}

Decoded TestWireSchemas::judge(
    const QJsonObject& broken, const QJsonObject& original, const QString& origin, bool exact)
{
    return judge(subjectForJson(broken, original), QJsonDocument(broken).toJson(QJsonDocument::Compact),
        member(original, "type"), origin, exact);
}

Decoded TestWireSchemas::judge(
    const std::string& subject, const QByteArray& bytes, const QString& type, const QString& origin, bool exact)
{
    Decoded decoded
        = m_decoder.decode(subject, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const auto* const rejection = std::get_if<Rejection>(&decoded);
    m_refused += rejection ? 1 : 0;
    QByteArray line = QJsonDocument(QJsonObject {
                                        { QStringLiteral("type"), type },
                                        { QStringLiteral("origin"), origin },
                                        { QStringLiteral("exact"), exact },
                                        { QStringLiteral("accepted"), !rejection },
                                        { QStringLiteral("reason"), rejection ? text(rejection->reason) : QString() },
                                    })
                          .toJson(QJsonDocument::Compact);
    // The event as it is, not read and written anew: that would mend some of it.
    line.chop(1);
    m_corpus.write(line + ",\"event\":" + bytes + "}\n");
    return decoded;
}

void TestWireSchemas::breakEverywhere(
    const QString& origin, const Where& where, const std::function<QJsonValue(const QJsonValue&)>& change)
{
    for (const Schema& schema : schemas()) {
        for (const QJsonValue& example : schema.examples) {
            if (!m_everyExample && example != schema.examples.first())
                continue;
            const QJsonObject original = example.toObject();
            QList<Path> paths;
            collectPaths(original, {}, paths);
            for (const Path& path : paths) {
                if (path.value(0) == QLatin1String("type") || !where(at(original, path), path))
                    continue;
                const QJsonValue broken = replaced(original, path, change);
                if (!broken.isObject() || broken.toObject() == original)
                    continue;
                const QString place = path.join(QLatin1Char('/'));
                const Decoded decoded = judge(broken.toObject(), original, origin + QLatin1Char(' ') + place, true);
                if (const auto* const rejection = std::get_if<Rejection>(&decoded); rejection && !path.isEmpty()) {
                    // The last name of the path, or for an object's members and a list's entries the one above.
                    const QStringList names = path.filter(QRegularExpression(QStringLiteral(".")));
                    const QString reason = text(rejection->reason);
                    const bool named = reason.contains(names.last())
                        || (names.size() > 1 && reason.contains(names.at(names.size() - 2)));
                    QVERIFY2(named,
                        qPrintable(schema.type + QLatin1String(": ") + origin + QLatin1Char(' ') + place
                            + QLatin1String(": ") + reason));
                }
            }
        }
    }
}

void TestWireSchemas::everyTypeHasItsSchema()
{
    std::set<std::string> written;
    const auto add = [&written](EventBody body) { written.insert(std::string(typeOf(body))); };
    add(AlertCondition());
    add(MetricSample());
    add(GatewayReport());
    add(CatalogueApplied());
    add(GroupingDecided());
    add(PresenceNotice());
    add(AlertsAcknowledged());
    add(AlertsReleased());
    add(SilenceRequested());
    add(SilenceWithdrawn());
    add(SilenceAnswered());
    add(SilenceReported());
    addTypesOf<CaseEvent>(written);
    addTypesOf<CommsEvent>(written);
    addTypesOf<ApprovalEvent>(written);
    addTypesOf<DeliveryEvent>(written);
    QCOMPARE(written.size(), TypeCount);

    std::set<std::string> described;
    for (const Schema& schema : schemas())
        described.insert(schema.type.toStdString());
    QCOMPARE(described, written);
}

void TestWireSchemas::arbitraryEventsAreWritten()
{
    std::set<std::string> types;
    for (std::uint64_t seed = 0; seed < 1200; ++seed) {
        const auto shrinkable = testing::genEvent()(rc::Random(seed), rc::kNominalSize);
        const Event event = shrinkable.value();
        const Decoded decoded
            = judge(subjectFor(event), QByteArray::fromStdString(encode(event)), text(std::string(typeOf(event.body))),
                QStringLiteral("encoded, seed %1").arg(static_cast<qulonglong>(seed)), true);
        QVERIFY2(std::holds_alternative<Event>(decoded), typeOf(event.body).data());
        QVERIFY(std::get<Event>(decoded) == event);
        types.insert(std::string(typeOf(event.body)));
    }
    QCOMPARE(types.size(), TypeCount);
}

void TestWireSchemas::examplesAreRead()
{
    for (const Schema& schema : schemas()) {
        QVERIFY2(schema.examples.size() >= 2, qPrintable(schema.type));
        for (const QJsonValue& example : schema.examples) {
            const QJsonObject event = example.toObject();
            QCOMPARE(member(event, "type"), schema.type);
            const Decoded decoded = judge(event, event, QStringLiteral("example"), true);
            if (const auto* const rejection = std::get_if<Rejection>(&decoded))
                QFAIL(rejection->reason.c_str());
            QCOMPARE(text(std::string(typeOf(std::get<Event>(decoded).body))), schema.type);
        }
    }
}

void TestWireSchemas::membersLeftOut()
{
    for (const Schema& schema : schemas()) {
        for (const QJsonValue& example : schema.examples) {
            const QJsonObject original = example.toObject();
            QList<Path> paths;
            collectPaths(original, {}, paths);
            for (const Path& path : paths) {
                if (path.isEmpty() || path.last().isEmpty() || path.last() == QLatin1String("type"))
                    continue;
                const QString name = path.last();
                const QJsonValue broken
                    = replaced(original, path.mid(0, path.size() - 1), [&](const QJsonValue& value) {
                          QJsonObject object = value.toObject();
                          object.remove(name);
                          return object;
                      });
                const Decoded decoded = judge(
                    broken.toObject(), original, QStringLiteral("without ") + path.join(QLatin1Char('/')), true);
                if (const auto* const rejection = std::get_if<Rejection>(&decoded))
                    QVERIFY2(text(rejection->reason).endsWith(name + QLatin1String(": is missing")),
                        rejection->reason.c_str());
            }
        }
    }
}

void TestWireSchemas::membersOfAnotherType()
{
    const auto everywhere = [](const QJsonValue&, const Path& path) { return !path.isEmpty(); };
    const QJsonValue others[] = { QJsonValue(), 7, -0.5, true, QStringLiteral("x"), QJsonArray(),
        QJsonArray { QStringLiteral("x") }, QJsonObject(), QJsonObject { { QStringLiteral("x"), 1 } } };
    for (const QJsonValue& other : others) {
        const QString shown = QString::fromUtf8(QJsonDocument(QJsonArray { other }).toJson(QJsonDocument::Compact));
        breakEverywhere(QStringLiteral("made ") + shown, everywhere, [&other](const QJsonValue&) { return other; });
    }
}

void TestWireSchemas::membersThatNobodyKnows()
{
    const auto objects = [](const QJsonValue& value, const Path&) { return value.isObject(); };
    for (const char* name : { "zzz", "camelCase", "snake_case", "averyveryverylongname", "ümlaut" }) {
        const QString key = QString::fromUtf8(name);
        breakEverywhere(QStringLiteral("with ") + key, objects, [&key](const QJsonValue& value) {
            QJsonObject object = value.toObject();
            object.insert(key, QJsonArray { 1 });
            return object;
        });
        breakEverywhere(QStringLiteral("with a simple ") + key, objects, [&key](const QJsonValue& value) {
            QJsonObject object = value.toObject();
            object.insert(key, 1);
            return object;
        });
    }
}

void TestWireSchemas::textTooLongOrEmpty()
{
    const auto texts = [](const QJsonValue& value, const Path&) { return value.isString(); };
    const auto textsOfData = [](const QJsonValue& value, const Path& path) {
        return value.isString() && path.first() == QLatin1String("data");
    };
    for (const int length : { 0, 64, 65, 128, 129, 512, 513, 1024, 1025, 65536, 65537 }) {
        const bool large = length > 2000;
        m_everyExample = !large;
        breakEverywhere(QStringLiteral("%1 long").arg(length), large ? Where(textsOfData) : Where(texts),
            [length](const QJsonValue&) { return QString(length, QLatin1Char('a')); });
    }
    m_everyExample = true;
    const auto labels = [](const QJsonValue&, const Path& path) {
        return !path.isEmpty()
            && (path.last() == QLatin1String("labels") || path.last() == QLatin1String("annotations"));
    };
    for (const int length : { 0, 513 }) {
        breakEverywhere(QStringLiteral("label name %1 long").arg(length), labels, [length](const QJsonValue&) {
            return QJsonObject { { QString(length, QLatin1Char('a')), QStringLiteral("x") } };
        });
    }
}

void TestWireSchemas::listsTooLong()
{
    const auto full
        = [](const QJsonValue& value, const Path&) { return value.isArray() && !value.toArray().isEmpty(); };
    const auto alerts
        = [](const QJsonValue&, const Path& path) { return !path.isEmpty() && path.last() == QLatin1String("alerts"); };
    for (const int length : { 0, 3, 4, 16, 17, 64, 65, 1000, 1001, 10000, 10001 }) {
        m_everyExample = length < 1000;
        // Only alerts come by the thousand.
        breakEverywhere(QStringLiteral("%1 entries").arg(length), length > 2000 ? Where(alerts) : Where(full),
            [length](const QJsonValue& value) {
                const QJsonValue first = value.toArray().first();
                QJsonArray entries;
                for (int i = 0; i < length; ++i)
                    entries.append(first);
                return entries;
            });
    }
    m_everyExample = true;
}

void TestWireSchemas::mapsTooLarge()
{
    const auto maps = [](const QJsonValue& value, const Path& path) {
        static const QStringList names { QStringLiteral("labels"), QStringLiteral("severities"),
            QStringLiteral("people"), QStringLiteral("cost_per_minute") };
        return value.isObject() && !value.toObject().isEmpty() && !path.isEmpty() && names.contains(path.last());
    };
    for (const int count : { 0, 256, 257, 1000, 1001, 10000, 10001 }) {
        breakEverywhere(QStringLiteral("%1 members").arg(count), maps, [count](const QJsonValue& value) {
            const QJsonObject before = value.toObject();
            QJsonObject object;
            for (int i = 0; i < count; ++i)
                object.insert(QString::number(i), *before.begin());
            return object;
        });
    }
    for (const int length : { 0, 512, 513 }) {
        breakEverywhere(QStringLiteral("member name %1 long").arg(length), maps, [length](const QJsonValue& value) {
            const QJsonObject before = value.toObject();
            return QJsonObject { { QString(length, QLatin1Char('a')), *before.begin() } };
        });
    }
}

void TestWireSchemas::numbersOutOfRange()
{
    const auto numbers = [](const QJsonValue& value, const Path&) { return value.isDouble(); };
    for (const double number : { -1.0, -0.5, 0.0, 5e-324, 0.5, 1.0, 1.5, 2.0, 7.0, 8.0, 9.0, 31622400.0, 31622401.0,
             4294967295.0, 4294967296.0, 1e12, 1000000000001.0, 1e18, 1e300 }) {
        breakEverywhere(
            QStringLiteral("number %1").arg(number), numbers, [number](const QJsonValue&) { return number; });
    }
}

void TestWireSchemas::timestampsOutOfShape()
{
    const auto instants = [](const QJsonValue& value, const Path&) {
        return value.isString() && parseInstant(value.toString().toStdString()).has_value();
    };
    for (const char* written : { "2026-11-21", "2026-11-21T09:55Z", "2026-13-21T09:55:04Z", "2026-11-32T09:55:04Z",
             "2026-11-21T24:55:04Z", "2026-11-21T09:60:04Z", "2026-11-21T09:55:61Z", "2026-11-21T09:55:04",
             "2026-11-21T09:55:04+01", "2026-11-21T09:55:04+24:00", "2026-11-21T09:55:04,5Z", "1763718904",
             " 2026-11-21T09:55:04Z", "0000-11-21T09:55:04Z", "026-11-21T09:55:04Z", "2026-11-21T09:55:04Z\n" }) {
        breakEverywhere(QStringLiteral("timestamp"), instants,
            [written](const QJsonValue&) { return QString::fromLatin1(written); });
    }
}

void TestWireSchemas::daysOutOfShape()
{
    const auto days
        = [](const QJsonValue&, const Path& path) { return !path.isEmpty() && path.last() == QLatin1String("due"); };
    for (const char* written : { "2026-12-01", "0001-01-01", "9999-12-31", "2026-12-1", "2026-13-01", "2026-12-00",
             "2026-12-32", "0000-12-01", "26-12-01", "2026/12/01", "2026-12-01Z", "2026-12-01T00:00:00Z", " 2026-12-01",
             "+2026-12-01", "20261201", "2026-12-01\n" }) {
        breakEverywhere(
            QStringLiteral("day"), days, [written](const QJsonValue&) { return QString::fromLatin1(written); });
    }
}

void TestWireSchemas::picturesOutOfShape()
{
    const auto bytes
        = [](const QJsonValue&, const Path& path) { return !path.isEmpty() && path.last() == QLatin1String("bytes"); };
    for (const char* written : { "AAAA", "AA==", "AAA=", "AQ==", "AAE=", "AB==", "AAB=", "A===", "AAA", "AA", "A",
             "====", "AA==AAAA", "AA=A", "AAAA\n", "AA AA=", "-_AA", "AAAA=", "AAAAAA", "\xC3\xA4==" }) {
        breakEverywhere(
            QStringLiteral("base64"), bytes, [written](const QJsonValue&) { return QString::fromUtf8(written); });
    }
    // What a piece may hold at most has one character of padding.
    const auto limit = static_cast<int>((Picture::MaxPieceBytes + 2) / 3 * 4);
    for (const int length : { limit - 4, limit, limit + 4 }) {
        breakEverywhere(QStringLiteral("base64 %1 long").arg(length), bytes,
            [length](const QJsonValue&) { return QString(length - 1, QLatin1Char('A')) + QLatin1Char('='); });
    }
}

void TestWireSchemas::cleanupTestCase()
{
    QVERIFY2(m_refused > 1000, "the breaking breaks nothing");
    QVERIFY(m_corpus.flush());
    m_corpus.close();
}

QTEST_APPLESS_MAIN(TestWireSchemas)
#include "tst_wire_schemas.moc"
