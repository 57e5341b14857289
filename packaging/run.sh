#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds what changed, and opens Leitstand's window. All arguments go to the window.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/common.sh"

window=$build/bin/leitstand

usage() {
    cat <<'END'
usage: packaging/run.sh [ARGUMENT...]

Installs the packages that are missing (it says which, and asks for sudo only then), builds Leitstand where something
changed, and opens the window. All arguments go to the window:

    packaging/run.sh                                        the window on a private engine
    packaging/run.sh --scenario penta                       the same, and a story to look at
    packaging/run.sh --engine wss://nats.example:8443       the window on a team's engine
    packaging/run.sh --screenshot picture.png --after 5     a picture, also without a display

END
}

needs_display=yes
for argument in "$@"; do
    case $argument in
    -h | --help | --help-all)
        # Without a build, help is what is known here: nobody waits ten minutes for it.
        usage
        if [[ ! -x $window ]]; then
            printf 'The window'\''s own options are shown here once it is built.\n'
            exit 0
        fi
        exec "$window" "$@"
        ;;
    --screenshot | --screenshot=* | --self-test | -v | --version) needs_display=no ;;
    esac
done

if [[ $needs_display == yes && -z ${DISPLAY-} && -z ${WAYLAND_DISPLAY-} && -z ${QT_QPA_PLATFORM-} ]]; then
    fail "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open." \
        "Start it in a desktop session, or over SSH with: ssh -X. A picture needs no display:" \
        "    packaging/run.sh --screenshot leitstand.png --after 5" \
        "draws the window into a file after 5 seconds and exits; --scenario and --page work with it."
fi

install_missing --run
build_targets "${programs[@]}"
exec "$window" "$@"
