#include "knowledge/notice_types.hpp"

#include <algorithm>

#include "knowledge/notice_patterns.hpp"
#include "knowledge/title_text.hpp"

namespace caselight {
namespace {

const NoticeType* find_row(const NormalTitle& type) {
  const auto rows = notice_types();
  const auto found = std::ranges::lower_bound(rows, type.text(), {}, &NoticeType::key);
  return found != rows.end() && found->key == type.text() ? &*found : nullptr;
}

TitleMeaning read(std::string_view type, bool uploads_count) {
  const NormalTitle normal{type};
  const NoticeType* row = find_row(normal);
  if (row != nullptr && (uploads_count || row->sort != NoticeSort::upload)) {
    return {row->effect, row->decision, true, row->source, row->type};
  }
  // A known status title is told apart from a type that merely looks like a notice's name.
  if (find_status_title(normal.text()) != nullptr) return read_title(type);
  const auto meaning = match_title(normal, notice_patterns());
  return meaning.rule.empty() ? read_title(type) : meaning;
}

}  // namespace

TitleMeaning read_notice_type(std::string_view action_type) { return read(action_type, false); }

TitleMeaning read_document_type(std::string_view type) { return read(type, true); }

TitleMeaning read_document_type(std::string_view type, std::string_view source_type) {
  const NormalTitle source{source_type};
  if (source.text() == "uscis generated") return read_document_type(type);
  if (source.text().empty()) return {};
  return {Effect::upload, false, true, "documents[].sourceType", source_type};
}

}  // namespace caselight
