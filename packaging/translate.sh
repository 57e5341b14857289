#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings resources/i18n/leitstand_{de,en}.ts up to date with the sources: new strings come in unfinished, lost ones go.
# Then translate what is unfinished, with linguist or in the file; the test lint_translations refuses unfinished ones.
# English is the language of the sources, so its file holds the plural forms only ("%n alert(s)").
set -euo pipefail

case "${1-}" in
-h | --help)
    echo "usage: packaging/translate.sh"
    exit 0
    ;;
esac

cd "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/.."
lupdate=/usr/lib/qt6/bin/lupdate
[[ -x $lupdate ]] || lupdate=$(command -v lupdate6 || command -v lupdate || true)
if [[ -z $lupdate ]]; then
    echo "translate.sh: lupdate is not installed (packaging/install-deps.sh installs it)." >&2
    exit 1
fi

# Without line numbers, which would change the files with every edit of the sources.
update() {
    "$lupdate" -silent -no-obsolete -locations none "$@"
}
sources=()
for folder in app qml; do
    [[ ! -d $folder ]] || sources+=("$folder")
done
mkdir -p resources/i18n
update -I app "${sources[@]}" -target-language de -ts resources/i18n/leitstand_de.ts
update -pluralonly -I app "${sources[@]}" -target-language en -ts resources/i18n/leitstand_en.ts

for language in de en; do
    unfinished=$(grep -c 'type="unfinished"' "resources/i18n/leitstand_$language.ts" || true)
    echo "leitstand_$language.ts: $unfinished unfinished"
done
