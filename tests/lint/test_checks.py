#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks are checked: each finds the violations planted here, at their line, and lets good code pass."""

import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

import formatting  # noqa: E402
import hygiene  # noqa: E402
import layers  # noqa: E402
import licences  # noqa: E402
import plain_text  # noqa: E402
import scripts  # noqa: E402
import translations  # noqa: E402
from tree import NotPossible, Tree  # noqa: E402

PROJECT = Path(__file__).resolve().parents[2]
SPDX = "// SPDX-FileCopyrightText: 2026 Somebody\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Planted(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def plant(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def found(self, check):
        return check(Tree(self.root))

    def places(self, check):
        return [(finding.path, finding.line) for finding in self.found(check)]

    def assert_found(self, check, path, line, words):
        findings = self.found(check)
        fitting = [f for f in findings if (f.path, f.line) == (path, line) and words in f.message]
        self.assertTrue(fitting, f"{path}:{line} with '{words}' is not among:\n" + "\n".join(map(str, findings)))


class Layers(Planted):
    def one(self, path, text, line, words):
        self.plant(path, text)
        self.assert_found(layers.check, path, line, words)
        self.assertEqual(len(self.found(layers.check)), 1)

    def none(self, path, text):
        self.plant(path, text)
        self.assertEqual(self.found(layers.check), [])

    def test_include_that_points_up(self):
        self.one("app/domain/a.h", '#pragma once\n\n#include "wire/codec.h"\n', 3, "domain uses app/wire")

    def test_include_in_angle_brackets_that_points_up(self):
        self.one("app/wire/a.cpp", "#include <stream/client.h>\n", 1, "wire uses app/stream")

    def test_include_by_relative_path(self):
        self.one("app/wire/a.cpp", '#include "../stream/client.h"\n', 1, "leaves its folder")

    def test_include_with_odd_blanks(self):
        self.one("app/workspace/a.cpp", '\n  #  include   "view/model.h"\n', 2, "workspace uses app/view")

    def test_stream_and_store_never_meet(self):
        self.one("app/stream/a.cpp", '#include "store/cursor.h"\n', 1, "never meet")

    def test_store_and_stream_never_meet(self):
        self.one("app/store/a.cpp", '#include "stream/client.h"\n', 1, "never meet")

    def test_gateway_without_view(self):
        self.one("app/gateway/receivers/a.cpp", '#include "view/model.h"\n', 1, "gateway uses app/view")

    def test_unknown_folder(self):
        self.one("app/misc/a.cpp", '#include "domain/alert.h"\n', 1, "no folder of the design")

    def test_includes_that_point_down(self):
        self.none("app/workspace/a.cpp", '#include "stream/a.h"\n#include "store/b.h"\n#include "domain/c.h"\n#include "own.h"\n')

    def test_include_in_a_comment(self):
        self.none("app/domain/a.h", '// #include "wire/codec.h"\n/*\n#include <QFile>\n*/\n')

    def test_link_that_points_up(self):
        self.one("app/domain/CMakeLists.txt", "leitstand_library(domain\n    SOURCES a.cpp\n    LINK Qt6::Core\n        leitstand_wire)\n",
                 4, "domain links leitstand_wire")

    def test_link_by_target_link_libraries(self):
        self.one("app/store/CMakeLists.txt", "target_link_libraries(leitstand_store PUBLIC\n  leitstand_stream)\n", 2, "never meet")

    def test_link_in_a_generator_expression(self):
        self.one("app/wire/CMakeLists.txt", "target_link_libraries(leitstand_wire PRIVATE $<LINK_ONLY:leitstand_stream>)\n", 1,
                 "wire uses app/stream")

    def test_link_of_a_helper_library_that_lives_above(self):
        self.plant("app/view/CMakeLists.txt", "leitstand_qml_module(chart_models URI Leitstand.Charts LINK leitstand_domain)\n")
        self.one("app/workspace/CMakeLists.txt", "leitstand_library(workspace LINK chart_models)\n", 1, "workspace uses app/view")

    def test_domain_links_core_only(self):
        self.one("app/domain/CMakeLists.txt", "leitstand_library(domain SOURCES a.cpp LINK Qt6::Core Qt6::Network)\n", 1, "Qt6::Core only")

    def test_window_library_below_the_window(self):
        self.one("app/stream/CMakeLists.txt", "leitstand_library(stream LINK leitstand_wire Qt6::WebSockets Qt6::Gui)\n", 1, "belongs to the window")

    def test_link_list_behind_a_variable(self):
        self.one("app/store/CMakeLists.txt", "set(MORE leitstand_stream)\nleitstand_library(store LINK ${MORE})\n", 2, "names its libraries")

    def test_link_in_a_comment(self):
        self.none("app/domain/CMakeLists.txt", "# LINK leitstand_wire\nleitstand_library(domain SOURCES a.cpp # leitstand_view\n LINK Qt6::Core)\n")

    def test_domain_without_input_and_output(self):
        self.one("app/domain/a.cpp", "#include <vector>\n#include <QFile>\n", 2, "only values of Qt Core")

    def test_domain_without_the_long_form_of_a_header(self):
        self.one("app/domain/a.cpp", "#include <QtCore/qthread.h>\n", 1, "only values of Qt Core")

    def test_domain_without_gui(self):
        self.one("app/domain/a.cpp", "#include <QtGui/QColor>\n", 1, "only values of Qt Core")

    def test_domain_without_threads(self):
        self.one("app/domain/a.cpp", "#include <mutex>\n", 1, "or thread")

    def test_domain_without_other_libraries(self):
        self.one("app/domain/a.cpp", "#include <simdjson.h>\n", 1, "standard library and Qt Core only")

    def test_domain_without_a_clock_of_its_own(self):
        self.one("app/domain/a.cpp", "auto start = std::chrono::steady_clock::now();\n", 1, "which is pure")

    def test_domain_with_values(self):
        self.none("app/domain/a.cpp", '#include "domain/alert.h"\n#include <QString>\n#include <QtCore/QUuid>\n#include <string>\n#include "own.h"\n')

    def test_clock_below_the_programs(self):
        self.plant("app/view/a.cpp", "#include <QDateTime>\n// QDateTime::currentDateTime()\nauto x = QDateTime::currentDateTimeUtc();\n"
                                     "const char* y = \"system_clock::now\";\nauto z = std::chrono::system_clock::now();\n"
                                     "auto a = QDateTime::currentMSecsSinceEpoch();\nauto b = &QDateTime::currentDateTime;\nauto c = ::time(nullptr);\n")
        self.assertEqual(self.places(layers.check), [("app/view/a.cpp", line) for line in (3, 5, 6, 7, 8)])

    def test_clock_in_the_programs(self):
        self.none("app/desktop/main.cpp", "auto x = QDateTime::currentDateTimeUtc();\n")

    def test_moment_named_time_is_no_clock(self):
        self.none("app/view/a.cpp", "auto x = event.time(0); auto y = alert->time(nullptr);\n")

    def plant_places(self):
        self.plant("qml/Alerts/CMakeLists.txt", "leitstand_qml_module(q_alerts URI Leitstand.Alerts)\n")
        self.plant("qml/Wall/CMakeLists.txt", "leitstand_qml_module(q_wall URI Leitstand.Wall)\n")
        self.plant("qml/Controls/CMakeLists.txt", "leitstand_qml_module(q_controls URI Leitstand.Controls)\n")
        self.plant("qml/CMakeLists.txt", "leitstand_qml_module(q_window URI Leitstand.Window)\n")
        self.plant("app/view/CMakeLists.txt", "leitstand_qml_module(leitstand_view URI Leitstand.View LINK leitstand_workspace)\n")
        self.plant("app/stream/CMakeLists.txt", "leitstand_qml_module(leitstand_stream URI Leitstand.Stream)\n")

    def test_place_that_imports_a_place(self):
        self.plant_places()
        self.one("qml/Wall/Wall.qml", "import QtQuick\nimport Leitstand.Controls\nimport Leitstand.Alerts\n", 3, "never import each other")

    def test_place_that_imports_the_window(self):
        self.plant_places()
        self.one("qml/Wall/Wall.qml", "import Leitstand.Window\n", 1, "never import each other")

    def test_place_that_imports_a_folder(self):
        self.plant_places()
        self.one("qml/Wall/Wall.qml", 'import "../Alerts"\n', 1, "leaves its folder")

    def test_controls_are_below_the_places(self):
        self.plant_places()
        self.one("qml/Controls/Button.qml", "import Leitstand.Alerts as A\n", 1, "never import each other")

    def test_window_uses_view_only(self):
        self.plant_places()
        self.one("qml/Main.qml", "import Leitstand.Stream\n", 1, "app/view only")

    def test_window_imports_all_places(self):
        self.plant_places()
        self.none("qml/Main.qml", "import Leitstand.Wall\nimport Leitstand.Alerts\nimport Leitstand.View\n// new Date()\n")

    def test_clock_in_qml(self):
        self.plant_places()
        self.one("qml/Wall/Wall.qml", "Item {\n    property date a: new Date(0)\n    property date b: new Date()\n}\n", 3, "reads the clock")


