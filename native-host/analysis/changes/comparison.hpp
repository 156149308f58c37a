#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.hpp"

namespace caselight {

/// Two readings of one case, what of them can be compared, and the list that the changes go to.
///
/// An answer that could not be read, or that came from another source (the public checker names no events),
/// says nothing about what it does not hold. An answer that was cut off says nothing about what may have come
/// after the cut.
class Comparison {
 public:
  Comparison(const Analysis& before, const Analysis& after, std::vector<Change>& out)
      : before_(before), after_(after), out_(out) {}

  const Analysis& before() const { return before_; }
  const Analysis& after() const { return after_; }
  const Case& then() const { return *before_.of; }
  const Case& now() const { return *after_.of; }
  const std::vector<Change>& found() const { return out_; }

  /// Values that both readings have can be compared.
  bool both_have(Endpoint endpoint) const;
  /// What only the later reading has is new: the earlier one was whole.
  bool can_appear(Endpoint endpoint) const;
  /// What only the earlier reading has is gone: the later one is whole.
  bool can_go(Endpoint endpoint) const;

  Change& add(ChangeKind kind, ChangeTurn turn, std::string path, ChangeSide from, ChangeSide to) const;
  /// A value of the record that stands once. Tells its change as far as the answers allow it; null when there
  /// is none.
  Change* add_value(Endpoint endpoint, ChangeKind kind, const char* path, ChangeSide from,
                    ChangeSide to) const;

 private:
  const Analysis& before_;
  const Analysis& after_;
  std::vector<Change>& out_;
};

/// The value of a piece of evidence as one side of a change.
inline ChangeSide side_of(const Case& of, EvidenceRef ref) {
  return {of.evidence_of(ref).value, {}, {}, {}, {}};
}

}  // namespace caselight
