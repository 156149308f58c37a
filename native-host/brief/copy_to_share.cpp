#include "brief/copy_to_share.hpp"

#include <array>
#include <string>

#include "brief/redacted_analysis.hpp"
#include "brief/redaction/known_values.hpp"
#include "brief/redaction/redactor.hpp"

namespace caselight {
namespace {

constexpr std::array kMasks{Word::mask_applicant, Word::mask_representative, Word::mask_officer,
                            Word::mask_person,    Word::mask_receipt,        Word::mask_a_number,
                            Word::mask_ssn,       Word::mask_email,          Word::mask_phone,
                            Word::mask_number,    Word::mask_address,        Word::mask_file,
                            Word::mask_link};
static_assert(kMasks.size() == static_cast<std::size_t>(Identity::last) + 1);

}  // namespace

Analysis copy_to_share(const Analysis& analysis, const Speech& speech) {
  Capture answers;
  answers.receipt = analysis.of->receipt;
  answers.bodies = analysis.of->bodies;
  Redactor redactor(known_values(answers), [&](Identity kind) {
    return std::string(speech.plain(kMasks[static_cast<std::size_t>(kind)]));
  });
  return redacted(analysis, redactor);
}

}  // namespace caselight
