// What a person brings in: lines of an exported history, or anything that `analyze` takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "history/history.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

struct BroughtIn {
  std::int64_t kept = 0;                   ///< readings that are new
  std::int64_t known = 0;                  ///< readings that were there already
  std::vector<std::string> receipts = {};  ///< cases that got something new, each once, in order
  struct Problem {
    std::string where;  ///< `line 3`
    std::string message;
    std::string fix;
  };
  std::vector<Problem> problems = {};
};

/// Whether a text is an exported history, or whole lines of one.
bool is_exported_history(std::string_view text);

/// Keeps what `text` holds and makes the index rows of the cases that got something new. Lines of an export
/// are counted from `first_line`. Throws HistoryFault.
BroughtIn bring_in(History& history, std::string_view text, std::string_view browser, Instant now,
                   const Speech& speech, std::size_t first_line = 1);

}  // namespace caselight
