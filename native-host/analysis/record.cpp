#include <algorithm>
#include <array>

#include "analysis/record_rules.hpp"
#include "base/text.hpp"
#include "knowledge/effect_properties.hpp"
#include "knowledge/offices.hpp"
#include "knowledge/wordings.hpp"

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

/// A run of 20 to 22 digits (USPS), possibly grouped by spaces, or two letters, nine digits and "US" (S10).
std::string_view tracking_number(std::string_view text) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (!is_digit(text[start]) || (start > 0 && (is_digit(text[start - 1]) || text[start - 1] == ' ') &&
                                   start > 1 && is_digit(text[start - 2]))) {
      continue;
    }
    std::size_t digits = 0, end = start, last = start;
    for (; end < text.size() && (is_digit(text[end]) || text[end] == ' '); ++end) {
      if (is_digit(text[end])) last = end, ++digits;
    }
    if (digits >= 20 && digits <= 22) return text.substr(start, last - start + 1);
  }
  return {};
}

std::string_view international_number(std::string_view text) {
  constexpr std::size_t kLength = 13;
  for (std::size_t i = 0; i + kLength <= text.size(); ++i) {
    const auto piece = text.substr(i, kLength);
    const bool digits = std::all_of(piece.begin() + 2, piece.begin() + 11, is_digit);
    if (is_upper(piece[0]) && is_upper(piece[1]) && digits && piece.ends_with("US")) return piece;
  }
  return {};
}

void note(std::optional<Date>& slot, const Statement& statement) {
  if (statement.date) slot = statement.day();
}

/// Another card is made after one that arrived or came back: what the first went through is no news of it.
void start_again(Delivery& delivery, const Statement& made) {
  const auto& ended = delivery.delivered ? delivery.delivered : delivery.returned;
  if (ended && made.date && *ended < *made.day()) delivery = Delivery{};
}

/// The class of work permit in "147-C9" or "I-765 C09 Standalone Approval": "C9". Empty when there is none.
std::string category_in(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool word_start = i == 0 || (!is_letter(text[i - 1]) && !is_digit(text[i - 1]));
    if (!word_start || (text[i] != 'A' && text[i] != 'C') || !is_digit(text[i + 1])) continue;
    std::string out(1, text[i]);
    for (++i; i < text.size() && (is_digit(text[i]) || is_upper(text[i])); ++i) {
      if (text[i] != '0' || out.size() > 1) out.push_back(text[i]);
    }
    return out;
  }
  return {};
}

enum class Fit : std::uint8_t { other, unknown, own };

/// Whether the case is of the group that a figure was measured for, as far as the record tells it.
Fit fit(const WaitRow& row, const Case& of, std::string_view category) {
  if (row.premium) {
    if (!of.premium) return Fit::unknown;
    return *row.premium == of.premium.value ? Fit::own : Fit::other;
  }
  if (!row.category.empty()) {
    if (category.empty()) return Fit::unknown;
    return row.category == category ? Fit::own : Fit::other;
  }
  return row.population == "all" ? Fit::own : Fit::unknown;
}

void add_references(const Context& context, Wait& wait) {
  const std::string category = work_permit_category(context.of);
  wait.own_group = true;
  for (const WaitRow& row : waits_for(context.form->form)) {
    const Fit fits = fit(row, context.of, category);
    if (fits == Fit::other) continue;
    wait.references.push_back(&row);
    wait.own_group = wait.own_group && fits == Fit::own;
  }
}

}  // namespace

std::string work_permit_category(const Case& of) {
  std::string found = category_in(of.subtype.value);
  for (const Document& document : of.documents) {
    const bool ours = document.source == DocumentSource::uscis && document.type.starts_with(of.form.value);
    if (found.empty() && ours) found = category_in(document.type.substr(of.form.value.size()));
  }
  return found;
}

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

std::optional<Wait> find_wait(const Context& context, const Outcome& outcome) {
  if (!context.of.submitted) return std::nullopt;
  Wait wait;
  wait.from = context.of.submitted.from;
  const bool decided = is_decided(outcome.value);
  wait.ended = decided && outcome.date.has_value();
  const Date until = wait.ended ? *outcome.date : context.today;
  wait.days = std::max<std::int64_t>(0, days_between(context.of.submitted.value, until));
  if (context.form != nullptr && !decided) add_references(context, wait);
  return wait;
}

Delivery find_delivery(const Context& context) {
  Delivery out;
  for (const Statement& statement : context.statements) {
    if (statement.rank == Rank::reported_code && statement.code->certainty != Certainty::observed) continue;
    switch (properties_of(statement.effect).document) {
      case DocumentStep::ordered:
        start_again(out, statement);
        break;
      case DocumentStep::produced:
        start_again(out, statement);
        note(out.produced, statement);
        break;
      case DocumentStep::mailed:
        note(out.mailed, statement);
        break;
      case DocumentStep::picked_up:
        note(out.picked_up, statement);
        break;
      case DocumentStep::delivered:
        note(out.delivered, statement);
        break;
      case DocumentStep::returned:
        note(out.returned, statement);
        break;
      case DocumentStep::none:
      case DocumentStep::problem:
        break;
    }
  }
  const std::string_view text = context.of.status.text;
  if (speaks_of_mail(text)) {
    out.tracking_number = tracking_number(text);
    if (out.tracking_number.empty()) out.tracking_number = international_number(text);
  }
  return out;
}

void add_disputed_codes(const Case& of, std::vector<Conflict>& conflicts) {
  std::vector<std::string_view> seen;
  for (const Event& event : of.events) {
    const EventCode* code = find_event_code(event.code);
    const bool disputed = code != nullptr && code->certainty == Certainty::contradicted;
    if (!disputed || std::find(seen.begin(), seen.end(), code->code) != seen.end()) continue;
    seen.push_back(code->code);
    Conflict conflict;
    conflict.about = ConflictAbout::code_meaning;
    conflict.subject = code->code;
    for (const auto& reading : code->readings)
      conflict.claims.push_back({event.from, reading.source, reading.says});
    conflict.resolution = Resolution::code_ignored;
    conflicts.push_back(std::move(conflict));
  }
}

void add_form_conflict(const Case& of, std::vector<Conflict>& conflicts) {
  for (const SourcedText& claim : of.form_claims) {
    const Form* first = find_form(of.form.value);
    const Form* other = find_form(claim.value);
    const bool same = claim.value == of.form.value || (first != nullptr && first == other);
    if (same) continue;
    Conflict conflict;
    conflict.about = ConflictAbout::form;
    conflict.claims = {{of.form.from, {}, of.form.value}, {claim.from, {}, claim.value}};
    conflicts.push_back(std::move(conflict));
    return;
  }
}

}  // namespace caselight
