#include "engine/exported_page.hpp"

#include <algorithm>
#include <charconv>

#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "explain/kept_reading.hpp"
#include "history/exported_lines.hpp"
#include "history/line_seal.hpp"
#include "history/pieces.hpp"

namespace caselight {
namespace {

/// How far an export has come, written `IOE0000000001 120 122 0f3a…`: the case before, its readings and lines
/// so far, and their hash.
struct Page {
  std::string receipt;
  std::int64_t done = 0;
  std::int64_t lines = 0;
  std::string digest;
  std::string text;

  void add(const std::string& line) {
    digest = chained(digest, line);
    ++lines;
    text.append(line).push_back('\n');
  }
};

std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  return word;
}

std::int64_t take_number(std::string_view& rest) {
  const std::string_view word = take_word(rest);
  std::int64_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

Page page_after(std::string_view after) {
  Page page;
  page.receipt = take_word(after);
  page.done = take_number(after);
  page.lines = take_number(after);
  page.digest = after;
  return page;
}

/// The same capture, read at another moment.
std::string read_at(std::string_view capture, Instant at) {
  const CapturePieces pieces = take_apart(capture);
  const std::vector<std::string> strings(pieces.strings.begin(), pieces.strings.end());
  return put_together(pieces.frame, strings, usual_stamp(at)).value_or(std::string(capture));
}

/// A reading, and the last of those that were equal to it.
void add_reading(Page& page, const HeldReading& held) {
  const StoredReading& stored = held.stored;
  const bool repeats = held.first != stored.at;
  const std::string capture = repeats ? read_at(stored.capture, held.first) : stored.capture;
  ReadingLine line{
      .receipt = stored.receipt, .at = held.first, .browser = stored.browser, .parts = stored.parts};
  line.capture = capture;
  page.add(line_of(line));
  ++page.done;
  if (!repeats) return;
  const std::string_view spelled = take_apart(stored.capture).stamp;
  line.capture = {};
  line.of = held.first;
  line.at = stored.at;
  if (spelled != usual_stamp(stored.at)) line.captured_at = spelled;
  page.add(line_of(line));
  ++page.done;
}

void add_case(Page& page, const HeldCase& of, std::string_view applicant) {
  for (const HeldReading& reading : of.readings) add_reading(page, reading);
  const std::string_view person = of.person.empty() ? applicant : std::string_view(of.person);
  page.add(
      line_of(CaseLine{.receipt = of.receipt, .applicant = applicant, .person = person, .seen = of.seen}));
  for (const std::string& turn : of.turns) page.add(turn);
  page.receipt = of.receipt;
}

std::string cursor_of(const Page& page) {
  return page.receipt + ' ' + std::to_string(page.done) + ' ' + std::to_string(page.lines) + ' ' +
         page.digest;
}

}  // namespace

std::string exported_members(HeldCases& held, std::string_view whole_json, std::string_view after,
                             Instant now) {
  const JsonDocument whole = parse_json(whole_json);
  const auto count = [&](std::string_view key) { return integer_in_line(whole.root, key).value_or(0); };
  const JsonValue* last = whole.root.value_of("last");
  Page page = page_after(after);
  if (after.empty()) page.add(header_line(count("cases"), count("readings")));
  for (const HeldCase& of : held.all()) {
    const auto analysis = newest_analysis(held, of.receipt, now);
    add_case(page, of, analysis ? analysis->of->applicant.value : std::string_view{});
  }
  const bool is_last = last == nullptr || last->boolean();
  if (is_last) page.text.append(end_line(page.done, page.lines, page.digest)).push_back('\n');
  JsonWriter out;
  out.field("text", std::string_view(page.text)).key("done").integer(page.done);
  out.key("total").integer(count("readings")).key("next");
  is_last ? out.null() : out.string(cursor_of(page));
  return out.take();
}

}  // namespace caselight