class PlainText(Planted):
    def one(self, path, text, line, words):
        self.plant(path, text)
        self.assert_found(plain_text.check, path, line, words)

    def test_bare_types(self):
        for name in ("Text", "Label", "TextEdit", "Button", "MenuItem", "Dialog", "Q.Text"):
            with self.subTest(name):
                self.one("qml/Alerts/Page.qml", f"Item {{\n    {name} {{ text: alert.name }}\n}}\n", 2, name)

    def test_brace_on_the_next_line(self):
        self.one("qml/Alerts/Page.qml", "Item {\n    Text\n    { }\n}\n", 2, "Text")

    def test_controls_import(self):
        self.one("qml/Alerts/Page.qml", "import QtQuick\nimport QtQuick.Controls.Basic as C\n", 2, "QtQuick.Controls")
        self.one("qml/Controls/Page.qml", "import QtQuick.Controls\n", 1, "QtQuick.Controls")

    def test_templates_outside_controls(self):
        self.one("qml/Alerts/Page.qml", "import QtQuick.Templates as T\n", 1, "belongs to qml/Controls only")

    def test_attached_tool_tip(self):
        self.one("qml/Alerts/Page.qml", "Item {\n    ToolTip.text: alert.name\n}\n", 2, "tool tip")

    def test_formats(self):
        self.one("qml/Controls/A.qml", "Item {\n  property int f: Text.RichText\n}\n", 2, "markup")
        self.one("qml/Controls/A.qml", "Item {\n  textFormat: root.format\n}\n", 2, "must be Text.PlainText")
        self.one("qml/Controls/A.qml", "Item {\n  function f() {\n    label.textFormat = 1\n  }\n}\n", 3, "must not be assigned")

    def test_links(self):
        self.one("qml/Controls/A.qml", "Item {\n  onLinkActivated: link => Qt.openUrlExternally(link)\n}\n", 2, "means markup")
        self.one("qml/Controls/A.qml", "Item {\n  onClicked: Qt.openUrlExternally(link)\n}\n", 2, "any scheme")

    def test_control_that_does_not_say_plain(self):
        self.one("qml/Controls/A.qml", "T.Button {\n    contentItem: Text {\n        Item { property int textFormat: Text.PlainText }\n    }\n}\n",
                 2, "without textFormat")

    def test_widget_that_guesses(self):
        self.one("app/desktop/main.cpp", "#include <QApplication>\n#include <QMessageBox>\n", 2, "QMessageBox")

    def test_good_code(self):
        self.plant("qml/Controls/PlainText.qml", "import QtQuick.Templates as T\nText {\n    textFormat: Text.PlainText\n    Item {}\n}\n")
        self.plant("qml/Alerts/Page.qml", "// Text { }\nItem {\n    PlainText { text: \"Label { <img>\" }\n    AlertText { }\n"
                                          "    TextInput { }\n    property string label: 'Button {'\n}\n")
        self.assertEqual(self.found(plain_text.check), [])


