#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caselight {

/// Columns of a terminal that well-formed UTF-8 takes: wide East Asian characters count two, combining marks
/// none.
std::size_t columns_of(std::string_view text);

/// Appends `text` folded at spaces to lines of at most `width` columns. The first line starts with `first`,
/// the further ones with `rest`; a word longer than a line is cut. Ends with a newline.
void append_wrapped(std::string& out, std::string_view text, std::string_view first, std::string_view rest,
                    std::size_t width = 80);

}  // namespace caselight
