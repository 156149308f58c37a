#include "analysis/record/location.hpp"

#include "base/text.hpp"
#include "knowledge/offices.hpp"

namespace caselight {
namespace {

std::string_view office_name(std::string_view code, std::string_view spelled_out) {
  if (!spelled_out.empty()) return spelled_out;
  const Office* office = find_office(code);
  return office != nullptr && office->verified ? office->name : std::string_view{};
}

/// The prefix of an office's receipt numbers stands for it too ("LIN" for the Nebraska Service Center).
const Office* office_of(std::string_view code) {
  constexpr std::size_t kPrefix = 3;
  const Office* office = find_office(code);
  return office != nullptr || code.size() != kPrefix ? office : find_prefix_office(code);
}

/// "NEBRASKA SERVICE CENTER (NSC)": the name without what stands behind it in brackets.
std::string_view without_brackets(std::string_view office) {
  const auto open = office.find(" (");
  return open != std::string_view::npos && office.ends_with(')') ? trim(office.substr(0, open)) : office;
}

std::optional<Date> status_day(const Case& of) {
  return of.status.date ? std::optional{of.status.date->day()} : std::nullopt;
}

}  // namespace

bool same_office(std::string_view a, std::string_view b) {
  if (equal_ignoring_case(a, b)) return true;
  const Office* first = office_of(without_brackets(a));
  return first != nullptr && first == office_of(without_brackets(b));
}

Location find_location(const Case& of, std::vector<Conflict>& conflicts) {
  Location out;
  const SourcedText& place = of.jurisdiction ? of.jurisdiction : of.jurisdiction_name;
  if (place) {
    out.code = of.jurisdiction.value;
    out.office = office_name(of.jurisdiction.value, of.jurisdiction_name.value);
    out.source = place.from;
  } else if (of.location) {
    out.code = of.location.value;
    out.office = office_name(of.location.value, {});
    out.source = of.location.from;
  }
  if (const auto since = status_day(of); since && place)
    out.history.push_back({out.code, out.office.empty() ? out.code : out.office, *since});
  const bool differ = place && of.location && !same_office(of.jurisdiction.value, of.location.value) &&
                      !same_office(of.jurisdiction_name.value, of.location.value);
  if (differ) {
    Conflict conflict;
    conflict.about = ConflictAbout::office;
    conflict.claims = {{place.from, {}, place.value}, {of.location.from, {}, of.location.value}};
    conflicts.push_back(std::move(conflict));
  }
  return out;
}

}  // namespace caselight
