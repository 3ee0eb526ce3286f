# shellcheck shell=bash
# What the browser tests need: two browsers, a driver for each, and the
# accessibility checker. The page itself needs none of it.

geckodriver_version=0.37.1

setup_browsers() {
    have npm || die "Node is missing: install version 20 or newer, then run this again"
    setup_chromium
    setup_firefox
    have geckodriver || step "geckodriver $geckodriver_version, which drives Firefox" \
        "2 minutes on two cores" light_install 0 geckodriver "$geckodriver_version" --root "$tools"
    setup_axe
}

setup_chromium() {
    have_any chromium chromium-browser google-chrome && have chromedriver && return 0
    browser_packages "Chromium and its driver, 120 MB" chromium chromium-driver fonts-dejavu-core
}

# Trusted Types, which the page's policy asks for, are in Firefox from this version on.
firefox_version=148

setup_firefox() {
    local version
    version=$({ firefox-esr --version || firefox --version || true; } 2>/dev/null | sed -n 's/.* \([0-9]*\)\..*/\1/p')
    [ "${version:-0}" -ge "$firefox_version" ] && return 0
    browser_packages "Firefox, 70 MB" firefox-esr fonts-dejavu-core
}

have_any() {
    local program
    for program in "$@"; do
        have "$program" && return 0
    done
    return 1
}

browser_packages() {
    local what=$1
    shift
    have_apt || die "the browser tests need $what" \
        "there is no apt here to install it with: put the programs on PATH, then run this again"
    step "$what, from Debian's packages: $*" "half a minute" apt_install_fresh "$@"
}

# Exact versions, without a lock file: npm's may name packages of another
# platform. The folder's time tells whether the list was changed since.
setup_axe() {
    local folder=tests/browser
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package.json" ] && return 0
    step "axe-core, which checks accessibility" "5 seconds" \
        npm install --prefix "$folder" --no-package-lock --no-audit --no-fund --loglevel=error
}
