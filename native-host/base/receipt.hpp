#pragma once

#include <string>
#include <string_view>

namespace caselight {

/// A receipt number as USCIS prints it: three capitals and ten digits (IOE0000000001).
bool is_receipt(std::string_view text);

}  // namespace caselight
