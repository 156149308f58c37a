#include "report/html/html_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "report/html/escape.hpp"

namespace caselight {

template <std::size_t width>
struct PaddedText {
  std::array<char, width> bytes{};
  std::size_t size = 0;

  consteval PaddedText(const char* text)  // NOLINT(google-explicit-constructor): a literal in a table
      : size(std::string_view(text).size()) {
    std::copy_n(text, size, bytes.begin());  // a text that is too long does not compile
  }
};

namespace {

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

constexpr std::array<PaddedText<24>, 9> kNames{
    " class=\"",           " id=\"",           " lang=\"", " dir=\"", " datetime=\"", " aria-label=\"",
    " aria-labelledby=\"", " aria-current=\"", " title=\""};
static_assert(kNames.size() == static_cast<std::size_t>(Name::last) + 1);

constexpr std::array<std::string_view, 3> kOfficialSites{"https://www.uscis.gov/", "https://egov.uscis.gov/",
                                                         "https://tools.usps.com/"};

bool is_official(std::string_view address) {
  return std::any_of(kOfficialSites.begin(), kOfficialSites.end(),
                     [&](std::string_view site) { return address.substr(0, site.size()) == site; });
}

}  // namespace

char* HtmlWriter::room(std::size_t bytes) {
  constexpr std::size_t kStep = 8192;
  if (out_.size() - size_ < bytes) out_.resize(size_ + std::max(bytes, kStep));
  return out_.data() + size_;
}

void HtmlWriter::put(std::string_view markup) {
  std::memcpy(room(markup.size()), markup.data(), markup.size());
  size_ += markup.size();
}

template <std::size_t width>
void HtmlWriter::put(const PaddedText<width>& markup) {
  std::memcpy(room(width), markup.bytes.data(), width);
  size_ += markup.size;
}

std::string HtmlWriter::take() {
  out_.resize(size_);
  return std::move(out_);
}

HtmlWriter::Element HtmlWriter::in(Tag tag, Attributes attributes) {
  open(tag, attributes);
  return {*this, tag};
}

void HtmlWriter::text(std::string_view content) { escape(content); }

void HtmlWriter::number(std::int64_t value) {
  constexpr std::size_t kLongest = 20;
  char* const to = room(kLongest);
  wrote(std::to_chars(to, to + kLongest, value).ptr);
}

void HtmlWriter::element(Tag tag, std::string_view content, Attributes attributes) {
  open(tag, attributes);
  escape(content);
  close(tag);
}

void HtmlWriter::link_out(std::string_view address, std::string_view content) {
  if (!is_official(address)) {
    escape(content);
    return;
  }
  put("<a target=\"_blank\" rel=\"noreferrer\" href=\"");
  escape(address);
  put("\">");
  escape(content);
  put("</a>");
}

void HtmlWriter::link_to(std::string_view id, std::string_view content, Attributes more) {
  put("<a href=\"#");
  put(id_prefix_);
  escape(id);
  put("\"");
  attributes(more);
  put(">");
  escape(content);
  put("</a>");
}

void HtmlWriter::citation(std::int64_t first, std::int64_t last,
                          std::pair<std::string_view, std::string_view> label) {
  put("<sup><a href=\"#");
  put(id_prefix_);
  put("e");
  number(first);
  put("\" aria-label=\"");
  escape(label.first);
  range(first, last);
  escape(label.second);
  put("\">");
  range(first, last);
  put("</a></sup>");
}

void HtmlWriter::range(std::int64_t first, std::int64_t last) {
  number(first);
  if (first == last) return;
  put("–");
  number(last);
}

void HtmlWriter::open(Tag tag, Attributes all) {
  put(kOpen[static_cast<std::size_t>(tag)]);
  attributes(all);
  *room(1) = '>';
  ++size_;
}

void HtmlWriter::attributes(Attributes all) {
  for (const auto& one : all) {
    if (one.value.empty()) continue;
    put(kNames[static_cast<std::size_t>(one.name)]);
    if (one.name == Name::id || one.name == Name::aria_labelledby) put(id_prefix_);
    escape(one.value);
    *room(1) = '"';
    ++size_;
  }
}

void HtmlWriter::close(Tag tag) { put(kClose[static_cast<std::size_t>(tag)]); }

void HtmlWriter::escape(std::string_view content) {
  wrote(escape_html(room(escaped_html_room(content.size())), content));
}

}  // namespace caselight
