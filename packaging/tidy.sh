#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs clang-tidy 14 over the project's C++ without building it: all of it, or what lies under the paths that are named.
# The preset tidy does the same as part of a whole build. Ends with 1 where there are findings.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/common.sh"

case "${1-}" in
-h | --help)
    cat <<'END'
usage: packaging/tidy.sh [PATH...]

PATH is a source file or a folder, from the project's root: app/domain, tests/unit/tst_store.cpp. Runs as many at a time
as CMAKE_BUILD_PARALLEL_LEVEL says, else as there are cores.
END
    exit 0
    ;;
esac

tidy=$(command -v clang-tidy-14 || command -v clang-tidy || true)
if [[ -z $tidy ]] || ! "$tidy" --version | grep -q 'version 14\.'; then
    fail "clang-tidy 14 is needed; versions disagree on what they find. Debian 12 has it."
fi

install_missing --test
mkdir -p "$build"
configure
# Sources include what moc writes.
find "$build" -name AutogenInfo.json -print0 |
    while IFS= read -r -d '' info; do
        cmake -E cmake_autogen "$info" Release >>"$build_log" 2>&1 || show_end_of_log "moc"
    done

mapfile -t files < <(python3 - "$build/compile_commands.json" "$root" "$@" <<'END'
import json, os, sys

database, root, *wanted = sys.argv[1:]
wanted = [os.path.normpath(path) for path in wanted] or ["app", "qml", "tests"]
files = {os.path.relpath(entry["file"], root) for entry in json.load(open(database))}
for path in sorted(files):
    if not path.startswith("build/") and any((path + "/").startswith(folder + "/") for folder in wanted):
        print(path)
END
)
((${#files[@]} > 0)) || fail "nothing is built from what was named: $*"

cd "$root"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}" "$tidy" --quiet -p "$build" \
        --extra-arg=-Wno-unknown-warning-option || fail "there are findings (see above)."
printf 'clang-tidy: %d files, no findings\n' "${#files[@]}"
