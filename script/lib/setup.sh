# What the commands share: sourced, never run. It installs what is missing with apt, says what it does, and is quick when nothing is missing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

say() { printf '==> %s\n' "$*"; }
fail() { printf 'caselight: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; return; fi
  command -v sudo >/dev/null || fail "these packages are missing and there is no sudo: run as root: $*"
  sudo "$@"
}

apt_updated=no
apt_update() {
  [ "$apt_updated" = yes ] && return
  say "apt-get update"
  as_root apt-get update -qq
  apt_updated=yes
}

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# need PACKAGE...: installs those that are not there.
need() {
  command -v apt-get >/dev/null || fail "this script installs packages with apt-get, which is not on this system"
  local missing=()
  for package in "$@"; do installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  apt_update
  say "installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Boost 1.81 or newer: its own package on Debian 12, the default one later.
need_boost() {
  installed libboost1.81-dev && return
  local default
  default=$(dpkg-query -W -f='${Version}' libboost-dev 2>/dev/null || true)
  if [ -n "$default" ] && dpkg --compare-versions "$default" ge 1.81; then return; fi
  apt_update
  if apt-cache show libboost1.81-dev >/dev/null 2>&1; then need libboost1.81-dev; else need libboost-dev; fi
}

need_compiler() {
  need ca-certificates cmake ninja-build g++ ccache nlohmann-json3-dev libcli11-dev libseccomp-dev libsqlite3-dev pkgconf libcurl4-openssl-dev libsecret-1-dev
  need_boost
}

node_is_new_enough() { command -v node >/dev/null && node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)'; }

# Node 20: the system's, else the build of it that the npm registry carries.
need_node() {
  if [ -x "$root/build/node/bin/node" ]; then PATH="$root/build/node/bin:$PATH"; fi
  command -v npm >/dev/null || need nodejs npm
  node_is_new_enough && return
  say "getting Node 20 from the npm registry"
  local machine
  case "$(uname -m)" in x86_64) machine=x64 ;; aarch64) machine=arm64 ;; *) fail "no Node 20 for $(uname -m)" ;; esac
  npm install --silent --no-save --prefix "$root/build/node-package" "node-linux-$machine@20.20.2"
  mkdir -p "$root/build/node/bin"
  ln -sf "$root/build/node-package/node_modules/node-linux-$machine/bin/node" "$root/build/node/bin/node"
  PATH="$root/build/node/bin:$PATH"
  node_is_new_enough || fail "Node 20 could not be set up"
}

need_node_modules() {
  local stamp=node_modules/.caselight-lock
  cmp -s package-lock.json "$stamp" 2>/dev/null && return
  say "npm ci"
  npm ci --silent --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# configure PRESET [OPTIONS...]
configure() {
  local preset=$1; shift
  cmake --preset "$preset" "$@" >"build/configure-$preset.log" 2>&1 || { cat "build/configure-$preset.log"; exit 1; }
}

# build PRESET [OPTIONS...]: quiet when it works, and everything that was printed when it does not.
build() {
  local preset=$1 log=build/build-$1.log; shift
  cmake --build --preset "$preset" "$@" >"$log" 2>&1 || { cat "$log"; fail "the build failed; the reason stands above"; }
  tail -n 1 "$log"
}
mkdir -p build
