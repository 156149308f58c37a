#include "assistant/http/address.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::size_t longest_address = 2048;

using ParsedUrl = std::unique_ptr<CURLU, decltype(&::curl_url_cleanup)>;

std::optional<std::string> part_of(const ParsedUrl& url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (::curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) return std::nullopt;
  const std::unique_ptr<char, decltype(&::curl_free)> owner(text, &::curl_free);
  return std::string(text);
}

bool has_only_plain_characters(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

ParsedUrl parse(const std::string& text) {
  ParsedUrl url(::curl_url(), &::curl_url_cleanup);
  constexpr unsigned flags = CURLU_NON_SUPPORT_SCHEME;
  if (url && ::curl_url_set(url.get(), CURLUPART_URL, text.c_str(), flags) != CURLUE_OK) url.reset();
  return url;
}

// libcurl takes what lacks a slash or has one too many for the address that it looks like.
bool has_two_slashes(std::string_view text) {
  const auto colon = text.find(':');
  const auto rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  return rest.starts_with("//") && rest.size() > 2 && rest[2] != '/';
}

// A name has no empty label, but may end in a dot.
bool is_host(std::string_view host) {
  return !host.empty() && host.front() != '.' && host.find("..") == std::string_view::npos;
}

bool is_this_machine(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return equal_ignoring_case(host, "localhost") || is_loopback_ip(host);
}

std::string without_slash(std::string text) {
  while (text.ends_with('/')) text.pop_back();
  return text;
}

bool is_byte(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() && value >= 0 && value <= 255;
}

}  // namespace

bool is_loopback_ip(std::string_view ip) {
  if (ip == "::1") return true;
  if (!ip.starts_with("127.")) return false;
  int numbers = 0;
  while (true) {
    const std::size_t dot = ip.find('.');
    if (!is_byte(ip.substr(0, dot))) return false;
    ++numbers;
    if (dot == std::string_view::npos) return numbers == 4;
    ip.remove_prefix(dot + 1);
  }
}

std::variant<Address, AddressFault> read_address(std::string_view text) {
  text = trim(text);
  if (text.size() > longest_address || !has_only_plain_characters(text) || !has_two_slashes(text))
    return AddressFault::not_an_address;
  const ParsedUrl url = parse(std::string(text));
  if (!url) return AddressFault::not_an_address;
  const auto scheme = part_of(url, CURLUPART_SCHEME);
  const auto host = part_of(url, CURLUPART_HOST);
  const auto port = part_of(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  if (!scheme || !host || !is_host(*host)) return AddressFault::not_an_address;
  if (part_of(url, CURLUPART_USER) || part_of(url, CURLUPART_PASSWORD)) return AddressFault::credentials;
  if (part_of(url, CURLUPART_QUERY) || part_of(url, CURLUPART_FRAGMENT)) return AddressFault::extras;
  const bool loopback = is_this_machine(*host);
  if (*scheme != "https" && !(*scheme == "http" && loopback)) return AddressFault::not_https;
  const auto path = part_of(url, CURLUPART_PATH);
  if (!port || *port == "0" || !path) return AddressFault::not_an_address;
  const std::string machine = *scheme + "://" + to_lower(*host);
  const auto typed_port = part_of(url, CURLUPART_PORT);
  const std::string base = machine + (typed_port ? ':' + *typed_port : "") + *path;
  return Address{without_slash(base), machine + ':' + *port, loopback};
}

}  // namespace caselight
