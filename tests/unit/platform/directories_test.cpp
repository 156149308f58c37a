#include "platform/directories.hpp"

#include <doctest/doctest.h>

using namespace caselight;

TEST_CASE("Linux follows XDG, and its defaults when it is silent") {
  Environment environment{.system = System::linux_desktop, .home = "/home/a"};
  CHECK(user_config_directory(environment) == "/home/a/.config");
  CHECK(caselight_data_directory(environment) == "/home/a/.local/share/caselight");
  environment.xdg_config_home = "/elsewhere/config";
  environment.xdg_data_home = "/elsewhere/data";
  CHECK(user_config_directory(environment) == "/elsewhere/config");
  CHECK(caselight_data_directory(environment) == "/elsewhere/data/caselight");
}

TEST_CASE("macOS and Windows have their own places") {
  const Environment mac{.system = System::macos, .home = "/Users/a"};
  CHECK(caselight_data_directory(mac) == "/Users/a/Library/Application Support/Caselight");
  const Environment windows{
      .system = System::windows, .home = "C:/Users/a", .local_app_data = "C:/Users/a/Local"};
  CHECK(caselight_data_directory(windows) == "C:/Users/a/Local/Caselight");
}
