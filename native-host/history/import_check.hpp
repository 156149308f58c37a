#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "history/values.hpp"

namespace caselight {

/// Follows an exported file from its first line to its last, in whatever pieces it comes: whether all of it
/// is there, and as it was written.
class ImportCheck {
 public:
  /// The header names how many cases and readings follow. What came before it is forgotten.
  void begin(std::int64_t readings, std::string_view line);
  /// Every other line but the last.
  void count(std::string_view kind, bool is_sealed, std::string_view line);
  /// The last line: nothing when it agrees with what came.
  std::optional<ImportProblemKind> close(std::int64_t lines, std::string_view digest);

  /// What is to be said when nothing more comes: `cut_off`, or `no_end` where only the counts speak for it (a
  /// file of an earlier version). Begins anew.
  std::optional<ImportProblemKind> end();

 private:
  bool begun_ = false;
  bool closed_ = false;
  bool sealed_ = false;  ///< such a file has a last line
  std::int64_t promised_ = 0;
  std::int64_t readings_ = 0;
  std::int64_t lines_ = 0;
  std::string digest_;
};

}  // namespace caselight
