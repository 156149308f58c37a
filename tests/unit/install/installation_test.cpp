#include "install/installation.hpp"

#include "fake_home.hpp"
#include "install/manifest.hpp"
#include "platform/files.hpp"

using namespace caselight;
using namespace caselight::test;

TEST_CASE("install writes a manifest for each of six browsers and a copy of the program, for both programs") {
  const FakeHome home(six_browsers);
  const auto findings = install(home.setup());
  CHECK(findings.size() == 12);
  CHECK_FALSE(any_failed(findings));
  CHECK(home.read(".local/share/caselight/bin/caselight") == "the program");
  CHECK(is_executable(home.path(".local/share/caselight/bin/caselight")));
  const auto manifest = read_manifest(
      home.read(".config/google-chrome/NativeMessagingHosts/app.caselight.host.json"), Family::chromium);
  REQUIRE(manifest);
  CHECK(manifest->executable == home.path(".local/share/caselight/bin/caselight"));
}

TEST_CASE("the assistant is copied from beside the host, and has manifests of its own") {
  const FakeHome home(six_browsers);
  install(home.setup());
  CHECK(home.read(".local/share/caselight/bin/caselight-assistant") == "the assistant");
  const auto manifest = read_manifest(
      home.read(".mozilla/native-messaging-hosts/app.caselight.assistant.json"), Family::firefox);
  REQUIRE(manifest);
  CHECK(manifest->name == "app.caselight.assistant");
  CHECK(manifest->executable == home.path(".local/share/caselight/bin/caselight-assistant"));
}

TEST_CASE("without the assistant beside it the host is registered all the same, and the gap is said") {
  const FakeHome home({".mozilla"});
  std::filesystem::remove(home.path("download/caselight-assistant"));
  const auto findings = install(home.setup());
  CHECK_FALSE(finding_about(findings, "Firefox").failed);
  CHECK(finding_about(findings, "caselight-assistant").failed);
  CHECK_FALSE(
      std::filesystem::exists(home.path(".mozilla/native-messaging-hosts/app.caselight.assistant.json")));
}

TEST_CASE("a Flatpak browser gets its own copy of the program") {
  const FakeHome home(six_browsers);
  install(home.setup());
  const std::string folder = ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts/";
  CHECK(home.read(folder + "caselight") == "the program");
  const auto manifest = read_manifest(home.read(folder + "app.caselight.host.json"), Family::firefox);
  REQUIRE(manifest);
  CHECK(manifest->executable == home.path(folder + "caselight"));
}

TEST_CASE("installing twice changes nothing") {
  const FakeHome home(six_browsers);
  install(home.setup());
  const auto listing = home.listing();
  const auto record = home.read(".local/share/caselight/installed.json");
  CHECK_FALSE(any_failed(install(home.setup())));
  CHECK(home.listing() == listing);
  CHECK(home.read(".local/share/caselight/installed.json") == record);
}

TEST_CASE("uninstall leaves the home as it was before install") {
  const FakeHome home(six_browsers);
  const auto before = home.listing();
  install(home.setup());
  CHECK_FALSE(any_failed(uninstall(home.setup())));
  CHECK(home.listing() == before);
  CHECK(uninstall(home.setup()).front().text == "nothing was installed");
}

TEST_CASE("uninstall keeps what others put beside our files") {
  const FakeHome home({".mozilla/native-messaging-hosts"});
  home.write(".mozilla/native-messaging-hosts/other.json", "{}");
  const auto before = home.listing();
  install(home.setup());
  home.write(".local/share/caselight/history.db", "kept");
  uninstall(home.setup());
  auto expected = before;
  expected.merge(std::set<std::string>{".local", ".local/share", ".local/share/caselight",
                                       ".local/share/caselight/history.db"});
  CHECK(home.listing() == expected);
}

TEST_CASE("uninstall finds its manifests even when the record is lost") {
  const FakeHome home(six_browsers);
  install(home.setup());
  std::filesystem::remove(home.path(".local/share/caselight/installed.json"));
  uninstall(home.setup());
  for (const auto& entry : home.listing()) CHECK(entry.find("app.caselight.") == std::string::npos);
  CHECK_FALSE(std::filesystem::exists(home.path(".local/share/caselight/bin/caselight")));
}

TEST_CASE("uninstall keeps what the person has set for the assistant, and says so") {
  const FakeHome home({".mozilla"});
  install(home.setup());
  std::filesystem::create_directories(home.path(".config/caselight"));
  home.write(".config/caselight/assistant.json", "{}");
  const Finding finding = finding_about(uninstall(home.setup()), "your settings");
  CHECK_FALSE(finding.failed);
  CHECK(finding.text.find("API key") != std::string::npos);
  CHECK(home.read(".config/caselight/assistant.json") == "{}");
}

TEST_CASE("an empty home: said so, and no failure") {
  const FakeHome home({});
  const auto findings = install(home.setup());
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].about == "no browser found");
  CHECK_FALSE(findings[0].failed);
}

TEST_CASE("one browser that cannot be written does not keep the others from it") {
  const FakeHome home(six_browsers);
  home.write(".config/microsoft-edge/NativeMessagingHosts", "a file where a folder should be");
  const auto findings = install(home.setup());
  CHECK(finding_about(findings, "Edge").failed);
  CHECK(finding_about(findings, "Edge").text.find("cannot write") != std::string::npos);
  CHECK(std::ranges::count_if(findings, &Finding::failed) == 2);
  CHECK_FALSE(home.read(".librewolf/native-messaging-hosts/app.caselight.host.json").empty());
}

TEST_CASE("a program that cannot be copied registers nothing") {
  const FakeHome home(six_browsers);
  home.write(".local", "a file where a folder should be");
  const auto findings = install(home.setup());
  CHECK(any_failed(findings));
  CHECK_FALSE(std::filesystem::exists(home.path(".mozilla/native-messaging-hosts")));
}

TEST_CASE("a folder that install made for Opera is not taken for Chrome") {
  const FakeHome home({".config/opera"});
  install(home.setup());
  for (const Finding& finding : install(home.setup())) CHECK(finding.about.starts_with("Opera"));
  std::filesystem::create_directories(home.path(".config/google-chrome/Default"));
  CHECK_FALSE(finding_about(install(home.setup()), "Chrome").failed);
}

TEST_CASE("a newer program takes the place of the installed one") {
  const FakeHome home(six_browsers);
  install(home.setup());
  home.write("download/caselight", "a newer program");
  install(home.setup());
  CHECK(home.read(".local/share/caselight/bin/caselight") == "a newer program");
}
