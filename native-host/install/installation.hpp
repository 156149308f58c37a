// Making the host known to the browsers of this person, taking it back, and looking whether it works.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "install/places.hpp"
#include "install/record.hpp"

namespace caselight {

/// The machine as far as installing goes.
struct Setup {
  Environment environment;
  std::filesystem::path own_executable;  // the host that is to be installed: the one that runs

  /// The file that a program is copied from: the host itself, or the other program beside it.
  std::filesystem::path source_of(const NativeProgram& program) const;
};

/// One plain line for the person.
struct Finding {
  std::string about;  // the browser, or the file
  std::string text;
  bool failed = false;
  std::string_view kind = {};  // of examine: the same in a fixed word, without a path or a name
};

/// Copies the programs to the person's own place and writes a manifest for every browser that is there. Goes
/// on after a failure. Doing it twice changes nothing.
std::vector<Finding> install(const Setup& setup);

/// Removes what install wrote, the programs included. Folders go only when install made them and nothing else
/// is in them.
std::vector<Finding> uninstall(const Setup& setup);

/// What each browser will find. A finding has failed when the browser could not start this very program, and
/// says how to mend it. Changes nothing.
std::vector<Finding> examine(const Setup& setup);

/// What is known of the browsers of this machine; a folder that holds nothing but what `record` says we made
/// is no browser.
Presence presence_on_this_machine(const InstallRecord& record);

inline constexpr std::string_view snap_closed_advice =
    "cannot work: a snap browser may not start other programs. Install it as a regular package, or use "
    "Firefox.";

/// What the person has to know besides; empty for an ordinary browser.
std::string packaging_note(Packaging packaging);

std::filesystem::path record_file(const Environment& environment);
InstallRecord load_record(const Environment& environment);

/// Where a program is to be registered. A browser that cannot start any is there once, for the host.
std::vector<Place> places_for(const NativeProgram& program, const std::vector<Place>& places);

/// What a line is about: the browser, and which program when it is not the host.
std::string about(const Place& place, const NativeProgram& program);

/// The program's bytes, nothing when the file cannot be read.
std::optional<std::string> read_program(const std::filesystem::path& path);

}  // namespace caselight
