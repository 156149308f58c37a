#include "report/html/html_writer.hpp"

#include <algorithm>
#include <array>

#include "report/html/escape.hpp"

namespace caselight {
namespace {

constexpr std::array<std::string_view, 29> kOpen{
    "<html",   "<head",    "<title",   "<body", "<header", "<main",       "<section", "<aside",
    "<footer", "<div",     "<p",       "<span", "<h1",     "<h2",         "<h3",      "<ul",
    "<ol",     "<li",      "<dl",      "<dt",   "<dd",     "<blockquote", "<strong",  "<sup",
    "<time",   "<details", "<summary", "<bdi",  "<code"};
constexpr std::array<std::string_view, 29> kClose{
    "</html>",    "</head>",    "</title>",   "</body>",       "</header>", "</main>",
    "</section>", "</aside>",   "</footer>",  "</div>",        "</p>",      "</span>",
    "</h1>",      "</h2>",      "</h3>",      "</ul>",         "</ol>",     "</li>",
    "</dl>",      "</dt>",      "</dd>",      "</blockquote>", "</strong>", "</sup>",
    "</time>",    "</details>", "</summary>", "</bdi>",        "</code>"};
static_assert(kOpen.size() == static_cast<std::size_t>(Tag::last) + 1 && kClose.size() == kOpen.size());

constexpr std::array<std::string_view, 8> kNames{
    " class=\"",           " id=\"",          " lang=\"", " dir=\"", " datetime=\"", " aria-label=\"",
    " aria-labelledby=\"", " aria-current=\""};
static_assert(kNames.size() == static_cast<std::size_t>(Name::last) + 1);

constexpr std::array<std::string_view, 3> kOfficialSites{"https://www.uscis.gov/", "https://egov.uscis.gov/",
                                                         "https://tools.usps.com/"};

bool is_official(std::string_view address) {
  return std::any_of(kOfficialSites.begin(), kOfficialSites.end(),
                     [&](std::string_view site) { return address.substr(0, site.size()) == site; });
}

}  // namespace

HtmlWriter::Element HtmlWriter::in(Tag tag, Attributes attributes) {
  open(tag, attributes);
  return {*this, tag};
}

void HtmlWriter::text(std::string_view content) { escape(content); }

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
  out_ += "<a target=\"_blank\" rel=\"noreferrer\" href=\"";
  escape(address);
  out_ += "\">";
  escape(content);
  out_ += "</a>";
}

void HtmlWriter::link_to(std::string_view id, std::string_view content, Attributes more) {
  out_ += "<a href=\"#";
  escape(id);
  out_.push_back('"');
  attributes(more);
  out_.push_back('>');
  escape(content);
  out_ += "</a>";
}

void HtmlWriter::open(Tag tag, Attributes all) {
  out_ += kOpen[static_cast<std::size_t>(tag)];
  attributes(all);
  out_.push_back('>');
}

void HtmlWriter::attributes(Attributes all) {
  for (const auto& one : all) {
    if (one.value.empty()) continue;
    out_ += kNames[static_cast<std::size_t>(one.name)];
    escape(one.value);
    out_.push_back('"');
  }
}

void HtmlWriter::close(Tag tag) { out_ += kClose[static_cast<std::size_t>(tag)]; }

void HtmlWriter::escape(std::string_view content) { append_escaped_html(out_, content); }

}  // namespace caselight
