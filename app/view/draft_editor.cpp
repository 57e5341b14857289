// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_editor.h"

#include "view/display_text.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

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

DraftEditor::DraftEditor(Workspace& workspace, UnsentTexts* unsent, MessageTemplates templates, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_unsent(unsent)
    , m_templates(std::move(templates))
{
    m_keepTimer.setInterval(1000);
    m_keepTimer.setSingleShot(true);
    connect(&m_keepTimer, &QTimer::timeout, this, &DraftEditor::keepUnsent);
    connect(&workspace, &Workspace::folded, this, &DraftEditor::folded);
    connect(&workspace, &Workspace::commandFinished, this, &DraftEditor::finished);
}

DraftEditor::~DraftEditor()
{
    if (m_keepTimer.isActive())
        keepUnsent();
}

const Incident* DraftEditor::incident() const
{
    return m_workspace.state().incident(m_incident);
}

const Draft* DraftEditor::stored() const
{
    const Incident* const shown = incident();
    if (!shown)
        return nullptr;
    const auto found = shown->drafts.find(m_draft);
    return found == shown->drafts.end() ? nullptr : &found->second;
}

QString DraftEditor::incidentTitle() const
{
    const Incident* const shown = incident();
    return shown ? displayLine(shown->title) : QString();
}

std::string DraftEditor::unsentKey() const
{
    return "draft/" + m_incident.value + '/' + m_draft.value;
}

void DraftEditor::open(const QString& incidentId, int audience, int moment)
{
    const IncidentId id { incidentId.toStdString() };
    const Incident* const wanted = m_workspace.state().incident(id);
    if (!wanted || audience < 0 || audience > Facts::Management || moment < 0 || moment > Facts::FinalMessage)
        return;
    const DraftId draft = draftIdFor(*wanted, static_cast<Audience>(audience), static_cast<Moment>(moment));
    if (id == m_incident && draft == m_draft)
        return;
    if (m_keepTimer.isActive())
        keepUnsent();
    m_incident = id;
    m_draft = draft;
    m_text = {};
    m_text.audience = static_cast<Audience>(audience);
    m_text.moment = static_cast<Moment>(moment);
    m_theirs.reset();
    m_sent.reset();
    m_saving.clear();
    load();
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::openNext(const QString& incidentId)
{
    const Incident* const wanted = m_workspace.state().incident({ incidentId.toStdString() });
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
    m_incident = {};
    m_draft = {};
    m_text = {};
    m_base = {};
    m_theirs.reset();
    m_sent.reset();
    m_saving.clear();
    m_typed = false;
    Q_EMIT opened();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::load()
{
    m_typed = false;
    if (const Draft* const draft = stored()) {
        adopt(*draft);
    } else {
        m_base = m_text;
        m_basedOn = 0;
        const Incident* const shown = incident();
        if (m_templates && shown) {
            if (auto written = m_templates(*shown, m_text.audience, m_text.moment, m_workspace.now()))
                m_text = std::move(written).value();
        }
    }
    const auto kept = m_unsent ? m_unsent->kept(unsentKey()) : std::nullopt;
    if (!kept)
        return;
    const auto unsent = unpack(m_incident, *kept);
    if (!unsent)
        return;
    m_text = unsent->text;
    m_basedOn = unsent->basedOn;
    m_typed = true;
    if (const Draft* const draft = stored(); draft && draft->savedVersion > m_basedOn)
        m_theirs = *draft;
}

void DraftEditor::adopt(const Draft& draft)
{
    m_text = draft.text;
    m_base = draft.text;
    m_basedOn = draft.savedVersion;
    m_typed = false;
    m_theirs.reset();
    if (m_unsent)
        m_unsent->drop(unsentKey());
}

void DraftEditor::type(std::string& field, const QString& text)
{
    std::string typed = fromTyped(text);
    if (field == typed || !isOpen())
        return;
    field = std::move(typed);
    m_typed = true;
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

bool DraftEditor::dirty() const
{
    return isOpen() && (m_typed || !inLog()) && !(m_text == m_base);
}

void DraftEditor::keepUnsent()
{
    m_keepTimer.stop();
    if (!m_unsent || !isOpen() || !m_typed)
        return;
    const Outcome kept = m_unsent->keep(unsentKey(), pack(m_incident, m_draft, m_text, m_basedOn));
    const QString error = kept ? QString() : displayText(kept.error().text());
    if (error == m_keepingError)
        return;
    m_keepingError = error;
    Q_EMIT stateChanged();
}

void DraftEditor::save()
{
    if (!isOpen() || saving() || conflict())
        return;
    keepUnsent();
    m_sent = m_text;
    m_saving = m_workspace.change({ m_incident, CommsChange(DraftSaved { m_draft, m_text }), m_basedOn });
    Q_EMIT stateChanged();
}

void DraftEditor::keepOurs()
{
    if (!m_theirs)
        return;
    m_basedOn = m_theirs->savedVersion;
    m_theirs.reset();
    save();
}

void DraftEditor::takeTheirs()
{
    if (!m_theirs)
        return;
    const Draft theirs = *m_theirs;
    adopt(theirs);
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::markPublished(const QString& channel)
{
    if (!isOpen() || m_text.german.empty() || channel.trimmed().isEmpty())
        return;
    if (dirty())
        save();
    m_workspace.change(
        { m_incident, CommsChange(MessagePublished { m_draft, m_text, fromTyped(channel) }), std::nullopt });
}

void DraftEditor::folded(const Changes& changes)
{
    if (!isOpen()
        || std::find(changes.incidents.begin(), changes.incidents.end(), m_incident) == changes.incidents.end())
        return;
    const Draft* const draft = stored();
    if (draft && draft->savedVersion > m_basedOn) {
        if (draft->text == m_text || !m_typed) {
            const bool differs = !(draft->text == m_text);
            adopt(*draft);
            if (differs)
                Q_EMIT textChanged();
        } else if (m_sent && draft->text == *m_sent) {
            // Our own save came back while typing went on: the new base, not a conflict.
            m_base = draft->text;
            m_basedOn = draft->savedVersion;
        } else {
            m_theirs = *draft;
        }
    }
    Q_EMIT stateChanged();
}

void DraftEditor::finished(const CommandResult& result)
{
    if (result.eventId != m_saving)
        return;
    if (result.outcome == CommandOutcome::Waiting) {
        Q_EMIT stateChanged();
        return;
    }
    m_saving.clear();
    if (result.outcome == CommandOutcome::Conflicted) {
        if (const Draft* const draft = stored())
            m_theirs = *draft;
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
    return fieldOf(m_theirs, &DraftText::german, &Message::subject);
}
QString DraftEditor::theirBodyDe() const
{
    return fieldOf(m_theirs, &DraftText::german, &Message::body);
}
QString DraftEditor::theirSubjectEn() const
{
    return fieldOf(m_theirs, &DraftText::english, &Message::subject);
}
QString DraftEditor::theirBodyEn() const
{
    return fieldOf(m_theirs, &DraftText::english, &Message::body);
}
QString DraftEditor::theirName() const
{
    return m_theirs ? displayLine(m_theirs->savedBy) : QString();
}

} // namespace leitstand
