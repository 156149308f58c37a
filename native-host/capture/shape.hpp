#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "capture/capture.hpp"

namespace caselight {

/// What a JSON value is, by its keys.
enum class InputKind : std::uint8_t {
  nothing_known,  ///< no case in it
  capture,        ///< `caselight-capture/1`
  newer_capture,  ///< a capture format that this version does not know
  bundle,         ///< `{"cases":…,"case_status":…,…}`
  case_list,      ///< `{"cases":[…]}` of the account page
  list,           ///< an array of any of these
  wrapper,        ///< one of these inside a known wrapper (`data`, `case`, `apiResponses`)
  body            ///< one answer: see `shape`
};

struct InputShape {
  InputKind kind = InputKind::nothing_known;
  Shape shape = Shape::cases;        ///< for `body`
  const JsonValue* inner = nullptr;  ///< for `wrapper`
};

InputShape shape_of(const JsonValue& value);

/// What each of the four endpoints answers.
Shape own_shape(Endpoint endpoint);

/// What an answer of this endpoint is: a known shape under an unexpected name is taken as what it is (the
/// pair case_status/cases is often swapped by hand). None for what no answer of USCIS looks like.
std::optional<Shape> shape_under(Endpoint endpoint, const JsonValue& data);

/// True for the record of a case, also one that other answers were put into.
bool is_case_record(const JsonValue& value);

/// True for an answer that says, by an empty case or in so many words, that there is no case of this number:
/// the public checker's and the official API's way of saying it.
bool says_no_such_case(Shape shape, const JsonValue& data);

/// Uploads are named after the case: `IOE0000000001-1768435200000-part1.tif`. Each receipt once.
std::vector<std::string> receipts_in_file_names(const JsonValue& data);

/// The receipt number that a body of this shape names, normalised; empty when it names none.
std::string receipt_in(Shape shape, const JsonValue& data);

}  // namespace caselight
