// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/begun_texts.h"

#include "view/display_text.h"
#include "view/program_words.h"

#include <utility>

namespace leitstand {

BegunTexts::BegunTexts(UnsentTexts* unsent, QObject* parent) : QObject(parent), m_unsent(unsent)
{
    m_timer.setInterval(1000);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BegunTexts::keep);
}

BegunTexts::~BegunTexts()
{
    keep();
}

std::string BegunTexts::keyOf(const QString& place)
{
    return "text/" + place.toStdString();
}

QString BegunTexts::text(const QString& place)
{
    const auto [entry, isNew] = m_texts.try_emplace(place);
    if (isNew && m_unsent)
        entry->second = displayText(m_unsent->kept(keyOf(place)).value_or(std::string()));
    return entry->second;
}

void BegunTexts::type(const QString& place, const QString& typed)
{
    if (text(place) == typed)
        return;
    m_texts[place] = typed;
    m_changed.insert(place);
    if (!m_timer.isActive())
        m_timer.start();
}

void BegunTexts::forget(const QString& place)
{
    m_changed.erase(place);
    m_texts[place].clear();
    if (m_unsent)
        m_unsent->drop(keyOf(place));
}

void BegunTexts::keep()
{
    QString error;
    for (const QString& place : std::exchange(m_changed, {})) {
        const std::string written = fromTyped(m_texts.at(place));
        if (!m_unsent)
            continue;
        if (written.empty()) {
            m_unsent->drop(keyOf(place));
        } else if (const Outcome kept = m_unsent->keep(keyOf(place), written); !kept) {
            error = programWords(kept.error());
            m_changed.insert(place);
        }
    }
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace leitstand
