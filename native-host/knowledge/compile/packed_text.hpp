#pragma once

#include <cstddef>
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
  std::string source(std::size_t rows) const;

 private:
  std::string fields_;
  std::size_t choices_ = 0;
  std::size_t phrases_ = 0;
};

}  // namespace caselight::compile
