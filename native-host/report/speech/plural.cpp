#include "report/speech/plural.hpp"

namespace caselight {
namespace {

bool ends_in(std::int64_t n, std::int64_t from, std::int64_t to, std::int64_t modulus) {
  return n % modulus >= from && n % modulus <= to;
}

std::string_view slavic(const PluralForms& forms, std::int64_t n) {
  if (ends_in(n, 1, 1, 10) && !ends_in(n, 11, 11, 100)) return forms.one;
  return ends_in(n, 2, 4, 10) && !ends_in(n, 12, 14, 100) ? forms.few : forms.many;
}

std::string_view polish(const PluralForms& forms, std::int64_t n) {
  if (n == 1) return forms.one;
  return ends_in(n, 2, 4, 10) && !ends_in(n, 12, 14, 100) ? forms.few : forms.many;
}

std::string_view arabic(const PluralForms& forms, std::int64_t n) {
  if (n == 0) return forms.zero;
  if (n == 1) return forms.one;
  if (n == 2) return forms.two;
  if (ends_in(n, 3, 10, 100)) return forms.few;
  return ends_in(n, 11, 99, 100) ? forms.many : forms.other;
}

}  // namespace

std::string_view plural_form(const PluralForms& forms, PluralRule rule, std::int64_t n) {
  if (n < 0) n = -n;
  switch (rule) {
    case PluralRule::always_other:
      return forms.other;
    case PluralRule::one_other:
      return n == 1 ? forms.one : forms.other;
    case PluralRule::zero_one_other:
      return n <= 1 ? forms.one : forms.other;
    case PluralRule::slavic:
      return slavic(forms, n);
    case PluralRule::polish:
      return polish(forms, n);
    case PluralRule::arabic:
      return arabic(forms, n);
  }
  return forms.other;
}

}  // namespace caselight
