#include "platform/linux/denied_calls.hpp"

#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <span>

#include "platform/denied_calls_filter.hpp"

namespace caselight {
namespace {

int load(std::span<const sock_filter> filter) {
  // The kernel takes the filter through a pointer that is not const, and only reads it.
  const sock_fprog program{static_cast<unsigned short>(filter.size()),
                           const_cast<sock_filter*>(filter.data())};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
}

}  // namespace

int deny_calls(Sockets allowed) {
  return allowed == Sockets::denied ? load(filter_without_sockets) : load(filter_with_sockets);
}

}  // namespace caselight
