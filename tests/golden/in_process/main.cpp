// golden_host: `caselight analyze` in one process for all golden cases, built with the sanitizers. A line of
// JSON on standard input asks, a line of JSON answers:
//
//   {"files":["…"],"previous":"…","format":"json","locale":"en","now":"2026-11-23"}
//   {"code":0,"stdout":"…","stderr":""}
//
// `input` instead of `files` holds the text itself. One input goes by the name that the program gives to its
// standard input.
#include <iostream>
#include <string>

#include "app/input_file.hpp"
#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "base/printable.hpp"
#include "explain/explain_inputs.hpp"

namespace {

using namespace caselight;

std::string text_of(const JsonValue& request, std::string_view key) {
  const JsonValue* value = request.find(key);
  return value == nullptr ? std::string{} : std::string(value->text());
}

std::vector<InputFile> inputs_of(const JsonValue& request) {
  std::vector<InputFile> out;
  if (request.find("input") != nullptr) return {{"standard input", text_of(request, "input"), {}}};
  for (const JsonValue& file : request.find("files")->items())
    out.push_back(read_input_file(std::string(file.text())));
  if (out.size() == 1) out.front().name = "standard input";
  return out;
}

std::string answer(const std::string& line) {
  const JsonDocument document = parse_json(line);
  const JsonValue& request = document.root;
  InputsAsked asked;
  asked.inputs = inputs_of(request);
  asked.format = text_of(request, "format");
  asked.locale = text_of(request, "locale");
  asked.now = moment_of(text_of(request, "now")).value();
  if (request.find("previous") != nullptr) asked.previous = read_input_file(text_of(request, "previous"));
  const Explained explained = explain_inputs(asked);
  std::string errors;
  for (const std::string& complaint : explained.complaints) errors += printable(one_line(complaint) + '\n');
  JsonWriter out;
  out.begin_object().key("code").integer(static_cast<int>(explained.code));
  out.field("stdout", std::string_view(explained.output)).field("stderr", std::string_view(errors));
  return out.end_object().take();
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << answer(line) << '\n' << std::flush;
  return 0;
}
