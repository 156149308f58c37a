#include "platform/environment.hpp"

#include <cstdlib>

namespace caselight {
namespace {

#if defined(_WIN32)
constexpr System this_system = System::windows;
constexpr const char* home_variable = "USERPROFILE";
#elif defined(__APPLE__)
constexpr System this_system = System::macos;
constexpr const char* home_variable = "HOME";
#else
constexpr System this_system = System::linux_desktop;
constexpr const char* home_variable = "HOME";
#endif

std::filesystem::path absolute_variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return {};
  std::filesystem::path path(value);
  return path.is_absolute() ? path : std::filesystem::path{};
}

}  // namespace

Environment read_environment() {
  Environment environment{.system = this_system, .home = absolute_variable(home_variable)};
  if constexpr (this_system == System::linux_desktop) {
    environment.xdg_config_home = absolute_variable("XDG_CONFIG_HOME");
    environment.xdg_data_home = absolute_variable("XDG_DATA_HOME");
  }
  if constexpr (this_system == System::windows)
    environment.local_app_data = absolute_variable("LOCALAPPDATA");
  return environment;
}

}  // namespace caselight
