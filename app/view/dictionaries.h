// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The dictionaries of the spelling check, with the words that the catalogue adds. Reading them takes longer than a frame:
// they are read beside the window when they are first asked for.
#pragma once

#include "drafting/spelling.h"
#include "workspace/lens.h"

#include <QObject>

#include <future>
#include <memory>

namespace leitstand {

class Dictionaries : public QObject {
    Q_OBJECT
public:
    explicit Dictionaries(Lens& lens, QObject* parent = nullptr);

    // Null while they are being read.
    [[nodiscard]] const SpellingBook* book();
    // Which dictionary is not installed; empty while that is not known.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    void changed();

private:
    void take();
    void addWords();

    Lens& m_lens;
    std::future<std::unique_ptr<SpellingBook>> m_reading;
    std::unique_ptr<SpellingBook> m_book;
    std::shared_ptr<const Catalogue> m_known; // whose words the book has; held, so that no other gets its address
};

} // namespace leitstand
