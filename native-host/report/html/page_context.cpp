#include "report/html/page_context.hpp"

namespace caselight {

std::size_t Citations::number_of(EvidenceRef ref) {
  if (numbers_[ref] == 0) {
    order_.push_back(ref);
    numbers_[ref] = static_cast<std::uint16_t>(order_.size());
  }
  return numbers_[ref];
}

std::size_t Citations::place_of_link(std::size_t first, std::size_t last) {
  places_.resize(order_.size(), 0);
  std::size_t place = 0;
  for (std::size_t i = first - 1; i < last; ++i) {
    if (places_[i] != 0) continue;
    if (place == 0) place = ++last_place_;
    places_[i] = place;
  }
  return place;
}

void PageContext::cite(std::span<const EvidenceRef> basis) const {
  // Rows that follow one another share a link: seven raised numbers in a row read like noise.
  std::size_t first = 0, last = 0;
  for (const auto ref : basis) {
    if (ref == kNoEvidence) continue;
    const std::size_t number = citations.number_of(ref);
    if (number == last + 1 && first != 0) {
      last = number;
      continue;
    }
    if (first != 0) link_to_rows(first, last);
    first = last = number;
  }
  if (first != 0) link_to_rows(first, last);
}

void PageContext::link_to_rows(std::size_t first, std::size_t last) const {
  const std::size_t place = citations.place_of_link(first, last);
  w.citation(static_cast<std::int64_t>(first), static_cast<std::int64_t>(last),
             static_cast<std::int64_t>(place), citation_label);
}

void PageContext::said(Tag tag, const Said& sentence, std::string_view css_class) const {
  const auto element = w.in(tag, {{Name::cls, css_class}});
  w.text(sentence.text);
  cite(sentence.basis);
}

HtmlWriter::Element PageContext::folded(Word heading, std::string_view id, std::string_view css_class,
                                        bool open) const {
  w.open(Tag::details,
         {{Name::cls, css_class}, {Name::id, id}, {Name::open, std::string_view(open ? "open" : "")}});
  {
    const auto title = w.in(Tag::summary);
    w.element(Tag::h2, plain(heading));
  }
  return w.rest_of(Tag::details);
}

HtmlWriter::Element PageContext::more(std::string_view title) const {
  w.open(Tag::details, {{Name::cls, "more"}});
  w.element(Tag::summary, title);
  return w.rest_of(Tag::details);
}

void PageContext::as_sent(std::string_view value, std::string_view lang) const {
  w.element(Tag::bdi, value, {{Name::lang, lang}});
}

void PageContext::calculated() const {
  w.fixed(" ");
  w.element(Tag::span, plain(Word::timeline_provenance_calculated), {{Name::cls, "chip"}});
}

void PageContext::day(Date date, std::string_view shown) const {
  w.element(Tag::time, shown, {{Name::datetime, format_date(date)}});
}

}  // namespace caselight
