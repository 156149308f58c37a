#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <string>

#include "app/commands.hpp"
#include "app/commands/history_command.hpp"
#include "platform/files.hpp"
#include "platform/private_files.hpp"

namespace caselight {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPageBytes = 1U << 20U;

/// False when the text could not be written.
using Sink = std::function<bool(std::string_view)>;

bool write_pages(History& history, const Sink& sink) {
  std::string cursor;
  do {
    const ExportPage page = history.export_page(cursor, kPageBytes);
    if (!sink(page.text)) return false;
    cursor = page.next;
  } while (!cursor.empty());
  return true;
}

bool write_into(History& history, const fs::path& file) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  const bool written = write_pages(history, [&](std::string_view text) {
    return out.write(text.data(), static_cast<std::streamsize>(text.size())).good();
  });
  out.close();
  return written && !out.fail();
}

/// A name that nobody has: what lies beside the target is somebody's.
fs::path unfinished_name(const fs::path& target) {
  std::random_device lot;
  fs::path name;
  do name = target.string() + '.' + std::to_string(lot()) + ".unfinished";
  while (ownership_of(name) != Ownership::absent);
  return name;
}

/// Written beside its place and renamed at the end: an export that is broken off leaves the earlier one.
bool replace_file(History& history, const fs::path& target) {
  const fs::path unfinished = unfinished_name(target);
  if (make_private_file(unfinished)) return false;
  std::error_code error;
  if (write_into(history, unfinished) && !flush_file(unfinished)) fs::rename(unfinished, target, error);
  if (ownership_of(unfinished) != Ownership::absent) return fs::remove(unfinished, error), false;
  return true;
}

/// A link stays one and its target is replaced; a device or a pipe is written to, and stays what it is.
bool write_file(History& history, const fs::path& named) {
  std::error_code error;
  const fs::path target = fs::is_symlink(named, error) ? fs::weakly_canonical(named, error) : named;
  const bool is_special = fs::exists(target, error) && fs::is_other(target, error);
  return is_special ? write_into(history, target) : replace_file(history, target);
}

ExitCode run(const std::string& file, const Console& console) {
  return with_history([&](History& history) {
    const bool written =
        file == "-" ? write_pages(history, [&](std::string_view text) { return !console.print(text); })
                    : write_file(history, file);
    if (written) return ExitCode::done;
    complain_about(
        file,
        "Caselight could not write this file. Check that the folder exists and that the disk has room.");
    return ExitCode::machine_fault;
  });
}

}  // namespace

void add_export_command(CLI::App& app, ChosenCommand& chosen) {
  auto file = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("export", "Export all saved cases to one file");
  command->add_option("file", *file, "File to write (-: standard output)")->required();
  command->callback(
      [file, &chosen] { chosen = [file](const Console& console) { return run(*file, console); }; });
}

}  // namespace caselight
