// Not tested: no Windows machine builds this yet.
#include "platform/hardening.hpp"

#include <windows.h>

namespace caselight {

std::vector<std::string> harden_process(Sockets /*sockets*/) {
  std::vector<std::string> refused;
  ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);  // no crash dialog, and so no dump from it
  PROCESS_MITIGATION_CHILD_PROCESS_POLICY no_children{};
  no_children.NoChildProcessCreation = 1;
  if (!::SetProcessMitigationPolicy(ProcessChildProcessPolicy, &no_children, sizeof no_children)) {
    refused.emplace_back("the right to start programs could not be given up");
  }
  refused.emplace_back("this system offers no way to give up sockets from inside");
  return refused;
}

}  // namespace caselight
