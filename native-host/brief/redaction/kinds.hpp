#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caselight {

/// What a placeholder stands for.
enum class Identity : std::uint8_t {
  applicant,
  representative,
  officer,
  person,  ///< another name: of a field, after a title such as "Ms.", or a capitalised word that is in no
           ///< table
  receipt,
  a_number,
  ssn,
  email,
  phone,
  number,  ///< account, tracking, letter and every other long number
  address,
  file,
  link,
  last = link
};

/// `APPLICANT`, `RECEIPT`: the word inside the brackets.
std::string_view placeholder_word(Identity kind);
/// The protocol's name of a kind: `name`, `officer`, `receipt`, …
std::string_view kind_name(Identity kind);
/// There is one applicant and one representative; the others are numbered.
bool is_numbered(Identity kind);

/// A piece of a text that names somebody or something: elements [begin, end) of its skeleton.
struct FoundIdentity {
  std::size_t begin = 0;
  std::size_t end = 0;
  Identity kind = Identity::number;
};

}  // namespace caselight
