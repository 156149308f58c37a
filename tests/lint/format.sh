#!/usr/bin/env bash
# Every C++ file is as clang-format would write it.
set -euo pipefail
"$(dirname "$0")/files.sh" native-host tests -- -name '*.cpp' -o -name '*.hpp' | xargs -0 clang-format --dry-run -Werror
