# shellcheck shell=bash
# Debian's packages: which are needed, and how the missing ones come.

need_superuser() {
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
    fail "These packages are missing, and there is no sudo to install them with. Run this as root, then the command again: apt-get install $*"
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

apt_updated=no
# The lists are fetched once a run, and only when something is missing. apt-get update succeeds although a source could not be
# reached; whether that matters shows when something is installed, so the log goes on there.
apt_update() {
  [ "$apt_updated" = yes ] && return
  need_superuser "$@"
  say "apt-get update"
  as_root apt-get update -q >build/apt-update.log 2>&1 || true
  apt_updated=yes
}

apt_install() {
  cat build/apt-update.log
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# need PACKAGE...: installs those that are not there.
need() {
  command -v apt-get >/dev/null || fail "This command installs packages with apt-get, which is not on this system: it needs Debian 12 or newer."
  local package missing=()
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  apt_update "${missing[@]}"
  say "installing ${missing[*]}"
  attempt apt-install "apt-get could not install ${missing[*]}." apt_install "${missing[@]}"
}

# Boost 1.81 or newer: its own package on Debian 12, the default one later.
need_boost() {
  installed libboost1.81-dev && return
  local default
  default=$(dpkg-query -W -f='${Version}' libboost-dev 2>/dev/null || true)
  if [ -n "$default" ] && dpkg --compare-versions "$default" ge 1.81; then return; fi
  apt_update libboost1.81-dev
  if apt-cache show libboost1.81-dev >/dev/null 2>&1; then need libboost1.81-dev; else need libboost-dev; fi
}

# need_compiler [PACKAGE...]: what builds the programs, and in the same go what else the command needs: apt is slow to begin.
need_compiler() {
  need ca-certificates cmake ninja-build g++ ccache nlohmann-json3-dev libcli11-dev libseccomp-dev libsqlite3-dev pkgconf libcurl4-openssl-dev libsecret-1-dev "$@"
  need_boost
}

# What compiles C++ to WebAssembly. Debian 12 has it; a system whose lists do not name it builds everything but the engine.
engine_packages=(binaryen clang-19 lld-19 llvm-19 wasi-libc libc++-19-dev-wasm32 libc++abi-19-dev-wasm32 libclang-rt-19-dev-wasm32)

# packages_offered PACKAGE...: whether each is here, or could be installed.
packages_offered() {
  local package missing=()
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  apt_update "${missing[@]}"
  apt-cache show "${missing[@]}" >/dev/null 2>&1
}

# need_compiler_and_engine [PACKAGE...]: the same, with what builds the engine, where this system offers it.
need_compiler_and_engine() {
  if packages_offered "${engine_packages[@]}"; then need_compiler "${engine_packages[@]}" "$@"; else need_compiler "$@"; fi
}

engine_compiler_is_here() {
  local package
  for package in "${engine_packages[@]}"; do installed "$package" || return 1; done
}

say_engine_left_out() {
  say "the engine is left out: this system does not offer ${engine_packages[*]}. The extension will need the program"
}
