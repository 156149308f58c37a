#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.hpp"
#include "analysis/context.hpp"

namespace caselight {

/// Why the record's update stamp moved after the newest status, as far as the evidence goes; nothing when it
/// did not.
std::optional<Touch> find_touch(const Case& of);

/// Where the case is: USCIS's jurisdiction first, then the location of the receipt. When both are there and
/// name different offices, a conflict is added and both are shown.
Location find_location(const Case& of, std::vector<Conflict>& conflicts);

/// True where both name the same office: by its code, the prefix of its receipts or its name.
bool same_office(std::string_view a, std::string_view b);

/// The class of the work permit that the case is about, as the record or a document's type tells it: "C9".
/// Empty when neither does.
std::string work_permit_category(const Case& of);

/// Days waited and the published ranges for this form.
std::optional<Wait> find_wait(const Context& context, const Outcome& outcome);

/// What is known of the card or document on its way, and the tracking number in the status text.
Delivery find_delivery(const Context& context);

/// Codes that sources read in different ways, each once, with every reading.
void add_disputed_codes(const Case& of, std::vector<Conflict>& conflicts);

/// Answers that name different forms.
void add_form_conflict(const Case& of, std::vector<Conflict>& conflicts);

}  // namespace caselight
