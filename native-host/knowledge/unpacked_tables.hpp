#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "knowledge/instructions.hpp"
#include "knowledge/packed_rows.hpp"
#include "knowledge/title_patterns.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {

// The tables that were compiled into one text each, taken apart.

class UnpackedPatterns {
 public:
  explicit UnpackedPatterns(PackedFields fields);

  std::span<const TitlePattern> rows() const { return rows_; }

 private:
  PackedLists<std::string_view> phrases_;
  PackedLists<Phrases> choices_;
  std::vector<TitlePattern> rows_;
};

class UnpackedInstructions {
 public:
  explicit UnpackedInstructions(PackedFields fields);

  std::span<const InstructionRow> rows() const { return rows_; }

 private:
  PackedLists<std::string_view> phrases_;
  std::vector<InstructionRow> rows_;
};

class UnpackedWordings {
 public:
  explicit UnpackedWordings(PackedFields fields);

  const WordingRow& row(Wording which) const { return rows_[static_cast<std::size_t>(which)]; }

 private:
  PackedLists<std::string_view> phrases_;
  PackedLists<Phrases> choices_;
  std::vector<WordingRow> rows_;
};

}  // namespace caselight
