# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Leitstand authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What run.sh, test.sh and bench.sh share: installing what is missing and building the release preset. They build in the
# same folder, each its own targets, so that none makes another build again.

root=$(cd "$(dirname "$(realpath -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck disable=SC2034 # used by the scripts that read this file
{
    build=$root/build/release
    programs=(leitstand leitstand-gateway leitstandctl)
}
script=$(basename "$0")
build_log=$build/build.log
needed_mib=3000

fail() {
    local line
    for line in "$@"; do
        printf '%s: %s\n' "$script" "$line" >&2
    done
    exit 1
}

# Installs what is missing for --run or --test; says nothing where nothing is.
install_missing() {
    "$root/packaging/install-deps.sh" "$1" || fail "not everything that is needed is installed (see above)."
}

# A build from nothing takes this much; afterwards only what changed.
check_space() {
    [[ ! -e $build/build.ninja ]] || return 0
    local free
    free=$(df -Pm -- "$root" | awk 'NR == 2 { print $4 }')
    if [[ -n $free ]] && ((free < needed_mib)); then
        fail "only $free MiB are free on the disk of $root, the first build needs about $needed_mib MiB." \
            "Free some space, or put the project on another disk."
    fi
}

# Reads the output of cmake --build, keeps it in the log, and shows how far it is.
show_build_progress() {
    local line done_of percent last=-1 drawn=no
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$build_log"
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]] || continue
        done_of=${BASH_REMATCH[1]}/${BASH_REMATCH[2]}
        percent=$((BASH_REMATCH[1] * 100 / BASH_REMATCH[2]))
        if [[ -t 1 ]]; then
            printf '\r\033[KBuilding %3d %% (%s) %.50s' "$percent" "$done_of" "${BASH_REMATCH[3]##*/}"
            drawn=yes
        elif ((percent / 10 > last)) && ((BASH_REMATCH[2] > 10)); then
            printf 'Building %3d %% (%s)\n' "$percent" "$done_of"
            last=$((percent / 10))
        fi
    done
    [[ $drawn == no ]] || printf '\r\033[K'
}

show_end_of_log() {
    printf '%s: %s failed:\n' "$script" "$1" >&2
    # From the first thing that went wrong, as ninja and CMake mark it, else the last lines.
    local from
    from=$(grep -nE -m 1 '^(FAILED: |CMake Error)' "$build_log" | cut -d : -f 1)
    { if [[ -n $from ]]; then tail -n "+$from" "$build_log" | head -n 40; else tail -n 40 "$build_log"; fi; } |
        cut -c 1-400 | sed 's/^/    /' >&2
    if grep -q 'No space left on device' "$build_log"; then
        printf '%s: the disk is full. Free some space and try again.\n' "$script" >&2
    elif grep -qE 'Killed signal terminated program|out of memory|cannot allocate memory' "$build_log"; then
        printf '%s: the memory is full. Close some programs, or try with fewer jobs: CMAKE_BUILD_PARALLEL_LEVEL=1\n' "$script" >&2
    fi
    fail "the whole output: $build_log"
}

# Configures where that is due: never done, failed, other presets, or other packages installed since. All else ninja
# notices itself.
configure() {
    [[ ! -e $build/build.ninja || $root/CMakePresets.json -nt $build/build.ninja ||
        /var/lib/dpkg/status -nt $build/build.ninja ]] || return 0
    printf 'Configuring ...\n'
    (cd "$root" && cmake --preset release) >"$build_log" 2>&1 || show_end_of_log "configuring the build"
}

# build_targets TARGET...: two scripts at a time would disturb each other, the second one waits.
build_targets() {
    check_space
    mkdir -p "$build" 2>/dev/null || fail "cannot create $build: is $root writable for you?"
    exec {lock}>"$build/lock" || fail "cannot write to $build: is it writable for you?"
    if ! flock --nonblock "$lock"; then
        printf 'Another build is running in %s, waiting for it ...\n' "$build"
        flock "$lock"
    fi
    configure
    : >"$build_log"
    NINJA_STATUS='[%f/%t] ' cmake --build "$build" --target "$@" 2>&1 | show_build_progress || show_end_of_log "the build"
    # Closed, or the program that is started next would hold the lock for as long as it runs.
    exec {lock}>&-
}
