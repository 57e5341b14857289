// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A pair of hands for a window that has no display: a generic plugin of Qt, which the program loads as it would a driver of
// a keyboard (QT_QPA_GENERIC_PLUGINS=typist:SCRIPT). The script is a file with a step per line:
//   until NAME PROPERTY VALUE   waits for a visible item of that object name whose property is as told
//   key SEQUENCE                one key, as "Ctrl+Return"; shortcuts of the window are out of reach
//   text LETTERS                types them
//   write NAME PROPERTY FILE    writes what the property says, once all of it is in place

#include <QFile>
#include <QGenericPlugin>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSaveFile>
#include <QTimer>

namespace leitstand::test {
namespace {

QQuickItem* find(QQuickItem* item, const QString& name)
{
    if (item->objectName() == name && item->isVisible())
        return item;
    for (QQuickItem* const child : item->childItems())
        if (QQuickItem* const found = find(child, name))
            return found;
    return nullptr;
}

QQuickItem* find(const QString& name)
{
    for (QWindow* const window : QGuiApplication::topLevelWindows()) {
        auto* const quick = qobject_cast<QQuickWindow*>(window);
        if (QQuickItem* const found = quick ? find(quick->contentItem(), name) : nullptr)
            return found;
    }
    return nullptr;
}

void press(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QWindow* const window = QGuiApplication::focusWindow();
    if (!window)
        return;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(window, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(window, &up);
}

class Typist : public QObject {
public:
    explicit Typist(const QString& script)
    {
        QFile file(script);
        if (file.open(QIODevice::ReadOnly))
            m_steps = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        connect(&m_timer, &QTimer::timeout, this, &Typist::goOn);
        m_timer.start(20);
    }

private:
    void goOn()
    {
        if (m_steps.isEmpty())
            m_timer.stop();
        else if (does(m_steps.constFirst()))
            m_steps.removeFirst();
    }
    [[nodiscard]] static bool does(const QString& step)
    {
        const QString what = step.section(u' ', 0, 0);
        if (what == QLatin1String("until")) {
            const QQuickItem* const item = find(step.section(u' ', 1, 1));
            return item
                && item->property(step.section(u' ', 2, 2).toUtf8().constData()).toString() == step.section(u' ', 3);
        }
        if (what == QLatin1String("key")) {
            const QKeyCombination combination = QKeySequence::fromString(step.section(u' ', 1))[0];
            press(combination.key(), combination.keyboardModifiers(), {});
        } else if (what == QLatin1String("text")) {
            for (const QChar letter : step.section(u' ', 1))
                press(0, Qt::NoModifier, letter);
        } else if (what == QLatin1String("write")) {
            const QQuickItem* const item = find(step.section(u' ', 1, 1));
            QSaveFile file(step.section(u' ', 3));
            if (!item || !file.open(QIODevice::WriteOnly))
                return false;
            file.write(item->property(step.section(u' ', 2, 2).toUtf8().constData()).toString().toUtf8());
            return file.commit();
        }
        return true;
    }

    QStringList m_steps;
    QTimer m_timer;
};

} // namespace

class TypistPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "typist.json")
public:
    QObject* create(const QString& name, const QString& script) override
    {
        return name == QLatin1String("typist") ? new Typist(script) : nullptr;
    }
};

} // namespace leitstand::test

#include "typist.moc"
