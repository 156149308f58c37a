#include "history/import_check.hpp"

#include <utility>

#include "history/line_seal.hpp"

namespace caselight {

void ImportCheck::begin(std::int64_t readings, std::string_view line) {
  *this = {};
  begun_ = true;
  promised_ = readings;
  lines_ = 1;
  digest_ = chained({}, line);
}

void ImportCheck::count(std::string_view kind, bool is_sealed, std::string_view line) {
  if (!begun_) return;
  if (kind == "reading" || kind == "again") ++readings_;
  sealed_ = sealed_ || is_sealed;
  ++lines_;
  digest_ = chained(digest_, line);
}

std::optional<ImportProblemKind> ImportCheck::close(std::int64_t lines, std::string_view digest) {
  closed_ = true;
  if (!begun_ || (lines_ == lines && digest_ == digest)) return std::nullopt;
  return lines_ < lines ? ImportProblemKind::lines_missing : ImportProblemKind::altered;
}

std::optional<ImportProblemKind> ImportCheck::end() {
  const ImportCheck was = std::exchange(*this, {});
  if (!was.begun_ || was.closed_) return std::nullopt;
  return was.sealed_ || was.readings_ < was.promised_ ? ImportProblemKind::cut_off
                                                      : ImportProblemKind::no_end;
}

}  // namespace caselight
