#pragma once

#include <string>
#include <string_view>

namespace caselight {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_upper(c); }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trim(std::string_view text);  ///< without ASCII white space at both ends
std::string to_lower(std::string_view text);   ///< ASCII letters only; other bytes stay
bool equal_ignoring_case(std::string_view a, std::string_view b);
bool contains_ignoring_case(std::string_view text, std::string_view lower_needle);  ///< needle in lower case

/// Plain text out of the HTML that USCIS puts into status texts: tags go, the usual entities are decoded,
/// white space is folded. The result still has to be escaped where it is written into HTML.
std::string strip_html(std::string_view html);

/// The same text with every byte that is not part of well-formed UTF-8 replaced by U+FFFD, and with control
/// characters other than newline and tab removed.
std::string clean_utf8(std::string_view bytes);
bool is_valid_utf8(std::string_view bytes);

}  // namespace caselight
