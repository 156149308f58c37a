#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.hpp"

namespace caselight {

enum class TurnOf : std::uint8_t { user, assistant };
struct Turn {
  TurnOf speaker = TurnOf::user;
  std::string text;
};

/// What is handed to the model. `system` has instructions only; the case is data inside the first message,
/// between marks that the data cannot contain. Users and assistants take turns, the user first and last.
struct Prompt {
  std::string system;
  std::vector<Turn> messages;

  /// All of it in one text, as the person is shown it.
  std::string shown(const Speech& speech) const;
};

/// The instructions for a language and a level.
/// `family`: family_instruction.
std::string system_text(const Speech& speech, BriefLevel level, std::string_view family = {});

/// `data` is Brief::text; `conversation` and `question` are redacted already. An empty question asks for the
/// summary.
Prompt make_prompt(std::string_view data, std::vector<Turn> conversation, std::string_view question,
                   const Speech& speech, BriefLevel level, std::string_view family = {});

}  // namespace caselight
