#include "platform/hardening.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <system_error>

#include "platform/linux/denied_calls.hpp"

namespace caselight {

std::vector<std::string> harden_process(Sockets sockets) {
  std::vector<std::string> refused;
  const rlimit none{0, 0};
  const bool no_core = ::setrlimit(RLIMIT_CORE, &none) == 0;
  const bool not_dumpable = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  if (!no_core || !not_dumpable) refused.emplace_back("core dumps could not be turned off");
  if (const int error = deny_calls(sockets); error != 0) {
    refused.push_back("the right to start programs (and to open sockets) could not be given up: " +
                      std::generic_category().message(error));
  }
  return refused;
}

}  // namespace caselight
