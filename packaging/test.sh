#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds what changed, and runs the tests; arguments go to ctest. No display is needed. A few
# tests that fail run once more, one at a time: those of the servers share a busy machine. Which ones needed it is said,
# and what fails twice has failed. The last line counts the tests, the exit code is ctest's.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/common.sh"

case "${1-}" in
-h | --help)
    cat <<'END'
usage: packaging/test.sh [CTEST-ARGUMENT...]

    packaging/test.sh                      all tests
    packaging/test.sh --label-regex unit   those of one kind: unit, qml, lint, system
    packaging/test.sh --tests-regex fold   those whose name contains "fold"
END
    exit 0
    ;;
esac

install_missing --test
build_targets all

# One attribute of the first element of a report of ctest's.
counted() {
    sed -n "/<testsuite/,/>/s/.*[ \t]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

# The tests that a report of ctest's calls failed, in one line.
failing() {
    sed -n 's/.*<testcase name="\([^"]*\)".* status="fail".*/\1/p' "$1" | paste -s -d ' ' -
}

# Runs the tests with a report at $1; the other arguments go to ctest.
run_tests() {
    rm -f "$1"
    ctest --test-dir "$build" --output-on-failure --no-tests=error --output-junit "$@"
}

many=5 # so many failures have one cause, and no second run would mend it
report=$build/test-report.xml
status=0
run_tests "$report" --parallel "$(nproc)" "$@" || status=$?
[[ -s $report ]] || exit "$status"
tests=$(counted tests "$report")
failed=$(counted failures "$report")
skipped=$(($(counted skipped "$report") + $(counted disabled "$report")))

if ((status == 8 && failed < many)); then
    first=$(failing "$report")
    again=$build/test-report-again.xml
    status=0
    run_tests "$again" --rerun-failed || status=$?
    if [[ -s $again ]]; then
        failed=$(counted failures "$again")
        printf 'Leitstand: run a second time, alone, because they failed beside the others: %s\n' "$first"
    fi
fi
printf 'Leitstand: %d tests passed, %d failed, %d skipped\n' $((tests - failed - skipped)) "$failed" "$skipped"
exit "$status"
