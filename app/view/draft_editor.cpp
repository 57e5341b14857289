// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_editor.h"

#include "view/display_text.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace leitstand {
namespace {

// One draft per audience and moment; after an update is out, the next update is a new one.
DraftId draftIdFor(const Incident& incident, Audience audience, Moment moment)
{
    const std::string base = std::string(wordFor(audience)) + '-' + std::string(wordFor(moment));
    DraftId id { base };
    for (int number = 2;; ++number) {
        const auto found = incident.drafts.find(id);
        if (found == incident.drafts.end() || !found->second.publishedAt || moment != Moment::Update)
            return id;
        id.value = base + '-' + std::to_string(number);
    }
}

// Unsent text is kept in the form in which it would be written, behind a line with the version that it is based on.
std::string pack(const IncidentId& incident, const DraftId& draft, const DraftText& text, std::uint32_t basedOn)
{
    const Event event { "unsent", "/leitstand/unsent", Instant(), {},
        CommsEvent { incident, 1, DraftSaved { draft, text } } };
    return std::to_string(basedOn) + '\n' + encode(event);
}

struct Unsent {
    std::uint32_t basedOn = 0;
    DraftText text;
};

std::optional<Unsent> unpack(const IncidentId& incident, std::string_view bytes)
{
    Unsent unsent;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), unsent.basedOn);
    const auto line = static_cast<std::size_t>(end - bytes.data());
    if (error != std::errc() || line >= bytes.size() || bytes[line] != '\n')
        return std::nullopt;
    EventDecoder decoder;
    const CommsEvent place { incident, 1, DraftSaved() };
    const Decoded decoded = decoder.decode(subjectFor(place), bytes.substr(line + 1));
    const auto* const event = std::get_if<Event>(&decoded);
    const auto* const comms = event ? std::get_if<CommsEvent>(&event->body) : nullptr;
    const auto* const saved = comms ? std::get_if<DraftSaved>(&comms->change) : nullptr;
    if (!saved)
        return std::nullopt;
    unsent.text = saved->text;
    return unsent;
}

QString fieldOf(const std::optional<Draft>& draft, Message DraftText::*side, std::string Message::*field)
{
    return draft ? displayText(draft->text.*side.*field) : QString();
}

} // namespace

DraftEditor::DraftEditor(
    Lens& lens, const Access& access, Desk& desk, UnsentTexts* unsent, MessageTemplates templates, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_access(access)
    , m_desk(desk)
    , m_unsent(unsent)
    , m_templates(std::move(templates))
{
    m_keepTimer.setInterval(1000);
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &DraftEditor::keepUnsent);
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

std::string DraftEditor::unsentKey() const
{
    return "draft/" + m_editing.incident.value + '/' + m_editing.draft.value;
}

void DraftEditor::open(const QString& incidentId, int audience, int moment)
{
    const IncidentId id { incidentId.toStdString() };
    const Incident* const wanted = m_lens.state().incident(id);
    if (!wanted || audience < 0 || audience > Facts::Management || moment < 0 || moment > Facts::FinalMessage)
        return;
    const DraftId draft = draftIdFor(*wanted, static_cast<Audience>(audience), static_cast<Moment>(moment));
    if (id == m_editing.incident && draft == m_editing.draft)
        return;
    if (m_keepTimer.isActive())
        keepUnsent();
    m_editing = {};
    m_editing.incident = id;
    m_editing.draft = draft;
    m_editing.text.audience = static_cast<Audience>(audience);
    m_editing.text.moment = static_cast<Moment>(moment);
    load();
    tellAll();
}

void DraftEditor::tellAll()
{
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
        m_aside = m_editing;
        return; // the text follows with the moment
    }
    const auto aside = std::exchange(m_aside, std::nullopt);
    const bool same = aside && aside->incident == m_editing.incident && aside->draft == m_editing.draft;
    if (aside && (same || aside->typed)) {
        m_editing = *aside;
        if (const Draft* const draft = stored(); draft && draft->savedVersion > m_editing.basedOn) {
            if (m_editing.typed && !(draft->text == m_editing.text))
                m_editing.theirs = *draft;
            else
                adopt(*draft);
        }
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
    if (differs)
        Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::openNext(const QString& incidentId)
{
    const Incident* const wanted = m_lens.state().incident({ incidentId.toStdString() });
    if (!wanted)
        return;
    Moment moment = wanted->published.empty() ? Moment::FirstNotice : Moment::Update;
    if (wanted->lane == Lane::Communicate || wanted->lane == Lane::Closed)
        moment = Moment::FinalMessage;
    open(incidentId, Facts::PublicStatus, static_cast<int>(moment));
}

void DraftEditor::close()
{
    if (m_keepTimer.isActive())
        keepUnsent();
    m_keepTimer.stop();
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
        adopt(*draft);
    } else {
        m_editing.base = m_editing.text;
        m_editing.basedOn = 0;
        const Incident* const shown = incident();
        if (m_templates && shown) {
            if (auto written = m_templates(*shown, m_editing.text.audience, m_editing.text.moment, m_lens.now()))
                m_editing.text = std::move(written).value();
        }
    }
    const auto kept = m_unsent ? m_unsent->kept(unsentKey()) : std::nullopt;
    if (!kept)
        return;
    const auto unsent = unpack(m_editing.incident, *kept);
    if (!unsent)
        return;
    m_editing.text = unsent->text;
    m_editing.basedOn = unsent->basedOn;
    m_editing.typed = true;
    if (const Draft* const draft = stored(); draft && draft->savedVersion > m_editing.basedOn)
        m_editing.theirs = *draft;
}

void DraftEditor::adopt(const Draft& draft)
{
    m_editing.text = draft.text;
    m_editing.base = draft.text;
    m_editing.basedOn = draft.savedVersion;
    m_editing.typed = false;
    m_editing.theirs.reset();
    if (m_unsent)
        m_unsent->drop(unsentKey());
}

void DraftEditor::type(std::string& field, const QString& text)
{
    std::string typed = fromTyped(text);
    if (field == typed || !isOpen() || readOnly())
        return;
    field = std::move(typed);
    m_editing.typed = true;
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

bool DraftEditor::dirty() const
{
    return isOpen() && (m_editing.typed || !inLog()) && !(m_editing.text == m_editing.base);
}

void DraftEditor::keepUnsent()
{
    m_keepTimer.stop();
    if (!m_unsent || !isOpen() || !m_editing.typed)
        return;
    const Outcome kept
        = m_unsent->keep(unsentKey(), pack(m_editing.incident, m_editing.draft, m_editing.text, m_editing.basedOn));
    const QString error = kept ? QString() : displayText(kept.error().text());
    if (error == m_keepingError)
        return;
    m_keepingError = error;
    Q_EMIT stateChanged();
}

void DraftEditor::save()
{
    if (!isOpen() || saving() || conflict() || readOnly())
        return;
    keepUnsent();
    m_editing.sent = m_editing.text;
    m_editing.saving = m_desk.change(
        { m_editing.incident, CommsChange(DraftSaved { m_editing.draft, m_editing.text }), m_editing.basedOn, 0 });
    Q_EMIT stateChanged();
}

void DraftEditor::keepOurs()
{
    if (!m_editing.theirs)
        return;
    m_editing.basedOn = m_editing.theirs->savedVersion;
    m_editing.theirs.reset();
    save();
}

void DraftEditor::takeTheirs()
{
    if (!m_editing.theirs)
        return;
    const Draft theirs = *m_editing.theirs;
    adopt(theirs);
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

// The next such time of the day in this machine's time zone.
std::optional<Instant> DraftEditor::promiseIn(const QString& text) const
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("H:mm"));
    if (!time.isValid())
        return std::nullopt;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_lens.workspace().now().time_since_epoch().count());
    QDateTime promised(now.date(), time);
    if (promised <= now)
        promised = promised.addDays(1);
    return Instant(Span(promised.toMSecsSinceEpoch()));
}

