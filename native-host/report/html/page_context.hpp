#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/analysis.hpp"
#include "report/html/html_writer.hpp"
#include "report/phrases/said.hpp"
#include "report/speech/speech.hpp"

namespace caselight {

/// Numbers pieces of evidence in the order in which the page first names them.
class Citations {
 public:
  explicit Citations(const Case& of) : numbers_(of.evidence.size(), 0) {}

  std::size_t number_of(EvidenceRef ref);
  /// A link to these numbers is about to be written: the number of its place if it is the first to any of
  /// them, else 0.
  std::size_t place_of_link(std::size_t first, std::size_t last);
  const std::vector<EvidenceRef>& order() const { return order_; }
  /// The place of the first link to a number: the way back to it.
  std::size_t first_place(std::size_t number) const { return places_[number - 1]; }

 private:
  std::vector<std::uint16_t> numbers_;
  std::vector<EvidenceRef> order_;
  std::vector<std::size_t> places_;  ///< of each number, 0 before it was linked to
  std::size_t last_place_ = 0;
};

/// What every section of the page needs: the findings, the language, where to write, and the evidence named
/// so far.
struct PageContext {
  const Analysis& a;
  const Speech& s;
  HtmlWriter& w;
  Citations& citations;
  /// What a screen reader hears of a citation, before and after its number.
  std::pair<std::string_view, std::string_view> citation_label;

  const Case& of() const { return *a.of; }
  std::string_view plain(Word word) const { return s.plain(word); }

  /// Small raised links to the rows of the evidence list.
  void cite(std::span<const EvidenceRef> basis) const;
  void said(Tag tag, const Said& sentence, std::string_view css_class = {}) const;
  void heading(Word word, std::string_view id) const { w.element(Tag::h2, plain(word), {{Name::id, id}}); }
  /// A part of the page under a heading of its own, closed until it is opened. On paper it is open.
  [[nodiscard]] HtmlWriter::Element folded(Word heading, std::string_view id,
                                           std::string_view css_class = "fold", bool open = false) const;
  /// More about the part that it stands in.
  [[nodiscard]] HtmlWriter::Element more(std::string_view title) const;
  /// A value as USCIS sent it: isolated, so that it cannot turn the text around it.
  void as_sent(std::string_view value, std::string_view lang = {}) const;
  void day(Date date, std::string_view shown) const;
  /// The small mark after a day that a rule gives and no source names.
  void calculated() const;
  /// `November 23, 2026 (30 days ago)`, a day of USCIS's record, with the machine's form of the day.
  void when(Date date) const { day(date, s.when(date, a.today_in_record(date))); }

 private:
  void link_to_rows(std::size_t first, std::size_t last) const;
};

}  // namespace caselight
