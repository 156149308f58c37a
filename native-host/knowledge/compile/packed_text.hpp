#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/compile/row_check.hpp"

namespace caselight::compile {

// The rows of a table as one text, for the reader in packed_rows.hpp. What it cannot hold is a problem of the
// row.
class PackedText {
 public:
  void text(const Row& row, std::string_view field);
  // The place of an enumerator, or a flag.
  void value(unsigned number);
  void phrases(const Row& row, const std::vector<std::string>& list);
  // Each text holds the phrases of one choice with "|" between them.
  void choices(const Row& row, const std::vector<std::string>& list);

  // C++ source of the text, a field a line.
  const std::string& source() const { return source_; }

 private:
  void field(const std::string& text);

  std::string source_;
};

}  // namespace caselight::compile
