#include "report/html/html_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "report/html/escape.hpp"

namespace caselight {

namespace {

/// A short text with a fixed width in memory: copied whole, which is one instruction or two.
template <std::size_t width>
struct PaddedText {
  std::array<char, width> bytes{};
  std::size_t size = 0;

  consteval PaddedText(const char* text)  // NOLINT(google-explicit-constructor): a literal in a table
      : size(std::string_view(text).size()) {
    std::copy_n(text, size, bytes.begin());  // a text that is too long does not compile
  }
};

using TagText = PaddedText<16>;

constexpr std::array<TagText, 30> kOpen{"<html",    "<head",    "<title",   "<body",       "<header", "<main",
                                        "<section", "<aside",   "<footer",  "<div",        "<p",      "<span",
                                        "<h1",      "<h2",      "<h3",      "<ul",         "<ol",     "<li",
                                        "<dl",      "<dt",      "<dd",      "<blockquote", "<strong", "<sup",
                                        "<time",    "<details", "<summary", "<bdi",        "<code",   "<em"};
constexpr std::array<TagText, 30> kClose{"</html>",    "</head>",       "</title>",  "</body>",   "</header>",
                                         "</main>",    "</section>",    "</aside>",  "</footer>", "</div>",
                                         "</p>",       "</span>",       "</h1>",     "</h2>",     "</h3>",
                                         "</ul>",      "</ol>",         "</li>",     "</dl>",     "</dt>",
                                         "</dd>",      "</blockquote>", "</strong>", "</sup>",    "</time>",
                                         "</details>", "</summary>",    "</bdi>",    "</code>",   "</em>"};
static_assert(kOpen.size() == static_cast<std::size_t>(Tag::last) + 1 && kClose.size() == kOpen.size());

constexpr std::array<PaddedText<24>, 10> kNames{
    " class=\"",           " id=\"",           " lang=\"",  " dir=\"", " datetime=\"", " aria-label=\"",
    " aria-labelledby=\"", " aria-current=\"", " title=\"", " open=\""};
static_assert(kNames.size() == static_cast<std::size_t>(Name::last) + 1);

constexpr std::array<std::string_view, 3> kOfficialSites{"https://www.uscis.gov/", "https://egov.uscis.gov/",
                                                         "https://tools.usps.com/"};

bool is_official(std::string_view address) {
  return std::any_of(kOfficialSites.begin(), kOfficialSites.end(),
                     [&](std::string_view site) { return address.substr(0, site.size()) == site; });
}

char* put(char* to, std::string_view markup) {
  std::memcpy(to, markup.data(), markup.size());
  return to + markup.size();
}

template <std::size_t width>
char* put(char* to, const PaddedText<width>& markup) {
  std::memcpy(to, markup.bytes.data(), width);
  return to + markup.size;
}

constexpr std::size_t kNumberRoom = 20;
char* put_number(char* to, std::int64_t value) { return std::to_chars(to, to + kNumberRoom, value).ptr; }

char* put_range(char* to, std::int64_t first, std::int64_t last) {
  to = put_number(to, first);
  return first == last ? to : put_number(put(to, "–"), last);
}

constexpr std::size_t kTagRoom = sizeof(TagText::bytes) + 1;
constexpr std::size_t kNameRoom = 24 + 1;

char* closed(char* to, Tag tag) { return put(to, kClose[static_cast<std::size_t>(tag)]); }

bool is_prefixed(Name name) { return name == Name::id || name == Name::aria_labelledby; }

}  // namespace

HtmlWriter::Element HtmlWriter::in(Tag tag, Attributes attributes) {
  open(tag, attributes);
  return rest_of(tag);
}

void HtmlWriter::open(Tag tag, Attributes attributes) {
  out_.wrote(opened(out_.room(kTagRoom + room_for(attributes)), tag, attributes));
}

void HtmlWriter::text(std::string_view content) {
  out_.wrote(escape_html(out_.room(escaped_html_room(content.size())), content));
}

void HtmlWriter::fixed(Fixed markup) { out_.wrote(put(out_.room(markup.view().size()), markup.view())); }

void HtmlWriter::number(std::int64_t value) { out_.wrote(put_number(out_.room(kNumberRoom), value)); }

void HtmlWriter::element(Tag tag, std::string_view content, Attributes attributes) {
  char* to = out_.room(2 * kTagRoom + room_for(attributes) + escaped_html_room(content.size()));
  to = escape_html(opened(to, tag, attributes), content);
  out_.wrote(closed(to, tag));
}

void HtmlWriter::link_out(std::string_view address, std::string_view content) {
  if (!is_official(address)) return text(content);
  fixed("<a target=\"_blank\" rel=\"noreferrer\" href=\"");
  text(address);
  fixed("\">");
  text(content);
  fixed("</a>");
}

void HtmlWriter::link_to(std::string_view id, std::string_view content, Attributes more) {
  fixed("<a href=\"#");
  text(id_prefix_);
  text(id);
  fixed("\"");
  out_.wrote(with(out_.room(room_for(more)), more));
  fixed(">");
  text(content);
  fixed("</a>");
}

void HtmlWriter::citation(std::int64_t first, std::int64_t last, std::int64_t place,
                          std::pair<std::string_view, std::string_view> label) {
  constexpr std::size_t kMarkupRoom = 80 + 5 * kNumberRoom + 2 * 8;
  char* to = out_.room(kMarkupRoom + 2 * id_prefix_.size() + escaped_html_room(label.first.size()) +
                       escaped_html_room(label.second.size()));
  to = put(to, "<sup");
  if (place != 0) to = put(put_number(put(put(put(to, " id=\""), id_prefix_), "r"), place), "\"");
  to = put(put(put(to, "><a href=\"#"), id_prefix_), "e");
  to = put(put_number(to, first), "\" aria-label=\"");
  to = put_range(escape_html(to, label.first), first, last);
  to = put(escape_html(to, label.second), "\">");
  out_.wrote(put(put_range(to, first, last), "</a></sup>"));
}

char* HtmlWriter::opened(char* to, Tag tag, Attributes all) const {
  to = with(put(to, kOpen[static_cast<std::size_t>(tag)]), all);
  *to = '>';
  return to + 1;
}

char* HtmlWriter::with(char* to, Attributes all) const {
  for (const auto& one : all) {
    if (one.value.empty()) continue;
    to = put(to, kNames[static_cast<std::size_t>(one.name)]);
    if (is_prefixed(one.name)) to = put(to, id_prefix_);
    to = one.escaped ? put(to, one.value) : escape_html(to, one.value);
    *to++ = '"';
  }
  return to;
}

std::size_t HtmlWriter::room_for(Attributes all) const {
  std::size_t bytes = 0;
  for (const auto& one : all) bytes += kNameRoom + id_prefix_.size() + escaped_html_room(one.value.size());
  return bytes;
}

void HtmlWriter::close(Tag tag) { out_.wrote(closed(out_.room(kTagRoom), tag)); }

}  // namespace caselight
