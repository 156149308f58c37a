#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caselight {

/// Walks over the JSON values in a text that may have other text before, between and after them (a paste).
class JsonSlices {
 public:
  explicit JsonSlices(std::string_view text);

  /// The next stretch that starts with `{` or `[` and runs to its matching end, or to the end of the text
  /// when it is cut off. Empty when there is none left.
  std::string_view next();
  /// Takes the last stretch back from `offset` on: up to there it was read, or was not JSON.
  void go_on_at(std::size_t offset);

 private:
  std::string_view rest_;
  std::string_view last_;
};

/// Where, in a stretch that is not whole, the next answer of a paste begins: on a line of its own. npos when
/// there is none.
std::size_t find_next_answer(std::string_view stretch);

/// A capture that breaks off inside the text of a body, with that text ended where it breaks off. Empty when
/// it does not.
std::string end_open_body(std::string_view capture);

}  // namespace caselight
