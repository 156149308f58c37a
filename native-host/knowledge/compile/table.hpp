#pragma once

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/compile/row_check.hpp"

namespace caselight::compile {

// A table as it is read from its file: {"table", "about", "shelf_life_days", "rows": [...]}. Reading it
// checks what every table has: its header, and a `source` and a `checked` date in each row.
class Table {
 public:
  // `file` is a path; the table's name is the file's name without ".json". What is wrong goes to `problems`.
  Table(const std::string& file, Problems& problems);
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  ~Table();

  const std::string& name() const { return name_; }
  int shelf_life_days() const { return shelf_life_days_; }
  const std::vector<Row>& rows() const { return rows_; }
  void problem(std::string_view what_and_mend) const;
  // The table of that name in the same folder.
  std::unique_ptr<Table> beside(std::string_view name) const;
  // Notes rows whose key is there twice or stands before a smaller one (bytes, as `lower_bound` compares
  // them).
  void sorted_by(const std::vector<std::string>& keys) const;
  // Notes where the rows are not one each of `names` under `key`, in their order: those of the enumerators in
  // `header`.
  void in_order_of(const std::string& key, std::span<const std::string_view> names,
                   const std::string& header) const;

 private:
  void read(const std::string& file);
  void take_header();
  void take_rows();

  std::string path_;
  std::string file_;
  std::string name_;
  int shelf_life_days_ = 0;
  Problems* problems_;
  std::unique_ptr<nlohmann::json> json_;
  std::vector<Row> rows_;
};

// How one kind of table becomes C++: checks the rows and writes the definitions that its header declares
// (inside namespace caselight). What it writes is thrown away when it noted a problem.
using CompileTable = void (*)(const Table& table, std::ostream& out);

struct TableKind {
  std::string_view name;                  // of the file, without ".json"
  std::vector<std::string_view> headers;  // to include, e.g. "knowledge/offices.hpp"
  CompileTable compile;
};

// A file of this folder makes its table known with: `const Registered offices{{"offices", {...},
// compile_offices}};`
struct Registered {
  explicit Registered(TableKind kind);
};

// The kind of that name, or null.
const TableKind* find_kind(std::string_view name);

}  // namespace caselight::compile
