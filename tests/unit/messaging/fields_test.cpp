#include <doctest/doctest.h>
#include <variant>

#include "base/receipt.hpp"
#include "messaging/envelope.hpp"
#include "messaging/fields.hpp"

using namespace caselight;

namespace {

/// A request with these members; its text outlives it.
class Asked {
 public:
  explicit Asked(const std::string& members) : text_(R"({"v":1,"id":1,"type":"x",)" + members + "}") {
    auto read = read_envelope(text_);
    REQUIRE(std::holds_alternative<HostRequest>(read));
    request_ = std::get<HostRequest>(std::move(read));
  }
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  Fields fields() const { return Fields(request_); }

 private:
  std::string text_;
  HostRequest request_;
};

/// The path that is refused after `read` has read the request.
template <class Read>
std::string refused(const std::string& members, Read read) {
  const Asked asked(members);
  Fields fields = asked.fields();
  read(fields);
  return fields.bad();
}

std::string refused_receipt(const std::string& json) {
  return refused(R"("receipt":)" + json, [](Fields& f) { f.receipt("receipt"); });
}

std::string refused_which(const std::string& members) {
  return refused(members, [](Fields& f) { which_cases(f); });
}

}  // namespace

TEST_CASE("a receipt is three capital letters and ten digits, and nothing else") {
  CHECK(is_receipt("IOE0000000001"));
  for (const char* other : {"", "IOE000000001", "IOE00000000010", "ioe0000000001", "IOE000000000A",
                            "0IE0000000001", "../../etc/pas"}) {
    CAPTURE(other);
    CHECK_FALSE(is_receipt(other));
  }
}

TEST_CASE("a receipt that a request has to name is refused when it is missing or is none") {
  CHECK(refused_receipt(R"("IOE0000000001")").empty());
  for (const char* json : {R"("IOE1")", R"("IOE00000000011")", "null", "7", "{}"}) {
    CAPTURE(json);
    CHECK(refused_receipt(json) == "receipt");
  }
  CHECK(refused(R"("other":1)", [](Fields& f) { f.receipt("receipt"); }) == "receipt");
}

TEST_CASE("a member that is missing or null is as if it had not been named") {
  const Asked asked(R"("name":null,"count":null,"list":null,"day":null,"inner":null)");
  Fields fields = asked.fields();
  CHECK(fields.text("name", 10).empty());
  CHECK_FALSE(fields.number("count", 1, 9));
  CHECK(fields.texts("list", 1, 1).empty());
  CHECK_FALSE(fields.date("day"));
  CHECK_FALSE(fields.object("inner"));
  CHECK_FALSE(fields.has("name"));
  CHECK(fields.is_null("name"));
  CHECK_FALSE(fields.is_null("nowhere"));
  CHECK(fields.locale() == "en");
  CHECK(fields.bad().empty());
}

TEST_CASE("a text is read up to its limit in bytes and refused beyond it") {
  const Asked asked(R"("name":"Ana\u00ed","tag":7)");
  Fields fields = asked.fields();
  CHECK(fields.text("name", 5) == "Ana\u00ed");
  CHECK(fields.bad().empty());
  CHECK(fields.text("name", 4).empty());
  CHECK(fields.bad() == "name");
  CHECK(refused(R"("tag":7)", [](Fields& f) { f.text("tag", 9); }) == "tag");
}

TEST_CASE("a choice is one of the list, and the first of it when none is made") {
  const std::vector<std::string_view> sorts = {"newest", "receipt"};
  const Asked asked(R"("sort":"receipt","order":"up","third":null)");
  Fields fields = asked.fields();
  CHECK(fields.choice("sort", sorts) == "receipt");
  CHECK(fields.choice("missing", sorts) == "newest");
  CHECK(fields.bad().empty());
  fields.choice("order", sorts);
  CHECK(fields.bad() == "order");
  CHECK(refused(R"("third":null)", [&](Fields& f) { f.choice("third", sorts); }) == "third");
}

TEST_CASE("a flag is true or false; a word or a number is refused") {
  const Asked asked(R"("on":true,"off":false)");
  Fields fields = asked.fields();
  CHECK(fields.flag("on") == true);
  CHECK(fields.flag("off") == false);
  CHECK(fields.flag("missing") == std::nullopt);
  CHECK(fields.bad().empty());
  for (const char* json : {R"("true")", "1", "null"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("on":)") + json, [](Fields& f) { f.flag("on"); }) == "on");
  }
}

TEST_CASE("a number is whole and within its bounds, both of them allowed") {
  const Asked asked(R"("low":1,"high":200)");
  Fields fields = asked.fields();
  CHECK(fields.number("low", 1, 200) == 1);
  CHECK(fields.number("high", 1, 200) == 200);
  CHECK(fields.bad().empty());
  for (const char* json : {"0", "201", "1.5", R"("7")", "true"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("limit":)") + json, [](Fields& f) { f.number("limit", 1, 200); }) ==
          "limit");
  }
}

TEST_CASE("a day is written YYYY-MM-DD and exists") {
  const Asked asked(R"("from":"2028-02-29")");
  Fields fields = asked.fields();
  CHECK(fields.date("from") == parse_date("2028-02-29"));
  CHECK(fields.bad().empty());
  for (const char* json :
       {R"("2026-02-29")", R"("2026-2-3")", R"("11-23-2026")", R"("2026-11-23T")", "20261123"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("from":)") + json, [](Fields& f) { f.date("from"); }) == "from");
  }
}

TEST_CASE("a list of texts has no empty one, no long one and not too many") {
  const auto read = [](Fields& f) { f.texts("forms", 2, 5); };
  CHECK(refused(R"("forms":["I-765","I-130"])", read).empty());
  for (const char* json : {R"(["a","b","c"])", R"(["I-485J"])", R"([""])", "[7]", R"("I-765")", "{}"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("forms":)") + json, read) == "forms");
  }
}

TEST_CASE("a list of receipts with one that is none is refused whole") {
  const auto read = [](Fields& f) { f.receipts("receipts", 2); };
  CHECK(refused(R"("receipts":["IOE0000000001","IOE0000000002"])", read).empty());
  CHECK(refused(R"("receipts":["IOE0000000001","IOE2"])", read) == "receipts");
}

TEST_CASE("members of an object are refused with the way to them") {
  const Asked asked(R"("set":{"name":"A","on":3})");
  Fields fields = asked.fields();
  auto set = fields.object("set");
  REQUIRE(set);
  CHECK(set->text("name", 5) == "A");
  set->flag("on");
  CHECK(fields.bad() == "set.on");
  CHECK(refused(R"("set":[1])", [](Fields& f) { f.object("set"); }) == "set");
}

TEST_CASE("of several bad members the first one that was read is named") {
  const auto read = [](Fields& f) {
    f.flag("b");
    f.number("a", 1, 2);
  };
  CHECK(refused(R"("a":9,"b":9)", read) == "b");
}

TEST_CASE("which cases: some by name or all of them, never both and never neither") {
  CHECK(refused_which(R"("receipts":["IOE0000000001"])").empty());
  CHECK(refused_which(R"("all":true)").empty());
  CHECK(refused_which(R"("all":true,"receipts":["IOE0000000001"])") == "receipts");
  CHECK(refused_which(R"("all":false)") == "receipts");
  CHECK(refused_which(R"("receipts":[])") == "receipts");
}
