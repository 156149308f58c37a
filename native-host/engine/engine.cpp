#include "engine/engine.hpp"

#include <algorithm>

#include "analysis/analyze.hpp"
#include "base/json.hpp"
#include "base/printable.hpp"
#include "casefile/casefile.hpp"
#include "explain/explain_inputs.hpp"
#include "explain/one_capture.hpp"
#include "messaging/envelope.hpp"
#include "messaging/limits.hpp"

namespace caselight {
namespace {

std::string text_of(const JsonValue& options, std::string_view key, std::string_view otherwise) {
  const JsonValue* value = options.find(key);
  return std::string(value != nullptr && value->is_string() ? value->text() : otherwise);
}

std::string line(const std::string& complaint) { return printable(one_line(complaint) + '\n'); }

}  // namespace

class Engine::Cases final : public CaseService {
 public:
  Cases(const Instant& now, CaseAnswers& held) : now_(now), held_(held) {}

  AnalyzeReply analyze(const AnalyzeRequest& request) override {
    const Speech& words = speech(request.locale);
    auto read = read_capture_text(request.capture_json, now_, words);
    if (auto* unreadable = std::get_if<UnreadableCapture>(&read)) return std::move(*unreadable);
    auto& [capture, answers] = std::get<ReadCapture>(read);
    Analysis analysis = caselight::analyze(make_case(capture), seen_at(capture, now_));
    if (analysis.bare) analysis.bare_in_a_row = request.bare_before + 1;
    Remembered compared;
    if (request.keep && !capture.receipt.empty())
      compared = held_.compare_with_held(request.capture_json, capture.receipt, analysis, words);
    AnalyzedCase told = in_words(analysis, std::move(answers), words);
    told.remembered = std::move(compared);
    return told;
  }
  std::vector<std::string> locales() const override { return locales_offered(); }

 private:
  const Instant& now_;
  CaseAnswers& held_;
};

Engine::Engine()
    : cases_(std::make_unique<Cases>(now_, at_hand_)),
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
  at_hand_.take(request, now);
  dispatcher_.answer(message, frames);
  at_hand_.take(nullptr, now);
  return frames;
}

InputFile Engine::input(const std::string& name) const {
  const auto found =
      std::find_if(inputs_.begin(), inputs_.end(), [&](const InputFile& file) { return file.name == name; });
  if (found == inputs_.end()) return {name, {}, "It was not handed over."};
  return {name == "-" ? "standard input" : name, found->text, found->fault};
}

Printed Engine::analyze(std::string_view options_json, Instant clock) {
  const JsonDocument options = parse_json(options_json);
  const std::string now = text_of(options.root, "now", "");
  InputsAsked asked;
  asked.format = text_of(options.root, "format", "text");
  asked.locale = text_of(options.root, "locale", "en");
  asked.complaints_locale = text_of(options.root, "complaintsLocale", "en");
  if (const auto why = wrong_option(now, asked.locale))
    return {ExitCode::wrong_command_line, {}, line("caselight: " + *why)};
  asked.now = now.empty() ? clock : moment_of(now).value_or(clock);
  if (const JsonValue* files = options.root.find("files")) {
    for (const JsonValue& file : files->items()) asked.inputs.push_back(input(std::string(file.text())));
  }
  const JsonValue* share = options.root.find("share");
  asked.share = share != nullptr && share->boolean();
  if (const auto why = wrong_share(asked.share, asked.format))
    return {ExitCode::wrong_command_line, {}, line("caselight: " + *why)};
  const std::string previous = text_of(options.root, "previous", "");
  if (!previous.empty()) asked.previous = input(previous);
  inputs_.clear();
  Explained explained = explain_inputs(asked);
  Printed out{explained.code, std::move(explained.output), {}};
  for (const std::string& complaint : explained.complaints) out.complaints += line(complaint);
  return out;
}

}  // namespace caselight
