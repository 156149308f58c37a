#include "install/manifest.hpp"

#include "base/json.hpp"
#include "base/json_writer.hpp"
#include "install/identity.hpp"
#include "install/manifest_templates.hpp"

namespace caselight {
namespace {

void fill_in(std::string& text, std::string_view slot, std::string_view value) {
  const std::size_t found = text.find(slot);
  if (found != std::string::npos) text.replace(found, slot.size(), value);
}

std::string json_list(const std::vector<std::string>& words) {
  JsonWriter list;
  list.begin_array();
  for (const std::string& word : words) list.string(word);
  return list.end_array().take();
}

std::string text_member(const JsonValue& object, std::string_view key) {
  const JsonValue* const value = object.find(key);
  return value != nullptr && value->is_string() ? std::string(value->text()) : std::string();
}

std::string_view allowed_key(Family family) {
  return family == Family::firefox ? "allowed_extensions" : "allowed_origins";
}

}  // namespace

std::vector<std::string> our_callers(Family family) {
  if (family == Family::firefox) return {std::string(firefox_extension_id)};
  std::vector<std::string> origins;
  for (const std::string_view id : chromium_extension_ids) {
    origins.push_back("chrome-extension://" + std::string(id) + '/');
  }
  return origins;
}

std::string write_manifest(const NativeProgram& program, Family family,
                           const std::filesystem::path& executable) {
  std::string text(family == Family::firefox ? firefox_manifest_template : chromium_manifest_template);
  fill_in(text, "@NAME@", program.native_name);
  fill_in(text, "@DESCRIPTION@", program.description);
  fill_in(text, "@ALLOWED@", json_list(our_callers(family)));
  // Last: a path may hold anything, also the name of a slot.
  fill_in(text, "@PATH@", JsonWriter().string(executable.string()).take());
  return text;
}

std::optional<Manifest> read_manifest(std::string_view text, Family family) {
  const JsonDocument document = parse_json(text);
  if (document.state != JsonState::whole || !document.root.is_object()) return std::nullopt;
  Manifest manifest{text_member(document.root, "name"), text_member(document.root, "path"), {}};
  const JsonValue* const allowed = document.root.find(allowed_key(family));
  if (allowed == nullptr) return manifest;
  for (const JsonValue& caller : allowed->items()) manifest.allowed.emplace_back(caller.text());
  return manifest;
}

}  // namespace caselight
