# shellcheck shell=bash
# Debian's packages: installs them where apt is, and says what is missing
# where it is not.

have_apt() { have apt-get && have dpkg-query; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo: run '$*' as root, then run this again"
    fi
}

# The package lists are fetched once a run, and only when a package is unknown
# or its download failed: a machine may be new or its lists old.
apt_refresh() {
    [ -z "${apt_refreshed:-}" ] || return 0
    apt_refreshed=yes
    say "fetching the lists of Debian's packages (usually under half a minute)"
    as_root apt-get update -qq
}

apt_knows() {
    local candidate
    candidate=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ]
}

apt_install() {
    local package
    for package in "$@"; do
        apt_knows "$package" || apt_refresh
    done
    apt_install_now "$@" && return 0
    apt_refresh
    apt_install_now "$@"
}

# For what has to be new, as browsers have: a machine's lists may be months old and still be served. Without a
# network the old lists have to do.
apt_install_fresh() {
    apt_refresh || true
    apt_install "$@"
}

apt_install_now() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null
}

# Downloads packages into the current folder without installing them. Its
# sandbox user could not write there, and is only a warning, so it is not used.
apt_download() {
    local package
    for package in "$@"; do
        apt_knows "$package" || apt_refresh
    done
    apt-get -o APT::Sandbox::User=root download -qq "$@" && return 0
    apt_refresh
    apt-get -o APT::Sandbox::User=root download -qq "$@"
}
