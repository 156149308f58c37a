#include "knowledge/compile/emit.hpp"

#include <array>
#include <cstdio>

namespace caselight::compile {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '?') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7f) {
      std::array<char, 5> octal{};  // octal ends after three digits, hexadecimal would swallow what follows
      std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned>(byte));
      out += octal.data();
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string literal(bool value) { return value ? "true" : "false"; }

std::string literals(std::span<const std::string> texts) {
  std::vector<std::string> fields;
  for (const auto& text : texts) fields.push_back(literal(text));
  return braces(fields);
}

std::string enumerator(std::string_view enumeration, std::string_view name) {
  return std::string{enumeration} + "::" + std::string{name};
}

std::string braces(const std::vector<std::string>& fields) {
  std::string out = "{";
  for (const auto& field : fields) out += (out.size() > 1 ? ", " : "") + field;
  return out + '}';
}

}  // namespace caselight::compile
