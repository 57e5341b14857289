// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggested incidents, the largest first, and what a person does with them. The search runs in a thread of its own over
// the alerts that began lately, a few times a second while they are few, and never for more than a fifth of the time; the
// window goes on meanwhile. What is decided goes into the log and shows when it comes back from there, in every window.
#pragma once

#include "insight/alert_suggestions.h"
#include "view/catalogue_names.h"
#include "view/desk.h"
#include "view/facts.h"
#include "view/list_facts.h"
#include "workspace/lens.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct SuggestionRow {
    QString suggestionId;
    QStringList cause; // "datacenter=erfurt", "needs db" in the words of the window's language
    int alertCount = 0;
    int critical = 0;
    int error = 0;
    int warning = 0;
    int other = 0;
    QStringList services; // by name, the first few: those with the most alerts
    int serviceCount = 0;
    double sureness = 0; // 0 to 1
    double began = 0; // milliseconds since 1970
    double grew = 0;
    bool isPart = false; // of what somebody has split
    bool busy = false; // accepted here; the log has not answered yet

    friend bool operator==(const SuggestionRow&, const SuggestionRow&) = default;
};

class SuggestionModel : public FactModel<SuggestionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int alertTotal READ alertTotal NOTIFY countChanged) // of all suggestions together
    Q_PROPERTY(int dismissedCount READ dismissedCount NOTIFY countChanged)
    // Counts the changes: to be read by bindings that call the functions below.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)
public:
    SuggestionModel(Lens& lens, Desk& desk, const CatalogueNames& names, QObject* parent = nullptr);
    ~SuggestionModel() override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int alertTotal() const { return m_alertTotal; }
    [[nodiscard]] int dismissedCount() const { return static_cast<int>(m_dismissed.size()); }
    [[nodiscard]] int revision() const { return m_revision; }
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

    // Why these belong together: {shared: [{text, within, without, isCause}], services: [{name, alerts}], accepted,
    // dismissed: how often people took, or did not take, groups with these labels for one}. Empty: there is none of this id.
    Q_INVOKABLE QVariantMap why(const QString& suggestionId) const;
    // Labels that divide it: [{label, parts: [{value, alerts}], without}], the best first.
    Q_INVOKABLE QVariantList splitChoices(const QString& suggestionId) const;
    // The members, as a filter of the list of alerts.
    Q_INVOKABLE QString filterFor(const QString& suggestionId) const;
    Q_INVOKABLE QStringList alertIds(const QString& suggestionId) const;

    // Opens the incident with its alerts. Returns its id; empty when that is refused.
    Q_INVOKABLE QString accept(const QString& suggestionId);
    Q_INVOKABLE void split(const QString& suggestionId, const QString& label);
    Q_INVOKABLE void dismiss(const QString& suggestionId);
    // What was dismissed is shown again.
    Q_INVOKABLE void restore();

Q_SIGNALS:
    void countChanged();
    void revisionChanged();
    void accepted(const leitstand::IncidentId& incident);
    void refused(const leitstand::Error& error);

private:
    static constexpr int ShortestPause = 200; // milliseconds: what begins together arrives together
    static constexpr qint64 LongestPause = 2000;
    static constexpr qint64 PauseForWork = 4; // times as long as the last search took
    static constexpr int NamedServices = 6;

    struct Search;
    struct Found;

    void folded(const Changes& changes);
    void beginAnew();
    void searchSoon(int pause);
    void search();
    void take(const Found& found, int generation);
    void show();
    void decide(GroupingDecided decided);
    [[nodiscard]] SuggestionRow rowOf(const AlertSuggestion& suggestion) const;
    [[nodiscard]] QString wordsFor(const AlertTrait& trait) const;
    [[nodiscard]] const AlertSuggestion* find(const QString& id) const;
    [[nodiscard]] std::vector<AlertKey> keysOf(const AlertSuggestion& suggestion) const;

    Lens& m_lens;
    Desk& m_desk;
    const CatalogueNames& m_names;
    RecentAlerts m_recent;
    std::vector<AlertSuggestion> m_list;
    std::vector<AlertSuggestion> m_dismissed;
    std::map<IncidentId, GroupingDecided> m_opening; // accepted here; the incident has not come back from the log yet
    std::set<std::string> m_busy; // their suggestions
    std::shared_ptr<Search> m_search; // used by one thread at a time
    bool m_searching = false;
    bool m_again = false;
    int m_generation = 0;
    int m_alertTotal = 0;
    int m_revision = 0;
    Instant m_seenUntil;
    QElapsedTimer m_sinceSearch; // its beginning, and then its end
    qint64 m_pause = 0; // milliseconds after it
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace leitstand
