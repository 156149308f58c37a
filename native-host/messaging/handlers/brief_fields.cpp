#include "messaging/handlers/brief_fields.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "base/receipt.hpp"
#include "base/text.hpp"

namespace caselight {
namespace {

constexpr std::size_t kMostStruck = 100;
constexpr std::size_t kMostAlso = 4;
constexpr std::size_t kMostOpinions = 100;
constexpr std::size_t kLongestQuestion = 16U * 1024U;  ///< bytes
constexpr std::size_t kLongestDraft = 64U * 1024U;     ///< bytes

/// Remembers the first field that is not as docs/PROTOCOL.md has it.
class BriefFields {
 public:
  explicit BriefFields(const HostRequest& request) : request_(request) {}

  std::string bad;

  std::string text(std::string_view key, std::string_view missing) {
    const auto json = request_.find(key);
    if (!json) return std::string(missing);
    const auto value = json_string_value(*json);
    if (!value) refuse(key);
    return value.value_or("");
  }
  /// Which of the names it is; the first when it is missing.
  std::size_t one_of(std::string_view key, std::initializer_list<std::string_view> names) {
    const std::string value = text(key, *names.begin());
    const auto* const found = std::find(names.begin(), names.end(), value);
    if (found == names.end()) refuse(key);
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
  }
  bool flag(std::string_view key) {
    const auto json = request_.find(key);
    if (json && *json != "true" && *json != "false") refuse(key);
    return json && *json == "true";
  }
  std::vector<std::string> names(std::string_view key) {
    const auto json = request_.find(key);
    std::vector<std::string> out;
    if (!json) return out;
    const JsonDocument list = parse_json(*json);
    if (!list.root.is_array() || list.root.items().size() > kMostStruck) refuse(key);
    for (const JsonValue& item : list.root.items()) {
      if (!item.is_string()) refuse(key);
      out.emplace_back(item.text());
    }
    return out;
  }
  std::vector<SecondOpinion> opinions() {
    const auto json = request_.find("opinions");
    std::vector<SecondOpinion> out;
    if (!json) return out;
    const JsonDocument list = parse_json(*json);
    if (!list.root.is_array() || list.root.items().size() > kMostOpinions) refuse("opinions");
    for (const JsonValue& item : list.root.items()) {
      const JsonValue* sentence = item.find("sentence");
      const JsonValue* said = item.find("said");
      const bool known = sentence != nullptr && sentence->kind() == JsonValue::Kind::integer &&
                         sentence->integer() >= 0 && said != nullptr && said->is_string();
      if (!known) {
        refuse("opinions");
        break;
      }
      out.push_back({static_cast<std::size_t>(sentence->integer()), std::string(said->text())});
    }
    return out;
  }
  void refuse(std::string_view key) {
    if (bad.empty()) bad = key;
  }

 private:
  const HostRequest& request_;
};

BriefQuery query_of(const HostRequest& request, BriefFields& fields) {
  BriefQuery query;
  const auto capture = request.find("capture");
  if (capture) query.capture_json = *capture;
  if (capture && capture->front() != '{') fields.refuse("capture");
  query.receipt = fields.text("receipt", "");
  if (!capture && !is_receipt(query.receipt)) fields.refuse(query.receipt.empty() ? "capture" : "receipt");
  query.locale = fields.text("locale", "en");
  query.level = static_cast<BriefSize>(fields.one_of("level", {"plain", "detailed", "small"}));
  query.blur_dates = fields.flag("blurDates");
  query.also = fields.names("also");
  const bool receipts = std::all_of(query.also.begin(), query.also.end(), [&](const std::string& one) {
    return is_receipt(one) && one != query.receipt;
  });
  if (!receipts || query.also.size() > kMostAlso) fields.refuse("also");
  return query;
}

DraftOf kind_of(const HostRequest& request, BriefFields& fields) {
  if (!request.find("kind")) fields.refuse("kind");
  return static_cast<DraftOf>(fields.one_of("kind", {"inquiry", "lawyer_questions", "helper_summary"}));
}

}  // namespace

std::variant<BriefQuery, std::string> read_brief_query(const HostRequest& request) {
  BriefFields fields(request);
  BriefQuery query = query_of(request, fields);
  if (!fields.bad.empty()) return fields.bad;
  return query;
}

ReadAgreed read_agreed_brief(const HostRequest& request) {
  BriefFields fields(request);
  AgreedBrief agreed{query_of(request, fields),   fields.text("brief", ""),
                     fields.names("struck"),      fields.one_of("purpose", {"summary", "chat"}) == 1,
                     fields.text("question", ""), fields.opinions()};
  if (agreed.brief.empty()) fields.refuse("brief");
  if (agreed.question.size() > kLongestQuestion) fields.refuse("question");
  if (!fields.bad.empty()) return fields.bad;
  return agreed;
}

std::variant<SmoothRequest, std::string> read_draft_request(const HostRequest& request) {
  BriefFields fields(request);
  SmoothRequest asked{query_of(request, fields), kind_of(request, fields), {}};
  if (!fields.bad.empty()) return fields.bad;
  return asked;
}

std::variant<SmoothRequest, std::string> read_smooth_request(const HostRequest& request) {
  BriefFields fields(request);
  SmoothRequest asked{query_of(request, fields), kind_of(request, fields), fields.text("draft", "")};
  if (asked.draft.empty() || asked.draft.size() > kLongestDraft) fields.refuse("draft");
  if (!fields.bad.empty()) return fields.bad;
  return asked;
}

Reply brief_reply(const HostRequest& request, std::string_view type, const BriefAnswer& answer) {
  if (const auto* fault = std::get_if<Fault>(&answer)) return failed_reply(request, *fault);
  JsonWriter reply = begin_reply(request.id, type);
  reply.raw(std::get<std::string>(answer));
  return {reply.end_object().take()};
}

}  // namespace caselight
