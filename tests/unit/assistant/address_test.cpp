#include "assistant/http/address.hpp"

#include <doctest/doctest.h>

using namespace caselight;

namespace {

Address taken(std::string_view text) {
  const auto read = read_address(text);
  REQUIRE_MESSAGE(std::holds_alternative<Address>(read), text);
  return std::get<Address>(read);
}

AddressFault refused(std::string_view text) {
  const auto read = read_address(text);
  REQUIRE_MESSAGE(std::holds_alternative<AddressFault>(read), text);
  return std::get<AddressFault>(read);
}

}  // namespace

TEST_CASE("the origin names scheme, host and port, so that a key belongs to one place") {
  CHECK(taken("https://api.example.com/v1").origin == "https://api.example.com:443");
  CHECK(taken("https://API.example.com:443/v2/").origin == taken("https://api.example.com").origin);
  CHECK(taken("https://api.example.com:444").origin != taken("https://api.example.com").origin);
  CHECK(taken("http://localhost:1").origin != taken("https://localhost:1").origin);
}

TEST_CASE("only numbers and the name of this machine are this machine") {
  for (const char* here : {"http://127.0.0.1", "http://127.255.0.1/v1", "http://LOCALHOST:1", "http://[::1]/",
                           "http://2130706433/", "http://0x7f.1/", "https://localhost/"}) {
    CAPTURE(here);
    CHECK(taken(here).loopback);
  }
  CHECK_FALSE(taken("https://127.0.0.1.example.com/").loopback);
  CHECK_FALSE(taken("https://10.0.0.1/").loopback);
  for (const char* there :
       {"http://127.0.0.1.example.com", "http://1270.0.0.1/", "http://127.0.0/x.y", "http://localhost.",
        "http://[::2]/", "http://[::ffff:7f00:1]/", "http://0/", "http://128.0.0.1", "http://example.com"}) {
    CAPTURE(there);
    const auto read = read_address(there);
    const auto* address = std::get_if<Address>(&read);
    CHECK((address == nullptr || address->base.starts_with("http://127.")));
  }
}

TEST_CASE("what an IP address as text says about this machine") {
  for (const char* here : {"127.0.0.1", "127.1.2.3", "::1"}) CHECK(is_loopback_ip(here));
  for (const char* there : {"", "127", "127.0.0", "127.0.0.256", "127.0.0.1.", "127.0.0.1.2", "127.0.0.x",
                            "128.0.0.1", "::2", "::"})
    CHECK_FALSE(is_loopback_ip(there));
}

TEST_CASE("each refusal has its reason") {
  CHECK(refused("") == AddressFault::not_an_address);
  CHECK(refused("https://a b/") == AddressFault::not_an_address);
  CHECK(refused("https://example.com\\@other/") == AddressFault::not_an_address);
  CHECK(refused("https://ex\xC3\xA1mple.com/") == AddressFault::not_an_address);
  for (const char* none :
       {"https:///example.com", "https:/example.com", "https:example.com", "https://", "https://:443",
        "https://example.com:0/", "https://example.com:00", "https://example.com:65536/",
        "https://.example.com", "https://example..com", "https://./", "https://[::1/"}) {
    CAPTURE(none);
    CHECK(refused(none) == AddressFault::not_an_address);
  }
  CHECK(refused("http://example.com/") == AddressFault::not_https);
  CHECK(refused("ftp://127.0.0.1/") == AddressFault::not_https);
  CHECK(refused("https://user@example.com/") == AddressFault::credentials);
  CHECK(refused("https://:secret@example.com/") == AddressFault::credentials);
  CHECK(refused("https://example.com/?a=1") == AddressFault::extras);
  CHECK(refused("https://example.com/#a") == AddressFault::extras);
}
