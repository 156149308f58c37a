#include "app/case_service.hpp"

#include <utility>

#include "analysis/analyze.hpp"
#include "app/clock.hpp"
#include "app/memory/remember.hpp"
#include "casefile/casefile.hpp"
#include "explain/one_capture.hpp"

namespace caselight {
namespace {

class LocalCaseService : public CaseService {
 public:
  explicit LocalCaseService(Memory* memory) : memory_(memory) {}

  AnalyzeReply analyze(const AnalyzeRequest& request) override {
    const Speech& words = speech(request.locale);
    auto read = read_capture_text(request.capture_json, clock_now(), words);
    if (auto* unreadable = std::get_if<UnreadableCapture>(&read)) return std::move(*unreadable);
    auto& [capture, answers] = std::get<ReadCapture>(read);
    Analysis analysis = caselight::analyze(make_case(capture), seen_at(capture, clock_now()));
    if (analysis.bare) analysis.bare_in_a_row = request.bare_before + 1;
    Remembered remembered;
    if (request.keep && memory_ != nullptr)
      remembered = remember(*memory_, request, capture, analysis, words);
    AnalyzedCase told = in_words(analysis, std::move(answers), words);
    told.remembered = std::move(remembered);
    return told;
  }

  Remembered not_kept_yet(const AnalyzeRequest& request) override {
    return caselight::not_kept_yet(std::exchange(first_delay_, false), speech(request.locale));
  }

  std::vector<std::string> locales() const override { return locales_offered(); }

 private:
  Memory* memory_;
  bool first_delay_ = true;  // that the memory is slow is said once in a conversation
};

}  // namespace

std::unique_ptr<CaseService> make_case_service(Memory* memory) {
  return std::make_unique<LocalCaseService>(memory);
}

}  // namespace caselight
