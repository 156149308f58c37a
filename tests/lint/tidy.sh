#!/bin/sh
# clang-tidy over the host's sources, two at a time. The argument is a build folder with compile_commands.json.
git ls-files -z 'native-host/*.cpp' | grep -zvE '/(windows|macos)/' |
  xargs -0 -n 6 -P 2 clang-tidy --quiet -p "$1" --extra-arg=-Wno-unknown-warning-option
