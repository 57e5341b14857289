# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check shares: the files of the project, their text without comments, and findings with file and line.

A check is a module with `check(tree) -> list of Finding`; `run.py` runs one over the project, `test_checks.py` runs
each over small trees with planted violations. Only the standard library is used.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class NotPossible(Exception):
    """A tool that the check needs is missing: the test is skipped and says why."""


class Tree:
    """The project's files as paths relative to its root: what git tracks, or everything where there is no git."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        self._texts = {}
        self.files = sorted(self._tracked() or self._walked())

    def _tracked(self):
        if not (self.root / ".git").exists():
            return []
        command = ["git", "-c", "safe.directory=*", "-C", str(self.root), "ls-files", "-z"]
        try:
            names = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
        except (OSError, subprocess.CalledProcessError):
            return []
        return [name for name in names if name and (self.root / name).is_file()]

    def _walked(self):
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in (".git", "build", ".cache", "__pycache__")]
            found += [str((Path(folder) / name).relative_to(self.root)) for name in names]
        return found

    def matching(self, *suffixes, under=""):
        return [name for name in self.files if name.endswith(suffixes) and name.startswith(under)]

    def data(self, name):
        return (self.root / name).read_bytes()

    def text(self, name):
        """The file's text, or None where it is not text."""
        if name not in self._texts:
            data = self.data(name)
            try:
                self._texts[name] = None if b"\0" in data else data.decode("utf-8")
            except UnicodeDecodeError:
                self._texts[name] = None
        return self._texts[name]


def line_at(text, offset):
    return text.count("\n", 0, offset) + 1


_CPP_COMMENT = r"//[^\n]*|/\*.*?\*/"
_CPP_STRING = r'R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])*\''
_CPP = re.compile(f"(?P<comment>{_CPP_COMMENT})|(?P<string>{_CPP_STRING})", re.S)
_QML = re.compile(r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<string>"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`)', re.S)
_HASH = re.compile(r'(?P<string>"(?:\\.|[^"\\])*")|(?P<comment>#\[(?P<e>=*)\[.*?\](?P=e)\]|#[^\n]*)', re.S)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def _without(pattern, text, strings):
    def replace(match):
        if match.group("string") is not None and not strings:
            return match.group()
        return _blank(match.group())

    return pattern.sub(replace, text)


def cpp_code(text, strings=True):
    """C++ with comments, and on demand literals, replaced by blanks: every offset stays."""
    return _without(_CPP, text, strings)


def qml_code(text, strings=True):
    return _without(_QML, text, strings)


def cmake_code(text):
    """CMake without comments; quoted arguments stay, because they may name a library."""
    return _without(_HASH, text, False)
