#include "brief/redaction/known_values.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "brief/redaction/spelling.hpp"

namespace caselight {
namespace {

constexpr std::size_t kShortestText = 3;  ///< bytes of an id or a line that is looked for elsewhere
constexpr std::size_t kMostValues = 500;
constexpr std::size_t kLongestName = 8;  ///< words

struct KeyRule {
  std::string_view part;  ///< of the field's name, in lower case
  Identity kind;
};
/// The first that fits. Titles and form names are texts of USCIS.
constexpr KeyRule kRules[] = {{"filename", Identity::file},
                              {"representative", Identity::representative},
                              {"attorney", Identity::representative},
                              {"officer", Identity::officer},
                              {"adjudicator", Identity::officer},
                              {"address", Identity::address},
                              {"street", Identity::address},
                              {"city", Identity::address},
                              {"zip", Identity::address},
                              {"postal", Identity::address},
                              {"email", Identity::email},
                              {"phone", Identity::phone},
                              {"alien", Identity::a_number},
                              {"anumber", Identity::a_number},
                              {"ssn", Identity::ssn},
                              {"socialsecurity", Identity::ssn},
                              {"account", Identity::number},
                              {"tracking", Identity::number},
                              {"passport", Identity::number},
                              {"contentid", Identity::number},
                              {"birth", Identity::number},
                              {"applicant", Identity::applicant},
                              {"beneficiary", Identity::person},
                              {"petitioner", Identity::person},
                              {"spouse", Identity::person},
                              {"name", Identity::person}};
/// Fields that name a thing of USCIS and nobody.
constexpr std::string_view kNobody[] = {"form",         "office",     "status", "event",
                                        "jurisdiction", "actiontype", "cms"};

std::optional<Identity> kind_of(std::string_view key) {
  std::string plain;
  for (const char c : key) {
    if (is_letter(c)) plain.push_back(lower(c));
  }
  for (const std::string_view nobody : kNobody) {
    if (plain.find(nobody) != std::string::npos) return std::nullopt;
  }
  for (const KeyRule& rule : kRules) {
    if (plain.find(rule.part) != std::string::npos) return rule.kind;
  }
  return std::nullopt;
}

/// A part of a name inside an object that stands for somebody: `{"beneficiary": {"first": …}}`.
bool is_part_of_name(std::string_view key) {
  for (const std::string_view part : {"first", "last", "middle", "given", "family", "full", "surname"}) {
    if (contains_ignoring_case(key, part)) return true;
  }
  return false;
}

bool is_name(Identity kind) { return kind <= Identity::person; }

class Collector {
 public:
  explicit Collector(KnownValues& out) : out_(out) {}

  void walk(const JsonValue& value, std::optional<Identity> kind) {
    if (kind && (value.is_string() || value.is_number())) return take(*kind, value.text());
    for (const JsonValue& item : value.items()) walk(item, kind);
    const bool made_by_uscis = is_made_by_uscis(value);
    for (const JsonMember& member : value.members()) {
      if (made_by_uscis && contains_ignoring_case(member.key, "filename")) continue;
      auto own = kind_of(member.key);
      if (!own && kind && is_name(*kind) && is_part_of_name(member.key)) own = kind;
      const bool container = member.value.is_object() && !own;
      walk(member.value, container ? kind : own);
    }
  }

 private:
  /// "Request for Evidence.pdf": USCIS names its own documents, and nobody's name stands in it.
  static bool is_made_by_uscis(const JsonValue& value) {
    return std::any_of(value.members().begin(), value.members().end(), [](const JsonMember& member) {
      return member.key == "sourceType" && member.value.is_string() &&
             contains_ignoring_case(member.value.text(), "uscis");
    });
  }
  void take(Identity kind, std::string_view raw) {
    const std::string text = clean_utf8(trim(raw));
    if (out_.people.size() + out_.texts.size() >= kMostValues) return;
    if (is_name(kind) && reads_as_name(kind, text)) return person(kind, text);
    if (text.size() < kShortestText) return;
    const bool known =
        std::any_of(out_.texts.begin(), out_.texts.end(), [&](const auto& t) { return t.value == text; });
    if (!known) out_.texts.push_back({kind, text});
  }

  /// A name has few words and no figures. Who applied and who represents them is somebody whatever stands
  /// there.
  static bool reads_as_name(Identity kind, std::string_view text) {
    if (kind == Identity::applicant || kind == Identity::representative) return true;
    return text.find_first_of("0123456789@") == std::string_view::npos &&
           name_parts(text).size() <= kLongestName;
  }

  void person(Identity role, const std::string& text) {
    auto parts = name_parts(text);
    std::erase_if(parts, [](const std::u32string& part) {
      return std::any_of(part.begin(), part.end(), is_ascii_digit);
    });
    if (parts.empty()) return;
    for (KnownPerson& known : out_.people) {
      if (same_person(known, parts)) return merge(known, parts);
    }
    const bool second =
        (role == Identity::applicant || role == Identity::representative) &&
        std::any_of(out_.people.begin(), out_.people.end(), [&](const auto& p) { return p.role == role; });
    out_.people.push_back({second ? Identity::person : role, text, std::move(parts)});
  }
  /// Two spellings of one name: all of the shorter, or two words of it, stand in the other.
  static bool same_person(const KnownPerson& known, const std::vector<std::u32string>& parts) {
    const auto shared =
        static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), [&](const auto& part) {
          return std::any_of(known.parts.begin(), known.parts.end(),
                             [&](const auto& other) { return same_spelling(other, part); });
        }));
    return shared >= 2 || shared == parts.size() || shared == known.parts.size();
  }
  static void merge(KnownPerson& known, const std::vector<std::u32string>& parts) {
    for (const auto& part : parts) {
      if (std::find(known.parts.begin(), known.parts.end(), part) == known.parts.end())
        known.parts.push_back(part);
    }
  }

  KnownValues& out_;
};

}  // namespace

KnownValues known_values(const Capture& capture, const Capture* earlier) {
  KnownValues out;
  out.receipt = capture.receipt;
  Collector collector(out);
  for (const Body& body : capture.bodies) collector.walk(body.data, std::nullopt);
  if (earlier != nullptr) {
    for (const Body& body : earlier->bodies) collector.walk(body.data, std::nullopt);
  }
  // The applicant first, whatever the order of the fields: placeholders do not depend on it.
  sort_rows(out.people, [](const auto& a, const auto& b) { return a.role < b.role; });
  return out;
}

}  // namespace caselight
