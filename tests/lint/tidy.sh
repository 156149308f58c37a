#!/bin/sh
# clang-tidy over the rooms from the ground to the analysis, those that install and run, and the assistant, two at a time. The argument is a build folder with compile_commands.json.
git ls-files -z 'native-host/analysis/*.cpp' 'native-host/app/*.cpp' 'native-host/install/*.cpp' 'native-host/base/*.cpp' 'native-host/capture/*.cpp' 'native-host/casefile/*.cpp' 'native-host/assistant/*.cpp' |
  xargs -0 -n 6 -P 2 clang-tidy --quiet -p "$1" --extra-arg=-Wno-unknown-warning-option
