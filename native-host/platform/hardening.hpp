// What the process gives up at its start and cannot get back.
#pragma once
#include <string>
#include <vector>

namespace caselight {

enum class Sockets {
  denied,   // for a program that has no business on a network
  allowed,  // for the one that talks to the language model and to the keyring
};

/// Turns core dumps off (a dump would hold the person's case or key), and gives up the right to start
/// programs and, unless allowed, to open sockets. To be called before the first input is read and before
/// other threads exist. Returns one sentence for each measure that the system refused or does not have; the
/// program goes on without it, and `doctor` says so.
std::vector<std::string> harden_process(Sockets sockets);

}  // namespace caselight
