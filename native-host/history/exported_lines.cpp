#include "history/exported_lines.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "base/printable.hpp"
#include "base/utf16_length.hpp"
#include "capture/capture.hpp"
#include "capture/readings_json.hpp"
#include "history/export_format.hpp"
#include "history/line_seal.hpp"
#include "history/pieces.hpp"

namespace caselight {
namespace {

AnswerReading part_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(AnswerReading::missing); ++i) {
    if (name_of(static_cast<AnswerReading>(i)) == name) return static_cast<AnswerReading>(i);
  }
  return AnswerReading::missing;
}

Readings parts_of(const JsonValue& line) {
  Readings out;
  const JsonValue* parts = line.value_of("parts");
  if (parts == nullptr || !parts->is_object()) return out;
  for (const Endpoint endpoint : kEndpoints)
    out[endpoint] = part_named(text_in_line(*parts, name_of(endpoint)));
  return out;
}

// The wire's limits: what is brought in is no longer than what can be typed or read.
constexpr std::size_t kLongestName = 200;  // characters as JavaScript counts them
constexpr std::size_t kLongestTurn = 256U * 1024U;
constexpr std::int64_t kMostMicroUsd = 1'000'000'000'000;

bool is_browser(std::string_view name) {
  return name.empty() || name == "chromium" || name == "firefox" || name == "other";
}

bool is_count(const JsonValue& line, std::string_view key, std::int64_t most) {
  const auto value = integer_in_line(line, key);
  return !value || (*value >= 0 && *value <= most);
}

/// What both kinds of line about a reading say.
std::optional<ReadingLine> read_facts(const JsonValue& line) {
  const auto at = instant_in_line(line, "at");
  if (!at || !is_browser(text_in_line(line, "browser"))) return std::nullopt;
  return ReadingLine{.receipt = text_in_line(line, "receipt"),
                     .at = *at,
                     .browser = text_in_line(line, "browser"),
                     .parts = parts_of(line)};
}

LineProblem import_reading(LineTaker& taker, const JsonValue& line, std::string_view) {
  auto reading = read_facts(line);
  if (!reading || text_in_line(line, "capture").empty()) return ImportProblemKind::bad_field;
  reading->capture = text_in_line(line, "capture");
  return taker.take(*reading);
}

LineProblem import_again(LineTaker& taker, const JsonValue& line, std::string_view) {
  auto reading = read_facts(line);
  const auto of = instant_in_line(line, "of");
  if (!reading || !of || text_in_line(line, "capturedAt").size() > kLongestName)
    return ImportProblemKind::bad_field;
  reading->of = of;
  reading->captured_at = text_in_line(line, "capturedAt");
  return taker.take(*reading);
}

LineProblem import_case(LineTaker& taker, const JsonValue& line, std::string_view) {
  const std::string applicant = name_in_line(line, "applicant");
  const std::string person = name_in_line(line, "person");
  return taker.take(CaseLine{.receipt = text_in_line(line, "receipt"),
                             .applicant = applicant,
                             .person = person,
                             .seen = instant_in_line(line, "seen")});
}

LineProblem import_turn(LineTaker& taker, const JsonValue& line, std::string_view text) {
  const std::string_view role = text_in_line(line, "role");
  const bool is_turn =
      (role == "user" || role == "assistant") && utf16_length(text_in_line(line, "text")) <= kLongestTurn &&
      is_count(line, "tokensIn", kMostMicroUsd) && is_count(line, "tokensOut", kMostMicroUsd) &&
      is_count(line, "microUsd", kMostMicroUsd) && instant_in_line(line, "at");
  if (!is_turn) return ImportProblemKind::bad_field;
  return taker.take_turn(line, text);
}

struct LineKind {
  std::string_view name;
  LineProblem (*import)(LineTaker&, const JsonValue&, std::string_view);
};
constexpr LineKind line_kinds[] = {
    {"reading", import_reading}, {"again", import_again}, {"case", import_case}, {"turn", import_turn}};