class Licences(Planted):
    def setUp(self):
        super().setUp()
        self.plant("LICENSES/GPL-3.0-or-later.txt", "the text\n")
        self.plant("app/a.cpp", SPDX)

    def test_file_without_header(self):
        self.plant("app/b.cpp", "int x;\n")
        self.assert_found(licences.check, "app/b.cpp", 1, "no SPDX-FileCopyrightText")
        self.assert_found(licences.check, "app/b.cpp", 1, "no SPDX-License-Identifier")

    def test_header_too_late(self):
        self.plant("app/b.cpp", "\n" * 30 + SPDX)
        self.assert_found(licences.check, "app/b.cpp", 1, "no SPDX-FileCopyrightText")

    def test_licence_without_text(self):
        self.plant("app/b.cpp", SPDX.replace("GPL-3.0-or-later", "MIT"))
        self.assert_found(licences.check, "app/b.cpp", 1, "MIT is not in LICENSES")

    def test_text_without_file(self):
        self.plant("LICENSES/MIT.txt", "the text\n")
        self.assert_found(licences.check, "LICENSES/MIT.txt", 1, "no file")

    def test_covered_by_the_list(self):
        self.plant("REUSE.toml", "# SPDX-FileCopyrightText: 2026 Somebody\n# SPDX-License-Identifier: GPL-3.0-or-later\nversion = 1\n"
                                 '[[annotations]]\npath = ["data/*.json", "deep/**/*.json"]\nSPDX-FileCopyrightText = "2026 Somebody"\n'
                                 'SPDX-License-Identifier = "GPL-3.0-or-later"\n')
        for path in ("data/a.json", "data/below/b.json", "deep/c.json", "deep/er/still/d.json"):
            self.plant(path, "{}\n")
        self.assertEqual({path for path, _ in self.places(licences.check)}, {"data/below/b.json"})

    def test_companion_file(self):
        self.plant("font.ttf", "binary\n")
        self.plant("font.ttf.license", SPDX)
        self.assertEqual(self.found(licences.check), [])


