#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace caselight {

/// What a sentence of USCIS's text tells the person to do. `none`: it tells nothing of the kind. `unread`: it
/// asks for something that no row knows, so it has to be shown as it stands. `routine`: it stands in ordinary
/// status texts and asks for nothing by itself ("If you move, …", "Please follow the instructions in the
/// notice"). `opening`, `courtesy`, `duty` and `lead` are no meanings: their rows hold the words by which
/// such a sentence is known.
enum class Instruction : std::uint8_t {
  none,
  unread,
  routine,
  new_filing,    ///< file a new form, with its fee
  resubmit,      ///< send a rejected case in again
  new_g28,       ///< a new notice of representation
  resend,        ///< ask that a card or document be sent again
  request_copy,  ///< ask for a copy of a notice
  respond,       ///< respond to what USCIS asked for or intends
  new_address,   ///< give USCIS the new address
  attend,        ///< come to an appointment, bring something, or ask for another day
  opening,       ///< first words of a command: "call", "do not", "envíe"
  courtesy,      ///< words that may stand before them: "please", "then", "por favor"
  duty,          ///< words of a duty anywhere: "you must", "debe"
  lead           ///< first words of a condition that a command may follow: "if", "para"
};
inline constexpr std::array<std::string_view, 15> instruction_names = {
    "none",    "unread",      "routine", "new_filing", "resubmit", "new_g28", "resend", "request_copy",
    "respond", "new_address", "attend",  "opening",    "courtesy", "duty",    "lead"};

/// One of `any` stands in the sentence (for `opening`, `courtesy` and `lead`: at its beginning), none of
/// `none`. All in the form of NormalTitle.
struct InstructionRow {
  Instruction means;
  std::span<const std::string_view> any;
  std::span<const std::string_view> none;
};

/// All rows; of those with a meaning the first that fits decides.
std::span<const InstructionRow> instructions();

/// What one sentence of a status's text, in English or Spanish, tells the person to do.
Instruction read_instruction(std::string_view sentence);

}  // namespace caselight
