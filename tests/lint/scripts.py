# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shell scripts pass shellcheck; Python files compile, and what the build and the tests run needs no further packages."""

import ast
import json
import shutil
import subprocess
import sys

from tree import Finding, NotPossible


# Installed by packaging/install-deps.sh for the tests.
PACKAGED = {"aiosmtpd", "jsonschema", "referencing"}  # the last comes with later versions of the one before
# Makes fonts and pictures that are kept in the repository; whoever runs it reads in it what it needs.
FREE = ("resources/",)


def shell_scripts(tree):
    first_lines = ((path, (tree.text(path) or "").split("\n", 1)[0]) for path in tree.files)
    return [path for path, line in first_lines if line.startswith("#!") and line.rstrip().endswith(("sh", "bash"))]


def check_python(tree):
    paths = tree.matching(".py")
    own = {path.rsplit("/", 1)[-1].removesuffix(".py") for path in paths}
    for path in paths:
        try:
            module = ast.parse(tree.text(path), path)
        except SyntaxError as error:
            yield Finding(path, error.lineno or 1, f"does not compile: {error.msg}")
            continue
        for node in [] if path.startswith(FREE) else ast.walk(module):
            names = ([alias.name for alias in node.names] if isinstance(node, ast.Import)
                     else [node.module] if isinstance(node, ast.ImportFrom) and node.level == 0 else [])
            for name in names:
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names and top not in own | PACKAGED:
                    yield Finding(path, node.lineno, f"imports {top}, which is no part of Python's standard library")


def check(tree):
    findings = list(check_python(tree))
    scripts = shell_scripts(tree)
    if not shutil.which("shellcheck"):
        if findings:
            return sorted(findings)
        raise NotPossible("shellcheck is not installed")
    if scripts:
        command = ["shellcheck", "--format=json1", "--external-sources", "--source-path=SCRIPTDIR", *scripts]
        result = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
        try:
            comments = json.loads(result.stdout)["comments"]
        except (ValueError, KeyError):
            return [Finding(scripts[0], 1, "shellcheck failed: " + result.stderr.strip())]
        findings += [Finding(item["file"], item["line"], f"SC{item['code']} {item['message']}") for item in comments]
    return sorted(findings)
