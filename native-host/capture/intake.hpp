#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "capture/capture.hpp"

namespace caselight {

/// Why an input, or a part of it, could not be used.
enum class IntakeProblem : std::uint8_t {
  none,
  empty_input,  ///< nothing but white space
  too_large,    ///< over 32 MiB
  utf16,        ///< in an encoding that is not read
  too_deep,     ///< nested deeper than 64 levels
  web_page,     ///< HTML or the words of a page; `reading` tells whose: of the sign-in, a firewall, a failed
                ///< server
  no_json,      ///< no JSON in the text
  not_quite_json,      ///< something like JSON that cannot be read
  shortened,           ///< as a console shows a value: with parts left out
  address,             ///< the address of a page, not what the page shows
  receipt_number,      ///< a receipt number and nothing else
  picture,             ///< an image or a PDF file
  no_case,             ///< JSON, but no case in it
  empty_answer,        ///< an answer in which USCIS sent nothing
  error_message,       ///< an error message in place of an answer: see `reading` and `says`
  sign_in_token,       ///< the key that a sign-in gives, and no case
  newer_format,        ///< a capture made by a newer Caselight
  every_answer_failed  ///< a capture in which no answer could be used
};

/// What an input held. Captures in which nothing could be read are kept too (`nothing_read()`), so that the
/// reasons can be told.
struct Intake {
  std::vector<Capture> captures;
  IntakeProblem problem = IntakeProblem::none;      ///< set when no capture has anything usable
  AnswerReading reading = AnswerReading::not_json;  ///< of a web page or an error message: what it amounts to
  std::string says{};                               ///< an error message's own words
  bool left_out_documents = false;                  ///< a documents list may belong to one of several cases
};

/// Takes every shape that the contract names: a capture, a bundle, raw bodies (one or several, in any order),
/// arrays of any of these, the guide's flat shape, the official API, the public checker, the account page's
/// case list; with a byte-order mark, other text around, or a cut-off end; also as Python or JavaScript print
/// it and with a text editor's quotes. Bodies of the same receipt become one capture. Never throws on any
/// input.
Intake read_input(std::string_view text);

}  // namespace caselight
