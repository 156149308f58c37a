#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analysis/analyze.hpp"
#include "analysis/notice/notice_finding.hpp"
#include "base/printable.hpp"
#include "base/receipt.hpp"
#include "base/text.hpp"
#include "report/html/notice_page.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_clean(std::string_view text) {
  return caselight::is_valid_utf8(text) && caselight::one_line(text) == text;
}

void check(const caselight::NoticeText& notice) {
  require(std::ranges::all_of(notice.receipts, [](const auto& one) { return caselight::is_receipt(one); }));
  for (const auto* days : {&notice.days, &notice.appointments}) {
    require(std::ranges::is_sorted(*days, {}, &caselight::NoticeDay::day));
    require(days->size() <= 8);
    require(std::ranges::all_of(
        *days, [](const auto& one) { return is_clean(one.words) && one.words.size() < 400; }));
  }
  require(std::ranges::all_of(notice.asks, is_clean) && notice.asks.size() <= 6);
}

}  // namespace

/// Whatever somebody drops in: what is read of it is bounded, clean and in order, and the page about it holds
/// no markup of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace caselight;
  const NoticeText notice = read_notice({reinterpret_cast<const char*>(data), size});
  check(notice);
  auto of = std::make_shared<Case>();
  of->evidence.emplace_back();
  of->receipt = "IOE0000000001";
  const Analysis analysis = analyze(of, Instant{std::chrono::days{20'787}});
  const std::string page = notice_html(analysis, notice, find_about_notice(analysis, notice), speech("en"));
  require(is_valid_utf8(page) && page.find("<script") == std::string::npos);
  return 0;
}
