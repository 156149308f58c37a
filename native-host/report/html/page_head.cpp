#include "report/html/style.hpp"

namespace caselight {

void write_page_head(HtmlWriter& writer, std::string_view title, Fixed more) {
  writer.fixed(
      "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; "
      "img-src data:\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta "
      "name=\"color-scheme\" "
      "content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">");
  writer.element(Tag::title, title);
  writer.fixed("<style>");
  writer.fixed(page_style());
  writer.fixed(more);
  writer.fixed("</style>");
}

}  // namespace caselight
