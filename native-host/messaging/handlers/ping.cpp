#include "messaging/handlers.hpp"
#include "messaging/json_text.hpp"
#include "messaging/limits.hpp"

namespace caselight {

Reply handle_ping(const Request& request, const Services& /*services*/) {
  return {JsonObjectText().number("v", envelope_version).number("id", request.id).text("type", "pong").finish()};
}

}  // namespace caselight
