// Any message gets exactly one answer, which is JSON; and the scanner takes nothing for JSON that a JSON
// library would refuse.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "messaging/dispatcher.hpp"
#include "messaging/json_scanner.hpp"
#include "messaging/limits.hpp"

namespace {

// Answers with what it was given, so that a capture that is not whole JSON would spoil the answer.
class Mirror final : public caselight::CaseService {
 public:
  caselight::AnalyzeReply analyze(const caselight::AnalyzeRequest& request) override {
    return caselight::AnalyzedCase{std::string(request.capture_json), "{}", std::string(request.locale), {}};
  }
  std::vector<std::string> locales() const override { return {"en"}; }
};

void check_answer(std::string_view message) {
  Mirror mirror;
  const caselight::Services services{"0.0.0", &mirror, nullptr};
  caselight::Dispatcher dispatcher(services);
  std::string frames;
  dispatcher.answer(R"({"v":1,"id":1,"type":"hello","protocol":{"min":1,"max":1}})", frames);
  frames.clear();
  dispatcher.answer(message, frames);
  if (!caselight::scan_object(std::string_view(frames).substr(4), caselight::max_json_depth)) std::abort();
}

// One object for the library too. It reads past a byte-order mark and stops at a zero byte; a frame may have
// neither.
bool is_plain_object(std::string_view text) {
  const auto opening =
      static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c == '[' || c == '{'; }));
  const bool has_quirk = text.starts_with("\xEF\xBB\xBF") || text.find('\0') != std::string_view::npos;
  return opening <= caselight::max_json_depth && !has_quirk &&
         text.find('{') == text.find_first_not_of(" \t\r\n") && nlohmann::json::accept(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view message(reinterpret_cast<const char*>(data), size);
  if (size > caselight::max_frame_bytes / 8) return 0;  // one frame holds the answer
  const auto members = caselight::scan_object(message, caselight::max_json_depth);
  if (!members && is_plain_object(message)) std::abort();
  if (members) {
    for (const caselight::MemberText& member : *members) {
      if (member.value.data() < message.data() || member.value.end() > message.end()) std::abort();
    }
  }
  check_answer(message);
  return 0;
}
