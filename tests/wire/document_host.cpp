// The messaging room of the host with a service whose answers are as long as the request asks: `length` bytes
// of the text `filling`, and a stray print when asked for. For the wire tests of long answers only.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "messaging/dispatcher.hpp"
#include "messaging/serve.hpp"
#include "platform/hardening.hpp"

namespace {

class Documents final : public caselight::CaseService {
 public:
  caselight::AnalyzeReply analyze(const caselight::AnalyzeRequest& request) override {
    const auto capture = nlohmann::json::parse(request.capture_json);
    if (capture.value("stray", false)) std::printf("a stray print\n"), std::fflush(stdout);
    const auto length = capture.at("length").get<std::size_t>();
    const auto filling = capture.value("filling", std::string("x"));
    std::string html;
    while (html.size() + filling.size() <= length) html += filling;
    html.append(length - html.size(), '.');
    return caselight::AnalyzedCase{"{}", "{}", std::move(html), {}};
  }
  std::vector<std::string> locales() const override { return {"en"}; }
};

}  // namespace

int main() {
  const int output = caselight::take_standard_output();
  caselight::ignore_broken_pipes();
  caselight::harden_process(caselight::Sockets::denied);
  Documents documents;
  const caselight::Services services{"0.0.0", &documents};
  caselight::Dispatcher dispatcher(services);
  return caselight::serve(caselight::standard_input, output, dispatcher) == caselight::Ending::done ? 0 : 1;
}
