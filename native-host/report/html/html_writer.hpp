#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

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
  last = code
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
  last = aria_current
};

struct Attribute {
  Name name;
  std::string_view value;
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

  explicit HtmlWriter(std::size_t expected_bytes) { out_.reserve(expected_bytes); }

  [[nodiscard]] Element in(Tag tag, Attributes attributes = {});
  void text(std::string_view content);
  void element(Tag tag, std::string_view content, Attributes attributes = {});
  void fixed(Fixed markup) { out_ += markup.view(); }
  void number(std::int64_t value) { out_ += std::to_string(value); }

  /// A link to an official page. Only addresses of uscis.gov and usps.com become links; anything else is
  /// written as its text alone.
  void link_out(std::string_view address, std::string_view content);
  /// A link to an id of the same page.
  void link_to(std::string_view id, std::string_view content, Attributes attributes = {});

  std::string take() { return std::move(out_); }

 private:
  void open(Tag tag, Attributes attributes);
  void attributes(Attributes attributes);
  void close(Tag tag);
  void escape(std::string_view content);

  std::string out_;
};

}  // namespace caselight
