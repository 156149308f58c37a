#include <algorithm>

#include "install/installation.hpp"
#include "platform/directories.hpp"
#include "platform/registry.hpp"

namespace caselight {
namespace {

// Adds a finding when there was something to remove.
void remove_file(const std::filesystem::path& path, std::string_view about, std::vector<Finding>& findings) {
  std::error_code error;
  const bool removed = std::filesystem::remove(path, error);
  if (error) {
    findings.push_back({std::string(about), "cannot remove " + path.string() + ": " + error.message(), true});
  } else if (removed) {
    findings.push_back({std::string(about), "removed " + path.string()});
  }
}

void remove_registry_key(const Place& place, const NativeProgram& program, std::vector<Finding>& findings) {
  const std::string key = registry_key_of(place, program);
  if (key.empty() || !registry_key_exists(key)) return;
  const std::error_code error = delete_registry_key(key);
  findings.push_back(
      {place.browser, (error ? "cannot remove the key " : "removed the key ") + key, bool(error)});
}

// Every place of the table, whether the browser is still there or not, and whether the record knows it or was
// lost.
void unregister(const Setup& setup, std::vector<Finding>& findings) {
  for (const NativeProgram& program : native_programs()) {
    for (const Place& place : all_places(setup.environment)) {
      if (place.packaging == Packaging::snap_closed) continue;
      remove_registry_key(place, program, findings);
      remove_file(manifest_file(place, program), about(place, program), findings);
      if (place.packaging != Packaging::flatpak) continue;
      remove_file(executable_file(place, program, setup.environment), about(place, program), findings);
    }
    remove_file(stable_executable(program, setup.environment), program.file_name, findings);
  }
}

// The deepest first: a path sorts before those below it. One that is not empty stays, without a word.
void remove_empty_directories(const std::set<std::filesystem::path>& directories) {
  for (auto directory = directories.rbegin(); directory != directories.rend(); ++directory) {
    std::error_code not_empty;
    if (std::filesystem::is_directory(*directory, not_empty)) std::filesystem::remove(*directory, not_empty);
  }
}

// What was read is the person's too, and the program that could forget it has just been removed.
void tell_of_the_memory(const Setup& setup, std::vector<Finding>& findings) {
  const auto folder = caselight_data_directory(setup.environment);
  std::error_code error;
  bool kept = false;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    kept = kept || (name.starts_with("history") && name != "history.lock");
  }
  if (!kept) return;
  const bool can_forget = std::filesystem::exists(setup.own_executable, error);
  const std::string way = can_forget ? "run \"" + setup.own_executable.string() + "\" forget --all"
                                     : std::string("delete that folder");
  findings.push_back(
      {"your saved cases", "they stay in " + folder.string() + ". To delete them permanently: " + way});
}

// What the person has set is theirs. The key may lie in a keyring, which only the assistant can open.
void tell_of_the_settings(const Setup& setup, std::vector<Finding>& findings) {
  const auto settings = assistant_settings_file(setup.environment);
  std::error_code error;
  if (!std::filesystem::exists(settings, error)) return;
  findings.push_back({"your settings",
                      "they stay in " + settings.parent_path().string() +
                          ", and an API key stays where you saved it. To delete the key, use the extension's "
                          "settings before you uninstall, or your system's list of passwords"});
}

// The record is a file like any other: whatever it names, nothing but what install writes is removed.
bool bears_our_name(const std::filesystem::path& file, const Environment& environment) {
  return std::ranges::any_of(native_programs(), [&](const NativeProgram& program) {
    return file.filename() == executable_name(program, environment.system) ||
           file.filename() == std::string(program.native_name) + ".json";
  });
}

}  // namespace

std::vector<Finding> uninstall(const Setup& setup) {
  std::vector<Finding> findings;
  InstallRecord record = load_record(setup.environment);
  unregister(setup, findings);
  for (const auto& file : record.files) {
    if (bears_our_name(file, setup.environment)) remove_file(file, "caselight", findings);
  }
  std::error_code ignored;
  std::filesystem::remove(record_file(setup.environment), ignored);
  remove_empty_directories(record.directories);
  if (findings.empty()) findings.push_back({"caselight", "nothing was installed"});
  tell_of_the_memory(setup, findings);
  tell_of_the_settings(setup, findings);
  return findings;
}

}  // namespace caselight
