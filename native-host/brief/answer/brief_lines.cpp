#include "brief/answer/brief_lines.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "brief/answer/answer_text.hpp"
#include "brief/answer/evidence_ids.hpp"

namespace caselight {
namespace {

constexpr std::size_t kTriple = 3;
constexpr std::size_t kFewestWords = 4;  ///< a shorter sentence repeats nothing
constexpr std::size_t kOfFour = 3;       ///< so many of four triples have to stand in the line

using namespace std::literals;
/// A word that turns a sentence around: one that the line lacks makes it another sentence.
constexpr std::array kTurning{"not"sv,     "no"sv,      "never"sv,  "cannot"sv, "without"sv, "nobody"sv,
                              "nothing"sv, "neither"sv, "nor"sv,    "t"sv,      "nadie"sv,   "ni"sv,
                              "nunca"sv,   "sin"sv,     "nada"sv,   "will"sv,   "must"sv,    "should"sv,
                              "likely"sv,  "soon"sv,    "debe"sv,   "pronto"sv, "deberia"sv, "before"sv,
                              "after"sv,   "antes"sv,   "despues"sv};
constexpr std::array kTurningBeginnings{"approv"sv, "aprob"sv, "den"sv,    "reject"sv, "rechaz"sv,
                                        "grant"sv,  "refus"sv, "cancel"sv, "resched"sv};

bool turns(const std::string& word) {
  const bool figure = std::any_of(word.begin(), word.end(), is_digit);
  return figure || is_in(kTurning, word) || begins_with_one_of(kTurningBeginnings, word);
}

bool has_word(const std::vector<Token>& tokens, std::string_view word) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.word == word; });
}

bool has_triple(const std::vector<Token>& line, const std::vector<Token>& sentence, std::size_t at) {
  for (std::size_t i = 0; i + kTriple <= line.size(); ++i) {
    if (line[i].word == sentence[at].word && line[i + 1].word == sentence[at + 1].word &&
        line[i + 2].word == sentence[at + 2].word)
      return true;
  }
  return false;
}

/// "not" may neither be added nor taken away.
std::size_t denials(const std::vector<Token>& tokens) {
  constexpr std::array kNo{"not"sv, "no"sv, "never"sv, "cannot"sv, "t"sv, "nothing"sv, "nada"sv, "nunca"sv};
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) { return is_in(kNo, t.word); }));
}

/// "The record does not say whether this is biometrics or an interview" speaks of neither.
bool says_what_is_unknown(const std::vector<Token>& tokens) {
  constexpr std::array kSaying{"say"sv,  "says"sv,   "name"sv,    "shows"sv, "known"sv,
                               "dice"sv, "indica"sv, "muestra"sv, "sabe"sv};
  return denials(tokens) > 0 &&
         std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return is_in(kSaying, t.word); });
}

/// `turning` are the words of the sentence that turn it around.
bool line_says(const BriefLine& line, const std::vector<Token>& sentence,
               const std::vector<std::string_view>& turning) {
  for (const std::string_view word : turning) {
    if (!has_word(line.tokens, word)) return false;
  }
  const bool whole = sentence.size() + 2 >= line.tokens.size();
  if (whole && denials(sentence) != denials(line.tokens)) return false;
  const std::size_t triples = sentence.size() - kTriple + 1;
  std::size_t found = 0;
  for (std::size_t at = 0; at < triples; ++at) found += has_triple(line.tokens, sentence, at) ? 1U : 0U;
  return found * (kOfFour + 1) >= triples * kOfFour;
}

std::string without_ids(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (const EvidenceMention& id : find_evidence_ids(text)) {
    out.append(text.substr(copied, id.begin - copied));
    copied = id.end;
  }
  out.append(text.substr(copied));
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void add_to(BriefLine& line, std::string_view text) {
  if (!line.text.empty()) line.text.push_back(' ');
  line.rows.push_back(without_ids(text));
  line.text.append(line.rows.back());
  for (const EvidenceMention& mention : find_evidence_ids(text))
    line.ids.insert(mention.ids.begin(), mention.ids.end());
}

/// "30 days, and 3 more when it was mailed" and "30 days (33 when it was mailed)" say 33 days too.
void add_mail_days(BriefLine& line) {
  constexpr int kMailDays = 3;
  constexpr std::size_t kMostDigits = 4;  // no rule of days has more, and a text from outside may
  std::set<std::string> longer;
  for (const std::string& span : line.spans) {
    if (span.find(" day") == span.npos || span.find(' ') > kMostDigits) continue;
    const std::string with_mail = std::to_string(std::atoi(span.c_str()) + kMailDays);
    if (has_word(line.tokens, "3") || has_word(line.tokens, with_mail)) longer.insert(with_mail + " day");
  }
  line.spans.merge(longer);
}

void read(BriefLine& line) {
  line.tokens = tokens_of(line.text);
  for (const SentenceSpan& span : sentences_of(line.text)) {
    auto sentence = tokens_of(std::string_view(line.text).substr(span.begin, span.end - span.begin));
    if (!says_what_is_unknown(sentence))
      line.claims.insert(line.claims.end(), sentence.begin(), sentence.end());
  }
  const Skeleton skeleton = skeleton_of(line.text);
  for (const DateMention& mention : find_dates(skeleton)) line.days.push_back(mention.readings.front());
  for (const SpanOfTime& span : find_spans_of_time(skeleton)) line.spans.insert(span.key);
  add_mail_days(line);
}

}  // namespace

BriefLines::BriefLines(std::string_view sent) {
  while (!sent.empty()) {
    const auto end = std::min(sent.find('\n'), sent.size());
    const std::string_view text = sent.substr(0, end);
    sent.remove_prefix(std::min(end + 1, sent.size()));
    if (text.substr(0, 2) == "- ") {
      lines_.emplace_back();
      add_to(lines_.back(), text.substr(2));
    } else if (text.substr(0, 2) == "  " && !lines_.empty()) {
      add_to(lines_.back(), text.substr(2));
    }
  }
  for (BriefLine& line : lines_) read(line);
}

bool BriefLines::say(const std::vector<Token>& sentence) const {
  if (sentence.size() < kFewestWords) return false;
  std::vector<std::string_view> turning;
  for (const Token& token : sentence) {
    if (turns(token.word)) turning.push_back(token.word);
  }
  return std::any_of(lines_.begin(), lines_.end(),
                     [&](const BriefLine& line) { return line_says(line, sentence, turning); });
}

bool BriefLines::have_word(std::string_view word) const {
  return std::any_of(lines_.begin(), lines_.end(),
                     [&](const BriefLine& line) { return has_word(line.tokens, word); });
}

std::vector<const BriefLine*> BriefLines::citing(const std::set<std::size_t>& ids) const {
  std::vector<const BriefLine*> out;
  for (const BriefLine& line : lines_) {
    const bool cited =
        std::any_of(ids.begin(), ids.end(), [&](std::size_t id) { return line.ids.count(id) > 0; });
    if (ids.empty() || cited) out.push_back(&line);
  }
  return out;
}

}  // namespace caselight
