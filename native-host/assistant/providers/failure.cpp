#include "assistant/providers/failure.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "assistant/providers/provider.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

bool mentions(const ProviderError& error, std::string_view words) {
  return error.message.find(words) != std::string::npos;
}

template <std::size_t count>
bool mentions_any(const ProviderError& error, const std::array<std::string_view, count>& phrases) {
  return std::ranges::any_of(phrases, [&error](std::string_view words) { return mentions(error, words); });
}

bool is_about_money(const ProviderError& error) {
  constexpr std::array<std::string_view, 4> phrases = {"credit balance", "usage limits",
                                                       "exceeded your current quota", "spend limit"};
  return error.type == "billing_error" || error.type == "insufficient_quota" ||
         error.code == "insufficient_quota" || error.code == "enforced_spend_limit_reached" ||
         mentions_any(error, phrases);
}

bool is_about_length(const ProviderError& error) {
  constexpr std::array<std::string_view, 4> phrases = {"prompt is too long", "context length",
                                                       "context window", "context size"};
  return error.type == "request_too_large" || error.code == "context_length_exceeded" ||
         error.type == "exceed_context_size_error" || mentions_any(error, phrases);
}

// In words that cannot be about something else, such as a limit of that model.
bool names_unknown_model(const ProviderError& error) {
  constexpr std::array<std::string_view, 3> phrases = {"invalid model", "unknown model", "not a valid model"};
  const bool absent = mentions(error, "not found") || mentions(error, "not exist");
  return error.code == "model_not_found" || (mentions(error, "model") && absent) ||
         mentions_any(error, phrases);
}

// What the words tell, whatever the status is.
std::optional<Cause> cause_of_words(const ProviderError& error) {
  if (is_about_money(error)) return Cause::no_credit;
  if (is_about_length(error)) return Cause::prompt_too_long;
  return std::nullopt;
}

bool has_error(const ProviderError& error) {
  return !error.type.empty() || !error.message.empty() || !error.code.empty();
}

Cause cause_of_status(int status, const ProviderError& error) {
  if (status == 401) return Cause::key_refused;
  if (status == 402) return Cause::no_credit;
  if (status == 403) return has_error(error) ? Cause::key_refused : Cause::not_a_model_server;
  if (status == 404)
    return names_unknown_model(error) || mentions(error, "model") ? Cause::model_unknown
                                                                  : Cause::not_a_model_server;
  if (status == 407) return Cause::proxy_wants_password;
  if (status == 413) return Cause::prompt_too_long;
  if (status == 429) return Cause::rate_limited;
  if (status == 408 || status == 409 || status >= 500) return Cause::overloaded;
  if (status >= 300 && status < 400) return Cause::redirected;
  if (status >= 400 && has_error(error))
    return names_unknown_model(error) ? Cause::model_unknown : Cause::request_refused;
  return Cause::not_a_model_server;
}

}  // namespace

ProviderError error_in(const JsonValue& holder) {
  const JsonValue* const error = holder.value_of("error");
  if (error == nullptr) return {};
  if (error->is_string()) return {{}, {}, to_lower(error->text())};
  return {std::string(text_of(*error, "type")), std::string(text_of(*error, "code")),
          to_lower(text_of(*error, "message"))};
}

Cause cause_of_error(const ProviderError& error) {
  if (const auto cause = cause_of_words(error)) return *cause;
  if (error.type == "authentication_error" || error.type == "permission_error") return Cause::key_refused;
  if (error.type == "rate_limit_error" || error.code == "rate_limit_exceeded") return Cause::rate_limited;
  if (error.type == "not_found_error" && mentions(error, "model")) return Cause::model_unknown;
  return Cause::overloaded;  // a server that fails in the middle of its work
}

Cause cause_of_failure(const HttpHead& head, std::string_view body) {
  const JsonDocument document = parse_json(body);
  const ProviderError error = error_in(document.root);
  if (head.status == 200) return has_error(error) ? cause_of_error(error) : Cause::not_a_model_server;
  if (head.status != 401) {
    if (const auto cause = cause_of_words(error)) return *cause;
  }
  return cause_of_status(head.status, error);
}

}  // namespace caselight
