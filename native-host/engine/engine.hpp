// The house without disk, network and threads: one conversation, and the command line's `analyze`.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/case_answers.hpp"
#include "explain/exit_code.hpp"
#include "explain/input.hpp"
#include "messaging/dispatcher.hpp"
#include "messaging/services.hpp"

namespace caselight {

/// What is printed. `complaints` are whole lines for the standard error, in plain printable text.
struct Printed {
  ExitCode code = ExitCode::done;
  std::string output = {};
  std::string complaints = {};
};

class Engine {
 public:
  Engine();

  /// The frames of the answer to one message of docs/PROTOCOL.md. `now` is the clock of whoever asks. What
  /// a request is about that was kept earlier stands in its member `held`.
  std::string answer(std::string_view message, Instant now);

  /// An input for the next `analyze`.
  void add_input(InputFile file) { inputs_.push_back(std::move(file)); }
  /// `options_json`: `{"files":[…],"format":…,"now":…,"locale":…,"previous":…,"complaintsLocale":…}`, each of
  /// which may be missing. Uses up the inputs.
  Printed analyze(std::string_view options_json, Instant clock);

 private:
  class Cases;
  InputFile input(const std::string& name) const;

  CaseAnswers at_hand_;
  std::unique_ptr<CaseService> cases_;
  Instant now_{};
  Services services_;
  Dispatcher dispatcher_;
  std::vector<InputFile> inputs_;
};

}  // namespace caselight
