#include "fake_home.hpp"
#include "install/installation.hpp"

using namespace caselight;
using namespace caselight::test;

namespace {

const std::string chrome_manifest = ".config/google-chrome/NativeMessagingHosts/app.caselight.host.json";
const std::string installed_program = ".local/share/caselight/bin/caselight";

void replace_in_manifest(const FakeHome& home, std::string_view from, std::string_view to) {
  std::string text = home.read(chrome_manifest);
  const std::size_t found = text.find(from);
  REQUIRE(found != std::string::npos);
  home.write(chrome_manifest, text.replace(found, from.size(), to));
}

// What doctor says about Chrome after something went wrong, and that install mends it.
std::string diagnosis(const FakeHome& home) {
  const Finding finding = finding_about(examine(home.setup()), "Chrome");
  CHECK(finding.failed);
  CHECK(finding.text.find("To fix it, run: ") != std::string::npos);
  install(home.setup());
  CHECK_FALSE(any_failed(examine(home.setup())));
  return finding.text;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Installed : FakeHome {
  Installed() : FakeHome({".config/google-chrome"}) { install(setup()); }
};

}  // namespace

TEST_CASE("after install every browser is ready") {
  const FakeHome home(six_browsers);
  install(home.setup());
  const auto findings = examine(home.setup());
  CHECK(findings.size() == 12);
  CHECK_FALSE(any_failed(findings));
  for (const Finding& finding : findings) CHECK(says(finding.text, "ready"));
}

TEST_CASE("doctor changes nothing") {
  const FakeHome home(six_browsers);
  const auto before = home.listing();
  CHECK(any_failed(examine(home.setup())));
  CHECK(home.listing() == before);
}

TEST_CASE("a missing manifest") {
  const Installed home;
  std::filesystem::remove(home.path(chrome_manifest));
  CHECK(says(diagnosis(home), "is missing"));
}

TEST_CASE("a manifest that is not JSON") {
  const Installed home;
  home.write(chrome_manifest, "{\"name\":");
  CHECK(says(diagnosis(home), "is not JSON"));
}

TEST_CASE("a manifest with another path") {
  const Installed home;
  replace_in_manifest(home, installed_program, "Downloads/caselight");
  CHECK(says(diagnosis(home), "has the wrong path"));
}

TEST_CASE("a manifest for another extension") {
  const Installed home;
  replace_in_manifest(home, "bpegnhomhpmcemmehdkchdmimbdgdlam", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
  CHECK(says(diagnosis(home), "wrong id"));
}

TEST_CASE("a manifest that names another host") {
  const Installed home;
  replace_in_manifest(home, "app.caselight.host", "app.caselight.other");
  CHECK(says(diagnosis(home), "is for another program"));
}

TEST_CASE("a program that is gone") {
  const Installed home;
  std::filesystem::remove(home.path(installed_program));
  CHECK(says(diagnosis(home), "is missing"));
}

TEST_CASE("a program that is not executable") {
  const Installed home;
  std::filesystem::permissions(home.path(installed_program), std::filesystem::perms::owner_read);
  CHECK(says(diagnosis(home), "is not executable"));
}

TEST_CASE("a stale program") {
  const Installed home;
  home.write(installed_program, "an older program");
  CHECK(says(diagnosis(home), "a different version"));
}

TEST_CASE("the assistant is examined by itself") {
  const Installed home;
  home.write(".local/share/caselight/bin/caselight-assistant", "an older assistant");
  const auto findings = examine(home.setup());
  CHECK_FALSE(finding_about(findings, "Chrome").failed);
  CHECK(says(finding_about(findings, "Chrome, assistant").text, "a different version"));
}

TEST_CASE("a snap browser that cannot work is said to be so, and is no fault to mend") {
  const FakeHome home({"snap/chromium"});
  const auto findings = examine(home.setup());
  CHECK(says(finding_about(findings, "Chromium (snap)").text, "cannot work"));
  CHECK_FALSE(any_failed(findings));
}

TEST_CASE("a home without browsers is told what to do") {
  CHECK(examine(FakeHome({}).setup()).front().about == "no browser found");
}
