// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/preferences.h"

#include "view/session.h"

#include <QQmlEngine>
#include <QStandardPaths>

namespace leitstand {

namespace {

const QString LanguageKey = QStringLiteral("language");
const QString AttentionGroup = QStringLiteral("attention");
const QString ThemeKey = QStringLiteral("theme");

QString ownFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/leitstand/leitstand.conf");
}

QString knownOr(const QString& value, const QStringList& known, const QString& otherwise)
{
    return known.contains(value) ? value : otherwise;
}

} // namespace

Preferences::Preferences(const CommandLine& line, const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file.isEmpty() ? ownFile() : file, QSettings::IniFormat)
{
    const auto chosen = [this](const std::string& option, const QString& key) {
        return option.empty() ? m_settings.value(key).toString() : QString::fromStdString(option);
    };
    m_language = knownOr(chosen(line.language, LanguageKey), { QStringLiteral("de"), QStringLiteral("en") },
        Translations::systemLanguage());
    m_theme = knownOr(chosen(line.theme, ThemeKey),
        { QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system") }, QStringLiteral("system"));
    (void)m_translations.use(m_language); // without the file the window speaks English, as its sources do
}

void Preferences::followAttention(Attention& attention)
{
    AttentionWishes wishes;
    m_settings.beginGroup(AttentionGroup);
    wishes.on = m_settings.value(QStringLiteral("on"), wishes.on).toBool();
    wishes.least = severityFromOwnWord(m_settings.value(QStringLiteral("least")).toString().toStdString())
                       .value_or(wishes.least);
    wishes.quietHours = m_settings.value(QStringLiteral("quiet_hours"), wishes.quietHours).toBool();
    wishes.criticalAlways = m_settings.value(QStringLiteral("critical_always"), wishes.criticalAlways).toBool();
    const int from = m_settings.value(QStringLiteral("quiet_from"), int(wishes.quietFrom.count())).toInt();
    const int until = m_settings.value(QStringLiteral("quiet_until"), int(wishes.quietUntil.count())).toInt();
    m_settings.endGroup();
    attention.setWishes(wishes);
    attention.setQuietFrom(from);
    attention.setQuietUntil(until);
    connect(&attention, &Attention::wishesChanged, this, [this, &attention] {
        const AttentionWishes& now = attention.wishes();
        m_settings.beginGroup(AttentionGroup);
        m_settings.setValue(QStringLiteral("on"), now.on);
        m_settings.setValue(QStringLiteral("least"), QString::fromStdString(std::string(wordFor(now.least))));
        m_settings.setValue(QStringLiteral("quiet_hours"), now.quietHours);
        m_settings.setValue(QStringLiteral("quiet_from"), int(now.quietFrom.count()));
        m_settings.setValue(QStringLiteral("quiet_until"), int(now.quietUntil.count()));
        m_settings.setValue(QStringLiteral("critical_always"), now.criticalAlways);
        m_settings.endGroup();
    });
}

void Preferences::follow(Session& session, QQmlEngine& window)
{
    session.setLanguage(m_language);
    session.setTheme(m_theme);
    followAttention(*session.attention());
    connect(&session, &Session::languageChanged, this, [this, &session, &window] {
        if (!m_translations.use(session.language()))
            return;
        window.retranslate();
        session.notices()->retranslate();
        m_settings.setValue(LanguageKey, session.language());
    });
    connect(
        &session, &Session::themeChanged, this, [this, &session] { m_settings.setValue(ThemeKey, session.theme()); });
}

} // namespace leitstand
