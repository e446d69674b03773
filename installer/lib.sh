# Shared by run and test: what a fresh Debian 12 needs, and the build. Sourced, not run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build"

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
    local name
    while read -r name; do
        case $name in '' | '#'*) continue ;; esac
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done <"$root/installer/packages"
}

install_packages() {
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    say "Installing $(wc -w <<<"$missing") Debian packages (apt-get) …"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# Paths below the checkout must not spoil the compiler cache: another checkout finds the same objects.
cache_settings() {
    export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
}

# build TARGET
build_target() {
    cache_settings
    say "Building in $build …"
    [ -f "$build/build.ninja" ] || (cd "$root" && cmake --preset dev >"$root/.cmake.log" 2>&1) || { cat "$root/.cmake.log" >&2; return 1; }
    rm -f "$root/.cmake.log"
    cmake --build "$build" --target "$1" >"$build/build.log" 2>&1 || { tail -n 60 "$build/build.log" >&2; say "The build failed; all of its output is in $build/build.log"; return 1; }
}

# prepare TARGET: all, or programs (without the tests)
prepare() {
    install_packages
    build_target "$1"
}
