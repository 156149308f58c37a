#include "capture/known_keys.hpp"

#include <algorithm>
#include <array>

namespace caselight {
namespace {

using std::string_view;

struct KnownKey {
  Endpoint endpoint;
  string_view parent;  ///< the key of the list or object that it stands in; empty for the answer itself
  string_view key;
  string_view name;  ///< both, as they are told
  bool always;       ///< was in every whole answer that was seen
};

constexpr bool kAlways = true;
constexpr bool kSometimes = false;

constexpr KnownKey of(Endpoint endpoint, string_view name, bool always = kAlways) {
  const auto dot = name.find('.');
  const bool inner = dot != string_view::npos;
  return {endpoint, inner ? name.substr(0, dot) : string_view{}, inner ? name.substr(dot + 1) : name, name,
          always};
}

constexpr auto kCases = Endpoint::cases;
constexpr auto kStatus = Endpoint::case_status;
constexpr auto kInfo = Endpoint::receipt_info;
constexpr auto kDocuments = Endpoint::documents;

/// Public descriptions of the four answers and made-up samples in their shape, checked on November 23, 2026.
constexpr std::array kKeys = std::to_array<KnownKey>({
    of(kCases, "receiptNumber"),
    of(kCases, "submissionDate"),
    of(kCases, "submissionTimestamp"),
    of(kCases, "formType"),
    of(kCases, "formName"),
    of(kCases, "updatedAt", kSometimes),
    of(kCases, "updatedAtTimestamp", kSometimes),
    of(kCases, "cmsFailure"),
    of(kCases, "closed"),
    of(kCases, "ackedByAdjudicatorAndCms"),
    of(kCases, "applicantName"),
    of(kCases, "representativeName", kSometimes),
    of(kCases, "nonElisPaperFiled", kSometimes),
    of(kCases, "noticeMailingPrefIndicator", kSometimes),
    of(kCases, "docMailingPrefIndicator", kSometimes),
    of(kCases, "elisBeneficiaryAddendum", kSometimes),
    of(kCases, "areAllGroupStatusesComplete", kSometimes),
    of(kCases, "areAllGroupMembersAuthorizedForTravel", kSometimes),
    of(kCases, "isPremiumProcessed", kSometimes),
    of(kCases, "actionRequired", kSometimes),
    of(kCases, "elisChannelType", kSometimes),
    of(kCases, "concurrentCases", kSometimes),
    of(kCases, "documents", kSometimes),
    of(kCases, "evidenceRequests", kSometimes),
    of(kCases, "notices"),
    of(kCases, "events"),
    of(kCases, "addendums", kSometimes),
    of(kCases, "events.receiptNumber", kSometimes),
    of(kCases, "events.eventId"),
    of(kCases, "events.eventCode"),
    of(kCases, "events.createdAt", kSometimes),
    of(kCases, "events.createdAtTimestamp"),
    of(kCases, "events.updatedAt", kSometimes),
    of(kCases, "events.updatedAtTimestamp", kSometimes),
    of(kCases, "events.eventDateTime", kSometimes),
    of(kCases, "events.eventTimestamp"),
    of(kCases, "notices.receiptNumber", kSometimes),
    of(kCases, "notices.letterId"),
    of(kCases, "notices.generationDate"),
    of(kCases, "notices.appointmentDateTime", kSometimes),
    of(kCases, "notices.actionType"),
    of(kCases, "evidenceRequests.noticeId"),
    of(kCases, "evidenceRequests.isRespondedTo"),
    of(kCases, "evidenceRequests.finalized"),
    of(kStatus, "receiptNumber"),
    of(kStatus, "formType"),
    of(kStatus, "currentActionCode"),
    of(kStatus, "currentActionCodeDate"),
    of(kStatus, "statusTitle"),
    of(kStatus, "statusText"),
    of(kStatus, "statusTitleSpanish", kSometimes),
    of(kStatus, "statusTextSpanish", kSometimes),
    of(kStatus, "jurisdiction", kSometimes),
    of(kStatus, "jurisdictionDescription", kSometimes),
    of(kStatus, "message", kSometimes),
    of(kStatus, "isPremiumProcessed", kSometimes),
    of(kStatus, "isPremiumRefunded", kSometimes),
    of(kStatus, "historicalCaseStatuses", kSometimes),
    of(kStatus, "historicalCaseStatuses.date"),
    of(kStatus, "historicalCaseStatuses.actionCode", kSometimes),
    of(kStatus, "historicalCaseStatuses.statusTitle"),
    of(kStatus, "historicalCaseStatuses.statusTitleSpanish", kSometimes),
    of(kInfo, "receipt_details"),
    of(kInfo, "message", kSometimes),
    of(kInfo, "receipt_details.form"),
    of(kInfo, "receipt_details.location"),
    of(kInfo, "receipt_details.milnatz", kSometimes),
    of(kInfo, "receipt_details.onpt", kSometimes),
    of(kInfo, "receipt_details.premproc", kSometimes),
    of(kInfo, "receipt_details.receipt_date"),
    of(kInfo, "receipt_details.receipt_number"),
    of(kInfo, "receipt_details.subtype"),
    of(kDocuments, "fileName"),
    of(kDocuments, "contentId", kSometimes),
    of(kDocuments, "type"),
    of(kDocuments, "createDate"),
    of(kDocuments, "sourceType"),
});

/// A list stands for its first row, which has the keys of all.
const JsonValue* row_of(const JsonValue& value) {
  const JsonValue* row = value.is_array() && !value.items().empty() ? &value.items().front() : &value;
  return row->is_object() ? row : nullptr;
}

class Comparison {
 public:
  Comparison(Endpoint endpoint, KeyComparison& out) : endpoint_(endpoint), out_(out) {}

  void compare(const JsonValue& value, string_view parent) {
    const JsonValue* row = row_of(value);
    if (row == nullptr) return;
    for (const KnownKey& key : kKeys) {
      if (!stands_in(key, parent)) continue;
      const bool there = row->find(key.key) != nullptr;
      if (there) out_.known.push_back(key.name);
      if (!there && key.always) out_.absent.push_back(key.name);
    }
    for (const JsonMember& member : row->members()) {
      if (!is_known(member.key, parent)) ++out_.unknown;
    }
    if (!parent.empty()) return;
    for (const JsonMember& member : row->members()) {
      if (is_parent(member.key)) compare(member.value, member.key);
    }
  }

 private:
  bool stands_in(const KnownKey& key, string_view parent) const {
    return key.endpoint == endpoint_ && key.parent == parent;
  }
  bool is_known(string_view key, string_view parent) const {
    return std::ranges::any_of(kKeys,
                               [&](const KnownKey& one) { return stands_in(one, parent) && one.key == key; });
  }
  bool is_parent(string_view key) const {
    return std::ranges::any_of(kKeys, [&](const KnownKey& one) { return stands_in(one, key); });
  }

  Endpoint endpoint_;
  KeyComparison& out_;
};

}  // namespace

KeyComparison compare_keys(Endpoint endpoint, const JsonValue& data) {
  KeyComparison out;
  Comparison(endpoint, out).compare(data, {});
  return out;
}

}  // namespace caselight
