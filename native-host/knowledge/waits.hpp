#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace caselight {

/// A published waiting time, from filing to completion. At least one of the three figures is there; they are
/// in `unit` ("months" or "days"). `population` says for whom it was measured; `definition` is the key of the
/// sentence in words/<locale>/rules.json that says what kind of figure it is. `period` is what was measured
/// ("FY2025"), `published` the date of the page (YYYY-MM-DD, YYYY-MM or YYYY), `checked` the day on which the
/// row was last read.
struct WaitRow {
  std::string_view form;
  std::string_view population;
  std::string_view period;
  std::optional<bool>
      premium;  // the population is only cases with (true) or without (false) premium processing
  std::string_view category;  // the population is only this class of work permit ("C9"); else empty
  std::optional<double> low;
  std::optional<double> median;
  std::optional<double> high;
  std::string_view unit;
  std::string_view definition;
  std::string_view source;
  std::string_view published;
  std::string_view checked;
};

/// All rows, sorted by form; the rows of one form newest period first.
std::span<const WaitRow> waits();

/// The rows of one form (`I-485`, as in forms.json); empty when no sourced figure is known.
std::span<const WaitRow> waits_for(std::string_view form);

}  // namespace caselight
