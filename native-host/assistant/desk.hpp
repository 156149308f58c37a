// Answers the messages of one port: at once where it can, else in the background.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "assistant/assistant.hpp"
#include "messaging/reply.hpp"
#include "messaging/responder.hpp"

namespace caselight {

/// Requests about settings and keys are done one after another; questions to models side by side. `close` and
/// the request `cancel` end them at once.
class Desk final : public Responder {
 public:
  Desk(std::string version, Assistant& assistant);
  ~Desk() override;

  void open(Outbox& outbox) override;
  void answer(std::string_view message, std::string& frames) override;
  void answer_oversize(std::string& frames) override;
  void close() override;

 private:
  class Lanes;

  std::string reply_to(const HostRequest& request, std::string_view message);
  Reply greet(const HostRequest& request);
  Reply cancel(const HostRequest& request);

  std::string version_;
  std::unique_ptr<Lanes> lanes_;
  bool greeted_ = false;
};

}  // namespace caselight
