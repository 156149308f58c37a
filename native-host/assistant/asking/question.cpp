#include "assistant/asking/question.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

#include "assistant/asking/retry.hpp"

namespace caselight {
namespace {

Instant clock_now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void wait_unless_stopped(Milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop, time, [] { return false; });
}

std::variant<Secret, NoDestination> find_key(Assistant& assistant, const AssistantSettings& settings,
                                             const Address& address, const std::stop_token& stop) {
  KeyStore::Fetched fetched = assistant.keys().fetch(address.origin, settings.key, stop);
  switch (fetched.trouble) {
    case KeyTrouble::none:
      return std::move(fetched.key);
    case KeyTrouble::locked:
      return NoDestination::keyring_locked;
    case KeyTrouble::absent:
      return NoDestination::keyring_absent;
    case KeyTrouble::missing:
    case KeyTrouble::disk:
      break;
  }
  if (settings.provider == ProviderKind::compatible) return Secret();  // most of them need none
  return NoDestination::key_missing;
}

bool ended_by_provider(Cause cause) { return cause == Cause::done || cause == Cause::length_limit; }

// The tokens that the provider counted. It counts at the end of a stream; of one that was broken off the cost
// is guessed from what came, rather too high.
MicroDollars cost_of_answer(const Tariff& tariff, const Question& question, const Answer& answer,
                            std::size_t bytes) {
  const auto input = answer.usage.input.value_or(estimated_tokens(bytes_of(question.prompt)));
  const auto counted = answer.usage.output.value_or(0);
  return cost_of(
      tariff, input,
      std::max(counted,
               ended_by_provider(answer.cause) && answer.usage.output ? 0 : estimated_tokens(bytes)));
}

// The most that it can cost; nothing where the price is not known.
std::optional<MicroDollars> most_of(const Tariff& tariff, const Question& question) {
  if (tariff.kind != Tariff::Kind::known) return std::nullopt;
  return cost_of(tariff, estimated_tokens(bytes_of(question.prompt)), question.max_tokens);
}

// Why the question may not be sent.
Told unsent(const Reserved& reserved) {
  Told told;
  if (const auto* over = std::get_if<OverLimit>(&reserved)) {
    told.answer.cause = Cause::over_limit;
    told.limit = over->limit;
    told.spent = over->spent;
  } else {
    told.answer.cause = Cause::no_ledger;
  }
  return told;
}

Answer attempt_until_settled(Assistant& assistant, const Destination& destination, const Question& question,
                             DeltaWriter& deltas, const std::stop_token& stop) {
  const HttpRequest request = destination.speaker().ask(destination.address, question);
  for (int attempt = 1;; ++attempt) {
    Answer answer =
        get_answer(destination.speaker(), request, destination.key, assistant.limits(), deltas, stop);
    const auto wait = wait_before_retry(answer.cause, answer.head, attempt, clock_now());
    if (deltas.any() || !wait) return answer;
    wait_unless_stopped(*wait, stop);
    if (!stop.stop_requested()) continue;
    answer.cause = Cause::stopped;
    return answer;
  }
}

}  // namespace

std::variant<Destination, NoDestination> find_service(Assistant& assistant, const std::stop_token& stop) {
  const AssistantSettings settings = assistant.settings();
  const auto address = read_address(settings.base());
  if (!settings.provider || !std::holds_alternative<Address>(address)) return NoDestination::not_set_up;
  auto key = find_key(assistant, settings, std::get<Address>(address), stop);
  if (const auto* trouble = std::get_if<NoDestination>(&key)) return *trouble;
  return Destination{*settings.provider, std::get<Address>(address), settings.model,
                     std::get<Secret>(std::move(key))};
}

std::variant<Destination, NoDestination> find_destination(Assistant& assistant, const std::stop_token& stop) {
  if (assistant.settings().model.empty()) return NoDestination::not_set_up;
  return find_service(assistant, stop);
}

Told ask_model(Assistant& assistant, const Destination& destination, const Question& question,
               DeltaWriter& deltas, const std::stop_token& stop) {
  const Tariff tariff = tariff_of(destination.provider, destination.address, question.model);
  const bool free = tariff.kind == Tariff::Kind::free;
  const Reserved reserved = free ? Reservation{} : assistant.reserve(most_of(tariff, question));
  const auto* const reservation = std::get_if<Reservation>(&reserved);
  if (reservation == nullptr) return unsent(reserved);
  Told told;
  told.answer = attempt_until_settled(assistant, destination, question, deltas, stop);
  const bool passing = told.answer.cause == Cause::rate_limited || told.answer.cause == Cause::overloaded;
  const auto asked = passing ? asked_wait(told.answer.head, clock_now()) : std::nullopt;
  if (asked) told.retry_at = clock_now() + *asked;
  if (free) return told;
  if (told.answer.began && tariff.kind == Tariff::Kind::known)
    told.cost = cost_of_answer(tariff, question, told.answer, deltas.bytes());
  assistant.settle(*reservation, told.answer.began, told.cost);
  return told;
}

}  // namespace caselight
