#include "install/places.hpp"

#include <algorithm>

#include "platform/directories.hpp"

namespace caselight {
namespace {

std::string registry_path(std::string_view below_software) {
  return "SOFTWARE\\" + std::string(below_software);
}

std::filesystem::path base_directory(Base base, const Environment& environment) {
  return base == Base::config ? user_config_directory(environment) : environment.home;
}

Place place_of(const BrowserRow& row, const Environment& environment) {
  Place place{std::string(row.name), row.family, row.packaging, {}};
  if (row.manifests.empty()) return place;
  if (row.base == Base::registry) {
    place.manifest_directory = caselight_data_directory(environment);
    place.registry_key = registry_path(row.manifests);
  } else {
    place.manifest_directory = base_directory(row.base, environment) / row.manifests;
  }
  return place;
}

bool is_there(const BrowserRow& row, const Environment& environment, const Presence& presence) {
  if (row.base == Base::registry) return presence.registry_key(registry_path(row.sign));
  return presence.directory(base_directory(row.base, environment) / row.sign);
}

bool same_place(const Place& a, const Place& b) {
  return a.browser == b.browser && a.manifest_directory == b.manifest_directory &&
         a.registry_key == b.registry_key;
}

void add_once(std::vector<Place>& places, Place place) {
  const auto same = [&place](const Place& other) { return same_place(place, other); };
  if (std::ranges::none_of(places, same)) places.push_back(std::move(place));
}

}  // namespace

std::vector<Place> find_places(const Environment& environment, const Presence& presence) {
  std::vector<Place> places;
  for (const BrowserRow& row : browser_rows(environment.system)) {
    if (is_there(row, environment, presence)) add_once(places, place_of(row, environment));
  }
  return places;
}

std::vector<Place> all_places(const Environment& environment) {
  const Presence everything{[](const std::filesystem::path&) { return true; },
                            [](const std::string&) { return true; }};
  return find_places(environment, everything);
}

std::filesystem::path manifest_file(const Place& place, const NativeProgram& program) {
  std::string name(program.native_name);
  // On Windows all manifests lie in one folder, and the two families need different ones.
  if (!place.registry_key.empty()) name += place.family == Family::firefox ? ".firefox" : ".chromium";
  return place.manifest_directory / (name + ".json");
}

std::string registry_key_of(const Place& place, const NativeProgram& program) {
  if (place.registry_key.empty()) return {};
  return place.registry_key + '\\' + std::string(program.native_name);
}

std::filesystem::path executable_file(const Place& place, const NativeProgram& program,
                                      const Environment& environment) {
  if (place.packaging != Packaging::flatpak) return stable_executable(program, environment);
  return place.manifest_directory / executable_name(program, environment.system);
}

std::filesystem::path stable_executable(const NativeProgram& program, const Environment& environment) {
  return caselight_data_directory(environment) / "bin" / executable_name(program, environment.system);
}

}  // namespace caselight
