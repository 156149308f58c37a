#include "capture/reading.hpp"

namespace caselight {

std::string_view name_of(Endpoint endpoint) {
  constexpr std::array<std::string_view, 4> names{"cases", "case_status", "receipt_info", "documents"};
  return names[static_cast<std::size_t>(endpoint)];
}

std::string_view name_of(AnswerReading reading) {
  constexpr std::array<std::string_view, 12> names{"ok",        "empty",     "signed_out",   "not_yours",
                                                   "not_found", "blocked",   "rate_limited", "server_error",
                                                   "not_json",  "truncated", "network",      "missing"};
  return names[static_cast<std::size_t>(reading)];
}

}  // namespace caselight
