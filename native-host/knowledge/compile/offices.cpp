#include <ostream>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

void compile_offices(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  out << "static constexpr Office rows[] = {\n";
  for (const auto& row : table.rows()) {
    row.only({"code", "name", "kind", "verified"});
    keys.push_back(row.text("code"));
    const auto kind = row.word(
        "kind", {"electronic", "service_center", "asylum_office", "field_office", "headquarters", "unknown"});
    out << "    "
        << braces({literal(keys.back()), literal(row.text("name")), enumerator("OfficeKind", kind),
                   literal(row.flag("verified")), literal(row.text("source")), literal(row.text("checked"))})
        << ",\n";
  }
  table.sorted_by(keys);
  out << "};\n\nstd::span<const Office> offices() { return rows; }\n";
}

void compile_prefixes(const Table& table, std::ostream& out) {
  std::vector<std::string> keys;
  out << "static constexpr ReceiptPrefix rows[] = {\n";
  for (const auto& row : table.rows()) {
    row.only({"prefix", "office"});
    keys.push_back(row.text("prefix"));
    if (keys.back().size() != 3) row.problem("\"prefix\" must have three letters");
    out << "    "
        << braces({literal(keys.back()), literal(row.text("office")), literal(row.text("source")),
                   literal(row.text("checked"))})
        << ",\n";
  }
  table.sorted_by(keys);
  out << "};\n\nstd::span<const ReceiptPrefix> receipt_prefixes() { return rows; }\n";
}

const Registered offices{{"offices", {"knowledge/offices.hpp"}, compile_offices}};
const Registered prefixes{{"receipt_prefixes", {"knowledge/offices.hpp"}, compile_prefixes}};

}  // namespace
}  // namespace caselight::compile
