#include "explain/handed_over.hpp"

#include <span>
#include <utility>

#include "analysis/analyze.hpp"
#include "casefile/casefile.hpp"
#include "explain/many_cases.hpp"
#include "explain/one_capture.hpp"

namespace caselight {

MemoryAnswer render_handed_over(const RenderRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  auto read = read_capture_text(request.capture_json, now, words);
  if (auto* refused = std::get_if<UnreadableCapture>(&read)) {
    return Fault{refused->code, std::move(refused->message), std::move(refused->fix), {}};
  }
  const Capture& capture = std::get<ReadCapture>(read).capture;
  const Analysis analysis = analyze(make_case(capture), seen_at(capture, now));
  const std::string only = analysis.of->receipt;
  return rendered_members(std::span(&analysis, 1), only, request.format, words, request.share);
}

}  // namespace caselight
