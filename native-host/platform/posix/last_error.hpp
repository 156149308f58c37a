#pragma once

#include <cerrno>
#include <system_error>

namespace caselight {

/// What the last system call of this thread that failed has said.
inline std::error_code last_error() { return {errno, std::generic_category()}; }

}  // namespace caselight
