#include "app/memory/stored_case.hpp"

#include "app/index_row.hpp"

namespace caselight {
namespace {

constexpr std::int64_t kPage = 1000;

}  // namespace

std::vector<std::string> all_receipts(History& history) {
  std::vector<std::string> out;
  CaseQuery query;
  query.limit = kPage;
  for (CaseList list = history.list(query); !list.rows.empty(); list = history.list(query)) {
    for (CaseRow& row : list.rows) out.push_back(std::move(row.receipt));
    query.offset += kPage;
  }
  return out;
}

void try_to_index(History& history, const Analysis& analysis) {
  try {
    history.set_index(analysis.of->receipt, index_row(analysis, analysis.changes.size()));
  } catch (const HistoryFault&) {
    // The list is made without it, only slower.
  }
}

}  // namespace caselight
