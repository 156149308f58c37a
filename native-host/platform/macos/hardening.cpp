// Not tested: no Mac builds this yet.
#include "platform/hardening.hpp"

#include <sys/types.h>
// Needs the line above.
#include <sys/ptrace.h>
#include <sys/resource.h>

namespace caselight {

std::vector<std::string> harden_process(Sockets /*sockets*/) {
  std::vector<std::string> refused;
  const rlimit none{0, 0};
  if (::setrlimit(RLIMIT_CORE, &none) != 0) refused.emplace_back("core dumps could not be turned off");
  ::ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
  refused.emplace_back("this system offers no lasting way to give up sockets and programs");
  return refused;
}

}  // namespace caselight
