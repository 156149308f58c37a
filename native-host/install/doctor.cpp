#include <algorithm>

#include "install/installation.hpp"
#include "install/manifest.hpp"
#include "platform/files.hpp"
#include "platform/registry.hpp"

namespace caselight {
namespace {

constexpr std::size_t largest_manifest = 1024 * 1024;

bool allows_us(const Manifest& manifest, Family family) {
  return std::ranges::all_of(our_callers(family), [&manifest](const std::string& caller) {
    return std::ranges::find(manifest.allowed, caller) != manifest.allowed.end();
  });
}

// What is wrong with the program that a manifest names; empty when nothing is.
std::string program_trouble(const std::filesystem::path& path, const std::filesystem::path& source) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return "the program " + path.string() + " is missing";
  if (!is_executable(path)) return "the program " + path.string() + " is not executable";
  if (std::filesystem::equivalent(path, source, error)) return {};
  if (read_program(path) == read_program(source)) return {};
  return "the program " + path.string() + " is a different version from this one";
}

std::string manifest_trouble(const Manifest& manifest, const Place& place, const NativeProgram& program,
                             const Setup& setup) {
  if (manifest.name != program.native_name)
    return "the manifest is for another program (" + manifest.name + ")";
  if (!allows_us(manifest, place.family)) return "the manifest does not allow this extension (wrong id)";
  const auto expected = executable_file(place, program, setup.environment);
  if (manifest.executable != expected) {
    return "the manifest has the wrong path (" + manifest.executable.string() + ")";
  }
  return program_trouble(expected, setup.source_of(program));
}

std::string registry_trouble(const Place& place, const NativeProgram& program) {
  const std::string key = registry_key_of(place, program);
  if (key.empty() || registry_default(key) == manifest_file(place, program).string()) return {};
  return "the registry key " + key + " is missing or has another manifest";
}

std::string trouble(const Place& place, const NativeProgram& program, const Setup& setup) {
  const auto file = manifest_file(place, program);
  std::error_code error;
  const auto text = read_file(file, largest_manifest, error);
  if (!text && error == std::errc::no_such_file_or_directory)
    return "not registered: " + file.string() + " is missing";
  if (!text) return "cannot read " + file.string() + ": " + error.message();
  const auto manifest = read_manifest(*text, place.family);
  if (!manifest) return "the manifest " + file.string() + " is not JSON";
  const std::string found = manifest_trouble(*manifest, place, program, setup);
  return found.empty() ? registry_trouble(place, program) : found;
}

Finding examine_place(const Place& place, const NativeProgram& program, const Setup& setup) {
  if (place.packaging == Packaging::snap_closed) return {place.browser, std::string(snap_closed_advice)};
  const std::string found = trouble(place, program, setup);
  if (!found.empty()) {
    return {about(place, program),
            found + ". To fix it, run: \"" + setup.own_executable.string() + "\" install",
            /*failed=*/true};
  }
  return {about(place, program),
          "ready, by " + manifest_file(place, program).string() + packaging_note(place.packaging)};
}

}  // namespace

std::vector<Finding> examine(const Setup& setup) {
  std::vector<Finding> findings;
  const InstallRecord record = load_record(setup.environment);
  const auto places = find_places(setup.environment, presence_on_this_machine(record));
  for (const NativeProgram& program : native_programs()) {
    for (const Place& place : places_for(program, places)) {
      findings.push_back(examine_place(place, program, setup));
    }
  }
  if (places.empty())
    findings.push_back({"no browser found", "start your browser once, then run doctor again."});
  return findings;
}

}  // namespace caselight
