#include "history/pieces.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "base/sha256.hpp"

namespace caselight {
namespace {

// Control characters cannot stand in a JSON text, so they mark the holes.
constexpr char stamp_hole = '\x01';
constexpr char string_hole = '\x02';
constexpr char whole_text = '\x03';

/// A shorter string costs less in the frame than as a piece of its own.
constexpr std::size_t kLongString = 200;

bool is_mark(char c) { return c >= stamp_hole && c <= whole_text; }

/// The end of a string's text: its closing quote, or the end of all.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at, text.size());
}

/// The frame grows to the right, string by string.
class Divider {
 public:
  explicit Divider(std::string_view text) : text_(text) {}

  CapturePieces divide() {
    std::size_t at = 0;
    for (std::size_t quote = text_.find('"'); quote < text_.size(); quote = text_.find('"', at)) {
      out_.frame.append(text_.substr(at, quote + 1 - at));
      const std::size_t end = end_of_string(text_, quote + 1);
      take(text_.substr(quote + 1, end - quote - 1));
      at = std::min(end + 1, text_.size());
      if (end < text_.size()) out_.frame += '"';
    }
    if (at < text_.size()) out_.frame.append(text_.substr(at));
    return std::move(out_);
  }

 private:
  void take(std::string_view string) {
    const bool is_stamp = after_stamp_key_ && out_.stamp.empty() && !string.empty();
    after_stamp_key_ = string == "capturedAt";
    if (is_stamp) {
      out_.stamp = string;
      out_.frame += stamp_hole;
    } else if (string.size() >= kLongString) {
      out_.strings.push_back(string);
      out_.frame += string_hole;
    } else {
      out_.frame.append(string);
    }
  }

  std::string_view text_;
  bool after_stamp_key_ = false;
  CapturePieces out_;
};

void add_digits(std::string& out, std::int64_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  out.append(digits - std::min(digits, text.size()), '0').append(text);
}

}  // namespace

CapturePieces take_apart(std::string_view capture) {
  if (std::ranges::any_of(capture, is_mark)) return {whole_text + std::string(capture), {}, {}};
  return Divider(capture).divide();
}

std::string content_key(const CapturePieces& pieces) {
  std::string all = pieces.frame;
  for (const std::string_view string : pieces.strings) all.append(1, whole_text).append(string);
  return to_hex(sha256(all)).substr(0, 32);
}

std::optional<std::string> put_together(std::string_view frame, const std::vector<std::string>& strings,
                                        std::string_view stamp) {
  if (frame.starts_with(whole_text)) return std::string(frame.substr(1));
  std::string out;
  auto next = strings.begin();
  for (const char c : frame) {
    if (c == stamp_hole) {
      out += stamp;
    } else if (c != string_hole) {
      out += c;
    } else if (next != strings.end()) {
      out += *next++;
    } else {
      return std::nullopt;
    }
  }
  return next == strings.end() ? std::optional(out) : std::nullopt;
}

std::string usual_stamp(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss<std::chrono::milliseconds> time(at - day);
  std::string out = format_date(day);
  add_digits(out.append("T"), time.hours().count(), 2);
  add_digits(out.append(":"), time.minutes().count(), 2);
  add_digits(out.append(":"), time.seconds().count(), 2);
  add_digits(out.append("."), time.subseconds().count(), 3);
  return out.append("Z");
}

}  // namespace caselight
