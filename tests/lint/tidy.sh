#!/usr/bin/env bash
# clang-tidy over the rooms from the ground to the analysis, those that install and run, and the assistant, two at a
# time. The argument is a build folder with compile_commands.json; its precompiled headers are left out, so that a file
# which does not name what it uses is found.
set -euo pipefail
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
sed -e 's/-Winvalid-pch -include [^ ]*cmake_pch.hxx//' -e 's/-fpch-preprocess//' "$1/compile_commands.json" > "$commands/compile_commands.json"
"$(dirname "$0")/files.sh" native-host/{analysis,app,install,base,capture,casefile,assistant} -- -name '*.cpp' > "$commands/files"
# clang-tidy passes over a file that is not compiled in this build, and calls that a success.
while IFS= read -r -d '' file; do
  grep -qF "/$file\"" "$commands/compile_commands.json" || { echo "$file is not compiled in $1" >&2; exit 1; }
done < "$commands/files"
xargs -0 -n 6 -P 2 clang-tidy --quiet -p "$commands" --extra-arg=-Wno-unknown-warning-option < "$commands/files"
