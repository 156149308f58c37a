// Sources: Chromium's chrome_paths.cc and native_process_launcher_win.cc (the user's folder is
// <user-data-dir>/NativeMessagingHosts), Firefox's NativeManifests.sys.mjs and nsXREDirProvider.cpp (always
// the old
// ~/.mozilla, also where profiles have moved to ~/.config/mozilla), Microsoft's and Opera's documentation,
// and for the forks what KeePassXC, Bitwarden, KDE and vdhcoapp write. Where they disagree every candidate
// has a row.
#include "install/browser_table.hpp"

namespace caselight {
namespace {

using enum Base;
using enum Family;
using enum Packaging;

constexpr BrowserRow linux_rows[] = {
    {"Chrome", chromium, ordinary, config, "google-chrome", "google-chrome/NativeMessagingHosts"},
    {"Chrome Beta", chromium, ordinary, config, "google-chrome-beta",
     "google-chrome-beta/NativeMessagingHosts"},
    {"Chrome Dev", chromium, ordinary, config, "google-chrome-unstable",
     "google-chrome-unstable/NativeMessagingHosts"},
    {"Chromium", chromium, ordinary, config, "chromium", "chromium/NativeMessagingHosts"},
    {"Edge", chromium, ordinary, config, "microsoft-edge", "microsoft-edge/NativeMessagingHosts"},
    {"Edge Beta", chromium, ordinary, config, "microsoft-edge-beta",
     "microsoft-edge-beta/NativeMessagingHosts"},
    {"Edge Dev", chromium, ordinary, config, "microsoft-edge-dev", "microsoft-edge-dev/NativeMessagingHosts"},
    {"Brave", chromium, ordinary, config, "BraveSoftware/Brave-Browser",
     "BraveSoftware/Brave-Browser/NativeMessagingHosts"},
    {"Vivaldi", chromium, ordinary, config, "vivaldi", "vivaldi/NativeMessagingHosts"},
    {"Vivaldi Snapshot", chromium, ordinary, config, "vivaldi-snapshot",
     "vivaldi-snapshot/NativeMessagingHosts"},
    {"Opera", chromium, ordinary, config, "opera", "opera/NativeMessagingHosts"},
    {"Opera", chromium, ordinary, config, "opera", "google-chrome/NativeMessagingHosts"},
    {"Helium", chromium, ordinary, config, "net.imput.helium", "net.imput.helium/NativeMessagingHosts"},
    {"Firefox", firefox, ordinary, home, ".mozilla", ".mozilla/native-messaging-hosts"},
    {"Firefox", firefox, ordinary, home, ".config/mozilla", ".mozilla/native-messaging-hosts"},
    {"Zen", firefox, ordinary, home, ".zen", ".mozilla/native-messaging-hosts"},
    {"Floorp", firefox, ordinary, home, ".floorp", ".mozilla/native-messaging-hosts"},
    {"LibreWolf", firefox, ordinary, home, ".librewolf", ".librewolf/native-messaging-hosts"},
    {"Waterfox", firefox, ordinary, home, ".waterfox", ".waterfox/native-messaging-hosts"},
    {"Firefox (Flatpak)", firefox, flatpak, home, ".var/app/org.mozilla.firefox",
     ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts"},
    {"LibreWolf (Flatpak)", firefox, flatpak, home, ".var/app/io.gitlab.librewolf-community",
     ".var/app/io.gitlab.librewolf-community/.librewolf/native-messaging-hosts"},
    {"Waterfox (Flatpak)", firefox, flatpak, home, ".var/app/net.waterfox.waterfox",
     ".var/app/net.waterfox.waterfox/.waterfox/native-messaging-hosts"},
    {"Chrome (Flatpak)", chromium, flatpak, home, ".var/app/com.google.Chrome",
     ".var/app/com.google.Chrome/config/google-chrome/NativeMessagingHosts"},
    {"Chromium (Flatpak)", chromium, flatpak, home, ".var/app/org.chromium.Chromium",
     ".var/app/org.chromium.Chromium/config/chromium/NativeMessagingHosts"},
    {"Ungoogled Chromium (Flatpak)", chromium, flatpak, home,
     ".var/app/io.github.ungoogled_software.ungoogled_chromium",
     ".var/app/io.github.ungoogled_software.ungoogled_chromium/config/chromium/NativeMessagingHosts"},
    {"Edge (Flatpak)", chromium, flatpak, home, ".var/app/com.microsoft.Edge",
     ".var/app/com.microsoft.Edge/config/microsoft-edge/NativeMessagingHosts"},
    {"Brave (Flatpak)", chromium, flatpak, home, ".var/app/com.brave.Browser",
     ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser/NativeMessagingHosts"},
    {"Firefox (snap)", firefox, snap_portal, home, "snap/firefox", ".mozilla/native-messaging-hosts"},
    {"Chromium (snap)", chromium, snap_closed, home, "snap/chromium", ""},
    {"Brave (snap)", chromium, snap_closed, home, "snap/brave", ""},
};

constexpr BrowserRow macos_rows[] = {
    {"Chrome", chromium, ordinary, config, "Google/Chrome", "Google/Chrome/NativeMessagingHosts"},
    {"Chrome Beta", chromium, ordinary, config, "Google/Chrome Beta",
     "Google/Chrome Beta/NativeMessagingHosts"},
    {"Chrome Dev", chromium, ordinary, config, "Google/Chrome Dev", "Google/Chrome Dev/NativeMessagingHosts"},
    {"Chrome Canary", chromium, ordinary, config, "Google/Chrome Canary",
     "Google/Chrome Canary/NativeMessagingHosts"},
    {"Chromium", chromium, ordinary, config, "Chromium", "Chromium/NativeMessagingHosts"},
    {"Edge", chromium, ordinary, config, "Microsoft Edge", "Microsoft Edge/NativeMessagingHosts"},
    {"Edge Beta", chromium, ordinary, config, "Microsoft Edge Beta",
     "Microsoft Edge Beta/NativeMessagingHosts"},
    {"Edge Dev", chromium, ordinary, config, "Microsoft Edge Dev", "Microsoft Edge Dev/NativeMessagingHosts"},
    {"Edge Canary", chromium, ordinary, config, "Microsoft Edge Canary",
     "Microsoft Edge Canary/NativeMessagingHosts"},
    {"Brave", chromium, ordinary, config, "BraveSoftware/Brave-Browser",
     "BraveSoftware/Brave-Browser/NativeMessagingHosts"},
    {"Brave", chromium, ordinary, config, "BraveSoftware/Brave-Browser",
     "Google/Chrome/NativeMessagingHosts"},
    {"Vivaldi", chromium, ordinary, config, "Vivaldi", "Vivaldi/NativeMessagingHosts"},
    {"Opera", chromium, ordinary, config, "com.operasoftware.Opera",
     "com.operasoftware.Opera/NativeMessagingHosts"},
    {"Opera", chromium, ordinary, config, "com.operasoftware.Opera", "Google/Chrome/NativeMessagingHosts"},
    {"Arc", chromium, ordinary, config, "Arc/User Data", "Arc/User Data/NativeMessagingHosts"},
    {"Helium", chromium, ordinary, config, "net.imput.helium", "net.imput.helium/NativeMessagingHosts"},
    {"Firefox", firefox, ordinary, config, "Firefox", "Mozilla/NativeMessagingHosts"},
    {"Firefox", firefox, ordinary, config, "Mozilla", "Mozilla/NativeMessagingHosts"},
    {"Zen", firefox, ordinary, config, "zen", "Mozilla/NativeMessagingHosts"},
    {"LibreWolf", firefox, ordinary, config, "librewolf", "librewolf/NativeMessagingHosts"},
    {"Waterfox", firefox, ordinary, config, "Waterfox", "Waterfox/NativeMessagingHosts"},
};

constexpr BrowserRow windows_rows[] = {
    {"Chrome", chromium, ordinary, registry, R"(Google\Chrome)", R"(Google\Chrome\NativeMessagingHosts)"},
    {"Chromium", chromium, ordinary, registry, "Chromium", R"(Chromium\NativeMessagingHosts)"},
    {"Edge", chromium, ordinary, registry, R"(Microsoft\Edge)", R"(Microsoft\Edge\NativeMessagingHosts)"},
    {"Brave", chromium, ordinary, registry, R"(BraveSoftware\Brave-Browser)",
     R"(BraveSoftware\Brave-Browser\NativeMessagingHosts)"},
    {"Brave", chromium, ordinary, registry, R"(BraveSoftware\Brave-Browser)",
     R"(Google\Chrome\NativeMessagingHosts)"},
    {"Vivaldi", chromium, ordinary, registry, "Vivaldi", R"(Vivaldi\NativeMessagingHosts)"},
    {"Vivaldi", chromium, ordinary, registry, "Vivaldi", R"(Google\Chrome\NativeMessagingHosts)"},
    {"Opera", chromium, ordinary, registry, "Opera Software", R"(Opera Software\NativeMessagingHosts)"},
    {"Opera", chromium, ordinary, registry, "Opera Software", R"(Google\Chrome\NativeMessagingHosts)"},
    {"Firefox", firefox, ordinary, registry, "Mozilla", R"(Mozilla\NativeMessagingHosts)"},
    {"LibreWolf", firefox, ordinary, registry, "LibreWolf", R"(Mozilla\NativeMessagingHosts)"},
    {"Waterfox", firefox, ordinary, registry, "WaterfoxLimited", R"(Mozilla\NativeMessagingHosts)"},
};

}  // namespace

std::span<const BrowserRow> browser_rows(System system) {
  switch (system) {
    case System::linux_desktop:
      return linux_rows;
    case System::macos:
      return macos_rows;
    case System::windows:
      break;
  }
  return windows_rows;
}

}  // namespace caselight
