#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/program.hpp"

int main(int argc, char** argv) {
  using namespace caselight;
  return run_program({"caselight", Sockets::denied, serve_browser, run_command_line}, argc, argv);
}
