#include "app/caller.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace caselight;

namespace {

Caller caller(const std::vector<std::string_view>& arguments) { return who_calls(arguments); }

constexpr std::string_view our_origin = "chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/";

}  // namespace

TEST_CASE("Chromium calls with our origin, and may add more") {
  CHECK(caller({our_origin}) == Caller::known_browser);
  CHECK(caller({our_origin, "--parent-window=0"}) == Caller::known_browser);
  CHECK(caller({our_origin, "--reconnect-command=abc", "install"}) == Caller::known_browser);
}

TEST_CASE("Firefox calls with the manifest's path and our add-on id") {
  CHECK(caller({"/home/a/.mozilla/native-messaging-hosts/app.caselight.host.json",
                "extension@caselight.app"}) == Caller::known_browser);
  CHECK(caller({R"(C:\Users\a\app.caselight.host.firefox.json)", "extension@caselight.app", "more"}) ==
        Caller::known_browser);
}

TEST_CASE("other extensions are not known") {
  CHECK(caller({"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"}) == Caller::unknown_browser);
  CHECK(caller({"chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam"}) == Caller::unknown_browser);
  CHECK(caller({"chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/x"}) == Caller::unknown_browser);
  CHECK(caller({"https://bpegnhomhpmcemmehdkchdmimbdgdlam/"}) == Caller::unknown_browser);
  CHECK(caller({"/x/app.caselight.host.json", "other@example.org"}) == Caller::unknown_browser);
  CHECK(caller({"/x/app.caselight.host.json", "extension@caselight.app.example.org"}) ==
        Caller::unknown_browser);
}

TEST_CASE("everybody else is a person") {
  CHECK(caller({}) == Caller::person);
  CHECK(caller({"install"}) == Caller::person);
  CHECK(caller({"--help"}) == Caller::person);
  CHECK(caller({"analyze", "extension@caselight.app"}) == Caller::person);
  CHECK(caller({"capture.json"}) == Caller::person);
}
