# shellcheck shell=bash
# A Rust that compiles for WebAssembly: rustup's own target where it can be
# downloaded, else Debian's newest Rust with a standard library built here.

setup_rust() {
    have cargo || die "Rust is missing: install it as https://rustup.rs says, then run this again"
    wasm_toolchain >/dev/null || install_wasm_target
    wasm_toolchain >/dev/null || die "no Rust here compiles for $wasm_target, even after set-up"
    if [ "$(wasm_toolchain)" = "$linked_toolchain" ]; then
        override_checkout
    elif have rustup && ! RUSTUP_TOOLCHAIN=$(wasm_toolchain) can_shrink_std; then
        attempt "the sources of Rust's standard library, for a smaller page" "a few seconds" \
            rustup component add --toolchain "$(wasm_toolchain)" rust-src ||
            say "the page is built without them and weighs more"
    fi
}

install_wasm_target() {
    have rustup || die \
        "this Rust has no standard library for $wasm_target and there is no rustup to add it" \
        "install your distribution's package for it, or Rust as https://rustup.rs says"
    attempt "Rust's standard library for WebAssembly" "a few seconds" add_target && return 0
    say "rustup could not download it here: see the lines above"
    have_apt || die \
        "and this is no Debian, whose packages would do instead" \
        "let this machine reach Rust's downloads, or name a mirror in RUSTUP_DIST_SERVER"
    install_debian_rust
}

# A machine that swallows packets must not hold up set-up for good.
add_target() {
    local native
    native=$(native_toolchain)
    [ -n "$native" ] || die "rustup has no default toolchain: run 'rustup default stable', then this again"
    if have timeout; then
        RUST_BACKTRACE=0 timeout 300 rustup target add --toolchain "$native" "$wasm_target"
    else
        rustup target add --toolchain "$native" "$wasm_target"
    fi
}

# Plain 'trunk serve' and 'cargo build' in this checkout take the linked
# toolchain, too, without being told.
override_checkout() {
    local checkout
    checkout=$(git rev-parse --show-toplevel 2>/dev/null) || checkout=$PWD
    if [ "$(rustup override list | awk -v c="$checkout" '$1 == c { print $2 }')" != "$linked_toolchain" ]; then
        say "choosing the toolchain $linked_toolchain for this checkout (undo: rustup override unset)"
        rustup override set "$linked_toolchain" --path "$checkout" >/dev/null 2>&1
    fi
}

# The tests begin with the formatting and the lints.
setup_lints() {
    with_native cargo fmt --version >/dev/null 2>&1 &&
        with_native cargo clippy --version >/dev/null 2>&1 && return 0
    have rustup || die "rustfmt and clippy are missing: install your distribution's packages for them"
    step "rustfmt and clippy" "a few seconds" \
        rustup component add --toolchain "$(native_toolchain)" rustfmt clippy
}
