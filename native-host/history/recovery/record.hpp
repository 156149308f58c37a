// Rows out of a page of a SQLite table, without SQLite (file format, sections 1.6 and 2.1). Every number in
// the page may be wrong: what does not fit is left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "history/recovery/page_source.hpp"

namespace caselight {

struct BlobValue {
  std::string_view bytes;
};
using RecordValue = std::variant<std::monostate, std::int64_t, double, std::string_view, BlobValue>;

struct FoundRow {
  std::int64_t id = 0;
  std::string payload;  ///< for values_of
};

/// The rows of a page; none when it is not a leaf of a table.
std::vector<FoundRow> rows_in(PageSource& source, std::uint32_t page);

/// The values of a row; empty when they do not fit together. They point into `payload`.
std::vector<RecordValue> values_of(std::string_view payload);

}  // namespace caselight
