#pragma once

#include <optional>
#include <vector>

#include "brief/answer/tokens.hpp"

namespace caselight {

/// Words that foretell how a case will be decided, for or against, or soothe as if it were known; in English
/// and Spanish. To say that nobody knows it is no promise.
std::optional<Breach> find_promise(const std::vector<Token>& tokens);

/// Words that tell the person what to do in law (file, appeal, travel, …) or that nothing has to be done, in
/// English and Spanish. To ask a lawyer about it is no such advice.
std::optional<Breach> find_legal_advice(const std::vector<Token>& tokens);

}  // namespace caselight
