// Not tested: no Mac builds this yet.
// Generic passwords in the login keychain; the item's access list follows the signature of the program.
#include "platform/keyring.hpp"

#include <CoreFoundation/CoreFoundation.h>
#include <Security/Security.h>

#include <memory>
#include <type_traits>

namespace caselight {
namespace {

constexpr const char* service = "app.caselight.assistant";

struct Release {
  void operator()(CFTypeRef object) const { ::CFRelease(object); }
};
template <typename Reference>
using Owner = std::unique_ptr<std::remove_pointer_t<Reference>, Release>;
using Query = Owner<CFMutableDictionaryRef>;

Owner<CFStringRef> text(const std::string& bytes) {
  return Owner<CFStringRef>(::CFStringCreateWithCString(nullptr, bytes.c_str(), kCFStringEncodingUTF8));
}

Owner<CFDataRef> data(const std::string& bytes) {
  const auto* const begin = reinterpret_cast<const UInt8*>(bytes.data());
  return Owner<CFDataRef>(::CFDataCreate(nullptr, begin, static_cast<CFIndex>(bytes.size())));
}

// An empty purpose asks for every item of this program.
Query query_for(const std::string& purpose) {
  Query query(::CFDictionaryCreateMutable(nullptr, 0, &kCFTypeDictionaryKeyCallBacks,
                                          &kCFTypeDictionaryValueCallBacks));
  ::CFDictionarySetValue(query.get(), kSecClass, kSecClassGenericPassword);
  ::CFDictionarySetValue(query.get(), kSecAttrService, text(service).get());
  if (!purpose.empty()) ::CFDictionarySetValue(query.get(), kSecAttrAccount, text(purpose).get());
  return query;
}

KeyringState state_of(OSStatus status) {
  if (status == errSecSuccess || status == errSecItemNotFound) return KeyringState::ok;
  const bool locked =
      status == errSecInteractionNotAllowed || status == errSecAuthFailed || status == errSecUserCanceled;
  return locked ? KeyringState::locked : KeyringState::absent;
}

class Keychain final : public Keyring {
 public:
  KeyringState state(const std::stop_token&) const override {
    SecKeychainRef keychain = nullptr;
    if (::SecKeychainCopyDefault(&keychain) != errSecSuccess) return KeyringState::absent;
    const Owner<SecKeychainRef> owner(keychain);
    SecKeychainStatus status = 0;
    if (::SecKeychainGetStatus(keychain, &status) != errSecSuccess) return KeyringState::absent;
    return (status & kSecUnlockStateStatus) != 0 ? KeyringState::ok : KeyringState::locked;
  }

  KeyringState store(const std::string& purpose, const std::string& secret,
                     const std::stop_token& stop) const override {
    const KeyringState cleared = clear(purpose, stop);
    if (cleared != KeyringState::ok) return cleared;
    const Query item = query_for(purpose);
    ::CFDictionarySetValue(item.get(), kSecValueData, data(secret).get());
    return state_of(::SecItemAdd(item.get(), nullptr));
  }

  Found look_up(const std::string& purpose, const std::stop_token&) const override {
    const Query query = query_for(purpose);
    ::CFDictionarySetValue(query.get(), kSecReturnData, kCFBooleanTrue);
    CFTypeRef found = nullptr;
    const OSStatus status = ::SecItemCopyMatching(query.get(), &found);
    if (status != errSecSuccess) return {state_of(status)};
    const Owner<CFDataRef> secret(static_cast<CFDataRef>(found));
    const auto* const bytes = reinterpret_cast<const char*>(::CFDataGetBytePtr(secret.get()));
    return {KeyringState::ok, std::string(bytes, static_cast<std::size_t>(::CFDataGetLength(secret.get())))};
  }

  KeyringState clear(const std::string& purpose, const std::stop_token&) const override {
    return state_of(::SecItemDelete(query_for(purpose).get()));
  }
};

}  // namespace

const Keyring& system_keyring() {
  static const Keychain keyring;
  return keyring;
}

}  // namespace caselight
