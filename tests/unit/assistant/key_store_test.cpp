#include "assistant/keys/key_store.hpp"

#include <doctest/doctest.h>

#include <map>

#include "../temporary_directory.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

// A keyring in memory that can be locked and taken away; the real one is tried in tests/assistant.
struct MemoryKeyring final : Keyring {
  KeyringState state(const std::stop_token&) const override { return now; }
  KeyringState store(const std::string& purpose, const std::string& secret,
                     const std::stop_token&) const override {
    if (now == KeyringState::ok) entries[purpose] = secret;
    return now;
  }
  Found look_up(const std::string& purpose, const std::stop_token&) const override {
    const auto entry = entries.find(purpose);
    if (now != KeyringState::ok || entry == entries.end()) return {now};
    return {now, entry->second};
  }
  KeyringState clear(const std::string& purpose, const std::stop_token&) const override {
    if (now == KeyringState::ok) purpose.empty() ? entries.clear() : void(entries.erase(purpose));
    return now;
  }
  KeyringState now = KeyringState::ok;
  mutable std::map<std::string, std::string> entries;
};

const KeyNote here{"https://a:443", KeyPlace::keyring, "1111"};
const KeyNote elsewhere{"https://b:443", KeyPlace::keyring, "2222"};
const KeyNote session{"https://a:443", KeyPlace::session, "3333"};
const KeyNote file{"https://a:443", KeyPlace::file, "4444"};

struct Fixture {
  KeyTrouble put(const char* key, const KeyNote& note) {
    const KeyTrouble trouble = store.store(Secret(key), note, noted, {});
    if (trouble == KeyTrouble::none)
      noted = note.place == KeyPlace::session ? std::nullopt : std::optional(note);
    return trouble;
  }
  std::string key(const std::string& origin) {
    const auto fetched = store.fetch(origin, noted, {});
    return fetched.trouble == KeyTrouble::none ? std::string(fetched.key.reveal()) : std::string();
  }
  KeyTrouble trouble(const std::string& origin) { return store.fetch(origin, noted, {}).trouble; }

  MemoryKeyring keyring;
  TemporaryDirectory directory;
  std::filesystem::path path = directory.path() / "assistant.key";
  KeyStore store{keyring, path};
  std::optional<KeyNote> noted;
};

}  // namespace

TEST_CASE("a key is handed out for its own origin only") {
  for (const KeyNote& note : {here, session, file}) {
    Fixture fixture;
    fixture.put("the-key", note);
    CHECK(fixture.key("https://a:443") == "the-key");
    for (const char* other : {"https://b:443", "http://a:443", "https://a:444", ""}) {
      CHECK(fixture.trouble(other) == KeyTrouble::missing);
    }
  }
}

TEST_CASE("a key that takes the place of another leaves nothing of it, wherever the two lie") {
  for (const KeyNote& first : {here, elsewhere, session, file}) {
    for (const KeyNote& second : {here, elsewhere, session, file}) {
      Fixture fixture;
      fixture.put("first", first);
      fixture.put("second", second);
      CHECK(fixture.key(second.origin) == "second");
      CHECK(fixture.keyring.entries.size() == (second.place == KeyPlace::keyring ? 1 : 0));
      CHECK(std::filesystem::exists(fixture.path) == (second.place == KeyPlace::file));
      CHECK(fixture.store.session_note().has_value() == (second.place == KeyPlace::session));
    }
  }
}

TEST_CASE("a key that cannot be stored leaves the one before it") {
  Fixture fixture;
  fixture.put("first", session);
  fixture.keyring.now = KeyringState::locked;
  CHECK(fixture.put("second", here) == KeyTrouble::locked);
  CHECK(fixture.key("https://a:443") == "first");
  fixture.keyring.now = KeyringState::absent;
  CHECK(fixture.put("second", here) == KeyTrouble::absent);
  CHECK(fixture.key("https://a:443") == "first");
}

TEST_CASE("a locked keyring and one that is gone are told apart from a missing key") {
  Fixture fixture;
  fixture.put("the-key", here);
  fixture.keyring.now = KeyringState::locked;
  CHECK(fixture.trouble("https://a:443") == KeyTrouble::locked);
  fixture.keyring.now = KeyringState::absent;
  CHECK(fixture.trouble("https://a:443") == KeyTrouble::absent);
  fixture.keyring.now = KeyringState::ok;
  fixture.keyring.entries.clear();
  CHECK(fixture.trouble("https://a:443") == KeyTrouble::missing);
}

TEST_CASE("forgetting deletes the key everywhere, also entries that nobody noted") {
  Fixture fixture;
  fixture.keyring.entries["https://old:443"] = "left behind";
  fixture.put("the-key", file);
  CHECK(fixture.store.forget({}) == KeyTrouble::none);
  CHECK(fixture.keyring.entries.empty());
  CHECK_FALSE(std::filesystem::exists(fixture.path));
  fixture.put("the-key", session);
  fixture.store.forget({});
  CHECK_FALSE(fixture.store.session_note());
}

TEST_CASE("a key file that somebody has edited badly is no key") {
  Fixture fixture;
  fixture.put("the-key", file);
  std::filesystem::remove(fixture.path);
  CHECK(fixture.trouble("https://a:443") == KeyTrouble::missing);
  std::filesystem::create_directory(fixture.path);
  CHECK(fixture.trouble("https://a:443") == KeyTrouble::missing);
}
