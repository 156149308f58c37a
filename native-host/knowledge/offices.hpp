#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace caselight {

enum class OfficeKind : std::uint8_t {
  electronic,      // not a place: cases filed or kept electronically
  service_center,  // also the National Benefits Center
  asylum_office,
  field_office,
  headquarters,  // an office of USCIS without a counter (appeals, investors)
  unknown
};

// An office or a receipt prefix. `verified`: the name is published or agreed on by sources; else show the
// code with the caveat. `checked` is YYYY-MM-DD.
struct Office {
  std::string_view code;
  std::string_view name;
  OfficeKind kind;
  bool verified;
  std::string_view source;
  std::string_view checked;
};

// A receipt prefix and the office that it stands for ("LIN" -> "NSC"; "IOE" -> "IOE", which is not a place).
struct ReceiptPrefix {
  std::string_view prefix;
  std::string_view office;
  std::string_view source;
  std::string_view checked;
};

// The row of an office code ("NSC") or, tolerant of capitals and spaces, of a name ("NEBRASKA SERVICE
// CENTER"); null when it is in no table. A prefix is not an office code, and "CITY, ST" is no name of the
// table.
const Office* find_office(std::string_view code_or_name);

// The office that the first three letters of a receipt number stand for, or null. It tells where a paper case
// was taken in, not where the case is now.
const Office* find_prefix_office(std::string_view receipt);

// All rows, sorted by code and by prefix.
std::span<const Office> offices();
std::span<const ReceiptPrefix> receipt_prefixes();

}  // namespace caselight
