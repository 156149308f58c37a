#pragma once

namespace caselight {

/// For consteval functions: a call of a function that is not constexpr stops the build there, as a throw
/// would, and it compiles without exceptions too.
inline void not_a_constant(const char* /*why*/) {}

}  // namespace caselight
