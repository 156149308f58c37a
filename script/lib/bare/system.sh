# shellcheck shell=bash
# A minimal Debian in a folder, of this machine's own release.

debian_release() { sed -n 's/^VERSION_CODENAME=//p' /etc/os-release; }

unpack() { mkdir -p "$2" && tar -C "$2" --exclude='./dev/*' -xpf "$1"; }

# pack_system TAR: debootstrap, made small; the lists of packages are fetched anew each time, as on a machine just installed.
pack_system() {
  local tar=$1 release mirror new=build/bare/new
  release=$(debian_release)
  mirror=$(debian_sources | awk -v release="$release" '$2 == release { print $1; exit }')
  [ -n "$mirror" ] || { echo "There is no source of Debian's release \"$release\" in /etc/apt."; return 1; }
  rm -rf "$new"
  debootstrap --variant=minbase "$release" "$new" "$mirror" || { cat "$new/debootstrap/debootstrap.log"; return 1; }
  rm -rf "$new"/var/lib/apt/lists/* "$new"/var/cache/apt/archives/*.deb
  tar -C "$new" -cf "$tar.new" . && mv "$tar.new" "$tar" && rm -rf "$new"
}

# make_system FOLDER: what was made once is kept as an archive and unpacked the next time.
make_system() {
  local tar
  tar=build/bare/debian-$(debian_release)-$(dpkg --print-architecture).tar
  if [ ! -f "$tar" ]; then
    say "making a minimal Debian"
    attempt bare-system "debootstrap could not make a minimal Debian." pack_system "$tar"
  fi
  attempt bare-unpack "The minimal Debian could not be unpacked." unpack "$tar" "$1"
}
