#include <algorithm>
#include <array>

#include "brief/answer/forbidden.hpp"
#include "brief/answer/frame.hpp"

namespace caselight {
namespace {

using namespace std::literals;

constexpr std::size_t kGeneralReach = 3;
constexpr std::array kAnd{"and"sv, "then"sv, "y"sv, "luego"sv, "entonces"sv};

class AdviceFinder {
 public:
  AdviceFinder(const std::vector<Token>& tokens, const CaseFacts& facts, const std::set<std::string>* sent,
               const BriefLines* lines)
      : t_(tokens), frame_(tokens), facts_(facts), sent_(sent), lines_(lines) {}

  std::optional<Breach> run() const {
    for (const Breach& match : book<&LanguageOfRules::needless>().find_all(t_)) {
      if (is_to_do_with(match) || found_by_caselight(match) || is_said_in_data(match)) continue;
      if (!frame_.covers<&LanguageOfRules::unknowing>(match)) return match;
    }
    for (const Breach& match : book<&LanguageOfRules::orders>().find_all(t_)) {
      // "Ask a lawyer and appeal" is advice all the same.
      const bool second = is_in(kAnd, t_[match.first].word);
      const bool excused = is_response() || is_filing_again();
      if ((second || !frame_.has<&LanguageOfRules::lawyer_asked>()) && !excused) return match;
    }
    for (const Breach& match : book<&LanguageOfRules::advice>().find_all(t_)) {
      if (is_advice(match)) return match;
    }
    for (const Breach& match : book<&LanguageOfRules::duties>().find_all(t_)) {
      if (is_advice(match) && !frame_.has<&LanguageOfRules::common_deeds>()) return match;
    }
    for (const Breach& match : book<&LanguageOfRules::liberties>().find_all(t_)) {
      if (is_liberty(match)) return match;
    }
    for (const Breach& match : book<&LanguageOfRules::options>().find_all(t_)) {
      if (!frame_.has<&LanguageOfRules::lawyer_asked>() && !is_sent_option()) return match;
    }
    return std::nullopt;
  }

