#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caselight {

/// The lines of a notice's text: printable, each run of blanks one blank, without blanks at the ends. An
/// empty line parts two paragraphs.
std::vector<std::string> notice_lines(std::string_view text);

/// The lines as running text, a paragraph each. A heading or the label of a field is no part of the sentence
/// that stands below it.
std::vector<std::string> notice_paragraphs(const std::vector<std::string>& lines);

/// At most `room` bytes of `text` around the piece of `size` bytes at `at`, cut between words.
std::string excerpt(std::string_view text, std::size_t at, std::size_t size, std::size_t room = 280);

}  // namespace caselight
