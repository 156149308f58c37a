// Which browser looks where for native hosts: data, one row a browser and place.
#pragma once
#include <span>
#include <string_view>

#include "platform/environment.hpp"

namespace caselight {

enum class Family { chromium, firefox };

enum class Packaging {
  ordinary,
  flatpak,      // sees little of the machine: the program has to lie beside its manifest
  snap_portal,  // starts the host through a portal that asks the person first
  snap_closed,  // cannot start native hosts at all
};

/// What the paths of a row start from.
enum class Base {
  home,      // the person's home
  config,    // Linux: $XDG_CONFIG_HOME or ~/.config; macOS: ~/Library/Application Support
  registry,  // Windows: HKEY_CURRENT_USER\SOFTWARE, with backslashes
};

struct BrowserRow {
  std::string_view name;
  Family family;
  Packaging packaging;
  Base base;
  std::string_view sign;  // a folder or key below the base that is there when the browser is
  std::string_view
      manifests;  // where the browser looks for manifests, below the base; empty when it never does
};

/// The rows of one system, in the order in which people know the browsers. A browser that looks in several
/// places, or about which sources disagree, has several rows.
std::span<const BrowserRow> browser_rows(System system);

}  // namespace caselight
