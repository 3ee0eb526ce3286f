# shellcheck shell=bash
# The real minisign, which the tests let verify what `press` signed, and sign what it verifies.

setup_minisign() {
    have minisign && return 0
    have_apt || die "the tests need minisign" \
        "there is no apt here to install it with: put it on PATH, then run this again"
    step "minisign, from Debian's packages" "10 seconds" apt_install minisign
}
