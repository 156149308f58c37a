#include "assistant/keys/secret.hpp"

#include <doctest/doctest.h>

#include <type_traits>

using namespace caselight;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);

TEST_CASE("of a key its last four characters are shown, of a short one nothing") {
  CHECK(Secret("sk-0123456789").last_four() == "6789");
  CHECK(Secret("abcdefgh").last_four().empty());
  CHECK(Secret().last_four().empty());
}

TEST_CASE("a secret moves and leaves nothing behind") {
  Secret first("the key of a test");
  Secret second(std::move(first));
  CHECK(second.reveal() == "the key of a test");
  Secret third;
  third = std::move(second);
  CHECK(third.reveal() == "the key of a test");
  CHECK(second.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
}

TEST_CASE("wiping overwrites the bytes") {
  std::string text = "the key of a test";
  const char* const place = text.data();
  wipe(text.data(), text.size());
  for (std::size_t i = 0; i < text.size(); ++i) CHECK(place[i] == '\0');
}

TEST_CASE("a key is one printable word") {
  CHECK(looks_like_key("sk-ant-api03_A.b~c"));
  CHECK(looks_like_key(std::string(512, 'x')));
  for (const std::string& text : {std::string(), std::string("a b"), std::string("a\nb"), std::string("a\tb"),
                                  std::string("\xC3\xA9"), std::string("a\0b", 3), std::string(513, 'x')}) {
    CHECK_FALSE(looks_like_key(text));
  }
}
