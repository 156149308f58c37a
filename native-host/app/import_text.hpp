// What a person imports goes into the history.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "explain/import_input.hpp"
#include "history/history.hpp"
#include "history/import_check.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

struct Imported {
  std::int64_t kept = 0;                   ///< readings that are new
  std::int64_t known = 0;                  ///< readings that were there already
  std::vector<std::string> receipts = {};  ///< cases that got something new, each once, in order
  std::vector<ImportComplaint> problems = {};
};

/// Lines of an export, counted from `first_line`; `check` goes with the file from piece to piece. Makes the
/// index rows of the cases that got something new. Throws HistoryFault.
Imported import_history_lines(History& history, std::string_view text, Instant now, const Speech& speech,
                              ImportCheck& check, std::size_t first_line = 1);

/// The same for anything that `analyze` takes.
Imported import_captures(History& history, std::string_view text, std::string_view browser, Instant now,
                         const Speech& speech);

}  // namespace caselight
