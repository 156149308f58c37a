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

}  // namespace caselight
