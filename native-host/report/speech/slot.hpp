#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "base/constant.hpp"
#include "base/date.hpp"
#include "report/words.hpp"

namespace caselight {

/// The name of a slot as its number among the compiled words. A name that no sentence has does not compile.
class SlotName {
 public:
  consteval SlotName(const char* name)  // NOLINT(google-explicit-constructor): a literal is a name
      : number_(number_of(name)) {}
  constexpr char number() const { return number_; }

 private:
  static consteval char number_of(std::string_view name) {
    for (std::size_t i = 0; i < std::size(slot_names); ++i) {
      if (slot_names[i] == name) return static_cast<char>(i + 1);
    }
    not_a_constant("no sentence has a slot of this name");
    return 0;
  }

  char number_;
};

/// What fills a slot. Dates and numbers are written as the language writes them.
using SlotValue = std::variant<std::string_view, Date, std::int64_t>;
struct Slot {
  SlotName name;
  SlotValue value;

  Slot(SlotName n, std::string_view text) : name(n), value(text) {}
  Slot(SlotName n, Date day) : name(n), value(day) {}
  Slot(SlotName n, std::int64_t number) : name(n), value(number) {}
};
using Slots = std::span<const Slot>;

}  // namespace caselight
