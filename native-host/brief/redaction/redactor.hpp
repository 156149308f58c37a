#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "brief/redaction/kinds.hpp"
#include "brief/redaction/known_values.hpp"

namespace caselight {

/// A placeholder and what it stands for. `value` never leaves this machine.
struct Placeholder {
  std::string written;  ///< `[RECEIPT-1]`
  Identity kind = Identity::number;
  std::string value;  ///< as it was first met
  std::string key;    ///< the value without spacing, case and accents
};

/// Words that stand in the place of a value, instead of `[RECEIPT-1]`.
using MaskWords = std::function<std::string(Identity)>;

/// Replaces what names a person or a case by placeholders, the same one for the same value, numbered in the
/// order in which they are met.
class Redactor {
 public:
  /// With `mask` every value of a kind is replaced by the same words, and cannot be restored.
  explicit Redactor(KnownValues known, MaskWords mask = {});

  /// A value of a field as it is looked for in other texts.
  struct FoldedText {
    Identity kind = Identity::number;
    std::u32string value;
  };

  /// A text of USCIS, in one line, for use as data: also without the characters that could end or forge the
  /// structure around it (line breaks, quotes, angle and square brackets).
  std::string data(std::string_view text);

  /// Something that the person typed or that was sent before: placeholders and evidence ids in it stay.
  std::string typed(std::string_view text);

  /// A value that is of this kind as a whole.
  std::string whole(Identity kind, std::string_view value);

  const std::vector<Placeholder>& placeholders() const { return placeholders_; }
  /// What `[RECEIPT-1]` (any case) stands for; null for one that was never given out.
  const Placeholder* find(std::string_view written) const;
  /// The text with every placeholder that was given out replaced by its value.
  std::string restore(std::string_view text) const;

 private:
  std::string redact(std::string_view text);
  std::string place(const FoundIdentity& found, std::string_view value);
  std::string give(Identity kind, std::string key, std::string_view value);
  Placeholder* same_person(std::string_view value);

  KnownValues known_;
  MaskWords mask_;
  std::vector<FoldedText> looked_for_;
  std::vector<Placeholder> placeholders_;
};

/// A placeholder-like piece of a text: `[` capitals, digits and dashes `]`, with its place.
struct BracketedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<BracketedWord> next_bracketed(std::string_view text, std::size_t from);

}  // namespace caselight
