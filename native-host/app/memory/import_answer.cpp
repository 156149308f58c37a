#include <algorithm>
#include <chrono>

#include "app/import_text.hpp"
#include "app/memory/answers.hpp"
#include "app/memory/card.hpp"
#include "app/memory/stored_case.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShownCards = 20;
constexpr std::size_t kLearnedCases = 20;     ///< a long import comes in pieces: each stays a short request
constexpr std::size_t kLearnedReadings = 50;  ///< entries of one case, newest first

/// Learning goes on from the next readings: an import does not keep the person waiting for it.
constexpr std::chrono::milliseconds kLearningTime{1'000};

/// Goes through a case's steps as if they had been read here.
void learn_from(History& history, const std::string& receipt, std::chrono::steady_clock::time_point until) {
  for (const ReadingEntry& entry : history.readings(receipt, std::nullopt, kLearnedReadings).entries) {
    if (std::chrono::steady_clock::now() >= until) return;
    const auto before = history.before(receipt, entry.reading);
    const auto stored = history.load(receipt, entry.reading);
    if (!before || !stored) continue;
    std::vector<SeenPair> pairs;
    for (SeenTogether& pair : seen_in_step(*before, *stored))
      pairs.push_back({std::move(pair.code), std::move(pair.title)});
    if (!pairs.empty()) history.learn(receipt, pairs);
  }
}

/// What a person imports is what they have seen: later changes are told against it.
void settle(History& history, const std::vector<std::string>& receipts) {
  std::vector<std::string> unseen;
  for (const std::string& receipt : receipts) {
    if (!history.acknowledged(receipt)) unseen.push_back(receipt);
  }
  history.acknowledge(unseen);
  const auto until = std::chrono::steady_clock::now() + kLearningTime;
  for (std::size_t i = 0; i < std::min(receipts.size(), kLearnedCases); ++i)
    learn_from(history, receipts[i], until);
}

void write_cards(JsonWriter& out, History& history, const std::vector<std::string>& receipts,
                 const Speech& words, Instant now) {
  std::vector<CaseRow> rows;
  for (std::size_t i = 0; i < std::min(receipts.size(), kShownCards); ++i) {
    if (auto row = history.row(receipts[i], words.locale())) rows.push_back(std::move(*row));
  }
  out.key("cards").begin_array();
  for (const std::string& card : cards_of(history, rows, words, now)) out.raw(card);
  out.end_array();
}

}  // namespace

MemoryAnswer import_text(History& history, const ImportRequest& request, ImportCheck& check, Instant now) {
  const Speech& words = speech(request.locale);
  Imported got = is_exported_history(request.text)
                     ? import_history_lines(history, request.text, now, words, check)
                     : import_captures(history, request.text, request.browser, now, words);
  if (const auto missing = request.last ? check.end() : std::nullopt)
    got.problems.push_back(complaint_of_whole(*missing, words));
  if (got.kept == 0 && got.known == 0 && !got.problems.empty()) {
    const auto& first = got.problems.front();
    return Fault{FaultCode::nothing_to_import,
                 first.message,
                 first.fix,
                 {{"problems", complaints_json(got.problems)}}};
  }
  settle(history, got.receipts);
  JsonWriter out;
  out.key("kept").integer(got.kept).key("known").integer(got.known);
  write_cards(out, history, got.receipts, words, now);
  return out.key("problems").raw(complaints_json(got.problems)).take();
}

}  // namespace caselight
