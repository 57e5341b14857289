// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_editor.h"

#include "drafting/next_moment.h"
#include "drafting/template_set.h"
#include "view/display_text.h"

namespace leitstand {
namespace {

constexpr int KeepAfter = 1000; // milliseconds
constexpr int SaveAfter = 5000; // without a key
constexpr int SuggestEvery = 15000;

// The draft for this audience and moment that is not out yet, or the id of the next one.
DraftId draftIdFor(const Incident& incident, Audience audience, Moment moment)
{
    const std::string base = std::string(wordFor(audience)) + '-' + std::string(wordFor(moment));
    DraftId id { base };
    for (int number = 2;; ++number) {
        const auto found = incident.drafts.find(id);
        if (found == incident.drafts.end() || found->second.state < DraftState::Publishing)
            return id;
        id.value = base + '-' + std::to_string(number);
    }
}

} // namespace

DraftEditor::DraftEditor(
    Lens& lens, const Access& access, Desk& desk, UnsentTexts* unsent, MessageTemplates templates, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_access(access)
    , m_desk(desk)
    , m_kept(unsent)
    , m_templates(std::move(templates))
{
    m_elapsed.start();
    m_keepTimer.setInterval(KeepAfter);
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &DraftEditor::keepUnsent);
    m_saveTimer.setInterval(SaveAfter);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &DraftEditor::save);
    m_suggestTimer.setInterval(SuggestEvery);
    connect(&m_suggestTimer, &QTimer::timeout, this, [this] {
        suggest();
        followRecord();
    });
    connect(&lens, &Lens::modeChanged, this, &DraftEditor::changeTime);
    connect(&lens, &Lens::folded, this, &DraftEditor::folded);
    connect(&lens, &Lens::replaced, this, [this] {
        if (!m_lens.isLive())
            showPast();
    });
    connect(&access, &Access::changed, this, &DraftEditor::stateChanged);
    connect(&desk, &Desk::finished, this, &DraftEditor::finished);
}

DraftEditor::~DraftEditor()
{
    if (m_keepTimer.isActive())
        keepUnsent();
}

const Incident* DraftEditor::incident() const
{
    return m_lens.state().incident(m_editing.incident);
}

const Draft* DraftEditor::stored() const
{
    const Incident* const shown = incident();
    if (!shown)
        return nullptr;
    const auto found = shown->drafts.find(m_editing.draft);
    return found == shown->drafts.end() ? nullptr : &found->second;
}

QString DraftEditor::incidentTitle() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->title) : QString();
}

void DraftEditor::open(const QString& incidentId, int audience, int moment)
{
    const IncidentId id { incidentId.toStdString() };
    const Incident* const wanted = m_lens.state().incident(id);
    if (!wanted || audience < 0 || audience > Facts::Management || moment < 0 || moment > Facts::LastMoment)
        return;
    const auto forWhom = static_cast<Audience>(audience);
    const auto which = static_cast<Moment>(moment);
    openAt(id, draftIdFor(*wanted, forWhom, which), forWhom, which);
    m_editing.follows = false;
}

void DraftEditor::openDraft(const QString& incidentId, const QString& draftId)
{
    const IncidentId id { incidentId.toStdString() };
    const Incident* const wanted = m_lens.state().incident(id);
    if (!wanted)
        return;
    const auto found = wanted->drafts.find({ draftId.toStdString() });
    if (found != wanted->drafts.end())
        openAt(id, found->first, found->second.text.audience, found->second.text.moment);
}

void DraftEditor::openAt(const IncidentId& incident, const DraftId& draft, Audience audience, Moment moment)
{
    if (incident == m_editing.incident && draft == m_editing.draft)
        return;
    if (m_keepTimer.isActive())
        keepUnsent();
    if (m_saveTimer.isActive())
        save();
    m_keepTimer.stop();
    m_saveTimer.stop();
    m_mergedWith.clear();
    m_editing = {};
    m_editing.incident = incident;
    m_editing.draft = draft;
    m_editing.text.audience = audience;
    m_editing.text.moment = moment;
    load();
    // What was typed before the window ended goes on its way as if the typing had paused.
    if (m_editing.typed && dirty() && !readOnly())
        m_saveTimer.start();
    m_suggestTimer.start();
    tellAll();
}

