#pragma once

#include <optional>
#include <string>

#include "base/json.hpp"
#include "capture/reading.hpp"

namespace caselight {

/// An error message in place of an answer: of the account, of the official API or of the gateways before
/// them.
struct ErrorBody {
  AnswerReading means = AnswerReading::not_json;  ///< what it amounts to; not_json where nothing tells
  AnswerReading reading =
      AnswerReading::not_json;  ///< the same, where more than the words of a message tell it
  std::string says;             ///< its own words, on one line and cut to a sentence or two
};

/// None for a value that holds anything of a case, or no message.
std::optional<ErrorBody> read_error_body(const JsonValue& root);

/// True for the answer of a sign-in service: a key that opens the account, and no case.
bool is_sign_in_token(const JsonValue& root);

}  // namespace caselight
