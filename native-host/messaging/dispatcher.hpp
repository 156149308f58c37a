// From one message to the frames of its answer.
#pragma once
#include <string>
#include <string_view>

#include "messaging/responder.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// One conversation over one port. Remembers only whether hello was said. Throws nothing but bad_alloc while
/// the answer of an internal fault is written.
class Dispatcher final : public Responder {
 public:
  explicit Dispatcher(const Services& services) : services_(services) {}

  void answer(std::string_view message, std::string& frames) override;
  void answer_oversize(std::string& frames) override;

 private:
  const Services& services_;
  bool greeted_ = false;
};

}  // namespace caselight
