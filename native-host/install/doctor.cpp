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

// Empty when nothing is wrong.
struct Trouble {
  std::string_view kind = {};
  std::string text = {};
};

// What is wrong with the program that a manifest names.
Trouble program_trouble(const std::filesystem::path& path, const std::filesystem::path& source) {
  std::error_code error;
  const std::string program = "the program " + path.string();
  if (!std::filesystem::exists(path, error)) return {"program missing", program + " is missing"};
  if (!is_executable(path)) return {"program not executable", program + " is not executable"};
  if (std::filesystem::equivalent(path, source, error)) return {};
  if (read_program(path) == read_program(source)) return {};
  return {"program of another version", program + " is a different version from this one"};
}

Trouble manifest_trouble(const Manifest& manifest, const Place& place, const NativeProgram& program,
                         const Setup& setup) {
  if (manifest.name != program.native_name) {
    return {"manifest of another host", "the manifest is for another program (" + manifest.name + ")"};
  }
  if (!allows_us(manifest, place.family)) {
    return {"manifest for another extension", "the manifest does not allow this extension (wrong id)"};
  }
  const auto expected = executable_file(place, program, setup.environment);
  if (manifest.executable != expected) {
    return {"manifest with another path",
            "the manifest has the wrong path (" + manifest.executable.string() + ")"};
  }
  return program_trouble(expected, setup.source_of(program));
}

Trouble registry_trouble(const Place& place, const NativeProgram& program) {
  const std::string key = registry_key_of(place, program);
  if (key.empty() || registry_default(key) == manifest_file(place, program).string()) return {};
  return {"registry key missing or wrong", "the registry key " + key + " is missing or has another manifest"};
}

Trouble trouble(const Place& place, const NativeProgram& program, const Setup& setup) {
  const auto file = manifest_file(place, program);
  std::error_code error;
  const auto text = read_file(file, largest_manifest, error);
  if (!text && error == std::errc::no_such_file_or_directory)
    return {"not registered", "not registered: " + file.string() + " is missing"};
  if (!text) return {"manifest unreadable", "cannot read " + file.string() + ": " + error.message()};
  const auto manifest = read_manifest(*text, place.family);
  if (!manifest) return {"manifest not JSON", "the manifest " + file.string() + " is not JSON"};
  Trouble found = manifest_trouble(*manifest, place, program, setup);
  return found.kind.empty() ? registry_trouble(place, program) : found;
}

Finding examine_place(const Place& place, const NativeProgram& program, const Setup& setup) {
  if (place.packaging == Packaging::snap_closed) {
    return {place.browser, std::string(snap_closed_advice), /*failed=*/false, "cannot work (snap)"};
  }
  const Trouble found = trouble(place, program, setup);
  if (!found.kind.empty()) {
    return {about(place, program),
            found.text + ". To fix it, run: \"" + setup.own_executable.string() + "\" install",
            /*failed=*/true, found.kind};
  }
  return {about(place, program),
          "ready, by " + manifest_file(place, program).string() + packaging_note(place.packaging),
          /*failed=*/false, "ready"};
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
    findings.push_back({"no browser found", "start your browser once, then run doctor again.",
                        /*failed=*/false, "none"});
  return findings;
}

}  // namespace caselight
