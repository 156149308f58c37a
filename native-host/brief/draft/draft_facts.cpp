#include "brief/draft/draft_facts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/facts.hpp"
#include "brief/answer/tokens.hpp"
#include "brief/redaction/skeleton.hpp"
#include "report/drafts/draft.hpp"

namespace caselight {
namespace {

class MissingFacts {
 public:
  MissingFacts(std::string_view text, std::string_view draft)
      : text_(text), draft_(draft), given_(facts_of(text)), plain_(plain(text)) {}

  std::vector<std::string> take() {
    days();
    spans();
    for (const std::string& piece : brackets_of(draft_)) keep_word_for_word(piece);
    quotes();
    words_with_figures();
    return std::move(out_);
  }

 private:
  static std::string plain(std::string_view text) {
    std::string out;
    for (const Token& token : tokens_of(text)) out.append(token.word).append(" ");
    return " " + out;
  }

  void days() {
    const Skeleton skeleton = skeleton_of(draft_);
    for (const DateMention& mention : find_dates(skeleton)) {
      const bool kept =
          std::find(given_.days.begin(), given_.days.end(), mention.readings.front()) != given_.days.end();
      if (!kept) add(piece_of(skeleton, mention.begin, mention.end));
      dated_.push_back({skeleton.at[mention.begin], skeleton.at[mention.end]});
    }
  }
  void spans() {
    const Skeleton skeleton = skeleton_of(draft_);
    for (const SpanOfTime& span : find_spans_of_time(skeleton)) {
      if (given_.spans.count(span.key) == 0) add(piece_of(skeleton, span.begin, span.end));
      dated_.push_back({skeleton.at[span.begin], skeleton.at[span.end]});
    }
  }
  std::string_view piece_of(const Skeleton& skeleton, std::size_t begin, std::size_t end) const {
    return draft_.substr(skeleton.at[begin], skeleton.at[end] - skeleton.at[begin]);
  }

  void keep_word_for_word(std::string_view piece) {
    if (plain_.find(plain(piece)) == plain_.npos) add(piece);
  }
  void quotes() {
    for (auto at = draft_.find("“"); at != draft_.npos; at = draft_.find("“", at + 1)) {
      const auto end = draft_.find("”", at);
      if (end == draft_.npos) return;
      keep_word_for_word(draft_.substr(at + 3, end - at - 3));
    }
  }

  /// A form, a receipt, a telephone number. The figures before a point that count the lines are none.
  void words_with_figures() {
    for (std::size_t at = 0; at < draft_.size();) {
      const auto end = std::min(draft_.find_first_of(" \n", at), draft_.size());
      const std::string_view word = trim_marks(draft_.substr(at, end - at));
      const bool figure = std::any_of(word.begin(), word.end(), is_digit);
      const bool counts_lines =
          (at == 0 || draft_[at - 1] == '\n') && draft_.substr(at, end - at).ends_with('.');
      if (figure && !counts_lines && !is_part_of_a_day(at)) keep_word_for_word(word);
      at = end + 1;
    }
  }
  bool is_part_of_a_day(std::size_t at) const {
    return std::any_of(dated_.begin(), dated_.end(),
                       [&](const auto& day) { return at >= day.first && at < day.second; });
  }
  static std::string_view trim_marks(std::string_view word) {
    while (!word.empty() &&
           (word.back() == ',' || word.back() == '.' || word.back() == ';' || word.back() == ')'))
      word.remove_suffix(1);
    while (!word.empty() && word.front() == '(') word.remove_prefix(1);
    return word;
  }

  void add(std::string_view piece) {
    if (std::find(out_.begin(), out_.end(), piece) == out_.end()) out_.emplace_back(piece);
  }

  std::string_view text_, draft_;
  Facts given_;
  std::string plain_;
  std::vector<std::pair<std::size_t, std::size_t>> dated_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> facts_missing_in(std::string_view text, std::string_view draft) {
  return MissingFacts(text, draft).take();
}

}  // namespace caselight
