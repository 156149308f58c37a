// The address of a model server, as a person typed it.
#pragma once
#include <string>
#include <string_view>
#include <variant>

namespace caselight {

/// A checked base address. `base` has no slash at its end.
struct Address {
  std::string base;
  std::string origin;     // scheme, host and port: what a key belongs to
  bool loopback = false;  // on this machine
};

enum class AddressFault {
  not_an_address,
  not_https,    // http (or anything else) to another machine
  credentials,  // a user name or a password in it
  extras,       // a query or a fragment
};

/// Takes https, and http only to 127.0.0.0/8, ::1 and localhost. Numbers are read as the network reads them,
/// so that `http://127.1` is this machine and `http://127.0.0.1.example.com` is not.
std::variant<Address, AddressFault> read_address(std::string_view text);

/// Whether an IP address, as text, is one of this machine.
bool is_loopback_ip(std::string_view ip);

}  // namespace caselight
