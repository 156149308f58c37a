// Checks the knowledge tables and compiles them into C++ at build time.
//   compile TABLE.json OUT.cpp     one table into constant arrays
//   info OUT.cpp TABLE.json…       names and shelf lives of all tables
//   report DAY OUT.txt TABLE.json… rows whose check is older than the shelf life on DAY (YYYY-MM-DD or today)
// Exit code 1 with one line a problem on stderr when a table is bad; nothing is written then.

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

#include "knowledge/checked_date.hpp"
#include "knowledge/compile/report.hpp"
#include "knowledge/compile/table.hpp"

namespace {

using namespace caselight::compile;
using Names = std::vector<std::string>;

int fail(const Problems& problems) {
  for (const auto& problem : problems) std::cerr << problem << '\n';
  return 1;
}

int write(const std::string& file, const std::string& text) {
  std::ofstream out{file, std::ios::binary};
  out << text;
  out.close();
  return out ? 0 : fail({file + ": cannot be written"});
}

int compile_table(const std::string& file, const std::string& out_file) {
  Problems problems;
  const Table table{file, problems};
  const auto* kind = find_kind(table.name());
  if (kind == nullptr) return fail({file + ": no such kind of table; add compile/" + table.name() + ".cpp"});
  std::ostringstream out;
  out << "// Compiled from tables/" << table.name() << ".json; change that file.\n\n";
  for (const auto header : kind->headers) out << "#include \"" << header << "\"\n";
  out << "\nnamespace caselight {\n\n";
  kind->compile(table, out);
  out << "\n}  // namespace caselight\n";
  return problems.empty() ? write(out_file, out.str()) : fail(problems);
}

int with_tables(const Names& files, const std::function<int(const Tables&)>& use) {
  Problems problems;
  Tables tables;
  for (const auto& file : files) tables.push_back(std::make_unique<Table>(file, problems));
  if (!problems.empty()) return fail(problems);
  std::ranges::sort(tables, {}, [](const auto& table) { return table->name(); });
  return use(tables);
}

std::chrono::sys_days day_of(const std::string& word) {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return caselight::parse_checked_date(word).value_or(today);
}

int report(const std::string& day, const std::string& out_file, const Tables& tables) {
  const auto text = shelf_life_report(tables, day_of(day));
  std::cout << text;
  return write(out_file, text);
}

Names from(const Names& args, std::ptrdiff_t first) { return {args.begin() + first, args.end()}; }

}  // namespace

int main(int argc, char** argv) {
  const Names args(argv + 1, argv + argc);
  if (args.size() == 3 && args[0] == "compile") return compile_table(args[1], args[2]);
  if (args.size() >= 3 && args[0] == "info") {
    return with_tables(from(args, 2),
                       [&](const Tables& tables) { return write(args[1], table_info_source(tables)); });
  }
  if (args.size() >= 4 && args[0] == "report") {
    return with_tables(from(args, 3), [&](const Tables& tables) { return report(args[1], args[2], tables); });
  }
  std::cerr << "usage: compile TABLE.json OUT.cpp | info OUT.cpp TABLE.json... | report DAY OUT.txt "
               "TABLE.json...\n";
  return 2;
}
