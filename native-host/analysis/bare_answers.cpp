#include "analysis/bare_answers.hpp"

#include <algorithm>

namespace caselight {
namespace {

bool says_something(const StatusText& status) {
  return !status.title.empty() || !status.title_es.empty() || !status.text.empty() || !status.text_es.empty();
}

}  // namespace

bool has_bare_answers(const Case& of) {
  const bool read = of.readings[Endpoint::cases] == AnswerReading::ok &&
                    of.readings[Endpoint::case_status] == AnswerReading::ok;
  const bool says_status = says_something(of.status) || std::ranges::any_of(of.history, says_something);
  return read && !says_status && of.events.empty();
}

}  // namespace caselight
