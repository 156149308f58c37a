// What a page calls: bytes in, bytes out. A text is handed over as its place and its length; what comes back
// is read from `result_at` and `complaint_at` before the next call. The clock is the caller's, in
// milliseconds since 1970 UTC.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/engine.hpp"
#include "report/speech/handed_words.hpp"

#define CASELIGHT_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

std::string result;
std::string complaint;

caselight::Engine& engine() {
  static caselight::Engine one;
  return one;
}

caselight::Instant instant(double milliseconds) {
  return caselight::Instant{std::chrono::milliseconds{static_cast<std::int64_t>(milliseconds)}};
}

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

}  // namespace

CASELIGHT_EXPORT(alloc) void* engine_alloc(std::uint32_t bytes) { return std::malloc(bytes); }
CASELIGHT_EXPORT(release) void engine_release(void* at) { std::free(at); }

/// The words of one more language, before the first message. They stay the module's: they are not to be
/// released. Returns 0 where they belong to another build.
CASELIGHT_EXPORT(add_words) int engine_add_words(const char* packed, std::uint32_t bytes) {
  return caselight::hand_over_words({packed, bytes}) ? 1 : 0;
}

/// One message of the protocol; the frames of its answer are the result.
CASELIGHT_EXPORT(message) void engine_message(const char* text, std::uint32_t bytes, double now) {
  result = engine().answer({text, bytes}, instant(now));
}

/// An input for the next `analyze`; `fault` says why it could not be read, or is empty.
CASELIGHT_EXPORT(add_input)
void engine_add_input(const char* name, std::uint32_t name_bytes, const char* text, std::uint32_t bytes,
                      const char* fault, std::uint32_t fault_bytes) {
  engine().add_input({{name, name_bytes}, {text, bytes}, {fault, fault_bytes}});
}

/// Returns the exit code; the result is what is printed, the complaint is what goes to the standard error.
CASELIGHT_EXPORT(analyze) int engine_analyze(const char* options, std::uint32_t bytes, double clock) {
  caselight::Printed printed = engine().analyze({options, bytes}, instant(clock));
  result = std::move(printed.output);
  complaint = std::move(printed.complaints);
  return static_cast<int>(printed.code);
}

CASELIGHT_EXPORT(result_at) const char* engine_result_at() { return result.data(); }
CASELIGHT_EXPORT(result_bytes) std::uint32_t engine_result_bytes() { return size_of(result); }
CASELIGHT_EXPORT(complaint_at) const char* engine_complaint_at() { return complaint.data(); }
CASELIGHT_EXPORT(complaint_bytes) std::uint32_t engine_complaint_bytes() { return size_of(complaint); }
