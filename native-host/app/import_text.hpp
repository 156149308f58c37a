// What a person imports: lines of an exported history, or anything that `analyze` takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "history/history.hpp"
#include "history/import_check.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

struct Imported {
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

/// Whether a text is an exported history, or whole lines of one: its first line says so.
bool is_exported_history(std::string_view text);

/// Lines of an export, counted from `first_line`; `check` goes with the file from piece to piece. Makes the
/// index rows of the cases that got something new. Throws HistoryFault.
Imported import_history_lines(History& history, std::string_view text, Instant now, const Speech& speech,
                              ImportCheck& check, std::size_t first_line = 1);

/// The same for anything that `analyze` takes.
Imported import_captures(History& history, std::string_view text, std::string_view browser, Instant now,
                         const Speech& speech);

/// What is to be said of a file as a whole.
Imported::Problem problem_of_whole(ImportProblemKind kind, const Speech& speech);

}  // namespace caselight
