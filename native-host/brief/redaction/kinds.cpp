#include "brief/redaction/kinds.hpp"

#include <array>

namespace caselight {
namespace {

struct Names {
  std::string_view word;
  std::string_view kind;
};
constexpr std::array<Names, 13> kNames{{{"APPLICANT", "name"},
                                        {"REPRESENTATIVE", "name"},
                                        {"OFFICER", "officer"},
                                        {"PERSON", "name"},
                                        {"RECEIPT", "receipt"},
                                        {"A-NUMBER", "a_number"},
                                        {"SSN", "ssn"},
                                        {"EMAIL", "email"},
                                        {"PHONE", "phone"},
                                        {"NUMBER", "number"},
                                        {"ADDRESS", "address"},
                                        {"FILE", "file"},
                                        {"LINK", "link"}}};
static_assert(kNames.size() == static_cast<std::size_t>(Identity::last) + 1);

}  // namespace

std::string_view placeholder_word(Identity kind) { return kNames[static_cast<std::size_t>(kind)].word; }
std::string_view kind_name(Identity kind) { return kNames[static_cast<std::size_t>(kind)].kind; }
bool is_numbered(Identity kind) { return kind != Identity::applicant && kind != Identity::representative; }

}  // namespace caselight
