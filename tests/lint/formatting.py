# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ is formatted by .clang-format. Versions of clang-format disagree, so only version 14 (Debian 12) decides."""

import re
import shutil
import subprocess

from tree import Finding, NotPossible

VERSION = "14"


def formatter():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program:
            said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
            if re.search(rf"version {VERSION}\.", said):
                return program
    raise NotPossible(f"clang-format {VERSION} is not installed")


def check(tree):
    program = formatter()
    findings = []
    files = tree.matching(".h", ".cpp")
    for start in range(0, len(files), 50):
        command = [program, "--dry-run", "--Werror", "--style=file", *files[start:start + 50]]
        result = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
        if result.returncode == 0:
            continue
        places = re.findall(r"^([^:\n]+):(\d+):\d+: error: ", result.stderr, re.M)
        findings += [Finding(path, int(line), "not as .clang-format has it; run packaging/format.sh") for path, line in places]
        if not places:
            findings.append(Finding(".clang-format", 1, result.stderr.strip()))
    return sorted(set(findings))
