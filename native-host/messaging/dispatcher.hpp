// From one message to the frames of its answer.
#pragma once
#include <string>
#include <string_view>

#include "messaging/request.hpp"
#include "messaging/responder.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// One conversation over one port. Remembers whether hello was said. Throws nothing but bad_alloc while the
/// answer of an internal fault is written.
class Dispatcher : public Responder {
 public:
  explicit Dispatcher(const Services& services) : services_(services) {}

  void answer(std::string_view message, std::string& frames) final;
  void answer_oversize(std::string& frames) final;

 protected:
  const Services& services() const { return services_; }

 private:
  /// True when the answer to this request (after hello) was given, or will be, in another way.
  virtual bool answer_elsewhere(const HostRequest& /*request*/, std::string_view /*message*/,
                                std::string& /*frames*/) {
    return false;
  }

  const Services& services_;
  bool greeted_ = false;
};

}  // namespace caselight
