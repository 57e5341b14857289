#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds and runs the benchmarks of tests/bench, one after the other, and prints one JSON object per line:
# name, value, unit, limit, ratio. The same lines are kept in build/release/bench/results.jsonl.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/common.sh"

case "${1-}" in
-h | --help)
    cat <<'END'
usage: packaging/bench.sh [NAME...]

Runs all benchmarks, or those whose names contain one of the words. Results on standard output, remarks on standard
error. Measure on a machine that does nothing else.
END
    exit 0
    ;;
esac

install_missing --test >&2
build_targets "${programs[@]}" benchmarks >&2

wanted() {
    (($# > 1)) || return 0
    local name=$1 word
    shift
    for word in "$@"; do
        [[ $name != *"$word"* ]] || return 0
    done
    return 1
}

results=$build/bench/results.jsonl
mapfile -t names < <(grep . "$build/bench/list" || true)
: >"$results"
run=0
broken=()
for name in "${names[@]}"; do
    wanted "$name" "$@" || continue
    run=$((run + 1))
    printf '%s ...\n' "$name" >&2
    # What is no JSON object is a remark. Benchmarks of the window draw without a display, as the tests do.
    if ! QT_QPA_PLATFORM=${QT_QPA_PLATFORM-offscreen} "$build/bench/$name" | while IFS= read -r line; do
        if [[ $line == '{'* ]]; then
            printf '%s\n' "$line" | tee -a "$results"
        else
            printf '%s\n' "$line" >&2
        fi
    done; then
        broken+=("$name")
    fi
done

((run > 0)) || fail "no benchmark of that name; there are: ${names[*]-none}"
if ((${#broken[@]} > 0)); then
    fail "these could not measure: ${broken[*]}"
fi
printf 'Leitstand: %d benchmarks, results in %s\n' "$run" "$results" >&2
