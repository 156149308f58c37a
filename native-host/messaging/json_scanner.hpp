// Checks a JSON text and finds the members of its outermost object without building a tree. A capture inside
// a request is thus handed on as the bytes that came, and parsed once, where it is understood.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace caselight {

/// Both are slices of the scanned text: `key` without its quotes and with its escapes, `value` as JSON text.
struct MemberText {
  std::string_view key;
  std::string_view value;
};

/// The members of `text`, in order, when it is exactly one JSON object (RFC 8259, valid UTF-8, white space
/// around it allowed) that is nested at most `max_depth` levels deep, itself counted.
std::optional<std::vector<MemberText>> scan_object(std::string_view text, std::size_t max_depth);

}  // namespace caselight
