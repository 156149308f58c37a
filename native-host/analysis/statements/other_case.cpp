#include "analysis/statements/other_case.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "casefile/sentences.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/made_document.hpp"
#include "knowledge/title_text.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

/// Numbers of letters and of documents, which belong to the form that they are sent for.
constexpr std::array<std::string_view, 16> kNotForms{"I-862", "N-14",  "N-335", "N-445", "N-652", "I-551",
                                                     "I-766", "I-512", "I-327", "I-571", "I-94",  "N-550",
                                                     "N-560", "N-561", "N-570", "I-512L"};

bool same_form(std::string_view named, std::string_view own) {
  const Form* first = find_form(named);
  return first != nullptr ? first == find_form(own) : equal_ignoring_case(named, own);
}

/// One name begins with the other: "I-526" and "I-526E", "I-918" and "I-918A".
bool may_be_one_form(std::string_view named, std::string_view own) {
  const std::string_view shorter = named.size() < own.size() ? named : own;
  return equal_ignoring_case(named.substr(0, shorter.size()), own.substr(0, shorter.size()));
}

struct Named {
  bool own = false;
  bool other = false;
  bool attached = false;  ///< another form comes first, and the own one is only what it was sent with
};

Named forms_in(std::string_view words, std::string_view own) {
  Named out;
  for (auto named = form_named_in(words); !named.empty(); named = form_named_in(words)) {
    const auto at = static_cast<std::size_t>(named.data() - words.data());
    const bool counts = std::find(kNotForms.begin(), kNotForms.end(), named) == kNotForms.end();
    const bool is_own = counts && same_form(named, own);
    if (is_own && !out.own) out.attached = out.other && says(words.substr(0, at), Wording::tied_to_a_form);
    if (counts) (is_own ? out.own : out.other) = true;
    words.remove_prefix(at + named.size());
  }
  return out;
}

/// Papers of several forms and nothing that says which of them this case is.
bool is_one_of_many(std::string_view words, const Case& of) {
  const auto named = form_named_in(words);
  return !named.empty() && std::any_of(of.documents.begin(), of.documents.end(), [&](const Document& other) {
    return other.source == DocumentSource::uscis && forms_in(other.type, named).other;
  });
}

}  // namespace

bool is_about_another_case(std::string_view words, const Case& of) {
  if (!of.form) return is_one_of_many(words, of);
  const Named named = forms_in(words, of.form.value);
  if (named.own || named.other) return !named.own || named.attached;
  const Form* form = find_form(of.form.value);
  return form != nullptr && names_only_other_documents(words, form->document);
}

bool is_surely_about_another_case(std::string_view words, const Case& of) {
  const Form* form = find_form(of.form.value);
  // An appeal is about the decision on another form.
  if (form == nullptr || form->kind == FormKind::appeal || !is_about_another_case(words, of)) return false;
  if (!of.receipt.empty() && words.find(of.receipt) != std::string_view::npos) return false;
  const auto first = form_named_in(words);
  if (first.empty()) return false;
  // "We denied your application because you did not send Form I-693": what is missing is no other case.
  if (says(words.substr(0, static_cast<std::size_t>(first.data() - words.data())), Wording::own_request))
    return false;
  for (auto one = first; !one.empty(); one = form_named_in(words)) {
    if (may_be_one_form(one, of.form.value)) return false;
    words.remove_prefix(static_cast<std::size_t>(one.data() - words.data()) + one.size());
  }
  return true;
}

bool names_a_form(std::string_view words) { return !form_named_in(words).empty(); }

bool tells(std::string_view words, Wording what, const Case& of) {
  return says(words, what) && !is_about_another_case(words, of);
}

bool status_tells(Wording what, const Case& of) {
  bool text = false;
  for_each_sentence(of.status.text,
                    [&](std::string_view sentence) { text = text || tells(sentence, what, of); });
  return text || tells(of.status.title, what, of);
}

}  // namespace caselight
