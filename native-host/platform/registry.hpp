// The Windows registry of the current user, where browsers on Windows look up native hosts. Other systems
// have none.
#pragma once
#include <optional>
#include <string>
#include <system_error>

namespace caselight {

/// Sets the default value of `HKEY_CURRENT_USER\<key>`, and makes the key. `not_supported` on other systems.
std::error_code set_registry_default(const std::string& key, const std::string& value);

/// The default value; nothing when the key is not there or the system has no registry.
std::optional<std::string> registry_default(const std::string& key);

bool registry_key_exists(const std::string& key);

std::error_code delete_registry_key(const std::string& key);

}  // namespace caselight
