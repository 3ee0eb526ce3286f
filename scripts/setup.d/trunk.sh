# shellcheck shell=bash
# Trunk, and the two programs that Trunk calls. Their versions are those in
# Trunk.toml; Trunk downloads them by itself wherever it can.

trunk_version=0.21.14
esbuild_version=0.28.2

setup_trunk() {
    usable_trunk || install_trunk
    trunk_has_its_tools || supply_trunk_tools
    has_esbuild || supply_esbuild
}

# Used by scripts/shrink, which leaves a build as it is where this is missing.
has_esbuild() {
    [[ "$(cat "$tools/node_modules/esbuild/package.json" 2>/dev/null)" == *"\"version\": \"$esbuild_version\""* ]]
}

supply_esbuild() {
    if ! have npm; then
        say "no Node here: the page is built as well, and its scripts are larger"
        return
    fi
    step "esbuild $esbuild_version, which makes the page's scripts smaller" "5 seconds" \
        npm install --prefix "$tools" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
        "esbuild@$esbuild_version"
}

usable_trunk() { have trunk && [[ "$(trunk --version 2>/dev/null)" == "trunk 0.21."* ]]; }

# A Trunk of another version stays what it is: ours then goes into the cache,
# where only this project's scripts look.
install_trunk() {
    local root="${CARGO_INSTALL_ROOT:-${CARGO_HOME:-$HOME/.cargo}}"
    if have trunk; then
        say "keeping $(trunk --version); this project needs $trunk_version beside it"
        root=$tools
    fi
    step "Trunk $trunk_version, which builds and serves the page" "4 minutes on two cores" \
        light_install 0 trunk "$trunk_version" --locked --no-default-features --features rustls --root "$root"
}

# Where Trunk keeps what it downloads.
trunk_cache() {
    if [ "$(uname -s)" = Darwin ]; then
        printf '%s\n' "$HOME/Library/Caches/dev.trunkrs.trunk"
    else
        printf '%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}/trunk"
    fi
}

# The version that Trunk.toml names for a tool.
wanted() { sed -n "s/^$1 *= *\"\(.*\)\"/\1/p" Trunk.toml; }

trunk_has_its_tools() { has_wasm_bindgen && has_wasm_opt; }

has_wasm_bindgen() {
    [ -x "$(trunk_cache)/wasm-bindgen-$(wanted wasm_bindgen)/wasm-bindgen" ] ||
        [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $(wanted wasm_bindgen)" ]
}

has_wasm_opt() {
    local wanted
    wanted=$(wanted wasm_opt)
    [ -x "$(trunk_cache)/wasm-opt-$wanted/bin/wasm-opt" ] ||
        [[ "$(wasm-opt --version 2>/dev/null) " == "wasm-opt version ${wanted#version_} "* ]]
}

# Trunk itself is asked to fetch its tools, by building an empty page. Where it
# cannot, they are put where it would have put them: later runs of Trunk find
# them, and nothing on the machine is replaced.
supply_trunk_tools() {
    local work
    work=$(workspace trunk-tools)
    if attempt "wasm-bindgen and wasm-opt, which Trunk downloads" "half a minute" \
        build_empty_page "$work/page" && trunk_has_its_tools; then
        rm -rf "$work"
        return
    fi
    say "Trunk could not download them here; the registries have them, too"
    rm -f "$(trunk_cache)"/wasm-{bindgen,opt}-*.tmp
    has_wasm_opt || step "wasm-opt from the npm registry" "10 seconds" supply_wasm_opt "$work/wasm-opt"
    has_wasm_bindgen || step "wasm-bindgen from the crate registry" "2 minutes on two cores" \
        supply_wasm_bindgen "$work/wasm-bindgen"
    rm -rf "$work"
}

build_empty_page() {
    local page=$1 toolchain
    toolchain=$(wasm_toolchain)
    mkdir -p "$page/src"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$page/Cargo.toml"
    printf 'fn main() {}\n' >"$page/src/main.rs"
    printf '<html><head></head><body><link data-trunk rel="rust" data-wasm-opt="1"></body></html>\n' \
        >"$page/index.html"
    sed -n '/^\[tools\]/,/^$/p' Trunk.toml >"$page/Trunk.toml"
    (cd "$page" && env -u CARGO_TARGET_DIR RUSTUP_TOOLCHAIN="$toolchain" trunk build --release >/dev/null 2>&1)
}

supply_wasm_opt() {
    local work=$1 wanted
    wanted=$(wanted wasm_opt)
    have npm || die "npm is missing: install Node 20 or newer, then run this again"
    mkdir -p "$work/bin"
    npm install --prefix "$work" --no-save --no-audit --no-fund --loglevel=error \
        "binaryen@${wanted#version_}.0.0" >&2
    cp -p "$work/node_modules/binaryen/bin/wasm-opt" "$work/node_modules/binaryen/bin/package.json" "$work/bin/"
    rm -rf "$work/node_modules"
    put_in_trunk_cache "$work" "wasm-opt-$wanted"
}

# Not with its lock file, which may name versions that a mirror lacks. Reading a
# large page without optimisation would take a second more at each build.
supply_wasm_bindgen() {
    local work=$1 version
    version=$(wanted wasm_bindgen)
    light_install 1 wasm-bindgen-cli "$version" --no-default-features --root "$work"
    mv "$work/bin" "$work.done"
    rm -rf "$work"
    mv "$work.done" "$work"
    put_in_trunk_cache "$work" "wasm-bindgen-$version"
}

put_in_trunk_cache() {
    local place
    place="$(trunk_cache)/$2"
    mkdir -p "$(dirname "$place")"
    rm -rf "$place"
    mv "$1" "$place"
}
