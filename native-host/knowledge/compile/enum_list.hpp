#pragma once

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/row_check.hpp"

namespace caselight::compile {

// The row's word under `key` as C++: "Filer::applicant". `names` are the enumerators, in form_names.hpp or
// stage.hpp.
template <std::size_t Count>
std::string one_of(const Row& row, std::string_view key, std::string_view enumeration,
                   const std::array<std::string_view, Count>& names) {
  return enumerator(enumeration, row.word(key, {names.begin(), names.end()}));
}

// The place of the row's word under `key` among `names`, which is the enumerator's value.
template <std::size_t Count>
unsigned place_of(const Row& row, std::string_view key, const std::array<std::string_view, Count>& names) {
  const auto word = row.word(key, {names.begin(), names.end()});
  const auto at = std::find(names.begin(), names.end(), word);
  return at == names.end() ? 0U : static_cast<unsigned>(at - names.begin());
}

// `static constexpr TYPE NAME[] = {…};` for a list that is not empty; gives back what to put into a span:
// NAME, or {}.
inline std::string list_of(std::ostream& out, std::string_view type, const std::string& name,
                           const std::vector<std::string>& fields) {
  if (fields.empty()) return "{}";
  out << "static constexpr " << type << ' ' << name << "[] = " << braces(fields) << ";\n";
  return name;
}

inline std::string text_list(std::ostream& out, const std::string& name,
                             const std::vector<std::string>& texts) {
  std::vector<std::string> fields;
  for (const auto& text : texts) fields.push_back(literal(text));
  return list_of(out, "std::string_view", name, fields);
}

}  // namespace caselight::compile
