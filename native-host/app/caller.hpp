// Who started the program, told from its arguments.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace caselight {

enum class Caller {
  known_browser,    // with our extension's origin or add-on id
  unknown_browser,  // in the way of a browser, for another extension
  person,           // anything else
};

/// `arguments` without the program's name. Chromium passes `chrome-extension://<id>/` first, Firefox the path
/// of the native manifest and then the add-on's id; both may add more, which is ignored.
Caller who_calls(std::span<const std::string_view> arguments);

}  // namespace caselight
