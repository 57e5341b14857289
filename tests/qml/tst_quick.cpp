// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs every tst_*.qml of this folder. A QApplication is made first, because Qt Charts cannot live without one.

#include "qml/stage.h"

#include <QApplication>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

class Setup : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    qmlRegisterType<leitstand::testing::Stage>("Leitstand.Testing", 1, 0, "Stage");
    QTEST_SET_MAIN_SOURCE_PATH
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "tst_quick", nullptr, &setup);
}

#include "tst_quick.moc"