class Format(Planted):
    def test_planted(self):
        try:
            formatting.formatter()
        except NotPossible as reason:
            self.skipTest(str(reason))
        shutil.copy(PROJECT / ".clang-format", self.root)
        self.plant("app/good.cpp", "int twice(int value)\n{\n    return 2 * value;\n}\n")
        self.assertEqual(self.found(formatting.check), [])
        self.plant("app/bad.cpp", "int twice(int value)\n{\n  return 2*value;\n}\n")
        self.assertEqual({path for path, _ in self.places(formatting.check)}, {"app/bad.cpp"})


class Hygiene(Planted):
    def test_planted(self):
        self.plant("app/a.cpp", "int a;\n// TO" "DO: later\n")
        self.plant("app/b.cpp", 'const char* p = "/wo' 'rk/main";\n')
        self.plant("app/c.cpp", "<" * 7 + " HEAD\n")
        self.plant("app/d.cpp", "int a;")
        self.plant("app/e.cpp", "int a;\r\n")
        self.plant("lib/f.cpp", "int a;\n")
        self.plant("packaging/g.sh", "#!/bin/sh\n")
        self.plant("app/h.cpp", "int a;\n").chmod(0o755)
        self.plant("app/i.cpp", "// " + "x" * (1 << 20) + "\n")
        self.assertEqual(self.places(hygiene.check), [("app/a.cpp", 2), ("app/b.cpp", 1), ("app/c.cpp", 1), ("app/d.cpp", 1),
                                                      ("app/e.cpp", 1), ("app/h.cpp", 1), ("app/i.cpp", 1), ("lib/f.cpp", 1),
                                                      ("packaging/g.sh", 1)])

    def test_good(self):
        self.plant("app/a.cpp", "// http://host/wo" "rk/x and build/wo" "rk/\n")
        script = self.plant("packaging/run.sh", "#!/bin/sh\n")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        self.assertEqual(self.found(hygiene.check), [])


