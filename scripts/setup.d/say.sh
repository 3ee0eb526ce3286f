# shellcheck shell=bash
# How set-up speaks and where it keeps things. Knows nothing of what is installed.

# The names here are used by the files that read this one.
# shellcheck disable=SC2034
cache="${XDG_CACHE_HOME:-$HOME/.cache}/standfirst"
tools="$cache/tools"

# What was installed for this project alone comes first, what cargo installs is
# found even where its folder is not on the path.
PATH="$tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

say() { printf 'setup: %s\n' "$*" >&2; }

die() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# step WHAT HOW-LONG COMMAND...: says what is done and how long it usually
# takes, does it, and says how long it did take. A failure ends set-up.
step() {
    local what=$1 usual=$2 began=$SECONDS
    shift 2
    say "$what (usually $usual)"
    "$@"
    say "done in $((SECONDS - began)) s: $what"
}

# The same for what may fail because there is another way. The shell does not
# end a COMMAND that is asked for its outcome at its first failing line: its
# last line must tell.
attempt() {
    local what=$1 usual=$2 began=$SECONDS
    shift 2
    say "$what (usually $usual)"
    "$@" || return
    say "done in $((SECONDS - began)) s: $what"
}

# A fresh folder on the same disk as the cache, so that a rename at the end
# puts a thing in place whole or not at all. Leftovers of an interrupted run
# are swept away first.
workspace() {
    local folder="$cache/tmp/$1"
    rm -rf "$folder"
    mkdir -p "$folder"
    printf '%s\n' "$folder"
}
