#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caselight::compile {

// C++ source of a string literal; every byte comes back as it was.
std::string literal(std::string_view text);
// "true" or "false".
std::string literal(bool value);
// {"a", "b"}, for an array of std::string_view.
std::string literals(std::span<const std::string> texts);
// Effect::approved, with the enumeration's name in front.
std::string enumerator(std::string_view enumeration, std::string_view name);
// Adds ", " between the fields: {a, b, c}.
std::string braces(const std::vector<std::string>& fields);

}  // namespace caselight::compile
