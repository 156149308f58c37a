#pragma once

#include <string>
#include <vector>

#include "brief/redaction/people.hpp"
#include "capture/capture.hpp"

namespace caselight {

/// A value of a field that names somebody or something as a whole: a file name, an id, an address line.
struct KnownText {
  Identity kind = Identity::number;
  std::string value;
};

/// Whom and what the answers name, from every field of every answer, nested ones included.
struct KnownValues {
  std::string receipt;  ///< of this case, normalised; may be empty
  std::vector<KnownPerson> people;
  std::vector<KnownText> texts;
};

/// `earlier`: an earlier reading of the same case, null when there is none.
KnownValues known_values(const Capture& capture, const Capture* earlier = nullptr);

/// Whom another case of the same person or family names. Whoever is named by both is one; another applicant
/// is somebody else, and so is another representative.
void add_known_values(KnownValues& known, KnownValues other);

/// Who this name of a field is among them; `field` where it is none of them.
Identity role_among(const KnownValues& known, std::string_view name, Identity field);

}  // namespace caselight
