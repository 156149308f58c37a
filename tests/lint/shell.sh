#!/usr/bin/env bash
# Every shell script is read by shellcheck: those that name a shell in their first line, and those that are sourced (*.sh).
set -euo pipefail
scripts=()
while IFS= read -r -d '' file; do
  IFS= read -r first < "$file" 2>/dev/null || true
  if [[ $file == *.sh || $first =~ ^#!.*[/\ ](ba|da)?sh ]]; then scripts+=("$file"); fi
done < <("$(dirname "$0")/files.sh" . -- ! -name '*.png')
if [ ${#scripts[@]} -eq 0 ]; then
  echo "no shell script to check" >&2
  exit 1
fi
shellcheck "${scripts[@]}"
echo "${#scripts[@]} shell scripts"