class Scripts(Planted):
    def test_python(self):
        self.plant("tests/a.py", "import os\n\nimport requests\n")
        self.plant("tests/b.py", "def (\n")
        self.assertEqual([place for place in self.places(scripts.check) if place[0].endswith(".py")], [("tests/a.py", 3), ("tests/b.py", 1)])

    def test_shell(self):
        if not shutil.which("shellcheck"):
            self.skipTest("shellcheck is not installed")
        self.plant("packaging/a.sh", "#!/bin/bash\ncd $1\n")
        self.assert_found(scripts.check, "packaging/a.sh", 2, "SC2086")


class Translations(Planted):
    HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{}">\n'
    MESSAGE = "<context>\n<name>Page</name>\n<message{}>\n<source>{}</source>\n<translation{}>{}</translation>\n</message>\n</context>\n"

    def setUp(self):
        super().setUp()
        try:
            translations.lupdate()
        except NotPossible as reason:
            self.skipTest(str(reason))
        self.plant("qml/Page.qml", 'import QtQuick\nItem {\n    property string a: qsTr("Open %1")\n}\n')
        self.ts("en", "")

    def ts(self, language, body):
        self.plant(f"resources/i18n/leitstand_{language}.ts", self.HEAD.format(language) + body + "</TS>\n")

    def message(self, source, text, kind="", numerus=""):
        return self.MESSAGE.format(numerus, source, kind, text)

    def test_complete(self):
        self.ts("de", self.message("Open %1", "%1 öffnen"))
        self.assertEqual(self.found(translations.check), [])

    def test_missing_file(self):
        self.assert_found(translations.check, "qml/Page.qml", 1, "leitstand_de.ts is missing")

    def test_missing_string(self):
        self.ts("de", "")
        self.assert_found(translations.check, "qml/Page.qml", 3, '"Open %1" (Page) is not translated')

    def test_unfinished_string(self):
        self.ts("de", self.message("Open %1", "%1 öffnen", ' type="unfinished"'))
        self.assert_found(translations.check, "qml/Page.qml", 3, "is not translated")

    def test_empty_string(self):
        self.ts("de", self.message("Open %1", " "))
        self.assert_found(translations.check, "qml/Page.qml", 3, "empty translation")

    def test_lost_string(self):
        self.ts("de", self.message("Open %1", "%1 öffnen") + self.message("Gone", "Weg"))
        self.assert_found(translations.check, "resources/i18n/leitstand_de.ts", 14, "no longer in the sources")

    def test_lost_placeholder(self):
        self.ts("de", self.message("Open %1", "Öffnen"))
        self.assert_found(translations.check, "qml/Page.qml", 3, "other placeholders")

    def test_missing_plural_in_english(self):
        self.plant("qml/Page.qml", 'import QtQuick\nItem {\n    property string a: qsTr("%n alert(s)", "", 2)\n}\n')
        self.ts("de", self.message("%n alert(s)", "<numerusform>%n Alarm</numerusform><numerusform>%n Alarme</numerusform>", numerus=' numerus="yes"'))
        self.assert_found(translations.check, "qml/Page.qml", 3, 'en: "%n alert(s)" (Page) is not translated')


class RetryOfQmllint(Planted):
    """It fails `crashes` times with these words, and then finds nothing."""

    def run_after(self, crashes, words):
        command = self.plant("command.sh", f"""#!/usr/bin/env bash
echo again >>"$0.runs"
(($(wc -l <"$0.runs") > {crashes})) && exit 0
echo "{words}"
exit 1
""")
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        retry = Path(__file__).resolve().parent / "retry_qmllint.sh"
        result = subprocess.run([retry, command], capture_output=True, text=True, check=False)
        return result.returncode, len((self.root / "command.sh.runs").read_text(encoding="utf-8").splitlines())

    def test_a_crash_is_tried_again(self):
        self.assertEqual(self.run_after(2, "Segmentation fault (core dumped)"), (0, 3))

    def test_a_warning_is_not(self):
        self.assertEqual(self.run_after(2, "Warning: Page.qml:3: unqualified access"), (1, 1))

    def test_nor_a_crash_without_end(self):
        self.assertEqual(self.run_after(100, "Segmentation fault"), (1, 24))


if __name__ == "__main__":
    unittest.main()
