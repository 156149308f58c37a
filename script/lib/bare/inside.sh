#!/usr/bin/env bash
# inside.sh FOLDER CCACHE ONLY: runs the commands in the system in FOLDER. script/bare starts it in a name space of its own, so that
# what is mounted here is seen by nobody else and goes with this process.
set -euo pipefail
bare=$1
ccache=$2
only=$3
source "$(dirname "$0")/../tell.sh"

# file_system TYPE PLACE OPTIONS
file_system() { mkdir -p "$bare/$2" && mount -t "$1" -o "$3" "$1" "$bare/$2"; }

mount_devices() {
  local name
  file_system tmpfs dev mode=755
  for name in null zero full random urandom tty; do
    touch "$bare/dev/$name"
    mount --bind "/dev/$name" "$bare/dev/$name"
  done
  file_system tmpfs dev/shm mode=1777
  file_system devpts dev/pts newinstance,ptmxmode=0666
  ln -s pts/ptmx "$bare/dev/ptmx"
  ln -s /proc/self/fd "$bare/dev/fd"
  for name in 0:stdin 1:stdout 2:stderr; do ln -s "fd/${name%:*}" "$bare/dev/${name#*:}"; done
}

mount_all() {
  mount --make-rprivate /
  file_system proc proc nosuid,nodev,noexec
  file_system sysfs sys ro
  mount_devices
  mkdir -p "$ccache" "$bare/var/cache/ccache"
  mount --bind "$ccache" "$bare/var/cache/ccache"
  mount --bind "$(dirname "$bare")/archives" "$bare/var/cache/apt/archives"
}

# in_system COMMAND...: with the surroundings of somebody who just signed in.
in_system() {
  local settings
  mapfile -t settings < "$bare/root/settings"
  chroot "$bare" /usr/bin/env -i HOME=/root USER=root TERM="${TERM:-dumb}" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    CCACHE_DIR=/var/cache/ccache CCACHE_BASEDIR=/root/caselight CCACHE_NOHASHDIR=1 \
    CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}" "${settings[@]}" \
    sh -c 'cd /root/caselight && exec "$@"' sh "$@"
}

# changed LOG: what a second run must not do: install, fetch, or build anything.
changed() { grep -E '^==> (installing|apt-get|getting|npm)|^\[[0-9]+/[0-9]+\]' "$1" || ! grep -q '^ninja: no work to do' "$1"; }

# twice COMMAND...
twice() {
  local turn log TIMEFORMAT
  for turn in first second; do
    say "$*, the $turn time"
    log=$(dirname "$bare")/$turn.log
    TIMEFORMAT="    $*, the $turn time: %0R s (of the processor: %0U s and %0S s)"
    { time in_system "$@" </dev/null 2>&1 | tee "$log"; } 2>>"$times" || fail "$* failed on a bare machine, the $turn time."
  done
  if changed "$log"; then fail "$* has more to do the second time; it has to be quick when nothing is missing."; fi
}

# The browser really ran: it left pictures and the summary.
shown() {
  local file
  for file in panel.png case.png summary.txt; do
    [ -s "$bare/root/caselight/artifacts/demonstration/$file" ] || fail "script/run ended well and left no artifacts/demonstration/$file."
  done
}

run_command() {
  case "$1" in
    run) twice script/run; shown ;;
    install) twice script/install ;;
    test) twice script/test -L unit ;;
  esac
}

times=$(dirname "$bare")/times
: > "$times"
mount_all
for name in ${only:-run install test}; do run_command "$name"; done
say "how long it took:"
cat "$times"
