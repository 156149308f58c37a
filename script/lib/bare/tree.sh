# shellcheck shell=bash
# A clean copy of these sources, without a repository around it.

# put_tree FOLDER: the last commit; in a downloaded archive, which has none, the files as they are.
put_tree() {
  mkdir -p "$1"
  if command -v git >/dev/null && [ -e .git ]; then
    say "taking $(git -c safe.directory="$PWD" log -1 --format='%h %s')"
    git -c safe.directory="$PWD" archive HEAD | tar -C "$1" -x
  else
    tar --exclude=./build --exclude=./node_modules --exclude=./artifacts -c . | tar -C "$1" -x
  fi
}
