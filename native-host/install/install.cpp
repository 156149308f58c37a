#include <string>

#include "install/installation.hpp"
#include "install/manifest.hpp"
#include "platform/directories.hpp"
#include "platform/files.hpp"
#include "platform/private_files.hpp"
#include "platform/registry.hpp"

namespace caselight {
namespace {

std::string cannot_write(const std::filesystem::path& path, const std::error_code& error) {
  return "cannot write " + path.string() + ": " + error.message();
}

// One run of install: what it works with, and the note of what it made.
class Installer {
 public:
  explicit Installer(const Setup& setup) : setup_(setup), record_(load_record(setup.environment)) {}

  std::vector<Finding> run() {
    if (const std::error_code refused = make_own_folder()) return {not_closed(refused)};
    const auto places = find_places(setup_.environment, presence_on_this_machine(record_));
    std::vector<Finding> findings;
    for (const NativeProgram& program : native_programs()) register_program(program, places, findings);
    if (places.empty()) findings.push_back(no_browser());
    save_record(findings);
    return findings;
  }

 private:
  void register_program(const NativeProgram& program, const std::vector<Place>& places,
                        std::vector<Finding>& findings) {
    const auto source = setup_.source_of(program);
    program_bytes_ = read_program(source);
    std::string error = source.string() + " cannot be read";
    if (program_bytes_) error = put_program(stable_executable(program, setup_.environment));
    if (!error.empty()) {
      findings.push_back({std::string(program.file_name), error, /*failed=*/true});
      return;  // without the program a manifest would point nowhere
    }
    for (const Place& place : places_for(program, places)) findings.push_back(register_at(place, program));
  }

  // The program lies beside the memory: nobody else may look into the one, or put another in the place of the
  // other.
  std::error_code make_own_folder() {
    const auto folder = caselight_data_directory(setup_.environment);
    if (const std::error_code error = make_directories(folder, record_)) return error;
    return make_private_directory(folder);
  }

  Finding not_closed(const std::error_code& refused) const {
    const auto folder = caselight_data_directory(setup_.environment).string();
    if (refused != std::errc::operation_not_permitted)
      return {"caselight", cannot_write(folder, refused), /*failed=*/true};
    return {"caselight",
            folder +
                " belongs to another user, or others can write in it. Nothing was installed. Make the "
                "folder yours alone, then run install again",
            /*failed=*/true};
  }

  // Each of these returns what went wrong, or nothing.
  std::string put_file(const std::filesystem::path& path, std::string_view bytes, FileAccess access) {
    std::error_code error = make_directories(path.parent_path(), record_);
    if (!error) error = write_file_atomically(path, bytes, access);
    if (error) return cannot_write(path, error);
    record_.files.insert(path);
    return {};
  }

  std::string put_program(const std::filesystem::path& path) {
    if (is_executable(path) && read_program(path) == program_bytes_) return {};
    return put_file(path, *program_bytes_, FileAccess::executable);
  }

  std::string put_registry_key(const Place& place, const NativeProgram& program) {
    const std::string key = registry_key_of(place, program);
    if (key.empty()) return {};
    const std::error_code error = set_registry_default(key, manifest_file(place, program).string());
    return error ? "cannot write the registry key " + key + ": " + error.message() : std::string();
  }

  Finding register_at(const Place& place, const NativeProgram& program) {
    if (place.packaging == Packaging::snap_closed) return {place.browser, std::string(snap_closed_advice)};
    const auto executable = executable_file(place, program, setup_.environment);
    const auto manifest = manifest_file(place, program);
    std::string error = put_program(executable);
    if (error.empty()) {
      error = put_file(manifest, write_manifest(program, place.family, executable), FileAccess::readable);
    }
    if (error.empty()) error = put_registry_key(place, program);
    if (!error.empty()) return {about(place, program), "not registered: " + error, /*failed=*/true};
    return {about(place, program), "registered in " + manifest.string() + packaging_note(place.packaging)};
  }

  Finding no_browser() const {
    return {"no browser found",
            "start your browser once, then run \"" + setup_.own_executable.string() + " install\" again."};
  }

  void save_record(std::vector<Finding>& findings) {
    const auto path = record_file(setup_.environment);
    std::error_code error = make_directories(path.parent_path(), record_);
    if (!error) error = write_file_atomically(path, write_record(record_), FileAccess::owner_only);
    if (error) findings.push_back({"caselight", cannot_write(path, error), /*failed=*/true});
  }

  const Setup& setup_;
  std::optional<std::string> program_bytes_;  // of the program that is being registered
  InstallRecord record_;
};

}  // namespace

std::vector<Finding> install(const Setup& setup) { return Installer(setup).run(); }

}  // namespace caselight
