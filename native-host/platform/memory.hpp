// How the C library deals with memory that the program has given back.
#pragma once
#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
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
  ::mallopt(M_ARENA_MAX,
            1);  // a second one would set 64 MB of addresses aside for a thread that mostly waits
#endif
}

/// Has the system hand out, in one go, the memory that the first answer needs: page by page it costs
/// more. Where the system cannot do so, nothing happens.
inline void fetch_memory_ahead() {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
  constexpr std::size_t kFirstAnswer = 256 * 1024;
  void* const block = std::malloc(kFirstAnswer);
  if (block == nullptr) return;
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(block);
  const auto whole = (begin + page - 1) / page * page;
  ::madvise(reinterpret_cast<void*>(whole), begin + kFirstAnswer - whole, MADV_POPULATE_WRITE);
  std::free(block);
#endif
}

}  // namespace caselight
