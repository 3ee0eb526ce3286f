# shellcheck shell=bash
# Programs from the crate registry, compiled here. Knows which profile makes
# that quick, not what the programs are for.

# light_install OPTIMISATION CRATE VERSION ARGUMENT...: what these programs do
# takes a fraction of the time that optimising them would, so that is left out
# (0) or done lightly (1). What was compiled before an interruption is used again.
light_install() {
    local level=$1 crate=$2 version=$3
    shift 3
    mkdir -p "$cache/build/$crate"
    (
        cd "$cache"
        with_native env -u CARGO_BUILD_TARGET \
            CARGO_TARGET_DIR="$cache/build/$crate" \
            CARGO_PROFILE_RELEASE_OPT_LEVEL="$level" \
            CARGO_PROFILE_RELEASE_LTO=off \
            CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
            CARGO_PROFILE_RELEASE_DEBUG=false \
            cargo install "$crate" --version "$version" --force "$@"
    )
    rm -rf "$cache/build/$crate"
}
