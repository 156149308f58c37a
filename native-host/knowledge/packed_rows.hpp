#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace caselight {

// A table of many short phrases is one text in the program, which is taken apart once: an address and a
// length beside each phrase would weigh as much as the phrases, in the module that a phone loads and in the
// program that corrects them at its start.
inline constexpr char kFieldEnd = '\n';
inline constexpr char kBetweenChoices = '&';
inline constexpr char kBetweenPhrases = '|';

/// What stands before `mark`, or all of `text` where it is missing; taken off the front with the mark.
std::string_view take_until(std::string_view& text, char mark);

/// The fields of all rows, one behind the other, after three numbers: how many rows there are, and how many
/// choices and phrases their lists have together.
class PackedFields {
 public:
  explicit PackedFields(std::string_view packed)
      : rest_(packed), rows_(number()), choices_(number()), phrases_(number()) {}

  std::size_t rows() const { return rows_; }
  std::size_t choices() const { return choices_; }
  std::size_t phrases() const { return phrases_; }

  bool done() const { return rest_.empty(); }
  std::string_view text() { return take_until(rest_, kFieldEnd); }

  /// The place of an enumerator, or a flag.
  template <class Value>
  Value value() {
    return static_cast<Value>(number());
  }

 private:
  unsigned number();

  std::string_view rest_;
  std::size_t rows_;
  std::size_t choices_;
  std::size_t phrases_;
};

/// The lists of a packed table. Room for all is made before the first, so that what a row refers to stays
/// where it is.
template <class Item>
class PackedLists {
 public:
  /// `items`: how many all lists have together.
  explicit PackedLists(std::size_t items) { items_.reserve(items); }

  /// Makes an item of each part of `list`, which `between` keeps apart.
  template <class Make>
  std::span<const Item> add(std::string_view list, char between, const Make& make) {
    const auto begin = items_.size();
    while (!list.empty()) items_.push_back(make(take_until(list, between)));
    return std::span(items_).subspan(begin);
  }

 private:
  std::vector<Item> items_;
};

}  // namespace caselight
