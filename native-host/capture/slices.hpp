#pragma once

#include <string_view>

namespace caselight {

/// Walks over the JSON values in a text that may have other text before, between and after them (a paste).
class JsonSlices {
 public:
  explicit JsonSlices(std::string_view text);

  /// The next stretch that starts with `{` or `[` and runs to its matching end, or to the end of the text
  /// when it is cut off. Empty when there is none left.
  std::string_view next();
  /// Takes the last stretch back except for its first character: it was not JSON, but something in it may be.
  void step_into();

 private:
  std::string_view rest_;
  std::string_view last_;
};

}  // namespace caselight
