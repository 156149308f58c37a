#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/certainty.hpp"
#include "knowledge/effect.hpp"

namespace caselight::compile {

// What is wrong with a table; each line names file and row and says what to do.
using Problems = std::vector<std::string>;

// One row (or an object inside one) while it is checked. A getter that finds something wrong notes a problem
// and gives back an empty value, so that one run shows everything that is wrong.
class Row {
 public:
  Row(const nlohmann::json& json, std::string where, Problems& problems);

  // The row's place for messages, e.g. "event_codes.json, row 3 (FTA0)".
  const std::string& where() const { return where_; }
  void problem(std::string_view what_and_mend) const;

  // A text that must be there and not be empty; `optional_text` may be missing, but not empty.
  std::string text(std::string_view key) const;
  std::string optional_text(std::string_view key) const;
  bool has(std::string_view key) const;
  bool flag(std::string_view key) const;
  // A whole number from `low` to `high`; `optional_number` gives `missing` when the key is not there.
  int number(std::string_view key, int low, int high) const;
  int optional_number(std::string_view key, int low, int high, int missing) const;
  // A date YYYY-MM-DD that exists in the calendar.
  std::string date(std::string_view key) const;
  std::string optional_date(std::string_view key) const;
  // One of `allowed`.
  std::string word(std::string_view key, const std::vector<std::string_view>& allowed) const;
  Effect effect(std::string_view key) const;
  Certainty certainty(std::string_view key) const;
  // Lists may be missing (then empty); `rows` are objects.
  std::vector<std::string> texts(std::string_view key) const;
  std::vector<Row> rows(std::string_view key) const;
  // The object under `key`, if there is one.
  std::optional<Row> part(std::string_view key) const;
  // Notes every key that is neither `source` nor `checked` nor listed: a misspelt key must not pass silently.
  void only(const std::vector<std::string_view>& keys) const;

 private:
  const nlohmann::json* find(std::string_view key) const;
  const nlohmann::json* must_find(std::string_view key, std::string_view what) const;
  int whole(const nlohmann::json& value, std::string_view key, int low, int high) const;

  const nlohmann::json* json_;
  std::string where_;
  Problems* problems_;
};

}  // namespace caselight::compile
