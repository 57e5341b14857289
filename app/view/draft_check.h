// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong in the message that is being written (drafting/check.h), as it is typed: a list, the places to underline,
// and a fix where there is one. Between two checks the places follow what is typed.
#pragma once

#include "drafting/check.h"
#include "view/catalogue_names.h"
#include "view/dictionaries.h"
#include "view/draft_editor.h"
#include "view/draft_places.h"
#include "view/list_facts.h"

#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <set>

namespace leitstand {

struct FindingRow {
    QString findingId;
    int rule = 0; // DraftCheck.Rule
    bool error = false; // publishing takes a reason
    int side = 0; // DraftEditor.Side
    int part = 0; // DraftEditor.Part
    int start = 0; // in the field
    int end = 0; // start: something is missing
    QString text; // what stands there
    QString message;
    bool canFix = false;
    QString fix; // what would stand there
    QVariantList why; // what the record or the text shows: [{from, to, what}]

    friend bool operator==(const FindingRow&, const FindingRow&) = default;
};

class DraftCheck : public FactModel<FindingRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY findingsChanged)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY findingsChanged)
    // Counts the changes: to be read by bindings that call the functions below.
    Q_PROPERTY(int revision READ revision NOTIFY findingsChanged)
    // Typed and not checked yet.
    Q_PROPERTY(bool behind READ behind NOTIFY behindChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY findingsChanged) // there is no text to check
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(QString missingDictionary READ missingDictionary NOTIFY findingsChanged)
public:
    // The rules in the order of CheckRule.
    enum Rule {
        Duration,
        ClockTime,
        Date,
        Total,
        Count,
        ResolvedTooEarly,
        UnconfirmedCause,
        OverPromise,
        EtaPromise,
        PlayingDown,
        Blame,
        InternalName,
        MissingPart,
        NextUpdate,
        LanguagesDiffer,
        Placeholder,
        Spelling,
        LongSentence,
    };
    Q_ENUM(Rule)

    struct Mark {
        TextRange range;
        bool error = false;
        bool current = false;

        friend bool operator==(const Mark&, const Mark&) = default;
    };

    DraftCheck(Lens& lens, const CatalogueNames& names, DraftEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] bool behind() const { return m_unchecked; }
    [[nodiscard]] bool empty() const;
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] QString missingDictionary() const { return m_dictionaries.missing(); }
    [[nodiscard]] std::vector<Mark> marks(int side, int part) const;
    [[nodiscard]] const std::vector<FindingRow>& findings() const { return rows(); }
    // Checks now what would be checked in a moment.
    void checkNow();

    // To the next or the one before, around the end; the text is shown there.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    // Shows the finding in the text.
    Q_INVOKABLE void show(int row);
    // Writes what the finding suggests. For a word that is in no dictionary the suggestion is looked up now.
    Q_INVOKABLE bool applyFix(int row);
    Q_INVOKABLE QString suggestion(int row);
    // A hint that is of no use here is not told again while this message is open. Errors stay.
    Q_INVOKABLE void dismiss(int row);
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void findingsChanged();
    void behindChanged();
    void currentChanged();

private:
    void textChanged();
    void openedAnother();
    void recordChanged(const Changes& changes);
    void schedule(int milliseconds);
    void step(int by);
    [[nodiscard]] std::vector<FindingRow> findingsNow();
    void update(std::vector<FindingRow> now);

    Lens& m_lens;
    const CatalogueNames& m_names;
    DraftEditor& m_editor;
    Dictionaries m_dictionaries;
    bool m_unchecked = false; // the text; what the record changes is judged again without a word about it
    QTimer m_timer;
    QTimer m_recordTimer;
    std::array<QString, 4> m_seen; // the fields to which the places belong
    std::set<QString> m_dismissed;
    QString m_current;
    int m_revision = 0;
};

} // namespace leitstand