bool DraftEditor::isPromise(const QString& text) const
{
    return promiseIn(text).has_value();
}

void DraftEditor::markPublished(const QString& channel, const QString& promised)
{
    if (!isOpen() || readOnly() || m_editing.text.german.empty() || channel.trimmed().isEmpty())
        return;
    if (dirty())
        save();
    MessagePublished published;
    published.draft = m_editing.draft;
    published.text = m_editing.text;
    published.channel = fromTyped(channel);
    published.nextUpdate = promiseIn(promised);
    m_desk.change({ m_editing.incident, CommsChange(std::move(published)), std::nullopt, 0 });
}

void DraftEditor::folded(const Changes& changes)
{
    if (!isOpen()
        || std::find(changes.incidents.begin(), changes.incidents.end(), m_editing.incident) == changes.incidents.end())
        return;
    if (!m_lens.isLive()) {
        showPast();
        return;
    }
    const Draft* const draft = stored();
    if (draft && draft->savedVersion > m_editing.basedOn) {
        if (draft->text == m_editing.text || !m_editing.typed) {
            const bool differs = !(draft->text == m_editing.text);
            adopt(*draft);
            if (differs)
                Q_EMIT textChanged();
        } else if (m_editing.sent && draft->text == *m_editing.sent) {
            // Our own save came back while typing went on: the new base, not a conflict.
            m_editing.base = draft->text;
            m_editing.basedOn = draft->savedVersion;
        } else {
            m_editing.theirs = *draft;
        }
    }
    Q_EMIT stateChanged();
}

void DraftEditor::finished(const CommandResult& result)
{
    Editing& editing = m_aside ? *m_aside : m_editing;
    if (result.eventId != editing.saving)
        return;
    if (result.outcome == CommandOutcome::Waiting) {
        Q_EMIT stateChanged();
        return;
    }
    editing.saving.clear();
    if (result.outcome == CommandOutcome::Conflicted && !m_aside) {
        if (const Draft* const draft = stored())
            m_editing.theirs = *draft;
    }
    Q_EMIT stateChanged();
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

QString DraftEditor::theirSubjectDe() const
{
    return fieldOf(m_editing.theirs, &DraftText::german, &Message::subject);
}
QString DraftEditor::theirBodyDe() const
{
    return fieldOf(m_editing.theirs, &DraftText::german, &Message::body);
}
QString DraftEditor::theirSubjectEn() const
{
    return fieldOf(m_editing.theirs, &DraftText::english, &Message::subject);
}
QString DraftEditor::theirBodyEn() const
{
    return fieldOf(m_editing.theirs, &DraftText::english, &Message::body);
}
QString DraftEditor::theirName() const
{
    return m_editing.theirs ? displayLine(m_editing.theirs->savedBy) : QString();
}

} // namespace leitstand
