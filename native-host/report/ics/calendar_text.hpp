#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// Writes the content lines of RFC 5545: CRLF ends, TEXT values escaped (3.3.11), lines folded at 75 octets
/// without cutting a character (3.1).
class CalendarText {
 public:
  void line(std::string_view name,
            std::string_view raw_value);                     ///< the value is already in the form of its type
  void text(std::string_view name, std::string_view value);  ///< a TEXT value
  std::string take() { return std::move(out_); }

 private:
  void fold(std::string_view content);
  std::string out_;
};

}  // namespace caselight
