#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "capture/reading.hpp"

namespace caselight {

/// One answer as the browser saw it; the views point into the capture, whose texts are valid UTF-8.
struct Response {
  std::optional<int> http_status;  ///< none when the request itself failed
  std::string_view content_type;
  std::string_view url;  ///< after redirects
  std::string_view body;
};

/// An answer that was judged: what it is, and its parsed body when there is something usable in it.
struct JudgedResponse {
  AnswerReading reading = AnswerReading::missing;
  bool server_error_500 = false;  ///< alone it is a server error, on every endpoint it means "not yours"
  JsonDocument document;
  JsonValue data;    ///< inside the `data` envelope; null when the reading has no data
  std::string said;  ///< by an error message that came in place of the answer
};

/// Tells what one answer is, from its status, its address and its body (myuscis-api.md 1.4).
JudgedResponse judge(const Response& response);

/// The same for a body that somebody pasted: there is no status and no address.
JudgedResponse judge_body(JsonDocument document);

/// What a web page in place of an answer is: signed_out, blocked, or not_json for any other. Reads its first
/// 64 KiB.
AnswerReading judge_page(std::string_view body);

/// `{"data":null}` and its like: an answer, and nothing in it.
bool is_empty_answer(const JsonValue& root);

/// True for text that looks like a web page rather than JSON.
bool looks_like_page(std::string_view body);

}  // namespace caselight
