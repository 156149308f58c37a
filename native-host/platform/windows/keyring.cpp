// Not tested: no Windows machine builds this yet.
// Generic credentials of the signed-in user, on this machine only (not roaming). They are open while the user
// is signed in.
#include "platform/keyring.hpp"

#include <windows.h>
// Needs the line above.
#include <wincred.h>

#include <memory>

namespace caselight {
namespace {

constexpr const wchar_t* prefix = L"app.caselight.assistant/";

// The purpose is an origin, which is ASCII.
std::wstring target(const std::string& purpose) {
  return prefix + std::wstring(purpose.begin(), purpose.end());
}

KeyringState state_of_last_error() {
  const DWORD error = ::GetLastError();
  return error == ERROR_NOT_FOUND ? KeyringState::ok : KeyringState::absent;
}

class CredentialManager final : public Keyring {
 public:
  KeyringState state(const std::stop_token&) const override {
    DWORD count = 0;
    PCREDENTIALW* list = nullptr;
    if (!::CredEnumerateW((std::wstring(prefix) + L"*").c_str(), 0, &count, &list))
      return state_of_last_error();
    ::CredFree(list);
    return KeyringState::ok;
  }

  KeyringState store(const std::string& purpose, const std::string& secret,
                     const std::stop_token&) const override {
    std::wstring name = target(purpose);
    std::string bytes = secret;
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = name.data();
    credential.CredentialBlob = reinterpret_cast<LPBYTE>(bytes.data());
    credential.CredentialBlobSize = static_cast<DWORD>(bytes.size());
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    const bool stored = ::CredWriteW(&credential, 0) != FALSE;
    ::SecureZeroMemory(bytes.data(), bytes.size());
    return stored ? KeyringState::ok : KeyringState::absent;
  }

  Found look_up(const std::string& purpose, const std::stop_token&) const override {
    PCREDENTIALW found = nullptr;
    if (!::CredReadW(target(purpose).c_str(), CRED_TYPE_GENERIC, 0, &found)) return {state_of_last_error()};
    const std::unique_ptr<CREDENTIALW, decltype(&::CredFree)> owner(found, &::CredFree);
    const auto* const bytes = reinterpret_cast<const char*>(found->CredentialBlob);
    return {KeyringState::ok, std::string(bytes, found->CredentialBlobSize)};
  }

  KeyringState clear(const std::string& purpose, const std::stop_token& stop) const override {
    if (purpose.empty()) return clear_all(stop);
    return ::CredDeleteW(target(purpose).c_str(), CRED_TYPE_GENERIC, 0) ? KeyringState::ok
                                                                        : state_of_last_error();
  }

 private:
  KeyringState clear_all(const std::stop_token&) const {
    DWORD count = 0;
    PCREDENTIALW* list = nullptr;
    if (!::CredEnumerateW((std::wstring(prefix) + L"*").c_str(), 0, &count, &list))
      return state_of_last_error();
    bool gone = true;
    for (DWORD i = 0; i < count; ++i)
      gone = ::CredDeleteW(list[i]->TargetName, CRED_TYPE_GENERIC, 0) != FALSE && gone;
    ::CredFree(list);
    return gone ? KeyringState::ok : KeyringState::absent;
  }
};

}  // namespace

const Keyring& system_keyring() {
  static const CredentialManager keyring;
  return keyring;
}

}  // namespace caselight
