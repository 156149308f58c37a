#include "analysis/appointments/appointments.hpp"

#include "analysis/appointments/appointment_letters.hpp"
#include "base/sort_rows.hpp"

namespace caselight {

std::vector<Appointment> find_appointments(const Context& context) {
  std::vector<Letter> letters = read_letters(context);
  apply_changes(letters, context);
  std::vector<Appointment> out;
  for (Letter& letter : letters) out.push_back(std::move(letter.appointment));
  sort_rows(out, [](const Appointment& a, const Appointment& b) {
    return std::pair{a.at, a.from} < std::pair{b.at, b.from};
  });
  return out;
}

}  // namespace caselight
