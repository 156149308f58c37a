// The house without disk, network and threads: one conversation, and the command line's `analyze`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases_handed_over.hpp"
#include "explain/analyze_inputs.hpp"
#include "messaging/dispatcher.hpp"
#include "messaging/services.hpp"

namespace caselight {

class Engine {
 public:
  Engine();

  /// The frames of the answer to one message of docs/PROTOCOL.md. `now` is the clock of whoever asks. The
  /// captures that a request about several cases is about stand in its member `held`.
  std::string answer(std::string_view message, Instant now);

  /// An input for the next `analyze`.
  void add_input(InputFile file) { inputs_.push_back(std::move(file)); }
  /// `options_json`: `{"files":[…],"format":…,"now":…,"locale":…,"previous":…,"complaintsLocale":…}`, each of
  /// which may be missing. Uses up the inputs.
  Printed analyze(std::string_view options_json, Instant clock);

 private:
  class Cases;

  std::unique_ptr<CaseService> cases_;
  CasesHandedOver at_hand_;
  Instant now_{};
  Services services_;
  Dispatcher dispatcher_;
  std::vector<InputFile> inputs_;
};

}  // namespace caselight
