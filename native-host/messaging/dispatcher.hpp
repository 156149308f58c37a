// From one message to the frames of its answer.
#pragma once
#include <string>
#include <string_view>

#include "messaging/services.hpp"

namespace caselight {

/// One conversation over one port. Remembers only whether hello was said. Throws nothing but bad_alloc while
/// the answer of an internal fault is written.
class Dispatcher {
 public:
  explicit Dispatcher(const Services& services) : services_(services) {}

  /// Appends the frames of the answer to `message`.
  void answer(std::string_view message, std::string& frames);

  /// Appends the answer to a message over the limit, which was not read.
  static void answer_oversize(std::string& frames);

 private:
  const Services& services_;
  bool greeted_ = false;
};

}  // namespace caselight
