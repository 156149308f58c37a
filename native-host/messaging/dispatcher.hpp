// From one message to the frames of its answer.
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "messaging/errand.hpp"
#include "messaging/handlers.hpp"
#include "messaging/responder.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// One conversation over one port. Remembers whether hello was said, and whether the memory keeps it waiting.
/// With a background in the services, what needs the memory is done there: an answer that does not come
/// within moments is brought later, and a case is explained without the memory meanwhile. Throws nothing but
/// bad_alloc while the answer of an internal fault is written.
class Dispatcher final : public Responder {
 public:
  explicit Dispatcher(const Services& services) : services_(services) {}

  void open(Outbox& outbox) override { outbox_ = &outbox; }
  void answer(std::string_view message, std::string& frames) override;
  void answer_oversize(std::string& frames) override;

 private:
  void answer_with_memory(const HostRequest& request, const Handler& handler, std::string_view message,
                          std::string& frames);
  void run(const std::shared_ptr<Errand>& errand, const std::string& message);
  void bring(std::int64_t id, std::string json);

  const Services& services_;
  Outbox* outbox_ = nullptr;
  std::shared_ptr<Errand> late_;  // the last one that was not in time
  bool greeted_ = false;
};

}  // namespace caselight
