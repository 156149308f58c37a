#include "analysis/statements/status_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/statements/other_case.hpp"
#include "base/text.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/made_document.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

constexpr std::size_t kLongestSentence = 390;  ///< NormalTitle's limit, with its spaces

/// Up to the first full stop that is not one of an abbreviation ("U.S. Citizenship").
std::string_view first_sentence(std::string_view text) {
  text = text.substr(0, kLongestSentence);
  for (auto at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    const bool initial = at > 0 && is_upper(text[at - 1]) && (at == 1 || !is_letter(text[at - 2]));
    if (!initial) return text.substr(0, at + 1);
  }
  return text;
}

/// The Board of Immigration Appeals sits in this office too, but only some petitions can be appealed to it;
/// any other case that is sent there goes to an immigration judge.
bool goes_to_court(const Case& of) {
  const Form* form = find_form(of.form.value);
  return form != nullptr && std::none_of(form->remedies.begin(), form->remedies.end(),
                                         [](const FormRemedy& r) { return r.remedy == Remedy::eoir29; });
}

/// Closing a case because another one was approved is still about this one.
bool is_closing(Effect effect) {
  return effect == Effect::closed_other_means || effect == Effect::closed_administratively;
}

/// Only naturalization ends with an oath; under any other form nobody can say what it is about.
bool has_an_oath(const Case& of) {
  const Form* form = find_form(of.form.value);
  return form == nullptr || std::find(form->path.begin(), form->path.end(), Stage::oath) != form->path.end();
}

/// A document that this form does not give decides nothing here, even where its sentence names the form.
bool is_of_other_document(Effect effect, std::string_view words, const Case& of) {
  const Form* form = find_form(of.form.value);
  return is_document_step(effect) && form != nullptr && names_only_other_documents(words, form->document);
}

TitleMeaning read_words(std::string_view words, const Case& of) {
  TitleMeaning out = read_title(words);
  if (out.effect == Effect::oath_completed && !has_an_oath(of)) return {};
  // A certificate that replaces another one is made without an oath.
  if (out.effect == Effect::certificate_issued && !has_an_oath(of)) out.effect = Effect::card_produced;
  if (says(words, Wording::immigration_review)) {
    if (goes_to_court(of)) out.effect = Effect::removal_notice;
    // Of a form in no table nobody can say whether the Board or a judge has it.
    if (find_form(of.form.value) == nullptr) out.effect = Effect::unread_notice;
  }
  if (out.effect == Effect::removal_notice) out.decision = true;
  const bool tells = out.effect != Effect::unknown && out.effect != Effect::other && !is_closing(out.effect);
  if (tells && (is_about_another_case(words, of) || is_of_other_document(out.effect, words, of)))
    return {Effect::other, false, out.exact, out.source, out.rule};
  return out;
}

/// Titles that leave out what their text says: that the case was received, that the person sent the card
/// back, that the fingerprints of another time are used.
bool tells_more(Effect body, Effect title, std::string_view sentence) {
  return (title == Effect::biometrics_taken && says(sentence, Wording::biometrics_reused)) ||
         (title == Effect::fee_waived && body == Effect::received) ||
         (title == Effect::card_destroyed && body == Effect::returned_card_destroyed);
}

bool names_a_verdict(const TitleMeaning& meaning) {
  const Verdict verdict = verdict_of(meaning.effect);
  return verdict != Verdict::silent && verdict != Verdict::working && verdict != Verdict::unclear;
}

/// A title that nothing reads, over a sentence that says what happened.
bool leaves_it_to_the_text(const TitleMeaning& title, const TitleMeaning& body) {
  const bool unread = title.effect == Effect::unknown && !title.exact && title.rule.empty();
  return unread && body.effect != Effect::unknown && body.effect != Effect::other;
}

bool says_something(const TitleMeaning& meaning) {
  const Verdict verdict = verdict_of(meaning.effect);
  return verdict != Verdict::silent && verdict != Verdict::unclear;
}

/// "Case Was Denied" over "we denied the Form I-485 of the beneficiary" in an I-130: what was decided is
/// another case. The next sentence says where this one is; where it does not, the title and the text decide
/// nothing.
bool decides_another_case(const StatusMeaning& title, std::string_view sentence, const Case& of) {
  const Verdict verdict = verdict_of(title.meaning.effect);
  const bool same = (verdict == Verdict::denied && says(sentence, Wording::denying)) ||
                    (verdict == Verdict::approved && says(sentence, Wording::approving));
  return same && !names_a_form(title.says) && is_surely_about_another_case(sentence, of);
}

void leave_to_the_text(StatusMeaning& out, std::string_view text, std::string_view sentence, const Case& of) {
  const auto rest = first_sentence(trim(text.substr(sentence.size())));
  const TitleMeaning next = read_words(rest, of);
  if (says_something(next) && !is_surely_about_another_case(rest, of)) {
    out.meaning = next;
    out.says = rest;
    return;
  }
  out.beside = Effect::other;
  out.beside_says = sentence;
}

/// "No One Appeared for In-Person Processing": what was missed, canceled or set is what the sentence names.
Effect of_interview(Effect effect) {
  static constexpr std::array<std::pair<Effect, Effect>, 4> named = {{
      {Effect::appointment_scheduled, Effect::interview_scheduled},
      {Effect::appointment_rescheduled, Effect::interview_rescheduled},
      {Effect::appointment_cancelled, Effect::interview_cancelled},
      {Effect::appointment_missed, Effect::interview_missed},
  }};
  for (const auto& [open, interview] : named)
    if (open == effect) return interview;
  return effect;
}

void name_the_kind(StatusMeaning& out, std::string_view sentence, const Case& of) {
  const bool open = properties_of(out.meaning.effect).appointment == AppointmentSubject::in_words &&
                    appointment_in_words(out.says) == AppointmentSubject::none;
  const auto kind = appointment_in_words(sentence);
  if (!open || kind == AppointmentSubject::none || is_about_another_case(sentence, of)) return;
  out.kind_says = sentence;
  if (kind == AppointmentSubject::interview) out.meaning.effect = of_interview(out.meaning.effect);
}

}  // namespace

StatusMeaning read_status(const StatusText& status, const Case& of) {
  StatusMeaning out;
  if (!status.title.empty()) {
    out.meaning = read_words(status.title, of);
    out.says = status.title;
  }
  const auto sentence = first_sentence(status.text);
  if (sentence.empty()) return out;
  if (decides_another_case(out, sentence, of)) {
    leave_to_the_text(out, status.text, sentence, of);
    return out;
  }
  const TitleMeaning body = read_words(sentence, of);
  const bool decided = is_decided(verdict_of(body.effect));
  const bool silent_title = decided && !names_a_verdict(out.meaning);
  if (status.title.empty() || silent_title || tells_more(body.effect, out.meaning.effect, sentence) ||
      leaves_it_to_the_text(out.meaning, body)) {
    out.meaning = body;
    out.says = sentence;
  } else if (decided && verdict_of(body.effect) != verdict_of(out.meaning.effect)) {
    out.beside = body.effect;
    out.beside_says = sentence;
  }
  name_the_kind(out, sentence, of);
  return out;
}

}  // namespace caselight
