#include <array>
#include <ostream>
#include <string>

#include "knowledge/compile/enum_list.hpp"
#include "knowledge/compile/table.hpp"
#include "knowledge/stage.hpp"

namespace caselight::compile {
namespace {

// The names of the enumerators in effect_properties.hpp.
constexpr std::array<std::string_view, 15> verdicts{
    "silent",  "working",    "open",   "unclear", "approved", "denied", "rejected", "withdrawn",
    "revoked", "terminated", "closed", "mixed",   "reopened", "appeal", "back"};
constexpr std::array<std::string_view, 5> appointments{"none", "biometrics", "interview", "oath", "in_words"};
constexpr std::array<std::string_view, 6> deeds{"none", "sets", "moves", "cancels", "missed", "held"};
constexpr std::array<std::string_view, 4> requests{"none", "rfe", "noid", "noir"};
constexpr std::array<std::string_view, 3> request_steps{"none", "ordered", "sent"};
constexpr std::array<std::string_view, 8> documents{"none",      "ordered",   "produced", "mailed",
                                                    "picked_up", "delivered", "returned", "problem"};

constexpr std::array<std::string_view, 3> moves{"not_said", "person", "uscis"};

// What one column says has to fit the others.
void check(const Row& row) {
  if ((row.text("request") == "none") != (row.text("request_step") == "none"))
    row.problem("\"request\" and \"request_step\" are \"none\" together, or neither is");
  if (row.text("deed") != "none" && row.text("appointment") == "none")
    row.problem("a \"deed\" needs the \"appointment\" that it is about");
  if (row.text("request") != "none" && !row.flag("may_ask"))
    row.problem("a request asks the person for something; \"may_ask\" must be true");
  if ((row.text("request_step") == "sent") && row.text("move") != "person")
    row.problem("a request that was sent is answered by the person; \"move\" must be \"person\"");
  if (row.text("move") == "person" && !row.flag("may_ask"))
    row.problem("where it is the person's move, \"may_ask\" must be true");
}

std::string row_source(const Row& row) {
  row.only({"effect", "verdict", "stage", "appointment", "deed", "request", "request_step", "document",
            "oath", "may_ask", "move"});
  check(row);
  return braces({one_of(row, "verdict", "Verdict", verdicts), one_of(row, "stage", "Stage", stage_names),
                 one_of(row, "appointment", "AppointmentSubject", appointments),
                 one_of(row, "deed", "AppointmentDeed", deeds),
                 one_of(row, "request", "RequestSubject", requests),
                 one_of(row, "request_step", "RequestStep", request_steps),
                 one_of(row, "document", "DocumentStep", documents), literal(row.flag("oath")),
                 literal(row.flag("may_ask")), one_of(row, "move", "Move", moves)});
}

void compile_effects(const Table& table, std::ostream& out) {
  // A new effect has a value in every column.
  std::vector<std::string_view> names;
  for (int i = 0; i < effect_count; ++i) names.push_back(effect_name(static_cast<Effect>(i)));
  table.in_order_of("effect", names, "effect.hpp");
  out << "static constexpr EffectProperties rows[] = {\n";
  for (const auto& row : table.rows()) out << "    " << row_source(row) << ",\n";
  out << "};\n\nstd::span<const EffectProperties> effect_rows() { return rows; }\n";
}

const Registered registered{{"effects", {"knowledge/effect_properties.hpp"}, compile_effects}};

}  // namespace
}  // namespace caselight::compile
