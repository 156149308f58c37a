#include "knowledge/event_codes.hpp"

#include <algorithm>

namespace caselight {

const EventCode* find_event_code(std::string_view code) {
  const auto rows = event_codes();
  const auto found = std::ranges::lower_bound(rows, code, {}, &EventCode::code);
  return found != rows.end() && found->code == code ? &*found : nullptr;
}

}  // namespace caselight
