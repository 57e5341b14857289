// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's language, changed while it runs. Main thread.
#pragma once

#include <QTranslator>

namespace leitstand {

class Translations {
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    // "de" for a German system, else "en".
    [[nodiscard]] static QString systemLanguage();
    // Loads :/i18n/leitstand_<language>.qm. False, and nothing changed, if there is none.
    [[nodiscard]] bool use(const QString& language);
    [[nodiscard]] const QString& language() const { return m_language; }

private:
    QTranslator m_translator;
    QString m_language;
};

} // namespace leitstand
