#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds what changed, and runs the tests; arguments go to ctest. No display is needed. The
# last line counts the tests, the exit code is ctest's.
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

# One attribute of the first element of ctest's report.
counted() {
    sed -n "/<testsuite/,/>/s/.*[ \t]$1=\"\([0-9]*\)\".*/\1/p" "$report" | head -n 1
}

report=$build/test-report.xml
rm -f "$report"
status=0
ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(nproc)" --output-junit "$report" "$@" || status=$?

if [[ -s $report ]]; then
    tests=$(counted tests)
    failed=$(counted failures)
    skipped=$(($(counted skipped) + $(counted disabled)))
    printf 'Leitstand: %d tests passed, %d failed, %d skipped\n' $((tests - failed - skipped)) "$failed" "$skipped"
fi
exit "$status"
