#include "capture/readings_json.hpp"

#include "base/json_writer.hpp"

namespace caselight {

std::string readings_json(const Readings& readings) {
  JsonWriter out;
  out.begin_object();
  for (const Endpoint endpoint : kEndpoints) out.field(name_of(endpoint), name_of(readings[endpoint]));
  return out.end_object().take();
}

}  // namespace caselight