void DraftEditor::tellAll()
{
    m_history.begin(m_editing.text);
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::changeTime()
{
    if (!isOpen() && !m_aside)
        return;
    if (!m_lens.isLive()) {
        if (m_keepTimer.isActive())
            keepUnsent();
        m_saveTimer.stop();
        m_aside = m_editing;
        return; // the text follows with the moment
    }
    const auto aside = std::exchange(m_aside, std::nullopt);
    const bool same = aside && aside->incident == m_editing.incident && aside->draft == m_editing.draft;
    if (aside && (same || aside->typed)) {
        m_editing = *aside;
        if (const Draft* const draft = stored(); draft && draft->savedVersion > m_editing.basedOn)
            take(*draft);
    } else {
        load();
    }
    tellAll();
}

// As the log held it then; empty before it was written.
void DraftEditor::showPast()
{
    if (!isOpen())
        return;
    DraftText text;
    text.audience = m_editing.text.audience;
    text.moment = m_editing.text.moment;
    if (const Draft* const draft = stored())
        text = draft->text;
    const bool differs = !(text == m_editing.text);
    m_editing.text = m_editing.base = text;
    m_editing.typed = false;
    m_editing.theirs.reset();
    if (differs) {
        m_history.begin(m_editing.text);
        Q_EMIT textChanged();
    }
    Q_EMIT stateChanged();
}

void DraftEditor::openNext(const QString& incidentId)
{
    const Incident* const wanted = m_lens.state().incident({ incidentId.toStdString() });
    if (!wanted)
        return;
    open(incidentId, Facts::PublicStatus, static_cast<int>(nextMoment(*wanted, Audience::PublicStatus)));
    m_editing.follows = true;
}

bool DraftEditor::openMostUrgent()
{
    const Incident* urgent = nullptr;
    Instant due = Instant::max();
    for (const auto& [id, candidate] : m_lens.state().incidents()) {
        const auto clock = candidate.isOpen() ? nextMessageClock(candidate, *m_lens.state().catalogue()) : std::nullopt;
        if (clock && clock->due < due) {
            due = clock->due;
            urgent = &candidate;
        }
    }
    if (urgent)
        openNext(QString::fromStdString(urgent->id.value));
    return urgent != nullptr;
}

void DraftEditor::openNothingNew(const QString& incidentId)
{
    open(incidentId, Facts::PublicStatus, Facts::Update);
    if (incidentId != this->incidentId() || readOnly() || locked())
        return;
    m_editing.variant = NothingNew;
    if (!inLog() && !m_editing.typed) {
        suggest();
        return;
    }
    // Somebody has begun an update: this becomes its text, and can be taken back.
    auto written = rendered();
    if (!written || *written == m_editing.text)
        return;
    m_editing.text = std::move(*written);
    changed();
}

bool DraftEditor::openLast()
{
    const auto last = m_kept.last();
    if (!last || !m_lens.state().incident(last->incident))
        return false;
    openAt(last->incident, last->draft, last->audience, last->moment);
    return isOpen();
}

void DraftEditor::close()
{
    if (m_keepTimer.isActive())
        keepUnsent();
    m_keepTimer.stop();
    m_saveTimer.stop();
    m_suggestTimer.stop();
    m_editing = {};
    m_aside.reset();
    tellAll();
}

void DraftEditor::load()
{
    m_editing.typed = false;
    if (!m_lens.isLive()) {
        showPast();
        return;
    }
    if (const Draft* const draft = stored()) {
        m_editing.text = m_editing.base = draft->text;
        m_editing.basedOn = draft->savedVersion;
    } else {
        m_editing.base = m_editing.text;
        m_editing.basedOn = 0;
        suggest();
    }
    loadKept();
}

bool DraftEditor::isPublished() const
{
    const Draft* const draft = stored();
    return draft && draft->state >= DraftState::Publishing;
}

bool DraftEditor::locked() const
{
    const Draft* const draft = stored();
    return draft && draft->state != DraftState::Draft;
}

// Until it has come back, what it was based on is not what the next save will be based on.
bool DraftEditor::saving() const
{
    return !m_editing.saving.empty() && m_lens.workspace().isOnItsWay(m_editing.saving);
}

double DraftEditor::savedAt() const
{
    const Draft* const draft = stored();
    return draft ? milliseconds(draft->savedAt) : 0.0;
}

QString DraftEditor::savedBy() const
{
    const Draft* const draft = stored();
    return draft ? displayLine(draft->savedBy) : QString();
}

double DraftEditor::publishedAt() const
{
    const Draft* const draft = stored();
    return draft && draft->publishedAt ? milliseconds(*draft->publishedAt) : 0.0;
}

double DraftEditor::toldAt() const
{
    const Incident* const shown = incident();
    return shown && !shown->published.empty() ? milliseconds(shown->published.back().at) : 0.0;
}

std::optional<Clock> DraftEditor::owed() const
{
    const Incident* const shown = incident();
    return shown ? nextMessageClock(*shown, *m_lens.state().catalogue()) : std::nullopt;
}

int DraftEditor::dueKind() const
{
    const auto clock = owed();
    return clock ? static_cast<int>(Facts::from(clock->kind)) : static_cast<int>(Facts::NoClock);
}

double DraftEditor::dueAmberAt() const
{
    const auto clock = owed();
    return clock ? milliseconds(clock->due - (clock->due - clock->startedAt) / 4) : 0.0;
}

double DraftEditor::dueAt() const
{
    const auto clock = owed();
    return clock ? milliseconds(clock->due) : 0.0;
}

QString DraftEditor::theirName() const
{
    return m_editing.theirs ? displayLine(m_editing.theirs->savedBy) : QString();
}

} // namespace leitstand
