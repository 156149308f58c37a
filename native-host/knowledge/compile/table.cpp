#include "knowledge/compile/table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace caselight::compile {
namespace {

std::vector<TableKind>& kinds() {
  static std::vector<TableKind> all;
  return all;
}

// What a reader of a message looks for: the first text of the row.
std::string label_of(const nlohmann::json& row) {
  for (const auto* key : {"code", "title", "type", "rule", "form", "kind", "prefix", "id", "name", "effect",
                          "window", "wording"}) {
    const auto found = row.find(key);
    if (found != row.end() && found->is_string()) return " (" + found->get<std::string>() + ")";
  }
  return {};
}

}  // namespace

Table::Table(const std::string& file, Problems& problems)
    : path_{file},
      file_{std::filesystem::path{file}.filename().string()},
      name_{std::filesystem::path{file}.stem().string()},
      problems_{&problems},
      json_{std::make_unique<nlohmann::json>()} {
  read(file);
}

Table::~Table() = default;

void Table::problem(std::string_view what_and_mend) const {
  problems_->push_back(file_ + ": " + std::string{what_and_mend});
}

std::unique_ptr<Table> Table::beside(std::string_view name) const {
  const auto folder = std::filesystem::path{path_}.parent_path();
  return std::make_unique<Table>((folder / (std::string{name} + ".json")).string(), *problems_);
}

void Table::read(const std::string& file) {
  std::ifstream in{file};
  if (!in) return problem("cannot be read; check the path and the permissions");
  try {
    *json_ = nlohmann::json::parse(in);
  } catch (const nlohmann::json::parse_error& error) {
    return problem(std::string{"is not JSON; mend it there: "} + error.what());
  }
  if (!json_->is_object())
    return problem("must be an object with \"table\", \"shelf_life_days\" and \"rows\"");
  take_header();
  take_rows();
}

void Table::take_header() {
  const Row header{*json_, file_ + ", header", *problems_};
  header.only({"table", "about", "shelf_life_days", "rows"});
  const auto name = header.text("table");
  if (!name.empty() && name != name_) header.problem("\"table\" must be the file's name, \"" + name_ + "\"");
  header.text("about");
  shelf_life_days_ = header.number("shelf_life_days", 1, 3650);
}

void Table::take_rows() {
  const auto found = json_->find("rows");
  if (found == json_->end() || !found->is_array() || found->empty()) {
    return problem("\"rows\" must be a list with at least one row");
  }
  for (std::size_t i = 0; i < found->size(); ++i) {
    const auto& json = (*found)[i];
    const auto where = file_ + ", row " + std::to_string(i + 1);
    if (!json.is_object()) {
      problems_->push_back(where + ": must be an object");
      continue;
    }
    const Row row{json, where + label_of(json), *problems_};
    row.text("source");
    row.date("checked");
    rows_.push_back(row);
  }
}

void Table::sorted_by(const std::vector<std::string>& keys) const {
  for (std::size_t i = 1; i < keys.size() && i < rows_.size(); ++i) {
    if (keys[i - 1] == keys[i]) rows_[i].problem("the row before has the same key; keep one of them");
    if (keys[i - 1] > keys[i])
      rows_[i].problem("must stand before the row above (\"" + keys[i - 1] + "\"); sort the rows");
  }
}

void Table::in_order_of(const std::string& key, std::span<const std::string_view> names,
                        const std::string& header) const {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string wanted(names[i]);
    if (i >= rows_.size()) return problem("there is no row for the " + key + " \"" + wanted + "\"; add one");
    if (rows_[i].text(key) != wanted)
      return rows_[i].problem("the row of \"" + wanted + "\" must stand here, as in " + header);
  }
  if (rows_.size() > names.size())
    rows_[names.size()].problem("no " + key + " is left for this row; see " + header);
}

Registered::Registered(TableKind kind) { kinds().push_back(std::move(kind)); }

const TableKind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &TableKind::name);
  return found == kinds().end() ? nullptr : &*found;
}

}  // namespace caselight::compile
