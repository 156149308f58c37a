#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/constant.hpp"
#include "report/html/page_buffer.hpp"

namespace caselight {

/// Text that stands in this program's source: the only text that is ever written unescaped.
class Fixed {
 public:
  consteval Fixed(const char* text)
      : text_(text) {}  // NOLINT(google-explicit-constructor): a literal is a Fixed
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

enum class Tag : std::uint8_t {
  html,
  head,
  title,
  body,
  header,
  main,
  section,
  aside,
  footer,
  div,
  p,
  span,
  h1,
  h2,
  h3,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  blockquote,
  strong,
  sup,
  time,
  details,
  summary,
  bdi,
  code,
  em,
  last = em
};

/// Attributes whose value may come from anywhere. Addresses are not among them: links are written by link_out
/// and link_to alone.
enum class Name : std::uint8_t {
  cls,
  id,
  lang,
  dir,
  datetime,
  aria_label,
  aria_labelledby,
  aria_current,
  title,
  open,
  last = open
};

struct Attribute {
  Name name;
  std::string_view value;  ///< an empty one is not written
  bool escaped = false;    ///< it holds nothing that would need escaping

  /// Of text that stands in this program's source.
  consteval Attribute(Name n, const char* literal) : name(n), value(literal), escaped(true) {
    if (value.find_first_of("&<>\"'") != std::string_view::npos)
      not_a_constant("markup in a literal attribute");
  }
  constexpr Attribute(Name n, std::string_view anything) : name(n), value(anything) {}
};
using Attributes = std::initializer_list<Attribute>;

/// Writes HTML straight into one string and cannot write a byte of content that is not escaped. Control
/// characters and the invisible ones that turn the direction of text are dropped; malformed UTF-8 becomes
/// U+FFFD.
class HtmlWriter {
 public:
  /// Closes its element at the end of the scope.
  class Element {
   public:
    Element(HtmlWriter& writer, Tag tag) : writer_(writer), tag_(tag) {}
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    ~Element() { writer_.close(tag_); }

   private:
    HtmlWriter& writer_;
    Tag tag_;
  };

  explicit HtmlWriter(std::size_t expected_bytes) : out_(expected_bytes) {}

  [[nodiscard]] Element in(Tag tag, Attributes attributes = {});
  /// For an element whose first part is written before somebody else writes the rest of it.
  void open(Tag tag, Attributes attributes = {});
  [[nodiscard]] Element rest_of(Tag tag) { return {*this, tag}; }
  void text(std::string_view content);
  void element(Tag tag, std::string_view content, Attributes attributes = {});
  void fixed(Fixed markup);
  void number(std::int64_t value);

  /// A link to an official page. Only addresses of uscis.gov and usps.com become links; anything else is
  /// written as its text alone.
  void link_out(std::string_view address, std::string_view content);
  /// A link to an id of the same page.
  void link_to(std::string_view id, std::string_view content, Attributes attributes = {});
  /// A small raised link to the row `e<first>` of the same page, shown as `7` or, for several rows, `3–7`;
  /// `label` are the words for a screen reader before and after the numbers. Every claim has one, so it is
  /// written in one go. With a `place` it has the id `r<place>`, for the way back.
  void citation(std::int64_t first, std::int64_t last, std::int64_t place,
                std::pair<std::string_view, std::string_view> label);

  /// Goes before every id of the page, and before those that links and labels name, so that several cases can
  /// stand in one document. Made of letters and digits.
  void set_id_prefix(std::string prefix) { id_prefix_ = std::move(prefix); }
  const std::string& id_prefix() const { return id_prefix_; }

  std::string page() const { return out_.text(); }

 private:
  // These write at `to` and return where the next byte goes; whoever calls them has made room.
  char* opened(char* to, Tag tag, Attributes attributes) const;
  char* with(char* to, Attributes attributes) const;
  std::size_t room_for(Attributes attributes) const;

  void close(Tag tag);

  PageBuffer out_;
  std::string id_prefix_;
};

}  // namespace caselight
