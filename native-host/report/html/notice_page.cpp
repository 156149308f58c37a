#include "report/html/notice_page.hpp"

#include <span>

#include "report/html/html_writer.hpp"
#include "report/html/style.hpp"
#include "report/phrases/notice.hpp"

namespace caselight {
namespace {

constexpr std::size_t kExpectedNoticeBytes = 20U * 1024U;

constexpr Fixed kStyle = R"css(
.notice{max-width:46rem}.notice h1{font-size:1.35rem}.notice section{margin-block-start:1.5rem}.notice .asked{padding:1rem 1.25rem}
.notice blockquote{margin:.5rem 0 0;padding-inline-start:.75rem;border-inline-start:.2rem solid var(--line);overflow-wrap:anywhere}
.notice .day+.day{margin-block-start:1rem}.owner{border:2px solid var(--ink);border-radius:.5rem;padding:.6rem .9rem;font-weight:600}
)css";

class NoticePage {
 public:
  NoticePage(const Analysis& analysis, const NoticeText& notice, const NoticeFinding& finding,
             const Speech& speech)
      : a_(analysis), notice_(notice), finding_(finding), s_(speech), w_(kExpectedNoticeBytes) {}

  std::string take() {
    w_.fixed("<!doctype html>");
    {
      const auto html = w_.in(Tag::html, {{Name::lang, s_.locale()}, {Name::dir, s_.dir()}});
      {
        const auto head = w_.in(Tag::head);
        write_page_head(w_, s_.plain(Word::notice_page_title), kStyle);
      }
      const auto body = w_.in(Tag::body);
      {
        const auto main = w_.in(Tag::main, {{Name::cls, "notice"}});
        content();
      }
      footer();
    }
    return w_.page();
  }

 private:
  /// Of another case nothing is told but that it is another one, and what kind of notice it is.
  void content() {
    w_.element(Tag::h1, s_.plain(Word::notice_heading));
    if (const auto owner = notice_owner(a_, notice_, finding_, s_); !owner.empty())
      w_.element(Tag::p, owner, {{Name::cls, "owner"}});
    const bool another = finding_.owner == NoticeOwner::another;
    if (!another) days();
    facts();
    if (!another) asks();
  }

  void days() {
    const bool has_day = !finding_.days.empty() || !finding_.appointments.empty();
    const std::string_view css = has_day ? "asked" : "";
    const auto section = w_.in(Tag::section, {{Name::cls, css}, {Name::aria_labelledby, "by-day"}});
    w_.element(Tag::h2, s_.plain(Word::notice_by_day), {{Name::id, "by-day"}});
    for (const NoticeDayFinding& one : finding_.appointments)
      day(notice_appointment(a_, one.named, s_), notice_appointment_comparison(a_, one, s_), one.named);
    for (const NoticeDayFinding& one : finding_.days)
      day(notice_day(a_, notice_, one.named, s_), notice_comparison(a_, one, s_), one.named);
    for (const std::string& line : notice_without_day(notice_, finding_, s_)) w_.element(Tag::p, line);
  }

  void day(std::string_view what, const std::vector<std::string>& beside, const NoticeDay& named) {
    const auto part = w_.in(Tag::div, {{Name::cls, "day"}});
    {
      const auto line = w_.in(Tag::p);
      w_.element(Tag::strong, what);
    }
    for (const std::string& line : beside) w_.element(Tag::p, line);
    quoted(named.words);
  }

  /// Words of the notice: whatever stands in them cannot turn the text around them.
  void quoted(std::string_view words) {
    const auto quote = w_.in(Tag::blockquote);
    w_.element(Tag::bdi, words);
  }

  void fact(Word name, std::span<const std::string> values) {
    w_.element(Tag::dt, s_.plain(name));
    const auto value = w_.in(Tag::dd);
    for (const std::string& one : values) {
      if (&one != &values.front()) w_.text(" · ");
      w_.text(one);
    }
  }

  void facts() {
    const auto section = w_.in(Tag::section);
    const auto list = w_.in(Tag::dl);
    fact(Word::notice_kind, notice_kind(notice_, s_));
    const std::string dated =
        notice_.dated ? s_.date_weekday(*notice_.dated) : std::string(s_.plain(Word::notice_dated_unknown));
    fact(Word::notice_dated, {&dated, 1});
    const std::string receipts = notice_.receipts.empty() ? std::string(s_.plain(Word::notice_receipts_none))
                                                          : s_.list(notice_.receipts);
    fact(Word::notice_receipts, {&receipts, 1});
  }

  void asks() {
    if (notice_.asks.empty()) return;
    const auto section = w_.in(Tag::section, {{Name::aria_labelledby, "asks"}});
    w_.element(Tag::h2, s_.plain(Word::notice_asks), {{Name::id, "asks"}});
    for (const std::string& sentence : notice_.asks) quoted(sentence);
    w_.element(Tag::p, s_.plain(Word::notice_asks_note), {{Name::cls, "note"}});
  }

  void footer() {
    const auto footer = w_.in(Tag::footer);
    w_.element(Tag::p, s_.plain(Word::notice_footer));
    w_.element(Tag::p, s_.plain(Word::page_footer_no_advice));
  }

  const Analysis& a_;
  const NoticeText& notice_;
  const NoticeFinding& finding_;
  const Speech& s_;
  HtmlWriter w_;
};

}  // namespace

std::string notice_html(const Analysis& analysis, const NoticeText& notice, const NoticeFinding& finding,
                        const Speech& speech) {
  return NoticePage(analysis, notice, finding, speech).take();
}

}  // namespace caselight
