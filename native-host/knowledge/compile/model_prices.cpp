#include <ostream>

#include "knowledge/compile/emit.hpp"
#include "knowledge/compile/table.hpp"

namespace caselight::compile {
namespace {

constexpr int dearest = 1'000'000;  // cents

std::string price_row(const Row& row) {
  row.only({"provider", "model", "input_cents", "output_cents"});
  return braces({literal(row.text("model")), literal(row.word("provider", {"anthropic", "openai"})),
                 std::to_string(row.number("input_cents", 1, dearest)),
                 std::to_string(row.number("output_cents", 1, dearest)), literal(row.text("source")),
                 literal(row.text("checked"))});
}

void compile_model_prices(const Table& table, std::ostream& out) {
  std::string before;
  out << "static constexpr ModelPrice rows[] = {\n";
  for (const auto& row : table.rows()) {
    const auto model = row.text("model");
    if (model <= before) row.problem("must stand before " + before + "; sort the rows by model, each once");
    before = model;
    out << "    " << price_row(row) << ",\n";
  }
  out << "};\n\nstd::span<const ModelPrice> model_prices() { return rows; }\n";
}

const Registered registered{{"model_prices", {"knowledge/model_prices.hpp"}, compile_model_prices}};

}  // namespace
}  // namespace caselight::compile
