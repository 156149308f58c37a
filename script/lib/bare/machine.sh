# shellcheck shell=bash
# What a bare system takes from the machine that it lies on: only how to reach the outside. Where packages come from, proxies,
# registries, names and certificates are as different as machines are, so they are read when they are needed.

# debian_sources: "URI RELEASE COMPONENT", one a line: Debian's own; what else the machine may have is not for a bare one.
debian_sources() {
  local release
  release=$(debian_release)
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$release" '($2 == release || $2 == release "-updates" || $2 == release "-security") && $3 == "main"' | sort -u
}

# The npm settings that say where packages come from and how; nothing else of anybody's settings.
registry_settings() {
  local file
  for file in /usr/etc/npmrc /usr/local/etc/npmrc /etc/npmrc "${HOME:-/root}/.npmrc"; do
    [ -f "$file" ] || continue
    grep -E '^ *(registry|@[^:]+:registry|//|ca|ca\[\]|cafile|proxy|https?-proxy|no-?proxy|strict-ssl)' "$file" || true
  done
}

# certificate_inside FOLDER FILE: copies it to where Debian's own ca-certificates does not write, and prints its path inside.
certificate_inside() {
  local name
  name=/etc/machine-certificates/$(sha256sum "$2" | cut -c 1-12).pem
  mkdir -p "$1/etc/machine-certificates"
  cp "$2" "$1$name"
  printf '%s' "$name"
}

# settings_inside FOLDER: the variables of this machine for the network, one a line; a file of certificates comes along.
settings_inside() {
  local name value file
  compgen -e | grep -iE '^(https?_proxy|no_proxy|all_proxy|npm_config_(.*registry|https?_proxy|proxy|no_?proxy|strict_ssl|cafile)|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$' |
    while read -r name; do
      value=${!name}
      if [ -f "$value" ]; then value=$(certificate_inside "$1" "$value"); fi
      printf '%s=%s\n' "$name" "$value"
    done
  file=$(registry_settings | sed -n 's/^ *cafile *= *//p' | tail -n 1)
  if [ -f "$file" ]; then printf 'npm_config_cafile=%s\n' "$(certificate_inside "$1" "$file")"; fi
}

take_from_machine() {
  local bare=$1
  cp -L /etc/resolv.conf /etc/hosts "$bare/etc/"
  debian_sources | sed 's/^/deb /' > "$bare/etc/apt/sources.list"
  apt-config dump Acquire | grep -iE '^Acquire::((https?|ftp)::|Check-|Retries|ForceIPv)' > "$bare/etc/apt/apt.conf.d/90machine" || true
  # The folder is thrown away: nothing has to be safe from a loss of power. Nothing that is installed is started.
  echo force-unsafe-io > "$bare/etc/dpkg/dpkg.cfg.d/unsafe-io"
  printf '#!/bin/sh\nexit 101\n' > "$bare/usr/sbin/policy-rc.d"
  chmod +x "$bare/usr/sbin/policy-rc.d"
  mkdir -p "$bare/usr/local/share/ca-certificates"
  find /usr/local/share/ca-certificates -name '*.crt' -exec cp {} "$bare/usr/local/share/ca-certificates/" \;
  (umask 077; registry_settings > "$bare/root/.npmrc"; settings_inside "$bare" > "$bare/root/settings")
}

# The compiler's cache is shared with the machine: what was compiled once is not compiled again.
ccache_folder() {
  local folder=${CCACHE_DIR:-}
  if [ -z "$folder" ] && command -v ccache >/dev/null; then folder=$(ccache --get-config cache_dir); fi
  printf '%s' "${folder:-${HOME:-/root}/.cache/ccache}"
}
