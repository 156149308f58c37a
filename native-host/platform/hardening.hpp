// What the process gives up at its start and cannot get back.
#pragma once
#include <string>
#include <vector>

namespace caselight {

/// Turns core dumps off (a dump would hold the person's case), and gives up the right to open sockets and to
/// start programs. To be called before the first input is read and before other threads exist. Returns one
/// sentence for each measure that the system refused or does not have; the program goes on without it, and
/// `doctor` says so.
std::vector<std::string> harden_process();

}  // namespace caselight