LineProblem import_kind(LineTaker& taker, const JsonValue& line, std::string_view kind,
                        std::string_view text) {
  const std::string_view receipt = text_in_line(line, "receipt");
  for (const LineKind& known : line_kinds) {
    if (kind != known.name) continue;
    if (receipt.empty() || normalise_receipt(receipt) != receipt) return ImportProblemKind::bad_field;
    return known.import(taker, line, text);
  }
  return ImportProblemKind::unknown_line;
}

LineProblem read_header(ImportCheck& check, const JsonValue& line, std::string_view text) {
  const std::string_view format = text_in_line(line, "format");
  if (format == kExportFormat) {
    check.begin(integer_in_line(line, "readings").value_or(0), text);
    return std::nullopt;
  }
  return format.starts_with(kExportFamily) ? ImportProblemKind::newer_format
                                           : ImportProblemKind::unknown_line;
}

}  // namespace

std::string header_line(std::int64_t cases, std::int64_t readings) {
  JsonWriter out;
  out.begin_object().field("format", kExportFormat).key("cases").integer(cases);
  return out.key("readings").integer(readings).end_object().take();
}

std::string line_of(const ReadingLine& reading) {
  JsonWriter out;
  out.begin_object()
      .field("kind", reading.of ? "again" : "reading")
      .field("receipt", reading.receipt)
      .field("at", std::string_view(usual_stamp(reading.at)))
      .optional_field("browser", reading.browser);
  out.key("parts").raw(readings_json(reading.parts));
  if (reading.of) {
    out.field("of", std::string_view(usual_stamp(*reading.of)));
    out.optional_field("capturedAt", reading.captured_at);
  } else {
    out.field("capture", reading.capture);
  }
  return sealed(out.end_object().take());
}

std::string line_of(const CaseLine& of) {
  JsonWriter out;
  out.begin_object().field("kind", "case").field("receipt", of.receipt);
  out.optional_field("applicant", of.applicant).optional_field("person", of.person);
  if (of.seen) out.field("seen", std::string_view(usual_stamp(*of.seen)));
  return sealed(out.end_object().take());
}

std::string end_line(std::int64_t readings, std::int64_t lines, std::string_view digest) {
  JsonWriter out;
  out.begin_object().field("kind", kEndKind).key("readings").integer(readings);
  return out.key("lines").integer(lines).field("sha256", digest).end_object().take();
}

LineProblem import_line(LineTaker& taker, ImportCheck& check, std::string_view text) {
  const JsonDocument document = parse_json(text);
  const JsonValue& line = document.root;
  const Seal seal = seal_of(text);
  const bool is_object = document.state == JsonState::whole && line.is_object();
  if (is_object && line.find("format") != nullptr) return read_header(check, line, text);
  const std::string_view kind = is_object ? text_in_line(line, "kind") : std::string_view{};
  if (kind == kEndKind)
    return check.close(integer_in_line(line, "lines").value_or(0), text_in_line(line, "sha256"));
  check.count(kind, seal != Seal::none, text);
  if (!is_object) return ImportProblemKind::not_json;
  if (seal == Seal::broken) return ImportProblemKind::edited;
  return import_kind(taker, line, kind, text);
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string name_in_line(const JsonValue& line, std::string_view key) {
  return std::string(utf16_beginning(one_line(text_in_line(line, key)), kLongestName));
}

std::string_view text_in_line(const JsonValue& line, std::string_view key) {
  const JsonValue* value = line.value_of(key);
  return value != nullptr && value->is_string() ? value->text() : std::string_view{};
}

std::optional<Instant> instant_in_line(const JsonValue& line, std::string_view key) {
  const auto stamp = parse_stamp(text_in_line(line, key));
  return stamp ? std::optional(stamp->at) : std::nullopt;
}

std::optional<std::int64_t> integer_in_line(const JsonValue& line, std::string_view key) {
  const JsonValue* value = line.value_of(key);
  return value != nullptr && value->is_number() ? std::optional(value->integer()) : std::nullopt;
}

}  // namespace caselight
