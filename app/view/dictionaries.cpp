// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/dictionaries.h"

namespace leitstand {

Dictionaries::Dictionaries(Lens& lens, QObject* parent) : QObject(parent), m_lens(lens) { }

const SpellingBook* Dictionaries::book()
{
    if (!m_book && !m_reading.valid()) {
        m_reading = std::async(std::launch::async, [this] {
            auto book = std::make_unique<SpellingBook>("/usr/share/hunspell");
            QMetaObject::invokeMethod(this, &Dictionaries::take, Qt::QueuedConnection);
            return book;
        });
    }
    if (m_book)
        addWords();
    return m_book.get();
}

void Dictionaries::take()
{
    m_book = m_reading.get();
    Q_EMIT changed();
}

void Dictionaries::addWords()
{
    const std::shared_ptr<const Catalogue> catalogue = m_lens.state().catalogue();
    if (catalogue == m_known)
        return;
    m_known = catalogue;
    const auto know = [this](const LocalName& name) { m_book->know(name.german + ' ' + name.english); };
    for (const CatalogueComponent& component : catalogue->components)
        know(component.name);
    for (const CatalogueService& service : catalogue->services)
        know(service.name);
    for (const CatalogueSegment& segment : catalogue->segments)
        know(segment.name);
    know(catalogue->organisation);
    for (const std::string& word : catalogue->ownWords)
        m_book->know(word);
}

QString Dictionaries::missing() const
{
    return m_book ? QString::fromStdString(m_book->missing()) : QString();
}

} // namespace leitstand
