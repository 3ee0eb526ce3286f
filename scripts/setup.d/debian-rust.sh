# shellcheck shell=bash
# Debian's newest Rust, unpacked into the user's cache and linked into rustup.
# For machines that reach Debian's packages but not Rust's own downloads. It
# never touches what is installed on the system.

debian_rust="$cache/debian-rust"

install_debian_rust() {
    [ -x "$debian_rust/bin/rustc" ] || step "Debian's Rust, 138 MB, into $debian_rust" \
        "a minute" unpack_debian_rust
    supply_shared_libraries
    rustup toolchain link "$linked_toolchain" "$debian_rust"
    has_wasm_std env RUSTUP_TOOLCHAIN="$linked_toolchain" rustc || step \
        "Rust's standard library for WebAssembly, from its source" "2 minutes" build_wasm_std
}

unpack_debian_rust() {
    local work root package std version
    work=$(workspace debian-rust)
    root="$work/root"
    std=$(newest_debian_std)
    version=${std##*-}
    (
        cd "$work"
        apt_download rustc-web "$std" libstd-rust-web-dev rust-web-src libllvm22 lld-22
        for package in ./*.deb; do
            dpkg -x "$package" root
        done
    )
    arrange_toolchain "$root" "$work/toolchain"
    say "this is Rust $version"
    mkdir -p "$(dirname "$debian_rust")"
    rm -rf "$debian_rust"
    mv "$work/toolchain" "$debian_rust"
    rm -rf "$work"
}

newest_debian_std() {
    local found
    found=$(apt-cache pkgnames libstd-rust-web- | grep -E '^libstd-rust-web-[0-9.]+$' | sort -V | tail -n 1)
    if [ -z "$found" ]; then
        apt_refresh
        found=$(apt-cache pkgnames libstd-rust-web- | grep -E '^libstd-rust-web-[0-9.]+$' | sort -V | tail -n 1)
    fi
    [ -n "$found" ] || die \
        "Debian's packages here have no rustc-web, either" \
        "Debian 12 with its security updates has it; or get '$wasm_target' from rustup"
    printf '%s\n' "$found"
}

# A rustup toolchain is bin/ and lib/ side by side: rustc looks for its
# libraries, its linker and its sources relative to itself.
arrange_toolchain() {
    local root=$1 out=$2 host
    host=$(with_native rustc -vV | sed -n 's/^host: //p')
    mkdir -p "$out/bin" "$out/lib/rustlib/$host/bin" "$out/lib/rustlib/src/rust"
    mv "$root"/usr/bin/rustc "$root"/usr/bin/rustdoc "$out/bin/"
    cp -r "$root"/usr/lib/rustlib/"$host" "$out/lib/rustlib/"
    mv "$root"/usr/lib/*-linux-gnu/lib*.so* "$out/lib/"
    cp -L "$root"/usr/bin/lld-22 "$out/lib/rustlib/$host/bin/rust-lld"
    mv "$root"/usr/src/rustc-*/library "$out/lib/rustlib/src/rust/library"
    cp -L "$(with_native rustup which cargo)" "$out/bin/cargo"
}

# LLVM wants three small libraries that nearly every system has.
supply_shared_libraries() {
    if LD_LIBRARY_PATH="$debian_rust/lib" ldd "$debian_rust"/lib/libLLVM* "$debian_rust"/lib/librustc_driver* \
        | grep -q 'not found'; then
        step "libraries that Debian's LLVM needs" "a few seconds" apt_install libz3-4 libedit2 libxml2
    fi
}

# Bitcode goes in because a release build with link-time optimisation fails
# without it. The libraries are put in place by one rename.
build_wasm_std() {
    local work sysroot
    work=$(workspace wasm-std)
    sysroot="$debian_rust/lib/rustlib/$wasm_target"
    mkdir -p "$work/crate/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/crate/Cargo.toml"
    : >"$work/crate/src/lib.rs"
    (
        cd "$work/crate"
        env -u CARGO_TARGET_DIR -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET \
            RUSTUP_TOOLCHAIN="$linked_toolchain" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
            cargo build --release --target "$wasm_target" -Zbuild-std=std,panic_abort,proc_macro,test
    )
    mkdir -p "$work/$wasm_target/lib"
    cp "$work/crate/target/$wasm_target/release/deps/"*.rlib "$work/$wasm_target/lib/"
    rm -f "$work/$wasm_target/lib/"libempty-*.rlib
    rm -rf "$sysroot"
    mv "$work/$wasm_target" "$sysroot"
    rm -rf "$work"
}
