// A conversation that no disk keeps waiting.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "messaging/dispatcher.hpp"
#include "messaging/errand.hpp"
#include "messaging/handlers.hpp"

namespace caselight {

/// With a background in the services, what needs the memory is done there: an answer that does not come
/// within moments is brought later, and a case is explained without the memory meanwhile.
class BackgroundDispatcher final : public Dispatcher {
 public:
  using Dispatcher::Dispatcher;

  void open(Outbox& outbox) override { outbox_ = &outbox; }

 private:
  bool answer_elsewhere(const HostRequest& request, std::string_view message, std::string& frames) override;
  void answer_with_memory(const HostRequest& request, const Handler& handler, std::string_view message,
                          std::string& frames);
  void run(const std::shared_ptr<Errand>& errand, const std::string& message);
  void bring(std::int64_t id, std::string json);

  Outbox* outbox_ = nullptr;
  std::shared_ptr<Errand> late_;  // the last one that was not in time
};

}  // namespace caselight
