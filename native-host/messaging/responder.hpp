// What stands at the end of a port: whoever answers its messages.
#pragma once
#include <string>
#include <string_view>

namespace caselight {

/// The way out for frames that are made after `answer` has returned.
class Outbox {
 public:
  /// Sends whole frames. From any thread, until the responder was closed.
  virtual void send(std::string frames) = 0;

 protected:
  ~Outbox() = default;
};

/// Called from one thread only. A responder that works in the background keeps the outbox and lets go of it
/// in `close`.
class Responder {
 public:
  virtual ~Responder() = default;

  /// Once, before the first message.
  virtual void open(Outbox& /*outbox*/) {}

  /// Appends the frames of the answer to `message`, as far as it can be given at once.
  virtual void answer(std::string_view message, std::string& frames) = 0;

  /// Appends the answer to a message over the limit, which was not read.
  virtual void answer_oversize(std::string& frames) = 0;

  /// Once, when the conversation has ended: gives up what is in flight and returns when it has.
  virtual void close() {}
};

}  // namespace caselight
