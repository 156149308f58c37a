// The lines of an exported history as texts (docs/HISTORY.md), both ways. Where what they tell is kept,
// others know.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "history/import_check.hpp"
#include "history/values.hpp"

namespace caselight {

/// A reading as a line tells it. `of` and `captured_at` are of one that repeats an earlier reading.
struct ReadingLine {
  std::string_view receipt = {};
  Instant at{};
  std::string_view browser = {};
  Readings parts = {};
  std::optional<Instant> of = {};     ///< the instant of the reading that it repeats
  std::string_view captured_at = {};  ///< as the capture spells it, where that is not the usual way
  std::string_view capture = {};      ///< empty in one that repeats another
};

/// What goes with a case.
struct CaseLine {
  std::string_view receipt = {};
  std::string_view applicant = {};
  std::string_view person = {};
  std::optional<Instant> seen = {};
};

/// Lines without their line feed.
std::string header_line(std::int64_t cases, std::int64_t readings);
std::string line_of(const ReadingLine& reading);
std::string line_of(const CaseLine& of);
/// The hash is of everything before: a file without this line, or with another hash, is not what was
/// exported.
std::string end_line(std::int64_t readings, std::int64_t lines, std::string_view digest);

using LineProblem = std::optional<ImportProblemKind>;

/// Where the lines of an import go.
class LineTaker {
 public:
  virtual ~LineTaker() = default;
  virtual LineProblem take(const ReadingLine& reading) = 0;
  virtual LineProblem take(const CaseLine& of) = 0;
  /// A turn of a conversation, whole; `line` is its text.
  virtual LineProblem take_turn(const JsonValue& turn, std::string_view line) = 0;
};

/// One line: checked, counted and handed on. The lines of a newer version may mean something else: after
/// `newer_format` nothing more is to be read.
LineProblem import_line(LineTaker& taker, ImportCheck& check, std::string_view text);

/// The next line of a text, without its end; `rest` is what follows.
std::string_view take_line(std::string_view& rest);

/// A name as it can be shown, cut between two characters.
std::string name_in_line(const JsonValue& line, std::string_view key);
std::string_view text_in_line(const JsonValue& line, std::string_view key);
std::optional<Instant> instant_in_line(const JsonValue& line, std::string_view key);
std::optional<std::int64_t> integer_in_line(const JsonValue& line, std::string_view key);

}  // namespace caselight
