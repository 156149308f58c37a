# shellcheck shell=bash
# What the commands share: sourced, never run. It installs what is missing with apt and npm, says what it does, and is
# quick when nothing is missing. A step that fails says what failed and what to do.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

source "$root/script/lib/advice.sh"
source "$root/script/lib/tell.sh"
source "$root/script/lib/packages.sh"
source "$root/script/lib/node.sh"
source "$root/script/lib/build.sh"

mkdir -p build || fail "The folder $root/build could not be made. Check that you may write there and that the disk has room."
