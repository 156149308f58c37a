// What of a text may reach a person's eyes. Names, titles and file names come from outside: a control
// character in one gives orders to a terminal, a direction mark turns the words around it, a tag is text that
// nobody sees.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caselight {

/// How many bytes the character beyond ASCII at the start of `rest` has when it steers or hides text: a C1
/// control, a direction mark, a line or paragraph separator (U+2028, U+2029), a tag (U+E0000 to U+E007F). 0
/// for every other one. `rest` is well-formed UTF-8.
std::size_t steering_character(std::string_view rest);

/// The place of the first such character; the text's size when there is none.
std::size_t find_steering(std::string_view text);

/// Whether `rest` begins with a separator of lines: left out, it would join two words.
bool begins_with_line_separator(std::string_view rest);

/// The text as well-formed UTF-8 without control characters (other than line feeds) and without characters
/// that steer or hide text. A tab becomes a blank, and so does a separator of lines.
std::string printable(std::string_view text);

/// The same on one line: a line feed becomes a blank too.
std::string one_line(std::string_view text);

}  // namespace caselight
