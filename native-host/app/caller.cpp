#include "app/caller.hpp"

#include <algorithm>

#include "install/identity.hpp"

namespace caselight {
namespace {

bool is_our_origin(std::string_view origin) {
  return std::ranges::any_of(chromium_extension_ids, [origin](std::string_view id) {
    return origin == "chrome-extension://" + std::string(id) + '/';
  });
}

}  // namespace

Caller who_calls(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return Caller::person;
  if (arguments[0].find("://") != std::string_view::npos) {
    return is_our_origin(arguments[0]) ? Caller::known_browser : Caller::unknown_browser;
  }
  const bool as_firefox_does = arguments.size() >= 2 && arguments[0].ends_with(".json");
  if (!as_firefox_does) return Caller::person;
  return arguments[1] == firefox_extension_id ? Caller::known_browser : Caller::unknown_browser;
}

}  // namespace caselight
