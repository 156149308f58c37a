#include "capture/response.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "capture/error_body.hpp"
#include "knowledge/wordings.hpp"

namespace caselight {
namespace {

using std::string_view;

constexpr std::size_t kPageStart = 64 * 1024;  ///< enough of a page to know it by

bool url_leads_to_sign_in(string_view url) { return says(url, Wording::sign_in_address); }
bool page_leads_to_sign_in(string_view page) { return says(page, Wording::leads_to_sign_in); }
bool page_is_sign_in(string_view page) { return says(page, Wording::sign_in_page); }
bool page_is_a_challenge(string_view page) { return says(page, Wording::challenge); }

/// Names that stand on the pages of a failed server too.
bool page_is_a_firewall(string_view page) {
  return page_is_a_challenge(page) || says(page, Wording::firewall);
}

AnswerReading judge_forbidden(const Response& response, string_view page) {
  if (page_is_sign_in(page)) return AnswerReading::signed_out;
  if (page_is_a_firewall(page)) return AnswerReading::blocked;
  const bool sign_in = url_leads_to_sign_in(response.url) || page_leads_to_sign_in(page);
  return sign_in ? AnswerReading::signed_out : AnswerReading::blocked;
}

/// Challenge (202) and puzzle (405) of the firewall. A request for data gets no body with them; only a page
/// can pass them.
bool is_of_firewall(int status, string_view page) {
  if (status != 202 && status != 405) return false;
  return trim(page).empty() || (looks_like_page(page) && !page_is_sign_in(page));
}

/// The reading that the status alone decides; none when the body has to be looked at.
std::optional<AnswerReading> judge_status(const Response& response, string_view page) {
  const int status = *response.http_status;
  if (status == 0) return AnswerReading::network;  // what scripts write for a request that failed
  if (status == 401) return AnswerReading::signed_out;
  if (status == 403) return judge_forbidden(response, page);
  if (status == 404 || status == 410) return AnswerReading::not_found;
  if (status == 429) return AnswerReading::rate_limited;
  if (status == 204) return AnswerReading::empty;
  if (status == 304) return AnswerReading::missing;  // "as before", and what was before did not come
  if (status >= 300 && status < 400) return AnswerReading::signed_out;
  if (is_of_firewall(status, page) && !url_leads_to_sign_in(response.url)) return AnswerReading::blocked;
  if (status > 400 && status != 500 && looks_like_page(page) && page_is_a_challenge(page))
    return AnswerReading::blocked;
  if (status >= 400 && status < 500) return AnswerReading::not_json;  // no answer to what was asked
  if (status < 200 || status >= 500) return AnswerReading::server_error;
  if (url_leads_to_sign_in(response.url)) return AnswerReading::signed_out;
  return std::nullopt;
}

bool is_nothing(const JsonValue& data) {
  return data.is_null() || (data.is_array() && data.items().empty()) ||
         (data.is_string() && trim(data.text()).empty());
}

/// A refused request may say in JSON what was wrong with it; the status alone says less.
void add_what_it_says(const Response& response, string_view page, JudgedResponse& out) {
  if (trim(page).empty() || looks_like_page(page) || page.size() < response.body.size()) return;
  const auto error = read_error_body(parse_json(page).root);
  if (!error) return;
  out.said = error->says;
  // 400 and its like: the request was understood, and the body tells why nothing came.
  if (out.reading == AnswerReading::not_json) out.reading = error->reading;
}

JsonValue inside_envelope(const JsonValue& root) {
  const JsonValue* data = root.is_object() ? root.find("data") : nullptr;
  return data == nullptr ? root : *data;
}

}  // namespace

bool is_empty_answer(const JsonValue& root) {
  const JsonValue* data = root.is_object() ? root.find("data") : nullptr;
  return data != nullptr && is_nothing(*data);
}

AnswerReading judge_page(string_view body) {
  const string_view page = body.substr(0, kPageStart);
  if (page_is_sign_in(page)) return AnswerReading::signed_out;
  if (page_is_a_firewall(page)) return AnswerReading::blocked;
  return page_leads_to_sign_in(page) ? AnswerReading::signed_out : AnswerReading::not_json;
}

bool looks_like_page(string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const auto start = trim(body).substr(0, 2);
  return start.size() == 2 && start[0] == '<' && (is_letter(start[1]) || start[1] == '!' || start[1] == '?');
}

JudgedResponse judge_body(JsonDocument document) {
  JudgedResponse out;
  if (!document.has_root) {
    out.reading = document.state == JsonState::cut_off ? AnswerReading::truncated : AnswerReading::not_json;
    return out;
  }
  if (auto error = read_error_body(document.root)) {
    out.reading = error->reading;
    out.said = std::move(error->says);
    return out;
  }
  out.data = inside_envelope(document.root);
  const bool cut = document.state == JsonState::cut_off || document.state == JsonState::malformed;
  const bool nothing = is_nothing(out.data);
  out.reading = cut ? AnswerReading::truncated : nothing ? AnswerReading::empty : AnswerReading::ok;
  if (nothing) out.data = JsonValue{};
  out.document = std::move(document);
  return out;
}

JudgedResponse judge(const Response& response) {
  JudgedResponse out;
  if (!response.http_status) {
    out.reading = AnswerReading::network;
    return out;
  }
  const auto page = response.body.substr(0, kPageStart);
  out.server_error_500 = *response.http_status == 500;
  if (const auto decided = judge_status(response, page)) {
    out.reading = *decided;
    if (*response.http_status >= 400) add_what_it_says(response, page, out);
    return out;
  }
  if (trim(page).empty()) {
    out.reading = AnswerReading::empty;
    return out;
  }
  if (looks_like_page(page)) {
    out.reading = judge_page(page);
    return out;
  }
  out = judge_body(parse_checked_json(response.body));
  if (out.reading == AnswerReading::not_json) out.reading = judge_page(page);
  return out;
}

}  // namespace caselight
