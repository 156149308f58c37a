#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "analysis/statements/statements.hpp"
#include "casefile/case.hpp"
#include "knowledge/forms.hpp"

namespace caselight {

/// What every rule looks at: the case, its statements in order, its form and the day it is seen from.
struct Context {
  const Case& of;
  const std::vector<Statement>& statements;
  const Form* form;  ///< null for a form in no table
  Date today;

  std::string_view form_code() const { return form == nullptr ? of.form.value : form->form; }
  /// A grant of this form is followed by an oath of allegiance, as with an N-400.
  bool leads_to_oath() const {
    return form != nullptr && std::ranges::find(form->path, Stage::oath) != form->path.end();
  }
};

}  // namespace caselight
