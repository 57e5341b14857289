#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the command given; where it says that something crashed, again, up to twenty-four times: qmllint 6.4 now and then
# crashes on a module that it finds nothing wrong with, large ones often. A warning is never given a second chance.
set -uo pipefail
most=24
for ((attempt = 1; attempt <= most; ++attempt)); do
    output=$("$@" 2>&1)
    code=$?
    if ((code == 0 || attempt == most)) || [[ $output != *"Segmentation fault"* ]]; then
        break
    fi
done
printf '%s\n' "$output"
exit "$code"
