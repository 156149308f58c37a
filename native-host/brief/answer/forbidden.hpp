#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "brief/answer/brief_lines.hpp"
#include "brief/answer/case_facts.hpp"
#include "brief/answer/tokens.hpp"

namespace caselight {

/// Words that foretell how or when a case will be decided, for or against, or soothe as if it were known; in
/// English and Spanish. To say that nobody knows it, what happens on a condition, or what USCIS already
/// decided, is no promise. `grounded`: the sentence names evidence that was sent; without any, what will be
/// is foretold.
std::optional<Breach> find_promise(const std::vector<Token>& tokens, const CaseFacts& facts = {},
                                   bool grounded = true);

/// Words that tell the person what to do in law (file, appeal, travel, …) or that nothing has to be done, in
/// English and Spanish. To ask a lawyer about it is no such advice, nor is a remedy of which `sent`, the
/// words of the data, has every word, nor that nothing is needed or expected where `lines` say it in those
/// words.
std::optional<Breach> find_legal_advice(const std::vector<Token>& tokens, const CaseFacts& facts = {},
                                        const std::set<std::string>* sent = nullptr,
                                        const BriefLines* lines = nullptr);

}  // namespace caselight
