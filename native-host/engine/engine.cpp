#include "engine/engine.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "base/json.hpp"
#include "casefile/casefile.hpp"
#include "explain/one_capture.hpp"
#include "messaging/envelope.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

std::string text_of(const JsonValue& options, std::string_view key, std::string_view otherwise) {
  const JsonValue* value = options.find(key);
  return std::string(value != nullptr && value->is_string() ? value->text() : otherwise);
}

AnalyzeOptions options_of(std::string_view json) {
  const JsonDocument document = parse_json(json);
  AnalyzeOptions out;
  if (const JsonValue* files = document.root.find("files")) {
    for (const JsonValue& file : files->items()) out.files.emplace_back(file.text());
  }
  out.format = text_of(document.root, "format", out.format);
  out.now = text_of(document.root, "now", "");
  out.locale = text_of(document.root, "locale", out.locale);
  out.previous = text_of(document.root, "previous", "");
  out.complaints_locale = text_of(document.root, "complaintsLocale", out.complaints_locale);
  return out;
}

}  // namespace

class Engine::Cases final : public CaseService {
 public:
  explicit Cases(const Instant& now) : now_(now) {}

  AnalyzeReply analyze(const AnalyzeRequest& request) override {
    const Speech& words = speech(request.locale);
    auto read = read_capture_text(request.capture_json, now_, words);
    if (auto* unreadable = std::get_if<UnreadableCapture>(&read)) return std::move(*unreadable);
    const Capture& capture = std::get<Capture>(read);
    return in_words(caselight::analyze(make_case(capture), seen_at(capture, now_)), words);
  }
  std::vector<std::string> locales() const override { return locales_offered(); }

 private:
  const Instant& now_;
};

Engine::Engine()
    : cases_(std::make_unique<Cases>(now_)),
      services_{.host_version = CASELIGHT_VERSION, .cases = cases_.get(), .at_hand = &at_hand_},
      dispatcher_(services_) {}

std::string Engine::answer(std::string_view message, Instant now) {
  std::string frames;
  now_ = now;
  if (message.size() > max_request_bytes) {
    dispatcher_.answer_oversize(frames);
    return frames;
  }
  const auto read = read_envelope(message);
  const auto* request = std::get_if<HostRequest>(&read);
  at_hand_.take(request != nullptr ? request->find("held").value_or("") : "", now);
  dispatcher_.answer(message, frames);
  return frames;
}

Printed Engine::analyze(std::string_view options_json, Instant clock) {
  const auto read = [this](const std::string& name) {
    const auto found = std::find_if(inputs_.begin(), inputs_.end(),
                                    [&](const InputFile& file) { return file.name == name; });
    if (found == inputs_.end()) return InputFile{name, {}, "It was not handed over."};
    return InputFile{name == "-" ? "standard input" : name, found->text, found->fault};
  };
  Printed out = analyze_inputs(options_of(options_json), read, clock);
  inputs_.clear();
  return out;
}

}  // namespace caselight
