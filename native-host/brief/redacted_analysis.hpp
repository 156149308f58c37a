#pragma once

#include "analysis/analysis.hpp"
#include "brief/redaction/redactor.hpp"

namespace caselight {

/// The same findings about the same case, in which every text that came from outside went through the
/// redactor. Our own words, dates and enumerations are as they were.
/// `roles`: who the applicant and the representative of this case are among several cases.
struct CaseRoles {
  Identity applicant = Identity::applicant;
  Identity representative = Identity::representative;
};
Analysis redacted(const Analysis& analysis, Redactor& redactor, CaseRoles roles = {});

}  // namespace caselight
