// The names by which browsers, extension and host know each other. Fixed: docs/PROTOCOL.md, manifests/.
#pragma once
#include <string_view>

namespace caselight {

/// The ids that the extension has in Chromium browsers; one for each store that it is in and one for the
/// unpacked folder. Today one id serves all, fixed by `key` in the extension's manifest.
inline constexpr std::string_view chromium_extension_ids[] = {"bpegnhomhpmcemmehdkchdmimbdgdlam"};
inline constexpr std::string_view firefox_extension_id = "extension@caselight.app";

}  // namespace caselight
