#pragma once

#include "knowledge/effect.hpp"
#include "knowledge/stage.hpp"
#include "report/words.hpp"

namespace caselight {

/// How one step of a case is worded. A stage has several steps ("interview": ready, scheduled, cancelled, …);
/// the effect of the statement that put the case there picks among them.
struct MomentWords {
  Word stated;  ///< "USCIS says …"; slots `case`, `document`, `notice`
  Word noun;
  Word pill;
};

const MomentWords& moment_words(Stage stage, Effect effect);

}  // namespace caselight
