#include <algorithm>
#include <array>

#include "assistant/handlers/settings_change.hpp"
#include "assistant/handlers/work.hpp"
#include "knowledge/model_prices.hpp"

namespace caselight {
namespace {

struct Preset {
  std::string_view name;
  std::string_view base_url;
};

// Where these servers listen unless told otherwise, by their own documentation.
constexpr std::array presets = {Preset{"Ollama", "http://127.0.0.1:11434/v1"},
                                Preset{"LM Studio", "http://127.0.0.1:1234/v1"},
                                Preset{"llama.cpp", "http://127.0.0.1:8080/v1"}};

std::string_view name_of(KeyringState state) {
  if (state == KeyringState::ok) return "ok";
  return state == KeyringState::locked ? "locked" : "absent";
}

void write_presets(JsonWriter& writer) {
  writer.key("presets").begin_array();
  for (const Preset& preset : presets) {
    writer.begin_object()
        .field("name", preset.name)
        .field("baseUrl", preset.base_url)
        .field("needsKey", false);
    writer.end_object();
  }
  writer.end_array();
}

struct KeyView {
  std::string_view state = "none";
  std::string last_four = {};
};

// Looks into an unlocked keyring, which asks nobody for anything.
KeyView view_of_note(const KeyNote& note, KeyringState keyring, const Work& work) {
  if (note.place == KeyPlace::file) return {"file", note.last_four};
  if (keyring != KeyringState::ok) return {"locked", note.last_four};
  const auto found = work.assistant.keys().fetch(note.origin, note, work.stop);
  return found.trouble == KeyTrouble::missing ? KeyView{} : KeyView{"keyring", note.last_four};
}

KeyView view_of_key(const AssistantSettings& settings, KeyringState keyring, const Work& work) {
  const auto read = read_address(settings.base());
  const auto* const address = std::get_if<Address>(&read);
  if (address == nullptr) return {};
  const auto session = work.assistant.keys().session_note();
  if (session && session->origin == address->origin) return {"session", session->last_four};
  if (settings.key && settings.key->origin == address->origin)
    return view_of_note(*settings.key, keyring, work);
  const bool local = settings.provider == ProviderKind::compatible && address->loopback;
  return local ? KeyView{"not_needed"} : KeyView{};
}

void write_price(JsonWriter& writer, const AssistantSettings& settings) {
  const ModelPrice* const price =
      settings.provider ? find_model_price(caselight::name_of(*settings.provider), settings.model) : nullptr;
  writer.key("price");
  if (price == nullptr) {
    writer.null();
    return;
  }
  constexpr MicroDollars cent = 10'000;
  writer.begin_object().key("inputUsd").raw(format_dollars(price->input_cents * cent));
  writer.key("outputUsd").raw(format_dollars(price->output_cents * cent)).field("checked", price->checked);
  writer.end_object();
}

void write_spending(JsonWriter& writer, const AssistantSettings& settings, const Ledger& ledger) {
  writer.key("monthlyLimitUsd");
  settings.monthly_limit ? writer.raw(format_dollars(*settings.monthly_limit)) : writer.null();
  writer.key("spent")
      .begin_object()
      .field("month", ledger.month)
      .key("usd")
      .raw(format_dollars(ledger.spent));
  writer.key("unpriced").integer(ledger.unpriced).end_object();
}

Reply settings_reply(const HostRequest& request, const Work& work) {
  const AssistantSettings settings = work.assistant.settings();
  const KeyringState keyring = work.assistant.keys().keyring().state(work.stop);
  const KeyView key = view_of_key(settings, keyring, work);
  JsonWriter reply = begin_reply(request.id, "settings");
  reply.key("provider");
  settings.provider ? reply.string(caselight::name_of(*settings.provider)) : reply.null();
  reply.field("baseUrl", settings.base()).field("model", settings.model);
  write_spending(reply, settings, work.assistant.ledger());
  write_price(reply, settings);
  reply.key("key")
      .begin_object()
      .field("state", key.state)
      .optional_field("lastFour", key.last_four)
      .end_object();
  reply.field("keyring", name_of(keyring));
  write_presets(reply);
  return {reply.end_object().take()};
}

}  // namespace

Reply handle_settings(const HostRequest& request, Work& work) {
  Fields fields(request);
  auto set = fields.object("set");
  if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  if (set) {
    const auto change = read_settings_change(*set);
    if (!fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
    if (const auto* fault = std::get_if<AddressFault>(&change))
      return assistant_failure(request, work, FaultCode::bad_address, reason_of(*fault, work.speech));
    const auto& wanted = std::get<SettingsChange>(change);
    if (const auto error =
            work.assistant.change([&wanted](AssistantSettings& settings) { wanted.apply(settings); }))
      return assistant_failure(request, work, FaultCode::not_saved, error.message());
  }
  return settings_reply(request, work);
}

}  // namespace caselight
