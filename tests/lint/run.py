#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one check over the project: run.py CHECK [ROOT]. Exits 0 without findings, 1 with, 77 where it is not possible."""

import importlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from tree import NotPossible, Tree  # noqa: E402

CHECKS = ["layers", "plain_text", "licences", "formatting", "hygiene", "scripts", "translations"]
SKIPPED = 77


def main(arguments):
    if not arguments or arguments[0] not in CHECKS:
        print(f"usage: run.py {'|'.join(CHECKS)} [ROOT]", file=sys.stderr)
        return 2
    root = arguments[1] if len(arguments) > 1 else Path(__file__).resolve().parents[2]
    tree = Tree(root)
    try:
        findings = importlib.import_module(arguments[0]).check(tree)
    except NotPossible as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    for finding in findings:
        print(finding)
    print(f"{arguments[0]}: {len(tree.files)} files, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
