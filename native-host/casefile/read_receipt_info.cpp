#include "casefile/read_answers.hpp"
#include "casefile/take.hpp"

namespace caselight {

void read_receipt_info(const JsonValue& data, Case& out, EvidenceLog& log) {
  const JsonValue* details = data.is_object() ? data.value_of("receipt_details") : nullptr;
  const JsonValue& row = details == nullptr ? data : *details;
  take_form(row, "form", "receipt_info.receipt_details.form", out, log);
  take_text(row, "location", "receipt_info.receipt_details.location", out.location, log);
  take_text(row, "subtype", "receipt_info.receipt_details.subtype", out.subtype, log);
  const auto received = fields::stamp(row, {"receipt_date"});
  if (received && !out.submitted) {
    out.submitted = {received->day(),
                     log.field("receipt_info.receipt_details.receipt_date", format_date(received->day()))};
  }
}

}  // namespace caselight