 private:
  /// "Reasons that have nothing to do with a decision."
  bool is_to_do_with(const Breach& match) const {
    return match.last + 1 < t_.size() &&
           (t_[match.last + 1].word == "with" || t_[match.last + 1].word == "con");
  }
  /// "Caselight found nothing that you need to do": what was looked for is told with it.
  bool found_by_caselight(const Breach& match) const {
    return match.first > 0 && frame_.overlaps<&LanguageOfRules::findings>({0, match.first - 1});
  }
  /// "Nothing further is expected", word for word in a line.
  bool is_said_in_data(const Breach& match) const {
    constexpr std::size_t kFewest = 4;
    const std::size_t count = match.last - match.first + 1;
    const auto is_same = [](const Token& a, const Token& b) { return a.word == b.word; };
    const auto* const first = t_.data() + match.first;
    return lines_ != nullptr && count >= kFewest &&
           std::any_of(lines_->all().begin(), lines_->all().end(), [&](const BriefLine& line) {
             return std::search(line.tokens.begin(), line.tokens.end(), first, first + count, is_same) !=
                    line.tokens.end();
           });
  }
  /// "File again", a step of a list, and "correct what the notice names, then file again": a rejection notice
  /// says what to correct before that.
  bool is_filing_again() const {
    using namespace std::literals;
    constexpr std::size_t kStep = 4;
    constexpr std::array kCorrecting{"correct"sv, "fix"sv, "corrija"sv, "corregir"sv, "correcta"sv};
    const bool corrects =
        std::any_of(t_.begin(), t_.end(), [&](const Token& token) { return is_in(kCorrecting, token.word); });
    return facts_.outcome == OutcomeValue::rejected && !names_a_remedy() &&
           (t_.size() <= kStep || corrects) && is_new_filing(t_.back().word);
  }
  /// "USCIS must decide", "applicants can appeal": somebody else's duty.
  bool is_general(const Breach& match) const {
    const auto found = book<&LanguageOfRules::general>().find_all(t_);
    return std::any_of(found.begin(), found.end(), [&](const Breach& one) {
      return one.last >= match.first && one.first <= match.first + kGeneralReach;
    });
  }
  /// What the request for evidence asks for: "send all the evidence together".
  bool is_response() const {
    return facts_.asks_for_response && frame_.has<&LanguageOfRules::responses>() && !names_a_remedy();
  }
  bool names_a_remedy() const {
    return std::any_of(t_.begin(), t_.end(), [](const Token& token) {
      return token.word == "motion" || token.word == "appeal" || token.word == "lawsuit" ||
             token.word == "mocion" || token.word == "apelacion" || token.word == "demanda" ||
             token.word == "expedite" || token.word == "mandamus" || token.word == "time" ||
             token.word == "tiempo" || token.word == "extension" || token.word == "prorroga" ||
             token.word == "parts" || token.word == "partes" || token.word == "postpone" ||
             token.word == "reschedule" || token.word == "withdraw" || token.word == "cancel" ||
             token.word == "delay" || token.word == "travel" || token.word == "posponer" ||
             token.word == "aplazar" || token.word == "retirar" || token.word == "cancelar" ||
             token.word == "viajar";
    });
  }
  /// "The address on file", "your travel document": a thing, no deed.
  bool is_thing(std::size_t at) const {
    using namespace std::literals;
    constexpr std::array kBefore{"on"sv, "case"sv, "this"sv, "el"sv, "al"sv, "del"sv, "su"sv};
    constexpr std::array kAfter{"number"sv, "document"sv, "documents"sv, "permit"sv, "authorization"sv,
                                "name"sv,   "names"sv,    "caso"sv,      "aviso"sv,  "date"sv};
    return (at > 0 && is_in(kBefore, t_[at - 1].word)) ||
           (at + 1 < t_.size() && is_in(kAfter, t_[at + 1].word));
  }
  bool is_advice(const Breach& match) const {
    if (frame_.has<&LanguageOfRules::lawyer_asked>() || frame_.covers<&LanguageOfRules::unknowing>(match))
      return false;
    if (is_general(match) || is_response() || is_thing(match.last)) return false;
    // "The hearing must be requested by December 18": a rule that was sent.
    return !(frame_.overlaps<&LanguageOfRules::options_named>(match) && is_sent_option());
  }
  bool is_liberty(const Breach& match) const {
    if (frame_.has<&LanguageOfRules::lawyer_asked>() || frame_.covers<&LanguageOfRules::unknowing>(match))
      return false;
    if (is_general(match) || frame_.denied(match) || is_thing(match.last)) return false;
    return !(facts_.may_work && frame_.overlaps<&LanguageOfRules::work>(match));
  }
  /// Every remedy that the sentence names stands in the text that was sent.
  bool is_sent_option() const {
    if (sent_ == nullptr) return false;
    bool any = false;
    for (const Token& token : t_) {
      if (!is_remedy_word(token.word)) continue;
      if (sent_->count(token.word == "appealed" ? "appeal" : token.word) == 0 &&
          !(facts_.against() && is_new_filing(token.word)))
        return false;
      any = true;
    }
    return any;
  }
  /// After a decision against a person, to file again is always among what the summary names.
  static bool is_new_filing(std::string_view word) {
    return word == "again" || word == "refile" || word == "reapply" || word == "volver" || word == "nueva" ||
           word == "nuevo";
  }
  static bool is_remedy_word(std::string_view word) {
    using namespace std::literals;
    constexpr std::array kRemedies{
        "motion"sv,  "appeal"sv, "appealed"sv, "hearing"sv,  "290b"sv,      "336"sv,       "eoir"sv,
        "again"sv,   "refile"sv, "lawsuit"sv,  "mandamus"sv, "expedite"sv,  "sue"sv,       "extension"sv,
        "reapply"sv, "waiver"sv, "mocion"sv,   "apelar"sv,   "apelacion"sv, "audiencia"sv, "nuevo"sv,
        "nueva"sv,   "volver"sv, "demanda"sv,  "demandar"sv, "prorroga"sv};
    return is_in(kRemedies, word);
  }

  const std::vector<Token>& t_;
  Frame frame_;
  const CaseFacts& facts_;
  const std::set<std::string>* sent_;
  const BriefLines* lines_;
};

}  // namespace

std::optional<Breach> find_legal_advice(const std::vector<Token>& tokens, const CaseFacts& facts,
                                        const std::set<std::string>* sent, const BriefLines* lines) {
  return tokens.empty() ? std::nullopt : AdviceFinder(tokens, facts, sent, lines).run();
}

}  // namespace caselight
