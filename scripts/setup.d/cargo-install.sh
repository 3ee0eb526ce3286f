# shellcheck shell=bash
# Programs from the crate registry, compiled here. Knows which profile makes
# that quick, not what the programs are for.

# These programs spend their time elsewhere, so a light profile costs nothing
# that can be felt, and cuts the wait to a fraction. What was compiled before an
# interruption is used again.
light_install() {
    local crate=$1 version=$2
    shift 2
    mkdir -p "$cache/build/$crate"
    (
        cd "$cache"
        with_native env -u CARGO_BUILD_TARGET \
            CARGO_TARGET_DIR="$cache/build/$crate" \
            CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
            CARGO_PROFILE_RELEASE_LTO=off \
            CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            CARGO_PROFILE_RELEASE_DEBUG=false \
            cargo install "$crate" --version "$version" --force "$@"
    )
    rm -rf "$cache/build/$crate"
}
