# shellcheck shell=bash
# cmake: quiet when it works.

# What was compiled in one clone is not compiled again in another.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

# configure PRESET [OPTIONS...]
configure() { attempt "configure-$1" "cmake could not prepare the build \"$1\"." cmake --preset "$@"; }

# build PRESET [OPTIONS...]
build() {
  attempt "build-$1" "The build \"$1\" failed." cmake --build --preset "$@"
  tail -n 1 "build/build-$1.log"
}

# build_engine PRESET: the engine, with the generators of that build; then the build is prepared again, because it copies the module into
# the extension. Where it cannot be built everything else still is.
build_engine() {
  local preset=$1
  if ! engine_compiler_is_here; then
    say_engine_left_out
    return
  fi
  attempt "build-$preset" "The build \"$preset\" failed." \
    cmake --build --preset "$preset" --target caselight-knowledge-compiler caselight-words-compiler
  configure engine "-DCASELIGHT_TOOLS=$PWD/build/$preset/bin"
  build engine
}
