#include "platform/registry.hpp"

namespace caselight {

std::error_code set_registry_default(const std::string& /*key*/, const std::string& /*value*/) {
  return std::make_error_code(std::errc::not_supported);
}

std::optional<std::string> registry_default(const std::string& /*key*/) { return std::nullopt; }

bool registry_key_exists(const std::string& /*key*/) { return false; }

std::error_code delete_registry_key(const std::string& /*key*/) {
  return std::make_error_code(std::errc::not_supported);
}

}  // namespace caselight
