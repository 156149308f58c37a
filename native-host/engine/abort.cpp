// A fault that the C++ library finds is a trap like any other. The library's own way prints why, to a stream
// that nobody reads.
#include <__verbose_abort>

_LIBCPP_BEGIN_NAMESPACE_STD

// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl50-cpp): the library calls it so
[[noreturn]] void __libcpp_verbose_abort(const char* /*why*/, ...) { __builtin_trap(); }

_LIBCPP_END_NAMESPACE_STD
