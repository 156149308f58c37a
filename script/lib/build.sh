# shellcheck shell=bash
# cmake: quiet when it works.

# configure PRESET [OPTIONS...]
configure() { attempt "configure-$1" "cmake could not prepare the build \"$1\"." cmake --preset "$@"; }

# build PRESET [OPTIONS...]
build() {
  attempt "build-$1" "The build \"$1\" failed." cmake --build --preset "$@"
  tail -n 1 "build/build-$1.log"
}
