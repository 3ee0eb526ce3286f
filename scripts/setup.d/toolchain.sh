# shellcheck shell=bash
# Which Rust toolchain does what: one compiles for WebAssembly, the reader's
# own one does the rest. They are the same wherever rustup can add a target.

wasm_target=wasm32-unknown-unknown
linked_toolchain=standfirst-wasm

# The toolchain that rustup would take outside any folder with an override.
native_toolchain() {
    if [ -n "${RUSTUP_TOOLCHAIN:-}" ] && [ "$RUSTUP_TOOLCHAIN" != "$linked_toolchain" ]; then
        printf '%s\n' "$RUSTUP_TOOLCHAIN"
    else
        (unset RUSTUP_TOOLCHAIN && cd / && rustup show active-toolchain 2>/dev/null | cut -d' ' -f1)
    fi
}

# Runs a command with that toolchain, or as it is where there is no rustup.
with_native() {
    if have rustup; then
        env RUSTUP_TOOLCHAIN="$(native_toolchain)" "$@"
    else
        "$@"
    fi
}

# Whether a rustc, given as a command, has the standard library of the target.
has_wasm_std() {
    local folder
    folder=$("$@" --print target-libdir --target "$wasm_target" 2>/dev/null) || return 1
    compgen -G "$folder/libstd-*.rlib" >/dev/null
}

# The toolchain to compile the page with; fails when there is none yet. Without
# rustup the answer is empty and the plain cargo is meant.
wasm_toolchain() {
    if ! have rustup; then
        has_wasm_std rustc
    elif has_wasm_std with_native rustc; then
        native_toolchain
    elif has_wasm_std env RUSTUP_TOOLCHAIN="$linked_toolchain" rustc; then
        printf '%s\n' "$linked_toolchain"
    else
        return 1
    fi
}

# Whether the chosen toolchain can compile the standard library anew: it has
# the sources, and knows the flags, which are not stable yet.
can_shrink_std() {
    [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ] &&
        RUSTC_BOOTSTRAP=1 rustc --print cfg --target "$wasm_target" $small_flags >/dev/null 2>&1
}

small_flags='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none'

# A panic ends the page's code at once and says nothing, so that no message
# and none of the code that writes one is downloaded.
shrink_std() {
    export RUSTC_BOOTSTRAP=1
    export RUSTFLAGS="$small_flags"
    export CARGO_PROFILE_RELEASE_PANIC=immediate-abort
    export CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true
    export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
}
