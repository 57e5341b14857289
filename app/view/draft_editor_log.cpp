// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open message between this machine and the log: kept, saved, changed by others, merged.

#include "drafting/next_moment.h"
#include "drafting/text_merge.h"
#include "view/display_text.h"
#include "view/draft_editor.h"
#include "view/program_words.h"

#include <algorithm>

namespace leitstand {

void DraftEditor::loadKept()
{
    const auto kept = m_kept.kept(m_editing.incident, m_editing.draft);
    if (!kept || locked())
        return;
    m_editing.text = kept->text;
    m_editing.basedOn = kept->basedOn;
    m_editing.typed = true;
    const Draft* const draft = stored();
    if (!draft)
        return;
    if (const SavedText* const base = draft->saved(m_editing.basedOn))
        m_editing.base = *base->text;
    if (draft->savedVersion > m_editing.basedOn)
        take(*draft);
}

void DraftEditor::adopt(const Draft& draft)
{
    m_editing.text = draft.text;
    m_editing.base = draft.text;
    m_editing.basedOn = draft.savedVersion;
    m_editing.typed = false;
    m_editing.theirs.reset();
    m_keepTimer.stop();
    m_saveTimer.stop();
    m_kept.drop(m_editing.incident, m_editing.draft);
}

void DraftEditor::keepUnsent()
{
    m_keepTimer.stop();
    if (!isOpen() || !m_editing.typed)
        return;
    const Outcome kept = m_kept.keep(m_editing.incident, m_editing.draft, { m_editing.basedOn, m_editing.text });
    const QString error = kept ? QString() : programWords(kept.error());
    if (error == m_keepingError)
        return;
    m_keepingError = error;
    Q_EMIT stateChanged();
}

void DraftEditor::save()
{
    m_saveTimer.stop();
    if (!isOpen() || saving() || conflict() || readOnly() || locked() || (inLog() && !dirty()))
        return;
    keepUnsent();
    m_editing.sent = m_editing.text;
    m_editing.saving = m_desk.change(
        { m_editing.incident, CommsChange(DraftSaved { m_editing.draft, m_editing.text }), m_editing.basedOn, 0 });
    Q_EMIT stateChanged();
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
    if (const Draft* const draft = stored(); draft && draft->savedVersion > m_editing.basedOn)
        take(*draft);
    if (giveWay())
        return;
    suggest();
    followRecord();
    Q_EMIT stateChanged();
}

// What nobody has begun here gives way to the message that is owed instead by now: where the editor chose what to write,
// and always for a first notice when another one is out.
bool DraftEditor::giveWay()
{
    const Audience audience = m_editing.text.audience;
    if (m_editing.typed || inLog() || !(m_editing.follows || m_editing.text.moment == Moment::FirstNotice))
        return false;
    const Moment next = nextMoment(*incident(), audience);
    if (next == m_editing.text.moment)
        return false;
    const bool follows = m_editing.follows;
    open(incidentId(), static_cast<int>(audience), static_cast<int>(next));
    m_editing.follows = follows;
    return true;
}

// A version of this draft that is newer than the one here.
void DraftEditor::take(const Draft& draft)
{
    m_editing.theirs.reset();
    if (draft.text == m_editing.text || !m_editing.typed) {
        const bool differs = !(draft.text == m_editing.text);
        adopt(draft);
        if (differs) {
            m_history.typed(m_editing.text, std::chrono::milliseconds(m_elapsed.elapsed()));
            Q_EMIT textChanged();
        }
        return;
    }
    if (m_editing.sent && draft.text == *m_editing.sent) {
        // Our own save came back while typing went on: the new base, not a conflict.
        m_editing.base = draft.text;
        m_editing.basedOn = draft.savedVersion;
        if (dirty() && !m_saveTimer.isActive())
            m_saveTimer.start();
        return;
    }
    const MergedDraft merged = merge(m_editing.base, m_editing.text, draft.text);
    if (!merged.conflicts.empty()) {
        m_editing.theirs = draft;
        m_saveTimer.stop();
        return;
    }
    m_mergedWith = displayLine(draft.savedBy);
    settle(draft, merged.text);
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
    if (result.outcome == CommandOutcome::Conflicted && !m_aside) {
        if (const Draft* const draft = stored())
            take(*draft);
    }
    // What was typed meanwhile follows.
    if (result.outcome == CommandOutcome::Saved && !m_aside && m_editing.typed && !m_saveTimer.isActive())
        m_saveTimer.start();
    Q_EMIT stateChanged();
}

// This text stands, over that version.
void DraftEditor::settle(const Draft& draft, DraftText text)
{
    text.audience = draft.text.audience;
    text.moment = draft.text.moment;
    adopt(draft);
    m_editing.text = std::move(text);
    if (dirty())
        changed();
    else
        m_history.typed(m_editing.text, std::chrono::milliseconds(m_elapsed.elapsed()));
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

// Ours where we disagree, theirs in what we have not touched.
void DraftEditor::keepOurs()
{
    if (!m_editing.theirs)
        return;
    const Draft theirs = *m_editing.theirs;
    settle(theirs, merge(m_editing.base, m_editing.text, theirs.text).text);
    save();
}

void DraftEditor::takeTheirs()
{
    if (!m_editing.theirs)
        return;
    const Draft theirs = *m_editing.theirs;
    settle(theirs, merge(m_editing.base, theirs.text, m_editing.text).text);
}

void DraftEditor::forgetMerge()
{
    m_mergedWith.clear();
    Q_EMIT stateChanged();
}

void DraftEditor::markPublished(const QString& channel, double promised)
{
    if (!isOpen() || readOnly() || m_editing.text.empty() || channel.trimmed().isEmpty())
        return;
    MessagePublished published;
    published.draft = m_editing.draft;
    published.text = m_editing.text;
    published.channel = fromTyped(channel.trimmed());
    if (promised > 0)
        published.nextUpdate = Instant(Span(static_cast<std::int64_t>(promised)));
    m_desk.change({ m_editing.incident, CommsChange(std::move(published)), std::nullopt, 0 });
}

} // namespace leitstand
