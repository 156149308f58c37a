#include "capture/response.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace caselight {
namespace {

using std::string_view;

constexpr std::size_t kPageStart = 64 * 1024;  ///< enough of a page to know it by

bool has_any(string_view text, std::initializer_list<string_view> lower_needles) {
  return std::any_of(lower_needles.begin(), lower_needles.end(),
                     [&](string_view needle) { return contains_ignoring_case(text, needle); });
}

bool url_leads_to_sign_in(string_view url) {
  return has_any(url, {"myaccount.uscis.gov", "/sign-in", "/sign_in", "/signin", "/login", "/saml",
                       "/authenticate", "/oidc"});
}

bool page_leads_to_sign_in(string_view page) {
  return has_any(page, {"sign in", "sign-in", "sign_in", "log in", "login", "iniciar sesi", "unauthorized",
                        "unauthenticated", "session has expired", "session expired"});
}

bool page_is_a_firewall(string_view page) {
  return has_any(page, {"request blocked", "access denied", "captcha", "human verification", "awswaf",
                        "aws-waf", "request could not be satisfied", "edgesuite", "cloudflare",
                        "unusual traffic", "enable javascript and cookies to continue"});
}

AnswerReading judge_page(string_view page) {
  if (page_is_a_firewall(page)) return AnswerReading::blocked;
  return page_leads_to_sign_in(page) ? AnswerReading::signed_out : AnswerReading::not_json;
}

AnswerReading judge_forbidden(const Response& response, string_view page) {
  if (page_is_a_firewall(page)) return AnswerReading::blocked;
  const bool sign_in = url_leads_to_sign_in(response.url) || page_leads_to_sign_in(page);
  return sign_in ? AnswerReading::signed_out : AnswerReading::blocked;
}

/// The reading that the status alone decides; `missing` when the body has to be looked at.
AnswerReading judge_status(const Response& response, string_view page) {
  const int status = *response.http_status;
  if (status == 401) return AnswerReading::signed_out;
  if (status == 403) return judge_forbidden(response, page);
  if (status == 404 || status == 410) return AnswerReading::not_found;
  if (status == 429) return AnswerReading::rate_limited;
  if (status == 204) return AnswerReading::empty;
  if (status >= 300 && status < 400) return AnswerReading::signed_out;
  if (status < 200 || status >= 400) return AnswerReading::server_error;
  if (url_leads_to_sign_in(response.url)) return AnswerReading::signed_out;
  if (status == 202 && trim(page).empty()) return AnswerReading::blocked;
  return AnswerReading::missing;
}

bool is_nothing(const JsonValue& data) {
  return data.is_null() || (data.is_array() && data.items().empty()) ||
         (data.is_object() && data.members().empty()) || (data.is_string() && trim(data.text()).empty());
}

/// A value that is nothing but an error: `{"error":…}` with `data` null or not there.
bool is_rejection(const JsonValue& root) {
  if (!root.is_object() || root.value_of("error") == nullptr) return false;
  return root.value_of("data") == nullptr && root.find("receiptNumber") == nullptr;
}

JsonValue inside_envelope(const JsonValue& root) {
  const JsonValue* data = root.is_object() ? root.find("data") : nullptr;
  return data == nullptr ? root : *data;
}

}  // namespace

bool looks_like_page(string_view body) {
  const auto start = trim(body).substr(0, 256);
  return !start.empty() && start.front() == '<' &&
         has_any(start, {"<!doctype", "<html", "<head", "<body", "<title"});
}

JudgedResponse judge_body(JsonDocument document) {
  JudgedResponse out;
  if (!document.has_root) {
    out.reading = document.state == JsonState::cut_off ? AnswerReading::truncated : AnswerReading::not_json;
    return out;
  }
  if (is_rejection(document.root)) {
    out.reading = AnswerReading::signed_out;
    return out;
  }
  out.data = inside_envelope(document.root);
  const bool cut = document.state != JsonState::whole;
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
  out.reading = judge_status(response, page);
  if (out.reading != AnswerReading::missing) return out;
  if (trim(page).empty()) {
    out.reading = AnswerReading::empty;
    return out;
  }
  if (looks_like_page(page)) {
    out.reading = judge_page(page);
    return out;
  }
  return judge_body(parse_json(response.body));
}

}  // namespace caselight
