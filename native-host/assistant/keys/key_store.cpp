#include "assistant/keys/key_store.hpp"

#include <utility>

#include "base/text.hpp"
#include "platform/files.hpp"

namespace caselight {
namespace {

constexpr std::size_t largest_key_file = 4096;

KeyTrouble trouble_of(KeyringState state) {
  if (state == KeyringState::ok) return KeyTrouble::none;
  return state == KeyringState::locked ? KeyTrouble::locked : KeyTrouble::absent;
}

// A keyring has an entry for each origin; a file and a session have room for one key.
bool is_replaced(const KeyNote& old, const KeyNote& by) {
  return old.place == by.place && (old.place != KeyPlace::keyring || old.origin == by.origin);
}

}  // namespace

KeyStore::KeyStore(const Keyring& keyring, std::filesystem::path file)
    : keyring_(keyring), file_(std::move(file)) {}

KeyTrouble KeyStore::store(const Secret& key, const KeyNote& note, const std::optional<KeyNote>& before,
                           const std::stop_token& stop) {
  const auto session = session_note();
  if (const KeyTrouble trouble = put(key, note, stop); trouble != KeyTrouble::none) return trouble;
  for (const auto& old : {before, session}) {
    if (old && !is_replaced(*old, note)) drop(*old, stop);
  }
  return KeyTrouble::none;
}

KeyTrouble KeyStore::put(const Secret& key, const KeyNote& note, const std::stop_token& stop) {
  std::string text(key.reveal());
  KeyTrouble trouble = KeyTrouble::none;
  if (note.place == KeyPlace::keyring) {
    trouble = trouble_of(keyring_.store(note.origin, text, stop));
  } else if (note.place == KeyPlace::file) {
    if (write_file_atomically(file_, text, FileAccess::owner_only)) trouble = KeyTrouble::disk;
  } else {
    const std::lock_guard lock(session_mutex_);
    session_key_ = Secret(text);
    session_origin_ = note.origin;
  }
  wipe(text);
  return trouble;
}

// What cannot be deleted now is only of no more use: it is not noted any more, and `forget` tries again.
void KeyStore::drop(const KeyNote& note, const std::stop_token& stop) {
  if (note.place == KeyPlace::keyring) keyring_.clear(note.origin, stop);
  std::error_code ignored;
  if (note.place == KeyPlace::file) std::filesystem::remove(file_, ignored);
  if (note.place != KeyPlace::session) return;
  const std::lock_guard lock(session_mutex_);
  session_key_ = Secret();
}

KeyTrouble KeyStore::forget(const std::stop_token& stop) {
  {
    const std::lock_guard lock(session_mutex_);
    session_key_ = Secret();
  }
  std::error_code error;
  std::filesystem::remove(file_, error);
  if (error) return KeyTrouble::disk;
  return trouble_of(keyring_.clear({}, stop));
}

KeyStore::Fetched KeyStore::fetch(const std::string& origin, const std::optional<KeyNote>& note,
                                  const std::stop_token& stop) const {
  {
    const std::lock_guard lock(session_mutex_);
    if (!session_key_.empty() && session_origin_ == origin)
      return {KeyTrouble::none, Secret(session_key_.reveal())};
  }
  if (!note || note->origin != origin) return {KeyTrouble::missing};
  return note->place == KeyPlace::keyring ? fetch_from_keyring(origin, stop) : fetch_from_file();
}

KeyStore::Fetched KeyStore::fetch_from_keyring(const std::string& origin, const std::stop_token& stop) const {
  Keyring::Found found = keyring_.look_up(origin, stop);
  if (!found.secret) {
    const KeyTrouble trouble = trouble_of(found.state);
    return {trouble == KeyTrouble::none ? KeyTrouble::missing : trouble};
  }
  Fetched fetched{KeyTrouble::none, Secret(*found.secret)};
  wipe(*found.secret);
  return fetched;
}

KeyStore::Fetched KeyStore::fetch_from_file() const {
  std::error_code error;
  auto text = read_file(file_, largest_key_file, error);
  if (!text) return {KeyTrouble::missing};
  const std::string_view key = trim(*text);
  Fetched fetched{KeyTrouble::missing};
  if (looks_like_key(key)) fetched = {KeyTrouble::none, Secret(key)};
  wipe(*text);
  return fetched;
}

std::optional<KeyNote> KeyStore::session_note() const {
  const std::lock_guard lock(session_mutex_);
  if (session_key_.empty()) return std::nullopt;
  return KeyNote{session_origin_, KeyPlace::session, session_key_.last_four()};
}

}  // namespace caselight
