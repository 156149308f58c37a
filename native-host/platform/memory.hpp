// How the C library deals with memory that the program has given back.
#pragma once
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace caselight {

/// For a program that answers the same kind of request again and again: a few megabytes of freed memory stay
/// with the process, because giving them back after each request costs more than the request (every page is
/// cleared by the system when it is touched again). Other C libraries than glibc are left as they are.
inline void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int kKept = 3 * 1024 * 1024;
  constexpr int kAtOnce = 512 * 1024;
  ::mallopt(M_TRIM_THRESHOLD, kKept);
  ::mallopt(M_TOP_PAD, kAtOnce);
  ::mallopt(M_MMAP_THRESHOLD, kAtOnce);
#endif
}

}  // namespace caselight
