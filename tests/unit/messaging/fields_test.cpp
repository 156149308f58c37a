#include <doctest/doctest.h>
#include <variant>

#include "base/receipt.hpp"
#include "messaging/envelope.hpp"
#include "messaging/fields.hpp"

using namespace caselight;

namespace {

using Kind = FieldKind;
constexpr FieldRule rules[] = {
    {"", "locale", Kind::text, false, false, 0, 64, "", "en"},
    {"x", "all", Kind::flag, false, false, 0, 0, "", ""},
    {"x", "cost", Kind::amount, false, false, 0, 10, "", ""},
    {"x", "day", Kind::day, false, false, 0, 0, "", ""},
    {"x", "forms", Kind::list, false, false, 0, 2, "", ""},
    {"x", "forms[]", Kind::text, false, false, 1, 5, "", ""},
    {"x", "limit", Kind::number, false, false, 1, 200, "", "50"},
    {"x", "name", Kind::text, false, false, 0, 5, "", ""},
    {"x", "needed", Kind::text, true, false, 0, 5, "", ""},
    {"x", "notes", Kind::list, false, false, 0, 2, "", ""},
    {"x", "notes[].text", Kind::text, true, false, 0, 5, "", ""},
    {"x", "provider", Kind::choice, false, true, 0, 0, "one other", ""},
    {"x", "receipt", Kind::receipt, true, false, 0, 0, "", ""},
    {"x", "receipts", Kind::list, false, false, 0, 2, "", ""},
    {"x", "receipts[]", Kind::receipt, false, false, 0, 0, "", ""},
    {"x", "set", Kind::object, false, false, 0, 0, "", ""},
    {"x", "set.name", Kind::text, false, false, 0, 5, "", ""},
    {"x", "set.on", Kind::flag, false, false, 0, 0, "", ""},
    {"x", "sort", Kind::choice, false, false, 0, 0, "newest receipt", "newest"},
    {"y", "elsewhere", Kind::text, false, false, 0, 5, "", ""},
};

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

