#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the command given, up to eight times until it succeeds: qmllint 6.4 now and then crashes on a module that it finds
# nothing wrong with. A warning fails every attempt.
set -uo pipefail
for _ in 1 2 3 4 5 6 7; do
    "$@" >/dev/null 2>&1 && exit 0
done
exec "$@"
