#include "capture/error_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/text.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

using std::string_view;
using Words = std::initializer_list<string_view>;

constexpr int kMaxDepth = 4;
constexpr std::size_t kMaxMembers = 24;
constexpr std::size_t kLongestSaying = 240;
constexpr std::size_t kLongestText = 4096;

bool has_value(const JsonValue& object, Words keys) {
  return std::any_of(keys.begin(), keys.end(), [&](string_view key) {
    const JsonValue* value = object.value_of(key);
    const bool empty = value != nullptr && ((value->is_object() && value->members().empty()) ||
                                            (value->is_array() && value->items().empty()));
    return value != nullptr && !empty;
  });
}

bool holds_a_case(const JsonValue& root) {
  return has_value(root, {"data",
                          "formType",
                          "form",
                          "statusTitle",
                          "statusText",
                          "currentStatus",
                          "events",
                          "historicalCaseStatuses",
                          "case_status",
                          "cases",
                          "receipt_details",
                          "receipt_info",
                          "documents",
                          "responses",
                          "apiResponses",
                          "CaseStatusResponse",
                          "submissionDate",
                          "current_case_status_text_en",
                          "hist_case_status",
                          "httpStatus"});
}

/// In the order in which a service's own words for people come first.
constexpr std::array<string_view, 14> kSayings{
    "message",       "Message",     "error_description", "faultstring", "detail", "errorMessage",
    "error_message", "description", "userMessage",       "reason",      "title",  "msg",
    "error",         "exception"};

/// Members that only lead on to what is said.
constexpr std::array<string_view, 5> kInner{"error", "errors", "fault", "Fault", "detail"};

const JsonValue* first_of(const JsonValue& value) {
  return value.is_array() && !value.items().empty() ? value.items().data() : &value;
}

string_view saying_in(const JsonValue& value, int depth) {
  if (value.is_string()) return value.text();
  if (!value.is_object() || depth > kMaxDepth) return {};
  for (const auto key : kSayings) {
    const JsonValue* found = value.value_of(key);
    if (found != nullptr && found->is_string() && !trim(found->text()).empty()) return found->text();
  }
  for (const auto key : kInner) {
    const JsonValue* inner = value.value_of(key);
    if (inner == nullptr) continue;
    if (const auto found = saying_in(*first_of(*inner), depth + 1); !found.empty()) return found;
  }
  return {};
}

/// Every text in the message, and the number of an HTTP status among its codes.
struct Content {
  std::string text;
  int status = 0;
};

bool is_code_key(string_view key) {
  return contains_ignoring_case(key, "code") || contains_ignoring_case(key, "status");
}

int status_in(string_view digits) {
  int number = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_status = result.ec == std::errc{} && number >= 400 && number < 600;
  return is_status && result.ptr == digits.data() + 3 ? number : 0;
}

void collect(const JsonValue& value, string_view key, int depth, Content& out) {
  if (depth > kMaxDepth || out.text.size() > kLongestText) return;
  if (value.is_string()) out.text.append(to_lower(value.text().substr(0, kLongestText))).push_back('\n');
  if (out.status == 0 && is_code_key(key)) out.status = status_in(value.text());
  std::size_t seen = 0;
  for (const JsonMember& member : value.members()) {
    if (++seen > kMaxMembers) break;
    collect(member.value, member.key, depth + 1, out);
  }
  for (const JsonValue& item : value.items().first(std::min(value.items().size(), kMaxMembers)))
    collect(item, key, depth + 1, out);
}

std::optional<AnswerReading> by_status(int status) {
  if (status == 401) return AnswerReading::signed_out;
  if (status == 403) return AnswerReading::blocked;
  if (status == 404 || status == 410) return AnswerReading::not_found;
  if (status == 429) return AnswerReading::rate_limited;
  if (status >= 500) return AnswerReading::server_error;
  return std::nullopt;
}

/// What a message says, in the order in which it is asked.
struct Saying {
  Wording words;
  AnswerReading means;
};
constexpr std::array kSaid{Saying{Wording::says_rate_limited, AnswerReading::rate_limited},
                           Saying{Wording::says_not_found, AnswerReading::not_found},
                           Saying{Wording::says_server_failed, AnswerReading::server_error},
                           Saying{Wording::says_sign_in, AnswerReading::signed_out},
                           Saying{Wording::says_timed_out, AnswerReading::server_error},
                           Saying{Wording::says_refused, AnswerReading::blocked}};

std::optional<AnswerReading> by_words(string_view text) {
  const auto found = std::ranges::find_if(kSaid, [&](const Saying& one) { return says(text, one.words); });
  return found == kSaid.end() ? std::nullopt : std::optional{found->means};
}

/// On one line, and not longer than a reader takes in.
std::string on_one_line(string_view text) {
  const std::string plain = strip_html(clean_utf8(text.substr(0, kLongestText)));
  string_view cut = trim(plain);
  if (cut.size() <= kLongestSaying) return std::string(cut);
  std::size_t end = cut.rfind(' ', kLongestSaying);
  if (end == string_view::npos) {
    end = kLongestSaying;
    while (end > 0 && (static_cast<unsigned char>(cut[end]) & 0xC0U) == 0x80U) --end;
  }
  return std::string(cut.substr(0, end)) + "…";
}

/// It calls itself an error.
bool is_refusal(const JsonValue& root) {
  return has_value(root, {"error", "errors", "fault", "Fault", "errorMessage", "error_message"});
}

}  // namespace

std::optional<ErrorBody> read_error_body(const JsonValue& root) {
  if (!root.is_object() || holds_a_case(root)) return std::nullopt;
  const bool refused = is_refusal(root);
  const string_view saying = saying_in(root, 0);
  if (saying.empty() && !refused) return std::nullopt;
  Content content;
  collect(root, {}, 0, content);
  if (!refused && says(content.text, Wording::says_success)) return std::nullopt;
  // `data` is null beside an error only in the account's own answer to a session that has ended.
  const bool session = root.value_of("error") != nullptr && root.find("data") != nullptr;
  ErrorBody out;
  out.says = on_one_line(saying);
  const auto known = content.status != 0 ? by_status(content.status) : std::nullopt;
  out.means = known.value_or(
      by_words(content.text).value_or(session ? AnswerReading::signed_out : AnswerReading::not_json));
  // A message alone is USCIS's way of answering too: of its words only "not found" says what became of a
  // case.
  const bool certain = known || is_refusal(root) || out.means == AnswerReading::not_found;
  out.reading = certain ? out.means : AnswerReading::not_json;
  return out;
}

bool is_sign_in_token(const JsonValue& root) {
  return root.is_object() && (has_value(root, {"access_token"}) || has_value(root, {"refresh_token"})) &&
         !holds_a_case(root);
}

}  // namespace caselight
