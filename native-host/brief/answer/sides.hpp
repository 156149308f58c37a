#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "brief/answer/case_facts.hpp"
#include "brief/answer/check.hpp"
#include "brief/answer/sent_text.hpp"

namespace caselight {

/// One of the cases that the model was told of, and what a sentence about it is measured by.
struct ToldSide {
  std::shared_ptr<const SentText> text;
  const CaseFacts* facts;
  const std::string* headline;

  const Facts& sent() const { return text->facts; }
  const BriefLines& lines() const { return text->lines; }
};

/// The cases that the model was told of, the one that was asked about first. With one case everything that
/// was sent is about it.
class Sides {
 public:
  /// `context` must live as long as these.
  explicit Sides(const AnswerContext& context);

  bool is_one() const { return sides_.size() == 1; }
  const ToldSide& at(std::size_t place) const;
  std::size_t place_of_evidence(std::size_t id) const;
  /// Whose evidence the ids are; of none, the case whose form the words name, and else the one that was asked
  /// about.
  std::size_t place_of(std::string_view plain, const std::set<std::size_t>& ids) const;
  /// `i485` for I-485, of the forms of the cases that were told.
  std::set<std::string> forms_named(std::string_view plain) const;
  /// The data says it too. A sentence that names evidence repeats a line only of the case whose evidence it
  /// is: the data of one case does not say of another what a sentence says of it.
  bool say(std::string_view plain, const std::set<std::size_t>& ids) const;
  /// All that was sent.
  const BriefLines& lines() const { return all_->lines; }
  const Facts& sent() const { return all_->facts; }

 private:
  std::shared_ptr<const SentText> all_;
  std::vector<ToldSide> sides_;
};

}  // namespace caselight
