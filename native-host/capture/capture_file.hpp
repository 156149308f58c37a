#pragma once

#include "capture/capture.hpp"

namespace caselight {

/// Reads a `caselight-capture/1` object: judges each response and keeps what can be used. A body that names
/// another receipt is `not_yours` and is not used.
Capture read_capture_file(const JsonValue& capture, const JsonDocument& owner);

/// Reads `{"cases":…,"case_status":…,"receipt_info":…,"documents":…}` whose members are parsed bodies (or
/// their text).
Capture read_bundle(const JsonValue& bundle, const JsonDocument& owner);

}  // namespace caselight
