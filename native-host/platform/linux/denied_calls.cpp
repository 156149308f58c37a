// A list of what is refused rather than of what is allowed: the C library and SQLite may use new calls for
// files and memory after an update, while the ways to a socket or to another program are few and known.
// Refused calls return EPERM instead of killing, because the C library tries some of them by itself (a name
// service socket, for example) and goes on without.
#include "platform/linux/denied_calls.hpp"

#include <sched.h>
#include <seccomp.h>

#include <cerrno>
#include <memory>

namespace caselight {
namespace {

// Sanitizers stop the other threads through a cloned process and ptrace to look for leaks.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool under_sanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool under_sanitizer = true;
#else
constexpr bool under_sanitizer = false;
#endif
#else
constexpr bool under_sanitizer = false;
#endif

constexpr int sockets[] = {
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind),    SCMP_SYS(listen),
    SCMP_SYS(accept), SCMP_SYS(accept4),    SCMP_SYS(sendto),  SCMP_SYS(sendmsg), SCMP_SYS(sendmmsg),
};

constexpr int programs[] = {SCMP_SYS(execve), SCMP_SYS(execveat)};

// Ways round the two lists above: other calls that reach a socket (io_uring), another process's memory or
// descriptors, or code in the kernel.
constexpr int detours[] = {SCMP_SYS(io_uring_setup),    SCMP_SYS(io_uring_enter),
                           SCMP_SYS(io_uring_register), SCMP_SYS(pidfd_getfd),
                           SCMP_SYS(process_vm_writev), SCMP_SYS(bpf),
                           SCMP_SYS(userfaultfd),       SCMP_SYS(keyctl),
                           SCMP_SYS(perf_event_open),   SCMP_SYS(open_by_handle_at)};

constexpr int processes[] = {SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv)};

template <std::size_t count>
int refuse(scmp_filter_ctx filter, const int (&calls)[count]) {
  for (const int call : calls) {
    const int result = ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0);
    if (result != 0) return -result;
  }
  return 0;
}

// A thread is a clone that shares the process; everything else would be a new process. The flags of clone3
// lie in memory that a filter cannot read: ENOSYS makes the C library fall back to clone.
int refuse_new_processes(scmp_filter_ctx filter) {
  if (const int result = refuse(filter, processes); result != 0) return result;
  const scmp_arg_cmp not_a_thread{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
  int result = ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, not_a_thread);
  if (result == 0) result = ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  return -result;
}

}  // namespace

int deny_calls(Sockets allowed) {
  const std::unique_ptr<void, decltype(&::seccomp_release)> filter(::seccomp_init(SCMP_ACT_ALLOW),
                                                                   &::seccomp_release);
  if (!filter) return ENOMEM;
  if (allowed == Sockets::denied) {
    if (const int error = refuse(filter.get(), sockets); error != 0) return error;
  }
  if (const int error = refuse(filter.get(), programs); error != 0) return error;
  if (const int error = refuse(filter.get(), detours); error != 0) return error;
  if (!under_sanitizer) {
    if (const int error = refuse_new_processes(filter.get()); error != 0) return error;
  }
  return -::seccomp_load(filter.get());
}

}  // namespace caselight
