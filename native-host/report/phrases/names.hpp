#pragma once

#include <string>
#include <string_view>

#include "analysis/analysis.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// `Form I-765`, or `case` when no answer names the form.
std::string case_name(const Analysis& analysis, const Speech& speech);

/// `I-765` as the forms table spells it, else as it was sent.
std::string_view form_number(const Analysis& analysis);

/// The form's title: the one that USCIS sent, else the table's.
std::string_view form_title(const Analysis& analysis);

/// What this form's approval makes for the person (`work permit`); `document` when that is not known.
std::string document_name(const Analysis& analysis, const Speech& speech);

/// `status.from` of a status that has words; false when only a code or nothing came.
bool has_status_text(const Case& of);

/// USCIS's title in the language of the page, if it sent one, else in English.
std::string_view status_title(const Case& of, const Speech& speech);

std::string_view outcome_noun(OutcomeValue value, const Speech& speech);
std::string_view stage_name(Stage stage, const Speech& speech);

/// A notice of intent by what it intends; any other stage by its own name.
std::string_view stage_name(Stage stage, Effect effect, const Speech& speech);

std::string_view step_state_name(StepState state, const Speech& speech);

/// What a table gives as its source, in the language and without names of repositories; as it is when it is a
/// citation.
std::string_view source_name(std::string_view source, const Speech& speech);

}  // namespace caselight
