// Compiles the refused system calls into the filter that the kernel takes. It runs when Caselight is built:
// at each start of the host, libseccomp would cost more than the first analysis.
//
// A list of what is refused rather than of what is allowed: the C library and SQLite may use new calls for
// files and memory after an update, while the ways to a socket or to another program are few and known.
// Refused calls return EPERM instead of killing, because the C library tries some of them by itself (a name
// service socket, for example) and goes on without.
#include <linux/filter.h>
#include <sched.h>
#include <seccomp.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <vector>

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

// The kernel walks the whole filter for each of its calls when it is loaded: a tree of comparisons is walked
// in about two thirds of the time that a list takes.
int ask_for_a_tree(scmp_filter_ctx filter) {
  return -::seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
}

int add_rules(scmp_filter_ctx filter, bool refuse_sockets) {
  if (const int error = ask_for_a_tree(filter); error != 0) return error;
  if (refuse_sockets) {
    if (const int error = refuse(filter, sockets); error != 0) return error;
  }
  if (const int error = refuse(filter, programs); error != 0) return error;
  if (const int error = refuse(filter, detours); error != 0) return error;
  return under_sanitizer ? 0 : refuse_new_processes(filter);
}

using Filter = std::vector<sock_filter>;
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// libseccomp hands the finished filter out through a file only. Empty when anything fails.
Filter compile(bool refuse_sockets) {
  const std::unique_ptr<void, decltype(&::seccomp_release)> rules(::seccomp_init(SCMP_ACT_ALLOW),
                                                                  &::seccomp_release);
  if (!rules || add_rules(rules.get(), refuse_sockets) != 0) return {};
  const File file(std::tmpfile(), &std::fclose);
  if (!file || ::seccomp_export_bpf(rules.get(), ::fileno(file.get())) != 0) return {};
  std::rewind(file.get());
  Filter filter(BPF_MAXINSNS);
  filter.resize(std::fread(filter.data(), sizeof(sock_filter), filter.size(), file.get()));
  return filter;
}

void write_array(std::FILE* file, const char* name, const Filter& filter) {
  std::fprintf(file, "\ninline constexpr sock_filter %s[] = {\n", name);
  for (const sock_filter& step : filter) {
    std::fprintf(file, "    {0x%04x, %u, %u, 0x%08xU},\n", unsigned{step.code}, unsigned{step.jt},
                 unsigned{step.jf}, unsigned{step.k});
  }
  std::fprintf(file, "};\n");
}

bool write_header(const char* path, const Filter& without_sockets, const Filter& with_sockets) {
  if (without_sockets.empty() || with_sockets.empty()) return false;
  File file(std::fopen(path, "w"), &std::fclose);
  if (!file) return false;
  std::fprintf(file.get(),
               "// Made by the filter compiler; edit native-host/platform/linux/filter_compile.\n"
               "#pragma once\n#include <linux/filter.h>\n");
  write_array(file.get(), "filter_without_sockets", without_sockets);
  write_array(file.get(), "filter_with_sockets", with_sockets);
  return std::fclose(file.release()) == 0;
}

}  // namespace
}  // namespace caselight

int main(int argc, char** argv) {
  using namespace caselight;
  return argc == 2 && write_header(argv[1], compile(true), compile(false)) ? 0 : 1;
}
