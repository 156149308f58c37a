# shellcheck shell=bash
# How the commands speak: what they do, and what failed.

say() { printf '==> %s\n' "$*"; }
fail() { printf 'caselight: %s\n' "$*" >&2; exit 1; }

# reason_in LOG: the part of it that a person should read: from the first step that failed, or else its end.
reason_in() {
  local first
  first=$(grep -n -m 1 '^FAILED: ' "$1" | cut -d: -f1 || true)
  if [ -n "$first" ]; then tail -n "+$first" "$1" | head -n 60; else tail -n 25 "$1"; fi
}

# attempt NAME WHAT COMMAND...: runs the command, whose output goes to build/NAME.log. When it fails, the reason from there is
# printed, then WHAT (a sentence that says what failed) and what to do about it.
attempt() {
  local log=build/$1.log what=$2
  shift 2
  { : >"$log"; } 2>/dev/null || fail "$PWD/$log cannot be written. Check who owns it, and that the disk has room."
  "$@" >"$log" 2>&1 && return
  reason_in "$log" >&2 || true
  fail "$what $(advice_on "$log") (Everything that it printed: $PWD/$log)"
}
