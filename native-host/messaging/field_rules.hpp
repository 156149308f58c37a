// What the members of each request must be. docs/protocol.json states it once; script/protocol makes the
// table.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace caselight {

enum class FieldKind : std::uint8_t { text, flag, number, amount, choice, receipt, day, list, object, json };

struct FieldRule {
  std::string_view message;  ///< empty: of every request
  std::string_view path;     ///< `query.forms[]` is each member of the list `forms` in `query`
  FieldKind kind = FieldKind::json;
  bool needed = false;
  bool null_means = false;   ///< null is a value of its own, not as good as missing
  std::int64_t least = 0;    ///< of a number itself; of a text its characters; of a list its members
  std::int64_t most = 0;     ///< likewise; a text's characters are counted as JavaScript counts them
  std::string_view choices;  ///< the values of a choice, with a space between them
  std::string_view missing;  ///< what counts when it is missing
};

/// In the order of message and path.
std::span<const FieldRule> field_rules();

}  // namespace caselight
