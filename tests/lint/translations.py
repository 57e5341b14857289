# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string of the window is in the translation files, translated, and none is there that the sources lost.

lupdate runs over the sources into a temporary copy of the files, exactly as packaging/translate.sh runs it.
German holds every string. English is the language of the sources: its file holds the plural forms only.
"""

import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree
from pathlib import Path

from tree import Finding, NotPossible, line_at

FOLDER = "resources/i18n"
FILES = {"de": [], "en": ["-pluralonly"]}
SOURCES = ["app", "qml"]
# A call that marks a string of the window: without one there is nothing to translate and no file is owed.
MARKED = re.compile(r"\b(?:qsTr|qsTranslate|QT_TR_NOOP|QT_TRANSLATE_NOOP|tr|translate)\s*\(\s*\"")


def lupdate():
    for program in (os.environ.get("LEITSTAND_LUPDATE"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if program and Path(program).exists():
            return program
    raise NotPossible("lupdate is not installed (package qt6-l10n-tools)")


def updated(tree, language, options, folder):
    """The language's file after lupdate has seen the sources; lost strings stay in it, marked as vanished."""
    target = Path(folder) / f"leitstand_{language}.ts"
    source = tree.root / FOLDER / target.name
    if source.exists():
        shutil.copy(source, target)
    command = [lupdate(), "-silent", "-locations", "absolute", *options, "-I", "app",
               *[name for name in SOURCES if (tree.root / name).is_dir()], "-target-language", language, "-ts", str(target)]
    result = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
    if result.returncode or not target.exists():
        raise RuntimeError(f"lupdate failed: {result.stderr.strip()}")
    return target


def places(message, base, root):
    for location in message.findall("location"):
        name = os.path.relpath(os.path.normpath(os.path.join(base, location.get("filename", ""))), root)
        yield name, int(location.get("line") or 1)


def placeholders(text):
    return sorted(re.findall(r"%(?:L?\d+|L?n)", text or ""))


def problems(message):
    """What is wrong with one message, as sentences."""
    translation = message.find("translation")
    kind = translation.get("type") if translation is not None else "unfinished"
    if kind in ("vanished", "obsolete"):
        yield "is in the file but no longer in the sources"
        return
    if kind == "unfinished":
        yield "is not translated"
        return
    forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
    if not all((form or "").strip() for form in forms):
        yield "has an empty translation"
    source = placeholders(message.findtext("source"))
    if message.get("numerus") != "yes" and any(placeholders(form) != source for form in forms):
        yield "has other placeholders in the translation"


def check(tree):
    marked = [path for path in tree.matching(".qml", ".cpp", ".h") if path.startswith(("app/", "qml/")) and MARKED.search(tree.text(path))]
    if not marked:
        return []
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        for language, options in FILES.items():
            path = f"{FOLDER}/leitstand_{language}.ts"
            if path not in tree.files:
                findings.append(Finding(marked[0], 1, f"has strings to translate, but {path} is missing"))
                continue
            target = updated(tree, language, options, folder)
            for context in xml.etree.ElementTree.parse(target).getroot().findall("context"):
                for message in context.findall("message"):
                    where = next(places(message, folder, tree.root), None) or own_place(tree, path, message)
                    for problem in problems(message):
                        findings.append(Finding(*where, f'{language}: "{message.findtext("source")}" '
                                                        f"({context.findtext('name')}) {problem}; see packaging/translate.sh"))
    return sorted(set(findings))


def own_place(tree, path, message):
    """A lost string has no place in the sources: name its line in the translation file."""
    text = tree.text(path)
    at = text.find(message.findtext("source") or "\0")
    return path, line_at(text, at) if at >= 0 else 1
