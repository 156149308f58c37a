// A home folder of the test's own, with the two programs to install in it.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "../temporary_directory.hpp"
#include "install/installation.hpp"

namespace caselight::test {

class FakeHome {
 public:
  explicit FakeHome(const std::vector<std::string>& browser_directories) {
    for (const auto& directory : browser_directories) std::filesystem::create_directories(path(directory));
    std::filesystem::create_directories(path("download"));
    write("download/caselight", "the program");
    write("download/caselight-assistant", "the assistant");
    for (const char* program : {"download/caselight", "download/caselight-assistant"}) {
      std::filesystem::permissions(path(program), std::filesystem::perms::owner_all);
    }
  }

  std::filesystem::path path(const std::string& relative) const { return directory_.path() / relative; }
  Setup setup() const {
    return {{.system = System::linux_desktop, .home = directory_.path()}, path("download/caselight")};
  }
  void write(const std::string& relative, std::string_view text) const {
    std::ofstream(path(relative)) << text;
  }
  std::string read(const std::string& relative) const {
    std::ifstream file(path(relative), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// Everything below the home, to compare.
  std::set<std::string> listing() const {
    std::set<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory_.path())) {
      all.insert(entry.path().lexically_relative(directory_.path()).string());
    }
    return all;
  }

 private:
  TemporaryDirectory directory_;
};

inline bool any_failed(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings, &Finding::failed);
}

/// The only finding about a browser.
inline Finding finding_about(const std::vector<Finding>& findings, std::string_view about) {
  std::vector<Finding> found;
  std::ranges::copy_if(findings, std::back_inserter(found),
                       [about](const Finding& f) { return f.about == about; });
  REQUIRE(found.size() == 1);
  return found.front();
}

inline const std::vector<std::string> six_browsers = {".config/google-chrome",
                                                      ".config/microsoft-edge",
                                                      ".config/BraveSoftware/Brave-Browser",
                                                      ".mozilla",
                                                      ".librewolf",
                                                      ".var/app/org.mozilla.firefox"};

}  // namespace caselight::test
