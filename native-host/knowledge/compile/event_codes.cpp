#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <string>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

// What a reading says, without what it adds about where it was seen ("Approved; seen beside ...").
std::string meaning_of(const std::string& says) {
  std::string out;
  for (const char c : says.substr(0, says.find(';'))) {
    if (c != ' ' && c != '.') out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

void check_readings(const Row& row, Certainty certainty, Effect effect) {
  if (certainty != Certainty::contradicted) return;
  std::set<std::string> meanings;
  const auto readings = row.rows("readings");
  for (const auto& reading : readings) meanings.insert(meaning_of(reading.text("says")));
  if (readings.size() < 2) {
    row.problem("a contradicted code needs at least two \"readings\" with their sources");
  } else if (meanings.size() < 2) {
    row.problem("all \"readings\" say the same, so nothing contradicts them; write \"reported\"");
  }
  if (effect != Effect::unknown) {
    row.problem("a contradicted code decides nothing; its \"effect\" must be \"unknown\"");
  }
}

// Writes the readings of row `i`; gives back what the row refers to.
std::string write_readings(const Row& row, std::size_t i, std::ostream& out) {
  const auto readings = row.rows("readings");
  if (readings.empty()) return "{}";
  const auto name = "readings_" + std::to_string(i);
  out << "static constexpr Reading " << name << "[] = {\n";
  for (const auto& reading : readings) {
    reading.only({"says"});
    out << "    " << braces({literal(reading.text("says")), literal(reading.text("source"))}) << ",\n";
  }
  out << "};\n";
  return name;
}

// The names of CodeMark, in the order of its enumerators.
constexpr std::array<std::string_view, 6> marks{"on_review", "abandonment",        "reminder",
                                                "sent",      "clock_date_changed", "names_interview"};

std::string marks_of(const Row& row) {
  unsigned bits = 0;
  for (const auto& mark : row.texts("marks")) {
    const auto found = std::ranges::find(marks, mark);
    if (found == marks.end()) {
      row.problem("\"" + mark + "\" is no mark of a code; take one from event_codes.hpp");
    } else {
      bits |= 1U << static_cast<unsigned>(found - marks.begin());
    }
  }
  return std::to_string(bits);
}

std::string row_source(const Row& row, const std::string& readings) {
  row.only({"code", "text", "effect", "also", "certainty", "readings", "marks"});
  const auto effect = row.effect("effect");
  const auto also = row.has("also") ? row.effect("also") : Effect::unknown;
  const auto certainty = row.certainty("certainty");
  check_readings(row, certainty, effect);
  if (also != Effect::unknown && effect == Effect::unknown) row.problem("\"also\" needs an \"effect\" first");
  return braces({literal(row.text("code")), literal(row.text("text")),
                 enumerator("Effect", effect_name(effect)), enumerator("Effect", effect_name(also)),
                 enumerator("Certainty", certainty_name(certainty)), literal(row.text("source")),
                 literal(row.text("checked")), readings, marks_of(row)});
}

void compile_event_codes(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  std::string rows;
  for (std::size_t i = 0; i < table.rows().size(); ++i) {
    const auto& row = table.rows()[i];
    keys.push_back(row.text("code"));
    const auto readings = write_readings(row, i, out);
    rows += "    " + row_source(row, readings) + ",\n";
  }
  table.sorted_by(keys);
  out << "static constexpr EventCode rows[] = {\n" << rows << "};\n\n";
  out << "std::span<const EventCode> event_codes() { return rows; }\n";
}

const Registered registered{{"event_codes", {"knowledge/event_codes.hpp"}, compile_event_codes}};

}  // namespace
}  // namespace caselight::compile
