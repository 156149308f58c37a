// The members of a request, checked as they are read. The first bad one is remembered, so that a handler
// reads all that it needs and asks once.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "messaging/memory_service.hpp"
#include "messaging/request.hpp"

namespace caselight {

class Fields {
 public:
  explicit Fields(const HostRequest& request) : request_(&request) {}

  /// Empty when every member read so far was missing or good; else the path of the first bad one.
  const std::string& bad() const { return *bad_; }

  bool has(std::string_view key);
  /// Empty when it is missing. Texts longer than `limit` bytes are bad.
  std::string text(std::string_view key, std::size_t limit);
  /// One of `choices`; the first of them when it is missing.
  std::string choice(std::string_view key, const std::vector<std::string_view>& choices);
  std::optional<bool> flag(std::string_view key);
  std::optional<std::int64_t> number(std::string_view key, std::int64_t min, std::int64_t max);
  std::optional<Date> date(std::string_view key);  ///< YYYY-MM-DD
  std::vector<std::string> texts(std::string_view key, std::size_t limit, std::size_t bytes);
  std::string receipt(std::string_view key);
  std::vector<std::string> receipts(std::string_view key, std::size_t limit);
  /// The members of an object; nothing when it is missing. It must not outlive this.
  std::optional<Fields> object(std::string_view key);
  bool is_null(std::string_view key);

  /// A member that has to be there, or that does not go with the others.
  void refuse(std::string_view key);
  std::string locale() { return has("locale") ? text("locale", kAnyLocale) : std::string("en"); }

 private:
  static constexpr std::size_t kAnyLocale = 64U * 1024U;

  Fields(const JsonValue& object, std::string path, std::shared_ptr<std::string> bad)
      : object_(&object), path_(std::move(path)), bad_(std::move(bad)) {}
  const JsonValue* find(std::string_view key);

  const HostRequest* request_ = nullptr;
  const JsonValue* object_ = nullptr;
  std::string path_;
  std::shared_ptr<std::string> bad_ = std::make_shared<std::string>();
  std::list<JsonDocument> parsed_;
};

/// The cases of a request that names some, or all: `"receipts":[…]` or `"all":true`, one of the two.
WhichCases which_cases(Fields& fields);

}  // namespace caselight
