#pragma once

#include <string_view>

#include "brief/answer/answer_text.hpp"

namespace caselight {

/// One block's text without emphasis marks, tags, code marks and link syntax; what they said is in style and
/// links.
AnswerBlock read_marks(std::string_view text);

}  // namespace caselight
