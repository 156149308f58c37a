#pragma once

#include <algorithm>

#include "knowledge/forms.hpp"

namespace caselight {

inline bool goes_through(const Form& form, Stage stage) {
  return std::find(form.path.begin(), form.path.end(), stage) != form.path.end();
}

/// Papers that go with another case, and appeals, ask nobody to appear.
inline bool is_case_of_its_own(const Form& form) {
  return form.kind != FormKind::appeal && goes_through(form, Stage::review);
}

}  // namespace caselight
