#pragma once

#include "base/json.hpp"
#include "casefile/case.hpp"
#include "casefile/evidence_log.hpp"

/// One reader per shape. Each takes what it finds and leaves the rest of the Case alone; every key may be
/// missing, and unknown keys are ignored. Fields: myuscis-api.md 2.
namespace caselight {

void read_cases(const JsonValue& data, Case& out, EvidenceLog& log);
void read_case_status(const JsonValue& data, Case& out, EvidenceLog& log);
void read_receipt_info(const JsonValue& data, Case& out, EvidenceLog& log);
void read_documents(const JsonValue& data, Case& out, EvidenceLog& log);
void read_flat(const JsonValue& data, Case& out, EvidenceLog& log);   ///< the guide's illustration
void read_torch(const JsonValue& data, Case& out, EvidenceLog& log);  ///< the official Case Status API
void read_egov(const JsonValue& data, Case& out, EvidenceLog& log);   ///< the public checker

}  // namespace caselight
