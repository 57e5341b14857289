# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text from outside is plain text: no type that guesses a format may be used but inside qml/Controls.

Qt guesses rich text from a single tag. In Qt 6.4.2 an <img> in the text of a stock Button crashes the process, in a
Label it fetches the picture from the network, in a chart's title it reads local files.
"""

import re

from tree import Finding, cpp_code, line_at, qml_code

CONTROLS = "qml/Controls/"
# Types of Qt Quick and Qt Quick Controls that show text in a format of their own choice.
TYPES = """Text Label TextEdit TextArea TextField Button ToolButton RoundButton DelayButton CheckBox RadioButton Switch
    TabButton Menu MenuItem MenuBar MenuBarItem ItemDelegate CheckDelegate RadioDelegate SwitchDelegate SwipeDelegate
    GroupBox Dialog ToolTip ComboBox SpinBox Tumbler HorizontalHeaderView VerticalHeaderView MessageDialog
    ApplicationWindow""".split()
FORBIDDEN = [
    (re.compile(rf"(?:^|[^\w.])((?:[A-Z]\w*\.)?(?:{'|'.join(TYPES)}))\s*(?:on\s+\w+\s*)?\{{", re.M),
     "shows text in a format of its own choice; use a control of qml/Controls"),
    (re.compile(r"\b(ToolTip\s*\.\s*\w+)"), "is the attached tool tip, which is rich text; use the hint of qml/Controls"),
    (re.compile(r"^[ \t]*(import[ \t]+(?:QtQuick\.(?:Controls|Templates|Dialogs)|Qt\.labs\.platform)\b[\w.]*)", re.M),
     "belongs to qml/Controls only"),
]
# Inside qml/Controls and outside.
EVERYWHERE = [
    (re.compile(r"\b((?:Text|TextEdit|TextArea|Label)\s*\.\s*(?:AutoText|RichText|StyledText|MarkdownText))\b"),
     "interprets text as markup"),
    (re.compile(r"\b(textFormat)\s*:(?!\s*(?:Text|TextEdit)\s*\.\s*PlainText\b)"), "must be Text.PlainText"),
    (re.compile(r"\b(textFormat)\s*=(?!=)"), "must not be assigned"),
    (re.compile(r"\b((?:on)?[lL]ink(?:Activated|Hovered))\b"), "means markup; links are opened by app/view after a check"),
    (re.compile(r"\b(Qt\s*\.\s*openUrlExternally)\b"), "opens any scheme; links are opened by app/view after a check"),
    (re.compile(r"\b(Qt\s*\.\s*createQmlObject|eval\s*\(|new\s+Function\b)"), "runs text as code"),
    (re.compile(r"^[ \t]*(import[ \t]+QtQuick\.Controls\b[\w.]*)", re.M),
     "brings controls that crash on markup; build on QtQuick.Templates"),
]
# Elements that must say that they are plain, inside qml/Controls too.
MUST_SAY = re.compile(r"(?:^|[^\w.])((?:[A-Z]\w*\.)?(?:Text|TextEdit|Label|TextArea))\s*\{", re.M)
SAYS = re.compile(r"\btextFormat\s*:\s*(?:Text|TextEdit)\s*\.\s*PlainText\b")
# Qt Widgets that guess a format as well; the program links Widgets only because Qt Charts needs it.
WIDGETS = re.compile(r"#[ \t]*include[ \t]*<(?:QtWidgets/)?(QLabel|QMessageBox|QToolTip|QErrorMessage|QWhatsThis"
                     r"|QTextBrowser|QProgressDialog|QSplashScreen)>")


def own_block(code, opening):
    """The text between the brace at `opening` and its partner, without nested blocks."""
    depth, kept = 0, []
    for character in code[opening:]:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0:
            break
        if depth == 1:
            kept.append(character)
    return "".join(kept)


def check(tree):
    findings = set()
    for path in tree.matching(".qml", ".js", ".mjs"):
        if not path.startswith("qml/"):
            continue
        code = qml_code(tree.text(path))
        rules = EVERYWHERE if path.startswith(CONTROLS) else EVERYWHERE + FORBIDDEN
        for pattern, reason in rules:
            for match in pattern.finditer(code):
                findings.add(Finding(path, line_at(code, match.start(1)), f"{match.group(1).strip()} {reason}"))
        if path.startswith(CONTROLS):
            for match in MUST_SAY.finditer(code):
                if not SAYS.search(own_block(code, match.end() - 1)):
                    findings.add(Finding(path, line_at(code, match.start(1)), f"{match.group(1)} without textFormat: Text.PlainText"))
    for path in tree.matching(".h", ".cpp", under="app/"):
        code = cpp_code(tree.text(path), strings=False)
        for match in WIDGETS.finditer(code):
            findings.add(Finding(path, line_at(code, match.start()), f"{match.group(1)} guesses rich text; the window is in qml/"))
    return sorted(findings)
