#include "install/manifest.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace caselight;
using nlohmann::json;

namespace {
const NativeProgram& host() { return native_programs().front(); }
}  // namespace

TEST_CASE("the manifest for Chromium allows our origin and nothing else") {
  const json manifest = json::parse(write_manifest(host(), Family::chromium, "/opt/caselight"));
  CHECK(manifest == json::parse(R"({"name":"app.caselight.host",
      "description":"Caselight explains your own immigration case on your own computer","path":"/opt/caselight",
      "type":"stdio","allowed_origins":["chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/"]})"));
}

TEST_CASE("the manifest for Firefox allows our add-on and nothing else") {
  const json manifest = json::parse(write_manifest(host(), Family::firefox, "/opt/caselight"));
  CHECK(manifest.at("allowed_extensions") == json::parse(R"(["extension@caselight.app"])"));
  CHECK_FALSE(manifest.contains("allowed_origins"));
}

TEST_CASE("a path is written as JSON, whatever is in it") {
  for (const std::string path :
       {R"(C:\Users\Zoë "Z"\caselight.exe)", "/home/@PATH@/@ALLOWED@/x", "/home/new\nline"}) {
    CAPTURE(path);
    const auto manifest = read_manifest(write_manifest(host(), Family::chromium, path), Family::chromium);
    REQUIRE(manifest);
    CHECK(manifest->executable == path);
    CHECK(manifest->allowed == our_callers(Family::chromium));
  }
}

TEST_CASE("what is not a manifest is not read as one") {
  CHECK_FALSE(read_manifest("", Family::chromium));
  CHECK_FALSE(read_manifest("[]", Family::chromium));
  CHECK_FALSE(read_manifest(R"({"name":"app.caselight.host")", Family::chromium));
  const auto bare = read_manifest(R"({"name":5,"allowed_origins":"x"})", Family::chromium);
  REQUIRE(bare);
  CHECK(bare->name.empty());
  CHECK(bare->allowed.empty());
}
