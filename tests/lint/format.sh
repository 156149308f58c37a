#!/bin/sh
# Every C++ file is as clang-format would write it.
git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format --dry-run -Werror