  Fields fields() const { return Fields(request_, rules); }

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

TEST_CASE("a member that is missing or null counts as its rule says, and one that is needed is refused") {
  const Asked asked(
      R"("name":null,"limit":null,"forms":null,"day":null,"set":null,"provider":null,"cost":null)");
  Fields fields = asked.fields();
  CHECK(fields.text("name").empty());
  CHECK(fields.number("limit") == 50);
  CHECK(fields.texts("forms").empty());
  CHECK_FALSE(fields.date("day"));
  CHECK_FALSE(fields.object("set"));
  CHECK(fields.choice("provider").empty());
  CHECK(fields.amount("cost").empty());
  CHECK(fields.objects("notes").empty());
  CHECK(fields.names("name"));
  CHECK_FALSE(fields.names("nowhere"));
  CHECK(fields.locale() == "en");
  CHECK(fields.bad().empty());
  CHECK(refused(R"("needed":null)", [](Fields& f) { f.text("needed"); }) == "needed");
}

TEST_CASE("a member without a rule of the kind that is read is refused, whatever it holds") {
  const auto read = [](Fields& f) { f.text("elsewhere"); };
  CHECK(refused(R"("elsewhere":"y")", read) == "elsewhere");
  CHECK(refused(R"("other":1)", read) == "elsewhere");
  CHECK(refused(R"("limit":"7")", [](Fields& f) { f.text("limit"); }) == "limit");
}

TEST_CASE("a text is read up to its limit in characters as JavaScript counts them") {
  const auto read = [](Fields& f) { f.text("name"); };
  const Asked asked(R"("name":"Ana\u00ed\u540d")");
  CHECK(asked.fields().text("name") == "Ana\u00ed\u540d");
  CHECK(refused(R"("name":"名名名名名")", read).empty());
  CHECK(refused(R"("name":"名名名名名名")", read) == "name");
  CHECK(refused(R"("name":"😀😀a")", read).empty());
  CHECK(refused(R"("name":"😀😀😀")", read) == "name");
  CHECK(refused(R"("name":7)", read) == "name");
}

TEST_CASE("a choice is one of its values, and that of the rule when none is made") {
  const Asked asked(R"("sort":"receipt")");
  CHECK(asked.fields().choice("sort") == "receipt");
  const Asked silent(R"("other":1)");
  CHECK(silent.fields().choice("sort") == "newest");
  CHECK(silent.fields().choice("provider").empty());
  for (const char* json : {R"("up")", R"("newest receipt")", R"("new")", R"("")", "null", "7"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("sort":)") + json, [](Fields& f) { f.choice("sort"); }) == "sort");
  }
}

TEST_CASE("a flag is true or false; a word or a number is refused") {
  const auto read = [](Fields& f) { f.flag("all"); };
  const Asked yes(R"("all":true)");
  const Asked no(R"("all":false)");
  const Asked silent(R"("other":1)");
  CHECK(yes.fields().flag("all") == true);
  CHECK(no.fields().flag("all") == false);
  CHECK(silent.fields().flag("all") == std::nullopt);
  for (const char* json : {R"("true")", "1", "null"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("all":)") + json, read) == "all");
  }
}

TEST_CASE("a number is whole and within its bounds, both of them allowed") {
  const auto read = [](Fields& f) { f.number("limit"); };
  for (const char* json : {"1", "200"}) CHECK(refused(std::string(R"("limit":)") + json, read).empty());
  for (const char* json : {"0", "201", "1.5", R"("7")", "true"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("limit":)") + json, read) == "limit");
  }
}

TEST_CASE("an amount comes as its digits, from zero up to its limit") {
  const auto read = [](Fields& f) { f.amount("cost"); };
  const Asked asked(R"("cost":0.0042)");
  CHECK(asked.fields().amount("cost") == "0.0042");
  for (const char* json : {"0", "10", "9.99"}) CHECK(refused(std::string(R"("cost":)") + json, read).empty());
  for (const char* json : {"-1", "10.01", "1e9", R"("7")"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("cost":)") + json, read) == "cost");
  }
}

TEST_CASE("a day is written YYYY-MM-DD and exists") {
  const Asked asked(R"("day":"2028-02-29")");
  CHECK(asked.fields().date("day") == parse_date("2028-02-29"));
  for (const char* json :
       {R"("2026-02-29")", R"("2026-2-3")", R"("11-23-2026")", R"("2026-11-23T")", "20261123"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("day":)") + json, [](Fields& f) { f.date("day"); }) == "day");
  }
}

TEST_CASE("a list of texts has no empty one, no long one and not too many") {
  const auto read = [](Fields& f) { f.texts("forms"); };
  CHECK(refused(R"("forms":["I-765","I-130"])", read).empty());
  for (const char* json : {R"(["a","b","c"])", R"(["I-485J"])", R"([""])", "[7]", R"("I-765")", "{}"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("forms":)") + json, read) == "forms");
  }
}

TEST_CASE("a list of receipts with one that is none is refused whole") {
  const auto read = [](Fields& f) { f.texts("receipts"); };
  CHECK(refused(R"("receipts":["IOE0000000001","IOE0000000002"])", read).empty());
  CHECK(refused(R"("receipts":["IOE0000000001","IOE2"])", read) == "receipts");
}

TEST_CASE("members of an object are refused with the way to them, those of a list's members as the list") {
  const Asked asked(R"("set":{"name":"A","on":3})");
  Fields fields = asked.fields();
  auto set = fields.object("set");
  REQUIRE(set);
  CHECK(set->text("name") == "A");
  set->flag("on");
  CHECK(fields.bad() == "set.on");
  CHECK(refused(R"("set":[1])", [](Fields& f) { f.object("set"); }) == "set");
  const auto read = [](Fields& f) {
    for (Fields& note : f.objects("notes")) note.text("text");
  };
  CHECK(refused(R"("notes":[{"text":"A"},{"text":"B"}])", read).empty());
  for (const char* json : {R"([{"text":"A"},{}])", R"([{"text":7}])", R"(["A"])", "{}", "[{},{},{}]"}) {
    CAPTURE(json);
    CHECK(refused(std::string(R"("notes":)") + json, read) == "notes");
  }
}

TEST_CASE("of several bad members the first one that was read is named") {
  const auto read = [](Fields& f) {
    f.flag("all");
    f.number("limit");
  };
  CHECK(refused(R"("limit":999,"all":9)", read) == "all");
}

TEST_CASE("which cases: some by name or all of them, never both and never neither") {
  CHECK(refused_which(R"("receipts":["IOE0000000001"])").empty());
  CHECK(refused_which(R"("all":true)").empty());
  CHECK(refused_which(R"("all":true,"receipts":["IOE0000000001"])") == "receipts");
  CHECK(refused_which(R"("all":false)") == "receipts");
  CHECK(refused_which(R"("receipts":[])") == "receipts");
}
