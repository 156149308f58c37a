#include "report/speech/packed_words.hpp"

#include <array>

#include "report/words.hpp"

namespace caselight {
namespace {

/// In the order in which the words compiler writes them.
constexpr std::array kHabitTexts{&Habits::name,         &Habits::dir,         &Habits::date,
                                 &Habits::date_weekday, &Habits::month_year,  &Habits::time,
                                 &Habits::am,           &Habits::pm,          &Habits::group,
                                 &Habits::decimal,      &Habits::list_pair,   &Habits::list_more,
                                 &Habits::list_last,    &Habits::quote_open,  &Habits::quote_close,
                                 &Habits::date_short,   &Habits::list_pair_i, &Habits::list_last_i};

class PackedTexts {
 public:
  explicit PackedTexts(std::string_view bytes) : rest_(bytes) {}

  std::string_view next() {
    const auto end = rest_.find('\0');
    if (end == std::string_view::npos) {
      cut_off_ = true;
      return {};
    }
    const auto text = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return text;
  }
  bool whole() const { return !cut_off_ && rest_.empty(); }
  bool cut_off() const { return cut_off_; }

 private:
  std::string_view rest_;
  bool cut_off_ = false;
};

void take_habits(PackedTexts& from, Habits& habits) {
  const auto rule = from.next();
  habits.plural = static_cast<PluralRule>(rule.empty() ? 0 : rule.front() - '0');
  for (const auto text : kHabitTexts) habits.*text = from.next();
  for (auto& month : habits.months) month = from.next();
  for (auto& month : habits.months_short) month = from.next();
  for (auto& day : habits.weekdays) day = from.next();
}

void take_sentence(PackedTexts& from, UnpackedWords& to) {
  const auto text = from.next();
  if (!text.starts_with(kPluralMark)) {
    to.sentences.push_back({text, nullptr});
    return;
  }
  auto forms = std::make_unique<PluralForms>();
  forms->by = text.back();
  for (auto* form : {&forms->zero, &forms->one, &forms->two, &forms->few, &forms->many, &forms->other})
    *form = from.next();
  to.sentences.push_back({{}, forms.get()});
  to.plurals.push_back(std::move(forms));
}

}  // namespace

std::unique_ptr<UnpackedWords> unpack_words(std::string_view packed) {
  PackedTexts texts(packed);
  if (texts.next() != words_shape()) return nullptr;
  auto words = std::make_unique<UnpackedWords>();
  words->name = texts.next();
  take_habits(texts, words->habits);
  const auto count = static_cast<std::size_t>(Word::count_of_named) + looked_up_keys().size();
  words->sentences.reserve(count);
  for (std::size_t i = 0; i < count && !texts.cut_off(); ++i) take_sentence(texts, *words);
  return texts.whole() ? std::move(words) : nullptr;
}

}  // namespace caselight
