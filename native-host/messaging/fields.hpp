// The members of a request, checked against their rules as they are read. The first bad one is remembered, so
// that a handler reads all that it needs and asks once.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "messaging/field_rules.hpp"
#include "messaging/memory_service.hpp"
#include "messaging/request.hpp"

namespace caselight {

/// A member that has no rule of the kind asked for is refused, whatever it holds. One that is missing gives
/// what its rule says counts then, else nothing; null is as good as missing, but for flags and choices, of
/// which it is refused.
class Fields {
 public:
  explicit Fields(const HostRequest& request, std::span<const FieldRule> rules = field_rules())
      : request_(&request), rules_(rules) {}

  /// Empty when every member read so far was missing or good; else the path of the first bad one.
  const std::string& bad() const { return *bad_; }

  bool names(std::string_view key);  ///< also when it is null

  std::string text(std::string_view key);
  std::string choice(std::string_view key);
  std::optional<bool> flag(std::string_view key);
  std::optional<std::int64_t> number(std::string_view key);
  std::string amount(std::string_view key);  ///< its digits, as they were sent
  std::optional<Date> date(std::string_view key);
  std::string receipt(std::string_view key);
  std::vector<std::string> texts(std::string_view key);  ///< a list of texts, choices or receipts
  /// The members of an object; nothing when it is missing. It must not outlive this, like those of a list.
  std::optional<Fields> object(std::string_view key);
  std::vector<Fields> objects(std::string_view key);

  /// A member that has to be there, or that does not go with the others.
  void refuse(std::string_view key);
  std::string locale() { return text("locale"); }

 private:
  struct Found {
    const FieldRule* rule;
    const JsonValue* value;  ///< null when there is nothing to read
  };

  Fields(const Fields& outer, const JsonValue& object, std::string rule_path, std::string told_path,
         bool is_item)
      : request_(outer.request_),
        rules_(outer.rules_),
        object_(&object),
        rule_path_(std::move(rule_path)),
        told_path_(std::move(told_path)),
        is_item_(is_item),
        bad_(outer.bad_) {}
  const FieldRule* rule_of(std::string_view key) const;
  const JsonValue* find(std::string_view key);
  Found look(std::string_view key, FieldKind kind);

  const HostRequest* request_;
  std::span<const FieldRule> rules_;
  const JsonValue* object_ = nullptr;
  std::string rule_path_;
  std::string told_path_;
  bool is_item_ = false;  ///< of a list: the list is told as the bad field
  std::shared_ptr<std::string> bad_ = std::make_shared<std::string>();
  std::list<JsonDocument> parsed_;
};

/// The cases of a request that names some, or all: `"receipts":[…]` or `"all":true`, one of the two.
WhichCases which_cases(Fields& fields);

}  // namespace caselight
