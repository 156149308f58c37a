#include "casefile/notice/notice_lines.hpp"
#include "casefile/notice/notice_parts.hpp"

namespace caselight {

NoticeText read_notice(std::string_view text) {
  constexpr std::size_t kMostBytes = 256U * 1024U;
  const auto lines = notice_lines(text.substr(0, kMostBytes));
  const auto paragraphs = notice_paragraphs(lines);
  NoticeText out;
  out.kinds = notice_kinds(lines);
  out.receipts = notice_receipts(lines);
  out.dated = notice_date(lines);
  read_last_days(paragraphs, out);
  read_appointments(lines, out);
  read_commands(paragraphs, out);
  return out;
}

}  // namespace caselight
