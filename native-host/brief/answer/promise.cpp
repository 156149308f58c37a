#include <algorithm>
#include <array>

#include "brief/answer/forbidden.hpp"
#include "brief/answer/frame.hpp"

namespace caselight {
namespace {

/// "Nobody can say whether it will be approved", "approve or deny", "if you do not respond": no forecast of
/// this case.
bool asserts_nothing(const Frame& frame, const Breach& match) {
  return frame.covers<&LanguageOfRules::unknowing>(match) || frame.covers<&LanguageOfRules::neglect>(match) ||
         frame.has<&LanguageOfRules::either_way>();
}

/// "be approved", "approve": what a forecast says, where "is approved" and "approves" belong to a condition.
bool is_infinitive(const std::vector<Token>& tokens, std::size_t at) {
  using namespace std::literals;
  constexpr std::array kInfinitives{"approve"sv, "grant"sv,    "deny"sv,     "reject"sv,
                                    "refuse"sv,  "aprobar"sv,  "conceder"sv, "otorgar"sv,
                                    "denegar"sv, "rechazar"sv, "succeed"sv};
  constexpr std::array kBe{"be"sv, "get"sv, "ser"sv};
  return is_in(kInfinitives, tokens[at].word) || (at > 0 && is_in(kBe, tokens[at - 1].word));
}

bool is_forecast(const Frame& frame, const Breach& match, const std::vector<Token>& tokens) {
  if (asserts_nothing(frame, match) || frame.has<&LanguageOfRules::oath>()) return false;
  if (frame.overlaps<&LanguageOfRules::past_verdicts>({match.last, match.last})) return false;
  if (frame.overlaps<&LanguageOfRules::past_verdicts>({match.first, match.first})) return false;
  for (const Breach& condition : book<&LanguageOfRules::conditions>().find_all(tokens)) {
    if (condition.last != match.last) continue;
    // "Should the case be approved, …" is a condition; "will, when reviewed, be approved" is a forecast all
    // the same.
    return condition.first != match.first && is_infinitive(tokens, match.last);
  }
  return true;
}

/// "The appeal should arrive by November 28": the deadline of the evidence that the sentence names.
bool is_own_deadline(const Frame& frame, const Breach& match, const std::vector<Token>& tokens,
                     const CaseFacts& facts, bool grounded) {
  using namespace std::literals;
  constexpr std::array kByADay{"by"sv, "before"sv, "until"sv, "antes"sv};
  return grounded && !facts.last_days.empty() && is_in(kByADay, tokens[match.last].word) &&
         frame.has<&LanguageOfRules::own_deadlines>();
}

/// "In most cases a denied I-485 cannot be appealed": which one it is, and not what becomes of it.
bool is_attribute(const std::vector<Token>& tokens, const Breach& match) {
  using namespace std::literals;
  constexpr std::array kArticles{"a"sv, "an"sv, "the"sv, "un"sv, "una"sv};
  return match.last > match.first && is_in(kArticles, tokens[match.last - 1].word);
}

bool is_timing(const Frame& frame, const Breach& match) {
  return !asserts_nothing(frame, match) && !frame.has<&LanguageOfRules::own_deadlines>();
}

}  // namespace

std::optional<Breach> find_promise(const std::vector<Token>& tokens, const CaseFacts& facts, bool grounded) {
  const Frame frame(tokens);
  if (!grounded && !frame.has<&LanguageOfRules::known_futures>() && !frame.has<&LanguageOfRules::oath>() &&
      !frame.has<&LanguageOfRules::conditions>()) {
    for (const Breach& match : book<&LanguageOfRules::futures>().find_all(tokens)) {
      if (!asserts_nothing(frame, match) && !frame.has<&LanguageOfRules::own_deadlines>()) return match;
    }
  }
  for (const Breach& match : book<&LanguageOfRules::forecasts>().find_all(tokens)) {
    if (is_forecast(frame, match, tokens) && !is_own_deadline(frame, match, tokens, facts, grounded))
      return match;
  }
  for (const Breach& match : book<&LanguageOfRules::timings>().find_all(tokens)) {
    if (is_timing(frame, match)) return match;
  }
  for (const Breach& match : book<&LanguageOfRules::shares>().find_all(tokens)) {
    if (frame.has<&LanguageOfRules::about_a_stamp>()) break;
    if (is_attribute(tokens, match)) continue;
    if (!asserts_nothing(frame, match) && !frame.denied(match) && !frame.has<&LanguageOfRules::conditions>())
      return match;
  }
  for (const Breach& match : book<&LanguageOfRules::outlooks>().find_all(tokens)) {
    // "The codes point to an approval, though the status does not say so" is what the summary says.
    if (facts.codes_suggest && frame.overlaps<&LanguageOfRules::codes_point>(match)) continue;
    if (!asserts_nothing(frame, match) && !frame.denied(match)) return match;
  }
  for (const Breach& match : book<&LanguageOfRules::soothing>().find_all(tokens)) {
    if (!frame.has<&LanguageOfRules::about_a_stamp>()) return match;
  }
  for (const Breach& match : book<&LanguageOfRules::cheering>().find_all(tokens)) {
    if (!facts.approved() && !frame.denied(match)) return match;
  }
  return std::nullopt;
}

}  // namespace caselight
