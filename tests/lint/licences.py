# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each file says who holds its copyright and under which licence it stands, in itself or in REUSE.toml.

Debian 12's `reuse` 1.1.2 does not know REUSE.toml, so the rules are checked here; where version 4 or later is
installed, it is asked, too.
"""

import re
import shutil
import subprocess
import tomllib

from tree import Finding

HEADER_LINES = 8
COPYRIGHT = re.compile(r"SPDX-FileCopyrightText:[ \t]*\S")
LICENCE = re.compile(r"SPDX-License-Identifier:[ \t]*([^\s*>]+(?:[ \t]+(?:AND|OR|WITH)[ \t]+[^\s*>]+)*)")


def pattern_of(glob):
    """REUSE.toml's globs: * stays within a folder, ** does not."""
    parts = re.split(r"(\*\*/|\*\*|\*)", glob)
    words = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*"}
    return re.compile("".join(words.get(part, re.escape(part)) for part in parts) + r"\Z")


def annotations(tree):
    if "REUSE.toml" not in tree.files:
        return []
    rules = []
    for entry in tomllib.loads(tree.text("REUSE.toml")).get("annotations", []):
        paths = entry["path"] if isinstance(entry["path"], list) else [entry["path"]]
        if entry.get("SPDX-FileCopyrightText") and entry.get("SPDX-License-Identifier"):
            rules.append(([(path, pattern_of(path)) for path in paths], entry["SPDX-License-Identifier"]))
    return rules


def header_of(tree, path):
    """(has a copyright, licence expression or None) of the file's first lines or of its .license companion."""
    companion = path + ".license"
    text = tree.text(companion if companion in tree.files else path)
    head = "\n".join(text.split("\n")[:HEADER_LINES]) if text else ""
    licence = LICENCE.search(head)
    return bool(COPYRIGHT.search(head)), licence.group(1).rstrip("\"'") if licence else None


def check(tree):
    findings, used = [], set()
    rules = annotations(tree)
    for path in tree.files:
        if path.startswith("LICENSES/") or path.endswith(".license"):
            continue
        copyright, licence = header_of(tree, path)
        covering = [expression for globs, expression in rules if any(glob.match(path) for _, glob in globs)]
        if not covering:
            if not copyright:
                findings.append(Finding(path, 1, "no SPDX-FileCopyrightText in the first lines, nor in REUSE.toml"))
            if not licence:
                findings.append(Finding(path, 1, "no SPDX-License-Identifier in the first lines, nor in REUSE.toml"))
        for expression in ([licence] if licence else []) + covering:
            for name in re.split(r"\s+(?:AND|OR|WITH)\s+", expression.strip("()")):
                used.add(name)
                if f"LICENSES/{name}.txt" not in tree.files:
                    findings.append(Finding(path, 1, f"the text of {name} is not in LICENSES/"))
    for path in tree.files:
        if path.startswith("LICENSES/") and path.removeprefix("LICENSES/").removesuffix(".txt") not in used:
            findings.append(Finding(path, 1, "no file stands under this licence"))
    return sorted(findings) or ask_reuse(tree)


def ask_reuse(tree):
    """`reuse lint` where it knows REUSE.toml, and only in a checkout, where it honours .gitignore."""
    program = shutil.which("reuse")
    if not program or not (tree.root / ".git").exists():
        return []
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"(\d+)\.", version)
    if not number or int(number.group(1)) < 4:
        return []
    result = subprocess.run([program, "--root", str(tree.root), "lint"], capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else [Finding("REUSE.toml", 1, "reuse lint says:\n" + result.stdout + result.stderr)]
