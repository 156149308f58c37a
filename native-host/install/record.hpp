// What install wrote, so that uninstall removes exactly that.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

namespace caselight {

/// Files and folders that were not there before. Absolute paths.
struct InstallRecord {
  std::set<std::filesystem::path> files;
  std::set<std::filesystem::path> directories;
};

std::string write_record(const InstallRecord& record);

/// Empty for a text that is not a record.
InstallRecord read_record(std::string_view text);

/// Makes the folder and those above it, and notes each that was not there.
std::error_code make_directories(const std::filesystem::path& directory, InstallRecord& record);

}  // namespace caselight
