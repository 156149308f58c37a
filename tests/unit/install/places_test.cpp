#include "install/places.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace caselight;

namespace {

Environment linux_home() { return {.system = System::linux_desktop, .home = "/home/a"}; }
Environment mac_home() { return {.system = System::macos, .home = "/Users/a"}; }
Environment windows_home() {
  return {.system = System::windows, .home = "C:/Users/a", .local_app_data = "C:/Users/a/AppData/Local"};
}

// A machine on which just these folders (or registry keys) exist.
std::vector<Place> places_with(const Environment& environment, const std::set<std::string>& there) {
  return find_places(environment, {[&there](const auto& path) { return there.contains(path.string()); },
                                   [&there](const std::string& key) { return there.contains(key); }});
}

std::set<std::string> directories(const std::vector<Place>& places) {
  std::set<std::string> found;
  for (const Place& place : places) found.insert(place.manifest_directory.string());
  return found;
}

const NativeProgram& host() { return native_programs().front(); }

}  // namespace

TEST_CASE("a machine without browsers has no places") {
  CHECK(places_with(linux_home(), {}).empty());
  CHECK(places_with(mac_home(), {}).empty());
  CHECK(places_with(windows_home(), {}).empty());
}

TEST_CASE("on Linux a browser looks below its own folder") {
  const auto places =
      places_with(linux_home(),
                  {"/home/a/.config/google-chrome", "/home/a/.config/chromium",
                   "/home/a/.config/microsoft-edge", "/home/a/.config/BraveSoftware/Brave-Browser",
                   "/home/a/.config/vivaldi", "/home/a/.mozilla", "/home/a/.librewolf", "/home/a/.waterfox"});
  CHECK(directories(places) ==
        std::set<std::string>{
            "/home/a/.config/google-chrome/NativeMessagingHosts",
            "/home/a/.config/chromium/NativeMessagingHosts",
            "/home/a/.config/microsoft-edge/NativeMessagingHosts",
            "/home/a/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
            "/home/a/.config/vivaldi/NativeMessagingHosts", "/home/a/.mozilla/native-messaging-hosts",
            "/home/a/.librewolf/native-messaging-hosts", "/home/a/.waterfox/native-messaging-hosts"});
}

TEST_CASE("XDG_CONFIG_HOME moves the Chromium family and leaves the Firefox family") {
  Environment environment = linux_home();
  environment.xdg_config_home = "/xdg";
  const auto places =
      places_with(environment, {"/xdg/chromium", "/home/a/.config/google-chrome", "/home/a/.mozilla"});
  CHECK(directories(places) == std::set<std::string>{"/xdg/chromium/NativeMessagingHosts",
                                                     "/home/a/.mozilla/native-messaging-hosts"});
}

TEST_CASE("Firefox is found in its new folder and still looks in the old one, once") {
  const auto moved = places_with(linux_home(), {"/home/a/.config/mozilla"});
  CHECK(directories(moved) == std::set<std::string>{"/home/a/.mozilla/native-messaging-hosts"});
  CHECK(places_with(linux_home(), {"/home/a/.config/mozilla", "/home/a/.mozilla"}).size() == 1);
}

TEST_CASE("Opera looks in its own folder and in Chrome's") {
  CHECK(directories(places_with(linux_home(), {"/home/a/.config/opera"})) ==
        std::set<std::string>{"/home/a/.config/opera/NativeMessagingHosts",
                              "/home/a/.config/google-chrome/NativeMessagingHosts"});
}

TEST_CASE("a Flatpak browser starts the copy beside its manifest, the others the person's own") {
  const auto places =
      places_with(linux_home(), {"/home/a/.var/app/com.google.Chrome", "/home/a/.config/google-chrome"});
  REQUIRE(places.size() == 2);
  CHECK(executable_file(places[0], host(), linux_home()) == "/home/a/.local/share/caselight/bin/caselight");
  CHECK(manifest_file(places[0], host()) ==
        "/home/a/.config/google-chrome/NativeMessagingHosts/app.caselight.host.json");
  CHECK(places[1].packaging == Packaging::flatpak);
  CHECK(executable_file(places[1], host(), linux_home()) ==
        "/home/a/.var/app/com.google.Chrome/config/google-chrome/NativeMessagingHosts/caselight");
}

