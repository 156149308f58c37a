#include "install/record.hpp"

#include "base/json.hpp"
#include "base/json_writer.hpp"

namespace caselight {
namespace {

constexpr std::string_view schema = "caselight-installed/1";

void write_paths(JsonWriter& writer, std::string_view key, const std::set<std::filesystem::path>& paths) {
  writer.key(key).begin_array();
  for (const auto& path : paths) writer.string(path.string());
  writer.end_array();
}

std::set<std::filesystem::path> read_paths(const JsonValue& object, std::string_view key) {
  std::set<std::filesystem::path> paths;
  const JsonValue* const list = object.find(key);
  if (list == nullptr) return paths;
  for (const JsonValue& path : list->items()) paths.emplace(path.text());
  return paths;
}

}  // namespace

std::string write_record(const InstallRecord& record) {
  JsonWriter writer;
  writer.begin_object().field("schema", schema);
  write_paths(writer, "files", record.files);
  write_paths(writer, "directories", record.directories);
  return writer.end_object().take() + '\n';
}

InstallRecord read_record(std::string_view text) {
  const JsonDocument document = parse_json(text);
  const JsonValue* const named = document.root.find("schema");
  if (document.state != JsonState::whole || named == nullptr || named->text() != schema) return {};
  return {read_paths(document.root, "files"), read_paths(document.root, "directories")};
}

std::error_code make_directories(const std::filesystem::path& directory, InstallRecord& record) {
  std::error_code error;
  if (directory.empty() || std::filesystem::is_directory(directory, error)) return {};
  if (const std::error_code above = make_directories(directory.parent_path(), record)) return above;
  if (!std::filesystem::create_directory(directory, error)) return error;
  record.directories.insert(directory);
  // Whatever the person's umask says: who can write here can put a program in the place of ours.
  using std::filesystem::perms;
  std::filesystem::permissions(directory, perms::group_write | perms::others_write,
                               std::filesystem::perm_options::remove, error);
  return error;
}

}  // namespace caselight
