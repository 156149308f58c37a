#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"
#include "knowledge/event_codes.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::string_view kMeaning =
    "means mean meaning indicates indicate signals signal stands shows significa indica quiere senala "
    "representa";
constexpr std::string_view kStop =
    "that this with from your have been were which when code codes means mean meaning indicates indicate "
    "signals stands shows some sources "
    "published read uscis case codigo codigos significa indica quiere decir fuentes caso para como esta este "
    "that their they what does will "
    "your about also other only been then than there these those";

class CodeClaims {
 public:
  explicit CodeClaims(ClaimSentence& in) : in_(in) {}

  void run() { meanings(); }

 private:
  /// What a code of the record is said to mean has to be what was sent about it.
  static constexpr std::size_t kVerbReach = 12;
  void meanings() {
    for (std::size_t i = 0; i < in_.tokens.size(); ++i) {
      const std::string_view raw =
          in_.text.substr(in_.tokens[i].begin, in_.tokens[i].end - in_.tokens[i].begin);
      if (raw.size() < 2 || raw.size() > 6 ||
          std::any_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        continue;
      if (find_event_code(raw) == nullptr || !in_.lines.have_word(in_.tokens[i].word)) continue;
      std::size_t verb = i + 1;
      while (verb < in_.tokens.size() && verb <= i + kVerbReach && !is_of(kMeaning, in_.word(verb))) ++verb;
      const Breach match{i, std::min(verb, in_.tokens.size() - 1)};
      if (verb > i + kVerbReach || verb >= in_.tokens.size() || in_.frame.denied(match) ||
          in_.denied_inside(match))
        continue;
      if (!supported(i, verb)) return in_.add(ClaimFault::not_cited, i, verb);
    }
  }
  /// Of the words behind the verb two in five stand in lines about the code.
  bool supported(std::size_t code, std::size_t verb) const {
    constexpr std::size_t kStem = 5;
    std::size_t said = 0, found = 0;
    for (std::size_t k = verb + 1; k < in_.tokens.size(); ++k) {
      if (in_.word(k).size() < 4 || is_of(kStop, in_.word(k))) continue;
      ++said;
      const std::string_view stem = in_.word(k).substr(0, kStem);
      found += std::any_of(in_.lines.all().begin(), in_.lines.all().end(),
                           [&](const BriefLine& line) {
                             const bool of_code =
                                 std::any_of(line.tokens.begin(), line.tokens.end(),
                                             [&](const Token& t) { return t.word == in_.word(code); });
                             return of_code &&
                                    std::any_of(line.tokens.begin(), line.tokens.end(), [&](const Token& t) {
                                      return t.word.substr(0, kStem) == stem;
                                    });
                           })
                   ? 1U
                   : 0U;
    }
    return said == 0 || found * 5 >= said * 2;
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_code(ClaimSentence& in) { CodeClaims(in).run(); }

}  // namespace caselight
