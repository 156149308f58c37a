// Where the API key lies, and who gets it.
#pragma once
#include <filesystem>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "assistant/keys/secret.hpp"
#include "assistant/settings/settings.hpp"
#include "platform/keyring.hpp"

namespace caselight {

enum class KeyTrouble {
  none,
  missing,  // there is no key for this service
  locked,   // there may be one: the keyring is locked
  absent,   // there is one, but no keyring that answers
  disk,     // the file cannot be written or deleted
};

/// One key at a time, for one service: what is stored takes the place of what was there. A key is handed out
/// only for the origin that it was stored for. Usable from several threads.
class KeyStore {
 public:
  /// `file` is where a key lies in plain text, after the person has agreed.
  KeyStore(const Keyring& keyring, std::filesystem::path file);

  /// `before` is the note of the key that this one replaces.
  KeyTrouble store(const Secret& key, const KeyNote& note, const std::optional<KeyNote>& before,
                   const std::stop_token& stop);

  /// Deletes the key wherever it lies, and anything left behind by earlier installations.
  KeyTrouble forget(const std::stop_token& stop);

  struct Fetched {
    KeyTrouble trouble = KeyTrouble::missing;
    Secret key = {};
  };
  Fetched fetch(const std::string& origin, const std::optional<KeyNote>& note,
                const std::stop_token& stop) const;

  /// The note of the session's key, if there is one.
  std::optional<KeyNote> session_note() const;

  const Keyring& keyring() const { return keyring_; }

 private:
  KeyTrouble put(const Secret& key, const KeyNote& note, const std::stop_token& stop);
  void drop(const KeyNote& note, const std::stop_token& stop);
  Fetched fetch_from_keyring(const std::string& origin, const std::stop_token& stop) const;
  Fetched fetch_from_file() const;

  const Keyring& keyring_;
  const std::filesystem::path file_;
  mutable std::mutex session_mutex_;
  Secret session_key_;
  std::string session_origin_;
};

}  // namespace caselight
