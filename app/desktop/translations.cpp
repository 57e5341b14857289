// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace leitstand {

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString Translations::systemLanguage()
{
    for (const QString& language : QLocale::system().uiLanguages()) {
        if (language.startsWith(QLatin1String("de")))
            return QStringLiteral("de");
        if (language.startsWith(QLatin1String("en")))
            break;
    }
    return QStringLiteral("en");
}

bool Translations::use(const QString& language)
{
    const QString file = QStringLiteral(":/i18n/leitstand_%1.qm").arg(language);
    if (!QFile::exists(file))
        return false;
    QCoreApplication::removeTranslator(&m_translator);
    if (!m_translator.load(file))
        return false;
    QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(language));
    m_language = language;
    return true;
}

} // namespace leitstand
