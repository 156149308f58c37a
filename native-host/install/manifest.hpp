// The native-host manifest: what a browser reads to learn which program to start, and for which extension.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "install/browser_table.hpp"
#include "install/programs.hpp"

namespace caselight {

/// The text of the manifest, from the templates in manifests/. `executable` is absolute.
std::string write_manifest(const NativeProgram& program, Family family,
                           const std::filesystem::path& executable);

/// What doctor has to know of a manifest that it found.
struct Manifest {
  std::string name;
  std::filesystem::path executable;
  std::vector<std::string> allowed;  // origins or add-on ids
};

/// Nothing when the text is not one JSON object. Missing members stay empty.
std::optional<Manifest> read_manifest(std::string_view text, Family family);

/// The callers that a manifest has to allow.
std::vector<std::string> our_callers(Family family);

}  // namespace caselight
