#include "brief/answer/invented_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "brief/answer/word_list.hpp"
#include "brief/redaction/places.hpp"

namespace caselight {
namespace {

class NameJudge {
 public:
  NameJudge(std::string_view sentence, const BriefLines& lines)
      : text_(sentence), t_(tokens_of(sentence)), lines_(lines) {}

  std::vector<InventedName> run() {
    amounts();
    shares();
    officers();
    offices();
    places();
    return std::move(out_);
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < t_.size() ? std::string_view(t_[i].word) : std::string_view{};
  }
  void add(std::size_t first, std::size_t last, bool is_office = false) {
    out_.push_back({std::string(text_.substr(t_[first].begin, t_[last].end - t_[first].begin)), is_office});
  }
  bool line_has_word(std::string_view one) const { return lines_.have_word(one); }

  /// "$830", "830 dollars".
  void amounts() {
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (word(i).empty() || !is_digit(word(i)[0])) continue;
      const bool sign = t_[i].begin > 0 && text_[t_[i].begin - 1] == '$';
      if (sign && !is_amount_sent(t_[i].begin)) return add(i, i);
      const std::size_t unit =
          i + 1 < t_.size() && is_digit(word(i + 1).empty() ? ' ' : word(i + 1)[0]) ? i + 2 : i + 1;
      if (sign || !is_of("dollar dollars dolares usd", word(unit))) continue;
      if (!line_has_word(word(i))) return add(i, std::min(unit, t_.size() - 1));
    }
  }
  bool is_amount_sent(std::size_t begin) const {
    const auto end = std::min(text_.find_first_not_of("0123456789,.", begin), text_.size());
    std::string_view amount = text_.substr(begin, end - begin);
    while (!amount.empty() && !is_digit(amount.back())) amount.remove_suffix(1);
    return std::any_of(lines_.all().begin(), lines_.all().end(), [&](const BriefLine& line) {
      return line.text.find("$" + std::string(amount)) != line.text.npos;
    });
  }
  bool is_capital(std::size_t i) const {
    return i < t_.size() && text_[t_[i].begin] >= 'A' && text_[t_[i].begin] <= 'Z';
  }
  /// "Officer Martinez": a person whom nothing names. A placeholder in brackets is no name.
  void officers() {
    for (std::size_t i = 0; i + 1 < t_.size(); ++i) {
      if (!is_of(
              "officer oficial agent agente judge juez mr mrs ms sr sra adjudicator interviewer beneficiary "
              "petitioner relative husband wife spouse lawyer attorney sponsor supervisor director directora "
              "abogado abogada "
              "beneficiario peticionario esposo esposa supervisor",
              word(i)) ||
          !is_capital(i + 1))
        continue;
      if (text_[t_[i + 1].begin - 1] == '[' || is_of("uscis the el la form formulario i n", word(i + 1)))
        continue;
      if (text_.substr(t_[i].end, t_[i + 1].begin - t_[i].end).find_first_not_of(" .") !=
          std::string_view::npos)
        continue;
      if (!line_has_word(word(i + 1))) return add(i, i + 1);
    }
  }
  /// "the Texas Service Center": an office whose name was not sent.
  void offices() {
    for (std::size_t i = 1; i < t_.size(); ++i) {
      const bool two = (is_of("service servicio field district asylum benefits support", word(i)) &&
                        is_of("center centre office centers", word(i + 1)));
      const bool one = is_of("lockbox", word(i));
      // "Any field office" begins a sentence; "the Tacoma field office" names one.
      if ((!two && !one) || (!is_capital(i) && !is_known_place(word(i - 1)) && i == 1)) continue;
      if (is_capital(i - 1) && !is_of("the uscis a your this that an application national", word(i - 1)) &&
          !line_has_word(word(i - 1)))
        return add(i - 1, i, true);
    }
    for (std::size_t i = 0; i + 2 < t_.size(); ++i) {
      const bool place =
          is_of(
              "oficina centro office center centre consulate embassy court consulado embajada corte tribunal",
              word(i)) &&
          is_of("de in at of en", word(i + 1)) && is_capital(i + 2);
      const bool service = is_of("servicio servicios", word(i + 2));
      const std::size_t name = service ? i + 4 : i + 2;
      if (place && name < t_.size() && is_capital(name) &&
          !is_of("uscis inmigracion immigration appeals apelaciones the asilo", word(name)) &&
          !line_has_word(word(name)))
        return add(i, name, true);
    }
    constexpr std::string_view kShort = "tsc nsc vsc csc psc wsc";
    for (std::size_t i = 0; i < t_.size(); ++i) {
      if (is_of(kShort, word(i)) && is_capital(i) && !line_has_word(word(i))) return add(i, i, true);
    }
  }

  static bool is_known_place(std::string_view one) {
    return is_of(kPlaces, one) || is_of(kPlacesAndNames, one);
  }
  /// "The interview takes place in Portland": a place that nothing names.
  void places() {
    for (std::size_t i = 1; i < t_.size(); ++i) {
      if (is_of("in at en to a", word(i - 1)) && is_capital(i) && is_known_place(word(i)) &&
          !line_has_word(word(i)))
        return add(i, i, true);
    }
  }
  /// "Eighty percent", "90 %": a share that was not sent. "Half" is a median.
  void shares() {
    for (std::size_t i = 1; i < t_.size(); ++i) {
      const bool cent = is_of("percent", word(i)) || (word(i) == "ciento" && word(i - 1) == "por") ||
                        (word(i) == "cent" && word(i - 1) == "per");
      const std::size_t number = word(i) == "percent" ? i - 1 : i - std::min<std::size_t>(i, 2);
      if (cent && !line_says(number, i)) return add(number, i);
    }
    for (std::size_t i = 0; i < t_.size(); ++i) {
      const auto after = text_.find_first_not_of(' ', t_[i].end);
      if (is_digit(word(i)[0]) && after != text_.npos && text_[after] == '%' && !line_has_word(word(i)))
        return add(i, i);
    }
  }
  bool line_says(std::size_t first, std::size_t last) const {
    return std::any_of(lines_.all().begin(), lines_.all().end(), [&](const BriefLine& line) {
      return line.text.find(text_.substr(t_[first].begin, t_[last].end - t_[first].begin)) != line.text.npos;
    });
  }

  std::string_view text_;
  std::vector<Token> t_;
  const BriefLines& lines_;
  std::vector<InventedName> out_;
};

}  // namespace

std::vector<InventedName> invented_names(std::string_view sentence, const BriefLines& lines) {
  return NameJudge(sentence, lines).run();
}

}  // namespace caselight
