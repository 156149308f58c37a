// The system's store for passwords: the Secret Service on Linux, Keychain on macOS, Credential Manager on
// Windows. Calls may wait for a person who is asked for their password: never on a thread that has something
// else to do.
#pragma once
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace caselight {

enum class KeyringState {
  ok,
  locked,  // it is there and has to be unlocked first
  absent,  // there is none, or none that answers
};

/// One entry, named by what it is for. On Linux and Windows every program of the same user can read it.
class Keyring {
 public:
  virtual ~Keyring() = default;

  /// Asks nobody for a password.
  virtual KeyringState state(const std::stop_token& stop) const = 0;

  /// Puts the secret in the place of an earlier one. May ask for a password. `ok` when it is stored.
  virtual KeyringState store(const std::string& purpose, const std::string& secret,
                             const std::stop_token& stop) const = 0;

  struct Found {
    KeyringState state = KeyringState::absent;
    std::optional<std::string> secret = {};  // nothing with `ok`: there is no such entry
  };
  /// May ask for a password.
  virtual Found look_up(const std::string& purpose, const std::stop_token& stop) const = 0;

  /// Deletes the entry, or with an empty `purpose` every entry of this program. `ok` when none is left.
  virtual KeyringState clear(const std::string& purpose, const std::stop_token& stop) const = 0;
};

/// Waits and dialogs end soon after a stop is requested.
const Keyring& system_keyring();

}  // namespace caselight
