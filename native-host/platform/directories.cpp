#include "platform/directories.hpp"

namespace caselight {
namespace {

std::filesystem::path first_given(const std::filesystem::path& given,
                                  const std::filesystem::path& otherwise) {
  return given.empty() ? otherwise : given;
}

}  // namespace

std::filesystem::path user_config_directory(const Environment& environment) {
  switch (environment.system) {
    case System::linux_desktop:
      return first_given(environment.xdg_config_home, environment.home / ".config");
    case System::macos:
      return environment.home / "Library" / "Application Support";
    case System::windows:
      break;
  }
  return first_given(environment.local_app_data, environment.home / "AppData" / "Local");
}

std::filesystem::path caselight_config_directory(const Environment& environment) {
  const bool linux_desktop = environment.system == System::linux_desktop;
  return user_config_directory(environment) / (linux_desktop ? "caselight" : "Caselight");
}

std::filesystem::path assistant_settings_file(const Environment& environment) {
  return caselight_config_directory(environment) / "assistant.json";
}

std::filesystem::path caselight_data_directory(const Environment& environment) {
  if (environment.system != System::linux_desktop) return user_config_directory(environment) / "Caselight";
  return first_given(environment.xdg_data_home, environment.home / ".local" / "share") / "caselight";
}

}  // namespace caselight
