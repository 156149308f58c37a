// What the program is told about the person's machine. A plain value, so that the tables of other systems can
// be tried on any system.
#pragma once
#include <filesystem>

namespace caselight {

enum class System { linux_desktop, macos, windows };

/// Every path is absolute; a variable that is unset, or relative (the XDG specification says to ignore
/// those), is empty.
struct Environment {
  System system{};
  std::filesystem::path home = {};
  std::filesystem::path xdg_config_home = {};  // Linux only
  std::filesystem::path xdg_data_home = {};    // Linux only
  std::filesystem::path local_app_data = {};   // Windows only
};

/// Reads the process's own environment. `home` is empty when the system does not say.
Environment read_environment();

}  // namespace caselight
