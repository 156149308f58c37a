#!/usr/bin/env bash
# files.sh FOLDER... -- TEST...: the files in these folders that find's TEST takes, each ended by a zero byte; none at all is a
# failure. A downloaded archive has no list of git's, so the folders are looked through; what is built or fetched is not ours.
set -euo pipefail
folders=()
while [ "$1" != -- ]; do folders+=("$1"); shift; done
shift
list=$(mktemp)
trap 'rm -f "$list"' EXIT
find "${folders[@]}" \( -name .git -o -path ./build -o -path ./node_modules -o -path ./artifacts \) -prune -o -type f \( "$@" \) -print0 | sort -z > "$list"
if [ ! -s "$list" ]; then
  echo "no file to check in: ${folders[*]}" >&2
  exit 1
fi
cat "$list"
