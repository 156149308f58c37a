// Where on this machine a manifest has to lie: the table, applied to one person's environment.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "install/browser_table.hpp"
#include "install/programs.hpp"
#include "platform/environment.hpp"

namespace caselight {

/// One browser and one folder (on Windows: one registry key) in which it looks.
struct Place {
  std::string browser;
  Family family;
  Packaging packaging;
  std::filesystem::path manifest_directory;  // empty for a browser that cannot start hosts
  std::string registry_key = {};             // Windows: below HKEY_CURRENT_USER, without the host's name
};

/// What is there. Handed in, so that the tables of every system can be tried on any system.
struct Presence {
  std::function<bool(const std::filesystem::path&)> directory;
  std::function<bool(const std::string&)> registry_key;  // below HKEY_CURRENT_USER
};

/// The places of the browsers that are there, each once.
std::vector<Place> find_places(const Environment& environment, const Presence& presence);

/// The places of all browsers of this system, there or not.
std::vector<Place> all_places(const Environment& environment);

std::filesystem::path manifest_file(const Place& place, const NativeProgram& program);

/// The registry key of one host; empty except on Windows.
std::string registry_key_of(const Place& place, const NativeProgram& program);

/// The executable that a manifest at this place has to name: the person's own copy, or for a Flatpak browser
/// a copy beside the manifest, because it sees nothing else.
std::filesystem::path executable_file(const Place& place, const NativeProgram& program,
                                      const Environment& environment);

/// The person's own copy, which stays where it is when a download is deleted.
std::filesystem::path stable_executable(const NativeProgram& program, const Environment& environment);

}  // namespace caselight
