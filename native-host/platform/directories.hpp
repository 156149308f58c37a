// Where this system keeps a person's files. Pure functions of the environment; nothing is created.
#pragma once
#include <filesystem>

#include "platform/environment.hpp"

namespace caselight {

/// Linux: $XDG_CONFIG_HOME, else ~/.config. macOS: ~/Library/Application Support. Windows: %LOCALAPPDATA%.
std::filesystem::path user_config_directory(const Environment& environment);

/// Where Caselight keeps what a person has set. Linux: caselight in user_config_directory. macOS, Windows:
/// Caselight.
std::filesystem::path caselight_config_directory(const Environment& environment);

/// The settings of the assistant: the assistant writes them, uninstall says that they stay.
std::filesystem::path assistant_settings_file(const Environment& environment);

/// Where Caselight keeps its own files. Linux: caselight in $XDG_DATA_HOME, else in ~/.local/share. macOS:
/// ~/Library/Application Support/Caselight. Windows: %LOCALAPPDATA%\Caselight.
std::filesystem::path caselight_data_directory(const Environment& environment);

}  // namespace caselight
