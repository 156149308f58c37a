// Not tested: no Windows machine builds this yet. Keys and values here are ASCII, or paths in the system's
// code page.
#include "platform/registry.hpp"

#include <windows.h>

namespace caselight {
namespace {

std::error_code error_of(LSTATUS status) { return {static_cast<int>(status), std::system_category()}; }

}  // namespace

std::error_code set_registry_default(const std::string& key, const std::string& value) {
  const auto size = static_cast<DWORD>(value.size() + 1);  // the closing zero counts
  return error_of(::RegSetKeyValueA(HKEY_CURRENT_USER, key.c_str(), nullptr, REG_SZ, value.c_str(), size));
}

std::optional<std::string> registry_default(const std::string& key) {
  DWORD size = 0;
  if (::RegGetValueA(HKEY_CURRENT_USER, key.c_str(), nullptr, RRF_RT_REG_SZ, nullptr, nullptr, &size) != 0) {
    return std::nullopt;
  }
  std::string value(size, '\0');
  if (::RegGetValueA(HKEY_CURRENT_USER, key.c_str(), nullptr, RRF_RT_REG_SZ, nullptr, value.data(), &size) !=
      0) {
    return std::nullopt;
  }
  value.resize(size == 0 ? 0 : size - 1);
  return value;
}

bool registry_key_exists(const std::string& key) {
  HKEY opened = nullptr;
  if (::RegOpenKeyExA(HKEY_CURRENT_USER, key.c_str(), 0, KEY_READ, &opened) != 0) return false;
  ::RegCloseKey(opened);
  return true;
}

std::error_code delete_registry_key(const std::string& key) {
  return error_of(::RegDeleteKeyA(HKEY_CURRENT_USER, key.c_str()));
}

}  // namespace caselight
