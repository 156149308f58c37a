#include <algorithm>
#include <array>

#include "brief/answer/forbidden.hpp"
#include "brief/answer/spans.hpp"

namespace caselight {
namespace {

/// A sentence that ends like this goes on in the next one, whatever stands between them.
constexpr std::array<std::string_view, 31> kOpenEnds{
    "will", "be",  "to",   "shall", "ll",     "is",   "was", "are",  "should", "must", "going",
    "a",    "the", "your", "get",   "likely", "soon", "can", "may",  "not",    "need", "sera",
    "va",   "van", "ser",  "su",    "la",     "el",   "que", "debe", "puede"};

bool is_open(std::string_view plain) {
  const auto tokens = tokens_of(plain);
  return !tokens.empty() && is_in(kOpenEnds, tokens.back().word);
}

/// A question asserts nothing, and what the data says was judged before it was sent.
void forbid(const std::string& plain, const std::vector<AnswerSpan*>& spans, const Sides& sides,
            const std::set<std::string>& known_words) {
  const bool sent = std::all_of(spans.begin(), spans.end(), [](const auto* span) { return span->sent; });
  if (sent || is_question(plain)) return;
  const auto tokens = tokens_of(plain);
  const bool grounded =
      std::any_of(spans.begin(), spans.end(), [](const auto* span) { return span->is_grounded(); });
  const CaseFacts& facts = *sides.at(spans.front()->place).facts;
  const auto promise = find_promise(tokens, facts, grounded);
  const auto breach =
      promise ? promise
              : find_legal_advice(tokens, facts, &known_words, &sides.at(spans.front()->place).lines());
  if (!breach) return;
  for (AnswerSpan* span : spans) {
    if (span->forbidden || span->sent) continue;
    span->forbidden = promise ? FindingKind::promise : FindingKind::legal_advice;
    span->words =
        plain.substr(tokens[breach->first].begin, tokens[breach->last].end - tokens[breach->first].begin);
  }
}

}  // namespace

void mark_forbidden(std::vector<AnswerSpan>& spans, const Sides& sides,
                    const std::set<std::string>& known_words) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    forbid(spans[i].plain, {&spans[i]}, sides, known_words);
    if (i + 1 == spans.size() || !is_open(spans[i].plain)) continue;
    forbid(spans[i].plain + " " + spans[i + 1].plain, {&spans[i], &spans[i + 1]}, sides, known_words);
  }
}

}  // namespace caselight
