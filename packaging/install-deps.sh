#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the Debian packages that Leitstand needs and that are missing; asks for root's rights only then.
# Debian 12 is what it is made for and tried on; the names are the same in Debian 13 and Ubuntu 24.04.
#
# Three of the packages (nats-server, prometheus, prometheus-alertmanager) bring system services. Leitstand and its
# tests start servers of their own, so a service that comes in with this installation is neither started nor enabled;
# services that were there before are left alone. `systemctl enable --now nats-server` undoes that for one of them.
#
# Exit: 0 all is there, 1 the installation failed, 2 wrong usage, 3 something is missing (--check) or cannot be
# installed here.
set -euo pipefail

usage() {
    cat <<'END'
usage: packaging/install-deps.sh [--run | --test | --dev] [--check]

  --run     what building and running Leitstand needs (the default)
  --test    the same, and what its tests need
  --dev     the same, and the tools for working on it
  --check   install nothing, say what is missing
END
}

# set | package | what for
packages() {
    cat <<'END'
run|cmake|configures the build
run|ninja-build|runs the build
run|g++|compiles C++20
run|ccache|compiles only what changed
run|pkgconf|finds libraries that bring no files for CMake
run|python3|runs the project's own checks, which the build configures
run|qt6-base-dev|Qt: core, network, SQL, widgets (for Qt Charts)
run|qt6-declarative-dev|Qt Quick, the window
run|qt6-declarative-dev-tools|QML compiler and qmllint
run|qt6-websockets-dev|Qt WebSockets, the way to the log
run|qt6-charts-dev|Qt Charts
run|qt6-tools-dev|Qt Linguist's part of the build
run|qt6-tools-dev-tools|Qt Linguist's part of the build
run|qt6-l10n-tools|translations into German and English
run|libgl-dev|OpenGL, which Qt's build files ask for
run|libsimdjson-dev|JSON at the speed of the log
run|libcpp-httplib-dev|the gateway's HTTP
run|libcurl4-openssl-dev|mail, chat and webhooks that the gateway sends
run|libtomlplusplus-dev|the gateway's configuration and the scenarios
run|libssl-dev|TLS
run|libre2-dev|regular expressions in filters, in linear time
run|libhunspell-dev|spelling of messages to customers
run|hunspell-de-de|its German dictionary
run|hunspell-en-us|its English dictionary
run|tzdata|the time zones that scenarios are told in
run|nats-server|the log; Leitstand starts a private one
run|qml6-module-qtqml|the window at run time
run|qml6-module-qtqml-models|the window at run time
run|qml6-module-qtqml-workerscript|the window at run time
run|qml6-module-qtquick|the window at run time
run|qml6-module-qtquick-layouts|the window at run time
run|qml6-module-qtquick-templates|the window at run time
run|qml6-module-qtquick-window|the window at run time
run|qml6-module-qtcharts|charts at run time
run|libqt6sql6-sqlite|the local copy of the log
test|librapidcheck-dev|property tests
test|prometheus|a real Prometheus for the system tests
test|prometheus-alertmanager|a real Alertmanager for the system tests
test|python3-aiosmtpd|a real mail server for the system tests
test|python3-jsonschema|validates events against their schemas
test|qml6-module-qttest|tests of the window
test|git|lists the project's files for the checks
test|clang-format|checks the format of the sources
test|shellcheck|checks the shell scripts
dev|clang-tidy|the preset tidy
dev|gdb|a look at a crash
dev|xvfb|a display for trying the window without a screen
dev|xdotool|keys and clicks for trying the window
END
}

# The services that the packages above would start.
services=(nats-server prometheus prometheus-alertmanager prometheus-node-exporter)

say() { printf '%s\n' "$*"; }
complain() { printf 'install-deps.sh: %s\n' "$*" >&2; }

# Prints those of the packages given that are not installed.
missing_of() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}\t${binary:Package}\n' "$@" 2>/dev/null |
        sed -n 's/^.i[^\t]*\t\([^:]*\).*/\1/p') || true
    local package
    for package in "$@"; do
        [[ $'\n'$installed$'\n' == *$'\n'"$package"$'\n'* ]] || printf '%s\n' "$package"
    done
}

# --- as root ---------------------------------------------------------------------------------------------------------

policy=/usr/sbin/policy-rc.d
policy_before=$policy.before-leitstand

# invoke-rc.d and deb-systemd-invoke ask this file before they start a service of a package that is being installed.
hold_services() {
    local service held=()
    for service in "$@"; do
        held+=("$service" "$service")
    done
    if [[ -e $policy || -L $policy ]]; then
        if ! grep -qs 'install-deps.sh of Leitstand' "$policy"; then
            mv -f "$policy" "$policy_before"
        fi
    fi
    {
        printf '#!/bin/sh\n# Written by install-deps.sh of Leitstand for the time of one installation; safe to remove.\n'
        # shellcheck disable=SC2016 # the script that is written expands these
        printf 'for word; do\n    case $word in\n'
        printf '    %s | %s.service) exit 101 ;;\n' "${held[@]}"
        printf '    esac\ndone\n'
        # shellcheck disable=SC2016
        printf '[ ! -x %s ] || exec %s "$@"\nexit 0\n' "$policy_before" "$policy_before"
    } >"$policy"
    chmod 755 "$policy"
}

release_services() {
    rm -f "$policy"
    [[ ! -e $policy_before && ! -L $policy_before ]] || mv -f "$policy_before" "$policy"
}

# A package enables its service for the next start of the machine; take that back for those that came in just now.
disable_services() {
    local service
    for service in "$@"; do
        [[ -z $(missing_of "$service") ]] || continue
        if command -v systemctl >/dev/null; then
            systemctl --quiet disable "$service.service" >/dev/null 2>&1 || true
        else
            rm -f "/etc/systemd/system/multi-user.target.wants/$service.service"
            update-rc.d "$service" disable >/dev/null 2>&1 || true
        fi
    done
}

