#include "report/html/html_writer.hpp"

#include <algorithm>
#include <array>

#include "report/html/escape.hpp"

namespace caselight {
namespace {

constexpr std::array<std::string_view, 38> kTags{
    "html",   "head",  "title", "body",    "header",  "main", "section", "aside",      "footer", "div",
    "p",      "span",  "h1",    "h2",      "h3",      "ul",   "ol",      "li",         "dl",     "dt",
    "dd",     "table", "thead", "tbody",   "tr",      "th",   "td",      "blockquote", "q",      "small",
    "strong", "sup",   "time",  "details", "summary", "bdi",  "code",    "caption"};
static_assert(kTags.size() == static_cast<std::size_t>(Tag::caption) + 1);

constexpr std::array<std::string_view, 10> kNames{
    "class",           "id",           "lang", "dir",  "datetime", "aria-label",
    "aria-labelledby", "aria-current", "role", "scope"};
static_assert(kNames.size() == static_cast<std::size_t>(Name::scope) + 1);

constexpr std::array<std::string_view, 3> kOfficialSites{"https://www.uscis.gov/", "https://egov.uscis.gov/",
                                                         "https://tools.usps.com/"};

bool is_official(std::string_view address) {
  return std::any_of(kOfficialSites.begin(), kOfficialSites.end(),
                     [&](std::string_view site) { return address.substr(0, site.size()) == site; });
}

std::string_view name_of(Tag tag) { return kTags[static_cast<std::size_t>(tag)]; }

}  // namespace

HtmlWriter::Element HtmlWriter::in(Tag tag, Attributes attributes) {
  open(name_of(tag), attributes);
  return {*this, tag};
}

void HtmlWriter::text(std::string_view content) { escape(content); }

void HtmlWriter::element(Tag tag, std::string_view content, Attributes attributes) {
  open(name_of(tag), attributes);
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

void HtmlWriter::open(std::string_view name, Attributes all) {
  out_.push_back('<');
  out_ += name;
  attributes(all);
  out_.push_back('>');
}

void HtmlWriter::attributes(Attributes all) {
  for (const auto& one : all) {
    if (one.value.empty()) continue;
    out_.push_back(' ');
    out_ += kNames[static_cast<std::size_t>(one.name)];
    out_ += "=\"";
    escape(one.value);
    out_.push_back('"');
  }
}

void HtmlWriter::close(Tag tag) {
  out_ += "</";
  out_ += name_of(tag);
  out_.push_back('>');
}

void HtmlWriter::escape(std::string_view content) { append_escaped_html(out_, content); }

}  // namespace caselight
