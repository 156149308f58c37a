#include "history/line_seal.hpp"

#include "base/sha256.hpp"

namespace caselight {
namespace {

constexpr std::string_view member = ",\"sum\":\"";
constexpr std::string_view line_end = "\"}";
constexpr std::size_t kDigits = 32;  ///< the first half of the hash

std::string sum_of(std::string_view line) { return to_hex(sha256(line)).substr(0, kDigits); }

}  // namespace

std::string sealed(std::string line) {
  const std::string sum = sum_of(line);
  line.pop_back();
  return line.append(member).append(sum).append(line_end);
}

Seal seal_of(std::string_view line) {
  constexpr std::size_t kSeal = member.size() + kDigits + line_end.size();
  if (line.size() <= kSeal || !line.ends_with(line_end)) return Seal::none;
  const std::string_view seal = line.substr(line.size() - kSeal);
  if (!seal.starts_with(member)) return Seal::none;
  const std::string body = std::string(line.substr(0, line.size() - kSeal)) + '}';
  return seal.substr(member.size(), kDigits) == sum_of(body) ? Seal::good : Seal::broken;
}

std::string chained(std::string_view before, std::string_view line) {
  return to_hex(sha256(std::string(before).append(line).append("\n")));
}

}  // namespace caselight
