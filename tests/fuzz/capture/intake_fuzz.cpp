#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analysis/analyze.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "capture/intake.hpp"
#include "casefile/casefile.hpp"
#include "report/report.hpp"

namespace {

constexpr caselight::Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};

void require(bool holds) {
  if (!holds) std::abort();
}

/// Whatever was pasted: the analysis as JSON is JSON, and every rendering is valid UTF-8 without markup of
/// the input's own.
void check(const caselight::Capture& capture) {
  using namespace caselight;
  const Analysis analysis = analyze(make_case(capture), kNow);
  const Speech& words = speech("es");
  require(parse_json(to_json(analysis, words)).state == JsonState::whole);
  const std::string html = to_html(analysis, words);
  require(is_valid_utf8(html));
  require(html.find("<script") == std::string::npos);
  require(is_valid_utf8(to_text(analysis, words)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto intake = caselight::read_input({reinterpret_cast<const char*>(data), size});
  for (const auto& capture : intake.captures) {
    if (!capture.nothing_read()) check(capture);
  }
  return 0;
}
