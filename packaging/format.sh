#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Formats the project's C++ with clang-format 14: all of it, or the files that are named.
#
# QML is formatted by hand on Qt 6.4: its qmlformat destroys `pragma ComponentBehavior: Bound` and the file no longer
# loads (fixed in 6.5.3). Where a newer qmlformat is installed, it formats QML, too.
set -euo pipefail

case "${1-}" in
-h | --help)
    echo "usage: packaging/format.sh [FILE...]"
    exit 0
    ;;
esac

here=$PWD
root=$(cd "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/.." && pwd)

formatter=$(command -v clang-format-14 || command -v clang-format || true)
if [[ -z $formatter ]] || ! "$formatter" --version | grep -q 'version 14\.'; then
    echo "format.sh: clang-format 14 is needed, and nothing was changed: other versions format differently." >&2
    echo "format.sh: on Debian 12 packaging/install-deps.sh --test installs it; later versions of Debian do not have it." >&2
    exit 1
fi

files=()
for file in "$@"; do
    files+=("$(cd "$here" && realpath -- "$file")")
done
cd "$root"
if ((${#files[@]} == 0)); then
    mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.h' '*.cpp' '*.qml')
fi

cpp=()
qml=()
for file in "${files[@]}"; do
    [[ -f $file ]] || continue
    case $file in
    *.h | *.cpp) cpp+=("$file") ;;
    *.qml) qml+=("$file") ;;
    esac
done
((${#cpp[@]} == 0)) || "$formatter" -i --style=file "${cpp[@]}"

qmlformat=$(command -v qmlformat6 || command -v qmlformat || echo /usr/lib/qt6/bin/qmlformat)
if ((${#qml[@]} > 0)) && [[ -x $qmlformat ]]; then
    version=$("$qmlformat" --version 2>/dev/null | grep -o '[0-9.]*$' || echo 0)
    if [[ $(printf '%s\n6.5.3\n' "$version" | sort -V | head -n 1) == 6.5.3 ]]; then
        "$qmlformat" -i "${qml[@]}"
    fi
fi
