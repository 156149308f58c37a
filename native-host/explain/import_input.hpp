// What a person imports: lines of an exported history, or anything that `analyze` takes. What of it can be
// kept, and what is to be said of the rest.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "capture/reading.hpp"
#include "explain/intake_words.hpp"
#include "history/values.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// What could not be taken, and where it stands.
struct ImportComplaint {
  std::string where;  ///< `line 3`
  std::string message;
  std::string fix;
};

/// A capture that can be kept.
struct Keepable {
  std::string receipt;
  std::optional<Instant> captured_at;
  Readings parts = {};
  std::string text;  ///< as it came when it is one capture file, else one that is made of what was read
  std::string applicant;
};

struct CapturesFound {
  std::vector<Keepable> captures = {};
  std::vector<ImportComplaint> complaints = {};
};

/// The captures in anything that `analyze` takes.
CapturesFound captures_in(std::string_view text, Instant now, const Speech& speech);

/// Whether a text is an exported history, or whole lines of one: its first line says so.
bool is_exported_history(std::string_view text);

/// Why a line of an exported history could not be taken.
Refusal explain_import_problem(ImportProblemKind kind, const Speech& speech);
/// The same with its place; the lines are counted from `first_line`.
ImportComplaint complaint_of(const ImportProblem& problem, std::size_t first_line, const Speech& speech);
/// What is to be said of a file as a whole.
ImportComplaint complaint_of_whole(ImportProblemKind kind, const Speech& speech);

/// `[{"where":…,"message":…,"fix":…},…]`
std::string complaints_json(const std::vector<ImportComplaint>& complaints);

}  // namespace caselight
