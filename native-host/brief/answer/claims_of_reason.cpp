#include <algorithm>

#include "brief/answer/claim_sentence.hpp"
#include "brief/answer/word_list.hpp"

namespace caselight {
namespace {

/// Words that carry nothing of their own.
constexpr std::string_view kEmpty =
    "the and was were are is has had have not been did does that this these those your you for from with its "
    "his her their they them too very more most than then some any all both each also only just yet still "
    "because since due which who what when where while there here case uscis asked said says that would "
    "could usted ustedes "
    "form application petition formulario solicitud peticion "
    "que los las una uno del con por para sus fue era han como mas muy este esta eso caso porque debido";

class ReasonClaims {
 public:
  explicit ReasonClaims(ClaimSentence& in) : in_(in) {}

  void run() {
    if (!in_.cited.empty() || book<&LanguageOfRules::acts>().find(in_.tokens))
      after<&LanguageOfRules::reasons>(in_.lines.citing({}));
    after<&LanguageOfRules::letters_say>(in_.lines.citing(in_.cited));
    if (!in_.cited.empty()) after<&LanguageOfRules::asked_for>(in_.lines.citing({}));
  }

 private:
  /// What stands behind the phrase has to stand in one of these lines: more than two thirds of its words, or
  /// half where the sentence names the evidence of the line.
  template <PhraseList LanguageOfRules::*list>
  void after(const std::vector<const BriefLine*>& lines) {
    for (const Breach& match : book<list>().find_all(in_.tokens)) {
      if (in_.hedged(match) || in_.frame.denied(match) || in_.denied_inside(match)) continue;
      if (!is_borne(match.last + 1, lines))
        return in_.add(ClaimFault::not_cited, match.first, in_.tokens.size() - 1);
    }
  }
  bool is_borne(std::size_t from, const std::vector<const BriefLine*>& lines) const {
    std::vector<std::size_t> said;
    for (std::size_t i = from; i < in_.tokens.size(); ++i) {
      if (in_.word(i).size() >= 3 && !is_of(kEmpty, in_.word(i))) said.push_back(i);
    }
    return said.empty() || std::any_of(lines.begin(), lines.end(), [&](const BriefLine* line) {
             const auto found =
                 std::count_if(said.begin(), said.end(), [&](std::size_t i) { return has(*line, i); });
             const auto words = static_cast<std::size_t>(found);
             return words * 3 > said.size() * 2 || (names(*line) && words * 2 >= said.size());
           });
  }
  bool names(const BriefLine& line) const {
    return std::any_of(in_.cited.begin(), in_.cited.end(),
                       [&](std::size_t id) { return line.ids.count(id) > 0; });
  }
  bool has(const BriefLine& line, std::size_t at) const {
    return std::any_of(line.tokens.begin(), line.tokens.end(),
                       [&](const Token& token) { return are_forms_of_one(token.word, in_.word(at)); });
  }
  /// "sign" and "signed", "approval" and "approved"; not "country" and "counted".
  static bool are_forms_of_one(std::string_view a, std::string_view b) {
    if (a == b) return true;
    constexpr std::size_t kLongStem = 6, kShortStem = 4, kLongestEnding = 3;
    const auto shorter = std::min(a.size(), b.size());
    std::size_t shared = 0;
    while (shared < shorter && a[shared] == b[shared]) ++shared;
    return shared >= kLongStem || (shared >= kShortStem && shared + 1 >= shorter &&
                                   shared + kLongestEnding >= std::max(a.size(), b.size()));
  }

  ClaimSentence& in_;
};

}  // namespace

void judge_reason(ClaimSentence& in) { ReasonClaims(in).run(); }

}  // namespace caselight
