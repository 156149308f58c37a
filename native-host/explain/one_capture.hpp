// From the capture of a request to what is answered about it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "analysis/analysis.hpp"
#include "capture/capture.hpp"
#include "messaging/services.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// A capture with something in it that can be analysed, and which keys its answers had, as JSON.
struct ReadCapture {
  Capture capture;
  std::string answers_json;
};

/// The capture of a request, which is valid UTF-8 as every message is, or why nothing in it can be analysed.
/// `now` is the clock: nothing was read after it.
std::variant<ReadCapture, UnreadableCapture> read_capture_text(std::string_view capture_json, Instant now,
                                                               const Speech& words);

/// A case is seen from the moment in which it was read; a capture from the future (a wrong clock) is seen
/// from now.
Instant seen_at(const Capture& capture, Instant now);

AnalyzedCase in_words(const Analysis& analysis, std::string answers_json, const Speech& words);

/// The languages of the summary, English first.
std::vector<std::string> locales_offered();

}  // namespace caselight