apt() {
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 -o Dpkg::Use-Pty=0 "$@"
}

# Turns apt's status lines into one line that moves, or, without a terminal, into a line per phase and quarter.
show_progress() {
    local kind percent text shown='' now
    while IFS=: read -r kind _ percent text; do
        percent=${percent%%.*}
        case $kind in
        dlstatus) kind=Downloading ;;
        pmstatus) kind=Installing ;;
        *) continue ;;
        esac
        if [[ -t 1 ]]; then
            printf '\r\033[K%s: %3s %%  %.60s' "$kind" "$percent" "$text"
        else
            now="$kind: $((percent / 25 * 25)) %"
            [[ $now == "$shown" ]] || say "$now"
            shown=$now
        fi
    done
    [[ ! -t 1 ]] || printf '\r\033[K'
}

apt_install() {
    local log=$1
    shift
    apt -o APT::Status-Fd=3 install --yes --no-install-recommends --no-remove "$@" 3>&1 >>"$log" 2>&1 </dev/null |
        show_progress
}

explain_apt_failure() {
    complain "the packages could not be installed; what apt said:"
    tail -n 15 "$1" | sed 's/^/    /' >&2
    if grep -qE 'Could not resolve|Temporary failure resolving|Could not connect|Unable to connect|Network is unreachable|Connection timed out' "$1"; then
        complain "there seems to be no network, or the package server in /etc/apt cannot be reached. Connect and try again."
    elif grep -q 'Unable to locate package' "$1"; then
        complain "the package sources in /etc/apt do not know a package; Debian 12's main section has all of them."
    elif grep -qE 'enough free space|No space left' "$1"; then
        complain "the disk is full. Free some space (apt-get clean helps) and try again."
    elif grep -qE 'Could not get lock|Unable to acquire' "$1"; then
        complain "another program is installing packages. Wait for it and try again."
    elif grep -qE 'dpkg was interrupted|Unmet dependencies|unmet dependencies|held broken' "$1"; then
        complain "the machine's packages are not in order; sudo apt-get --fix-broken install mends that mostly."
    fi
    complain "the whole output: $1"
}

install_as_root() {
    local log new_services=()
    log=$(mktemp --tmpdir leitstand-install-XXXXXX.log)
    mapfile -t new_services < <(missing_of "${services[@]}")

    if ((${#new_services[@]} > 0)); then
        trap release_services EXIT
        trap 'exit 1' INT TERM HUP
        hold_services "${new_services[@]}"
    fi
    # Lists that are missing or old name versions that the server no longer has.
    if [[ -z $(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -1 -print -quit 2>/dev/null) ]]; then
        say "Reading the lists of packages ..."
        apt update >"$log" 2>&1 || true
    fi
    if ! apt_install "$log" "$@"; then
        apt update >>"$log" 2>&1 || true
        if ! apt_install "$log" "$@"; then
            explain_apt_failure "$log"
            return 1
        fi
    fi
    if ((${#new_services[@]} > 0)); then
        disable_services "${new_services[@]}"
    fi
    local left
    left=$(missing_of "$@" | paste -sd ' ')
    if [[ -n $left ]]; then
        complain "apt reports success, but these are not installed: $left. Its output: $log"
        return 1
    fi
    rm -f "$log"
    say "Installed."
}

# --- as the user -----------------------------------------------------------------------------------------------------

main() {
    local wanted=run check=no
    while (($# > 0)); do
        case $1 in
        --run) wanted=run ;;
        --test) wanted=run\|test ;;
        --dev) wanted=run\|test\|dev ;;
        --check) check=yes ;;
        -h | --help)
            usage
            return 0
            ;;
        --as-root)
            shift
            install_as_root "$@"
            return
            ;;
        *)
            complain "unknown argument $1"
            usage >&2
            return 2
            ;;
        esac
        shift
    done

    local table names=() missing=()
    table=$(packages | grep -E "^($wanted)\|")
    mapfile -t names < <(cut -d '|' -f 2 <<<"$table")

    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        complain "this is no Debian or Ubuntu (no apt), so nothing can be installed automatically."
        complain "Needed: CMake, Ninja, a C++20 compiler, Qt 6.4 or later (base, declarative, WebSockets, Charts, Linguist),"
        complain "simdjson 3, cpp-httplib, libcurl, toml++, OpenSSL, nats-server. Then: cmake --preset release && cmake --build --preset release"
        return 3
    fi
    mapfile -t missing < <(missing_of "${names[@]}")
    if ((${#missing[@]} == 0)); then
        return 0
    fi

    say "Leitstand needs packages that are not installed:"
    local package
    for package in "${missing[@]}"; do
        printf '    %-32s %s\n' "$package" "$(grep -F "|$package|" <<<"$table" | cut -d '|' -f 3)"
    done
    if [[ $check == yes ]]; then
        return 3
    fi

    local self
    self=$(realpath -- "${BASH_SOURCE[0]}")
    if ((EUID == 0)); then
        install_as_root "${missing[@]}"
    elif command -v sudo >/dev/null; then
        say "They are installed with apt, which needs root's rights: sudo may ask for your password."
        if ! sudo -- "$BASH" "$self" --as-root "${missing[@]}"; then
            complain "nothing was installed, or not all of it (see above). You can do it by hand, as root:"
            complain "    apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
    else
        complain "root's rights are needed and there is no sudo. Run as root:"
        complain "    $self $(printf -- '--%s' "${wanted##*|}")"
        return 3
    fi
}

main "$@"
