#include "app/memory/remember.hpp"

#include <array>

#include "analysis/changes.hpp"
#include "app/clock.hpp"
#include "app/history_words.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

std::string kept_json(const KeptReading& kept) {
  JsonWriter out;
  out.begin_object().field("kept", true).key("reading").integer(kept.reading);
  return out.field("unchanged", kept.unchanged || kept.known).end_object().take();
}

std::string not_kept_json(std::string_view state, const Refusal& why) {
  JsonWriter out;
  out.begin_object().field("kept", false).optional_field("state", state);
  out.optional_field("message", why.message).optional_field("fix", why.fix);
  return out.end_object().take();
}

KeptReading keep(History& history, const AnalyzeRequest& request, const Capture& capture,
                 const Analysis& analysis) {
  NewReading reading;
  reading.receipt = capture.receipt;
  reading.capture = request.capture_json;
  reading.captured_at = capture.captured_at;
  reading.received_at = clock_now();
  reading.browser = request.browser;
  reading.parts = capture.readings;
  reading.applicant = analysis.of->applicant.value;
  reading.just_read = true;
  return history.keep(reading);
}

/// What appeared together in that step is learned.
void learn(History& history, std::string_view receipt, const std::vector<Change>& news) {
  std::vector<SeenPair> pairs;
  for (SeenTogether& pair : find_seen_together(news))
    pairs.push_back({std::move(pair.code), std::move(pair.title)});
  if (!pairs.empty()) history.learn(receipt, pairs);
}

Remembered remember_in(History& history, const AnalyzeRequest& request, const Capture& capture,
                       Analysis& analysis, const Speech& speech) {
  const std::string& receipt = capture.receipt;
  const bool first = !history.has_case(receipt);
  const KeptReading kept = keep(history, request, capture, analysis);
  // The person sees the whole of a first reading: later changes are told against it.
  if (first) history.acknowledge(std::array{receipt});
  const std::vector<Change> news = news_of(history, kept, analysis);
  learn(history, receipt, news);
  SinceSeen seen = since_seen(history, kept.reading, analysis);
  if (first) seen.since.reset();
  tell_changes(analysis, seen.changes);
  analysis.seen_together = pairs_of(history, receipt);
  const auto row = history.row(receipt, speech.locale());
  // A capture with an old date is kept where it belongs; the list shows the newest one.
  if (row && row->newest == kept.reading) try_to_index(history, analysis);
  return {kept_json(kept), since_json(seen, speech), changes_json(news, speech)};
}

}  // namespace

Remembered remember(Memory& memory, const AnalyzeRequest& request, const Capture& capture, Analysis& analysis,
                    const Speech& speech) {
  if (capture.receipt.empty()) {
    return {
        not_kept_json({}, {speech.say(Word::history_no_receipt), speech.say(Word::history_fix_no_receipt)}),
        {},
        {}};
  }
  try {
    return remember_in(memory.history(), request, capture, analysis, speech);
  } catch (const HistoryFault& fault) {
    const bool busy = fault.state() == HistoryState::busy;
    const bool say = !busy && memory.is_first_complaint();
    return {not_kept_json(name_of(fault.state()), say ? explain_history(fault, speech) : Refusal{}),
            {},
            {},
            busy};
  }
}

Remembered not_kept_yet(bool say, const Speech& speech) {
  const Refusal why{speech.say(Word::history_not_yet), speech.say(Word::history_fix_not_yet)};
  return {not_kept_json(name_of(HistoryState::busy), say ? why : Refusal{}), {}, {}, true};
}

}  // namespace caselight
