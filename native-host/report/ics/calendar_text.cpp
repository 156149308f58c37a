#include "report/ics/calendar_text.hpp"

#include "base/printable.hpp"

namespace caselight {
namespace {

constexpr std::size_t kOctets = 75;

std::string escaped(std::string_view value) {
  std::string out;
  for (const char c : printable(value)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

void CalendarText::line(std::string_view name, std::string_view raw_value) {
  fold(std::string(name).append(":").append(raw_value));
}

void CalendarText::text(std::string_view name, std::string_view value) { line(name, escaped(value)); }

void CalendarText::fold(std::string_view content) {
  std::size_t room = kOctets;
  while (content.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_character(content[cut])) --cut;
    out_.append(content.substr(0, cut)).append("\r\n ");
    content.remove_prefix(cut);
    room = kOctets - 1;
  }
  out_.append(content).append("\r\n");
}

}  // namespace caselight
