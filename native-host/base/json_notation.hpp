#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// JSON out of a text that writes the same values otherwise.
struct Notation {
  std::string json;        ///< each value that was understood, on a line of its own; empty when there is none
  bool shortened = false;  ///< a value has parts left out, as a console shows it ("…", "Array(3)")
};

/// Reads what Python and JavaScript print of a value (single quotes, None, True, keys without quotes) and
/// JSON whose quotes a text editor has turned into curly or angle ones. Nothing is guessed: a value in which
/// one word cannot be read gives nothing. A cut-off end stays cut off.
Notation json_from_notation(std::string_view text);

}  // namespace caselight
