#include "analysis/outlook/not_understood.hpp"

#include <algorithm>

#include "analysis/statements/other_case.hpp"
#include "base/sort_rows.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/status_titles.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

/// Codes are not written for the person, and an earlier status was followed by a newer one.
bool is_written_for_person(const Statement& statement) {
  return !statement.is_code() && statement.rank != Rank::past_text;
}

/// A status that tells of another case and would ask for something there.
bool asks_elsewhere(const Statement& statement, const Case& of) {
  return statement.rank == Rank::current_text && statement.effect == Effect::other &&
         is_about_another_case(statement.says, of) &&
         properties_of(read_title(statement.says).effect).may_ask;
}

bool is_before_decision(const std::optional<Stamp>& made, const Outcome& outcome) {
  return is_decided(outcome.value) && outcome.date && made && made->day() < *outcome.date;
}

bool is_request(const Statement& statement, const std::vector<Request>& requests) {
  return std::any_of(requests.begin(), requests.end(), [&](const Request& request) {
    return std::find(request.basis.begin(), request.basis.end(), statement.from) != request.basis.end();
  });
}

struct Found {
  std::optional<Stamp> made;
  EvidenceRef from;
};

/// A paper that names the number of a letter ("Form I-72") names no case of its own: there is no form of that
/// number in the table, so nothing else on the account will tell of it.
bool names_no_case(std::string_view type) {
  const auto named = form_named_in(type);
  return !named.empty() && find_form(named) == nullptr;
}

/// What USCIS decided against another form, or asks for there: nobody knows whether that case is on this
/// account.
bool is_grave_elsewhere(Effect effect) {
  const Verdict verdict = verdict_of(effect);
  const bool ended =
      verdict == Verdict::denied || verdict == Verdict::revoked || verdict == Verdict::terminated;
  return ended || properties_of(effect).request != RequestSubject::none || effect == Effect::removal_notice;
}

/// Papers that collect_statements leaves out, because they name another form.
void add_papers_of_other_forms(const Case& of, const Outcome& outcome, std::vector<Found>& out) {
  const auto add = [&](std::string_view type, const TitleMeaning& meaning, std::optional<Stamp> made,
                       EvidenceRef from) {
    const bool told_nowhere = names_no_case(type) && properties_of(meaning.effect).may_ask;
    if (is_about_another_case(type, of) && (told_nowhere || is_grave_elsewhere(meaning.effect)) &&
        !is_before_decision(made, outcome)) {
      out.push_back({made, from});
    }
  };
  for (const Notice& notice : of.notices)
    add(notice.type, read_notice_type(notice.type), notice.generated, notice.from);
  for (const Document& document : of.documents) {
    if (document.source == DocumentSource::uscis)
      add(document.type, read_document_type(document.type), document.created, document.from);
  }
}

/// What only USCIS writes: a decision, a request, the start of a court case.
bool is_a_word_of_uscis(Effect effect) {
  return is_decided(verdict_of(effect)) || properties_of(effect).request != RequestSubject::none ||
         effect == Effect::removal_notice || effect == Effect::fee_due;
}

/// A "Denial Notice" of which the list does not say who made it decides nothing, and is not passed over
/// either.
void add_papers_of_unknown_makers(const Case& of, const Outcome& outcome, std::vector<Found>& out) {
  for (const Document& document : of.documents) {
    const bool grave = document.source == DocumentSource::unknown &&
                       is_a_word_of_uscis(read_document_type(document.type).effect);
    if (grave && !is_about_another_case(document.type, of) && !is_before_decision(document.created, outcome))
      out.push_back({document.created, document.from});
  }
}

/// What bears no day is what USCIS says now.
bool is_newer_find(const Found& one, const Found& other) {
  const auto at = [](const Found& found) { return found.made ? found.made->at : Instant::max(); };
  return at(one) > at(other);
}

}  // namespace

std::vector<EvidenceRef> find_not_understood(const Context& context, const Outcome& outcome,
                                             const std::vector<Request>& requests) {
  std::vector<Found> found;
  for (const Statement& statement : context.statements) {
    const bool unknown = statement.effect == Effect::unknown && is_written_for_person(statement);
    if ((unknown || asks_elsewhere(statement, context.of)) && !is_before_decision(statement.date, outcome) &&
        !is_request(statement, requests)) {
      found.push_back({statement.date, statement.from});
    }
  }
  add_papers_of_other_forms(context.of, outcome, found);
  add_papers_of_unknown_makers(context.of, outcome, found);
  sort_rows(found, is_newer_find);
  std::vector<EvidenceRef> out;
  for (const Found& one : found) out.push_back(one.from);
  return out;
}

}  // namespace caselight
