# shellcheck shell=bash
# What a person can do about a step that failed, told by what apt, npm, cmake and the compiler print.

# Pairs of a pattern and the advice. The first that is found counts: the cause stands before what follows from it.
readonly advice_table=(
  'no space left on device|ENOSPC|enough free (disk )?space|disk quota exceeded'
  'The disk is full: make room, and run the command again.'
  'a (terminal|password) is required|no askpass program|not in the sudoers'
  'sudo could not make you the superuser: run the command in a terminal where sudo may ask for your password, or as root.'
  'could not get lock|unable to (acquire|lock)|is held by process'
  'Another program is installing packages: wait until it has ended, and run the command again.'
  'dpkg was interrupted'
  'An earlier installation was cut off: run "sudo dpkg --configure -a", and then the command again.'
  'unable to get (local )?issuer|self.signed certificate|certificate (verification|verify) failed|CERT_'
  'The certificate of the server is not trusted here: check the date on this computer, and whether a proxy has a certificate of its own (NODE_EXTRA_CA_CERTS for npm, ca-certificates for apt).'
  'E40[137]\b|40[137] +(forbidden|unauthorized|proxy)|ENEEDAUTH'
  'The server refused: check the registry and the proxy that are set here (npm config list, apt-config dump Acquire).'
  'failure (in name resolution|resolving)|could not resolve|ENOTFOUND|EAI_AGAIN|(network is|host) unreachable|E(NET|HOST)UNREACH|E?(SOCKET)?TIMEDOUT|connection timed out|could not connect|unable to connect|connection refused|ECONNRE(FUSED|SET)|connection failed'
  'The server could not be reached: check the connection to the internet and the proxy, and run the command again.'
  'E404\b|ETARGET|no matching version'
  'The npm registry that is set here does not have what is needed: see "npm config get registry".'
  'EINTEGRITY|hash sum mismatch'
  'What was downloaded is not what was expected: run the command again. If that does not help, ask the person who runs the proxy or the mirror.'
  'EBADENGINE|unsupported engine'
  'Node is too old: Caselight needs Node 20 or newer.'
  'unable to locate package|no installation candidate|unmet dependencies|cmake .* or higher is required'
  'The sources of this system do not have it: Caselight needs Debian 12 or newer, with its section "main" in /etc/apt.'
  'CMakeCache.txt directory .* is different'
  'The build folder was made in another place: delete the folder build, and run the command again.'
  'killed signal|cannot allocate memory|out of memory|virtual memory exhausted'
  'There was not enough memory: close other programs, and run the command again. It continues where it stopped.'
  'permission denied|EACCES|EPERM|read-only file system|EROFS'
  'You do not have permission to write here: run the command as the owner of this folder.'
)

# disk_is_full: no room for a megabyte where the build goes. The log itself may have been cut off by that.
disk_is_full() {
  local free
  free=$(df --output=avail build 2>/dev/null | tail -n 1)
  [ -n "$free" ] && [ "$free" -lt 1024 ]
}

# advice_on LOG: a sentence.
advice_on() {
  local at
  if disk_is_full; then printf '%s' "${advice_table[1]}"; return; fi
  for ((at = 0; at < ${#advice_table[@]}; at += 2)); do
    if grep -qiE -- "${advice_table[at]}" "$1"; then printf '%s' "${advice_table[at + 1]}"; return; fi
  done
  printf 'The reason is above.'
}