TEST_CASE("snap browsers: Firefox works through the portal, Chromium and Brave do not work") {
  const auto places =
      places_with(linux_home(), {"/home/a/snap/firefox", "/home/a/snap/chromium", "/home/a/snap/brave"});
  REQUIRE(places.size() == 3);
  CHECK(places[0].packaging == Packaging::snap_portal);
  CHECK(places[0].manifest_directory == "/home/a/.mozilla/native-messaging-hosts");
  for (const std::size_t closed : {1U, 2U}) {
    CHECK(places[closed].packaging == Packaging::snap_closed);
    CHECK(places[closed].manifest_directory.empty());
  }
}

TEST_CASE("on macOS everything lies below Application Support") {
  const std::string support = "/Users/a/Library/Application Support/";
  const auto places = places_with(
      mac_home(), {support + "Google/Chrome", support + "Microsoft Edge",
                   support + "BraveSoftware/Brave-Browser", support + "Firefox", support + "Arc/User Data"});
  CHECK(directories(places) ==
        std::set<std::string>{
            support + "Google/Chrome/NativeMessagingHosts", support + "Microsoft Edge/NativeMessagingHosts",
            support + "BraveSoftware/Brave-Browser/NativeMessagingHosts",
            support + "Mozilla/NativeMessagingHosts", support + "Arc/User Data/NativeMessagingHosts"});
  CHECK(executable_file(places[0], host(), mac_home()) == support + "Caselight/bin/caselight");
}

TEST_CASE("on Windows a key names one of two manifests in Caselight's own folder") {
  const auto places = places_with(windows_home(), {R"(SOFTWARE\Google\Chrome)", R"(SOFTWARE\Mozilla)"});
  REQUIRE(places.size() == 2);
  CHECK(registry_key_of(places[0], host()) ==
        R"(SOFTWARE\Google\Chrome\NativeMessagingHosts\app.caselight.host)");
  CHECK(manifest_file(places[0], host()) ==
        "C:/Users/a/AppData/Local/Caselight/app.caselight.host.chromium.json");
  CHECK(registry_key_of(places[1], host()) == R"(SOFTWARE\Mozilla\NativeMessagingHosts\app.caselight.host)");
  CHECK(manifest_file(places[1], host()) ==
        "C:/Users/a/AppData/Local/Caselight/app.caselight.host.firefox.json");
  CHECK(executable_file(places[0], host(), windows_home()).filename() == "caselight.exe");
}

TEST_CASE("on Windows Brave, Vivaldi and Opera are registered under their own key and under Chrome's") {
  for (const char* own :
       {R"(SOFTWARE\BraveSoftware\Brave-Browser)", R"(SOFTWARE\Vivaldi)", R"(SOFTWARE\Opera Software)"}) {
    CAPTURE(own);
    const auto places = places_with(windows_home(), {own});
    REQUIRE(places.size() == 2);
    CHECK(places[0].registry_key == std::string(own) + R"(\NativeMessagingHosts)");
    CHECK(places[1].registry_key == R"(SOFTWARE\Google\Chrome\NativeMessagingHosts)");
  }
}

TEST_CASE("every row of every table is well-formed") {
  for (const System system : {System::linux_desktop, System::macos, System::windows}) {
    for (const BrowserRow& row : browser_rows(system)) {
      CAPTURE(row.name);
      CHECK_FALSE(row.sign.empty());
      CHECK((row.base == Base::registry) == (system == System::windows));
      CHECK(row.manifests.empty() == (row.packaging == Packaging::snap_closed));
      const std::string_view last = row.family == Family::firefox && system == System::linux_desktop
                                        ? "native-messaging-hosts"
                                        : "NativeMessagingHosts";
      CHECK((row.manifests.empty() || row.manifests.ends_with(last)));
    }
  }
}
