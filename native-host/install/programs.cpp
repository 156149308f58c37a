#include "install/programs.hpp"

namespace caselight {
namespace {

constexpr NativeProgram programs[] = {
    {"app.caselight.host", "caselight", "Caselight explains your own immigration case on your own computer",
     ""},
    {"app.caselight.assistant", "caselight-assistant",
     "Caselight's assistant asks the language model that you chose", "assistant"},
};

}  // namespace

std::span<const NativeProgram> native_programs() { return programs; }

std::string executable_name(const NativeProgram& program, System system) {
  return std::string(program.file_name) + (system == System::windows ? ".exe" : "");
}

}  // namespace caselight
