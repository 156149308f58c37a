#include "install/installation.hpp"

#include <algorithm>
#include <iterator>

#include "platform/directories.hpp"
#include "platform/files.hpp"
#include "platform/registry.hpp"

namespace caselight {
namespace {

constexpr std::size_t largest_record = 1024 * 1024;
constexpr std::size_t largest_program = 256 * 1024 * 1024;

// Holds nothing, or one folder that is itself ours.
bool holds_only_ours(const std::filesystem::path& directory, const InstallRecord& record) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
    if (!record.directories.contains(entry.path())) return false;
  }
  return true;
}

}  // namespace

Presence presence_on_this_machine(const InstallRecord& record) {
  const auto is_browser_directory = [record](const std::filesystem::path& directory) {
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) return false;
    return !record.directories.contains(directory) || !holds_only_ours(directory, record);
  };
  return {is_browser_directory, registry_key_exists};
}

std::string packaging_note(Packaging packaging) {
  if (packaging != Packaging::snap_portal) return {};
  return " (Firefox asks once whether it may start Caselight: choose yes)";
}

std::filesystem::path Setup::source_of(const NativeProgram& program) const {
  if (program.part.empty()) return own_executable;
  return own_executable.parent_path() / executable_name(program, environment.system);
}

std::vector<Place> places_for(const NativeProgram& program, const std::vector<Place>& places) {
  std::vector<Place> found;
  std::ranges::copy_if(places, std::back_inserter(found), [&program](const Place& place) {
    return program.part.empty() || place.packaging != Packaging::snap_closed;
  });
  return found;
}

std::string about(const Place& place, const NativeProgram& program) {
  return program.part.empty() ? place.browser : place.browser + ", " + std::string(program.part);
}

std::filesystem::path record_file(const Environment& environment) {
  return caselight_data_directory(environment) / "installed.json";
}

InstallRecord load_record(const Environment& environment) {
  std::error_code error;
  const auto text = read_file(record_file(environment), largest_record, error);
  return text ? read_record(*text) : InstallRecord{};
}

std::optional<std::string> read_program(const std::filesystem::path& path) {
  std::error_code error;
  return read_file(path, largest_program, error);
}

}  // namespace caselight
