# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What does not belong into a repository: one machine's paths, postponed work, conflict marks, stray bytes."""

import os
import re

from tree import Finding, line_at

# Written in halves, so that this file does not find itself.
POSTPONED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
MACHINE = re.compile(r"(?<![\w.$}~-])/(?:wo" r"rk|ro" r"ot)/\w")
CONFLICT = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.M)
LARGEST = 1024 * 1024
FIXED_TOP = {"app", "qml", "resources", "tests", "packaging", "LICENSES", ".ci"}
FREE_TEXT = ("LICENSES/",)
# What goes into a test byte by byte.
FIXTURES = ("tests/fuzz/corpus/", "tests/data/")


def check(tree):
    findings = []
    for path in tree.files:
        top = path.split("/")[0]
        if "/" in path and top not in FIXED_TOP:
            findings.append(Finding(path, 1, f"{top}/ is no folder of the design"))
        size = (tree.root / path).stat().st_size
        if size > LARGEST:
            findings.append(Finding(path, 1, f"{size} bytes: a repository is no store for large files"))
        text = tree.text(path)
        if text is None or path.startswith(FREE_TEXT):
            continue
        for pattern, reason in ((POSTPONED, "is postponed work; do it or write an issue"),
                                (MACHINE, "is a path of one machine"),
                                (CONFLICT, "is left over from a merge")):
            for match in pattern.finditer(text):
                findings.append(Finding(path, line_at(text, match.start()), f"{match.group().strip()} {reason}"))
        findings += bytes_of(tree, path, text)
    return sorted(findings)


def bytes_of(tree, path, text):
    if path.startswith(FIXTURES):
        return
    if "\r\n" in text:
        yield Finding(path, line_at(text, text.index("\r\n")), "ends its lines in CR LF")
    if text and not text.endswith("\n") and path.endswith((".h", ".cpp", ".qml", ".py", ".sh", ".md", ".txt", ".cmake")):
        yield Finding(path, text.count("\n") + 1, "the last line has no end")
    executable = os.access(tree.root / path, os.X_OK)
    if text.startswith("#!") and not executable:
        yield Finding(path, 1, "starts with #! but is not executable")
    if executable and not text.startswith("#!"):
        yield Finding(path, 1, "is executable but has no #! line")
