#include "assistant/handlers/work.hpp"
#include "base/text.hpp"
#include "messaging/fields.hpp"

namespace caselight {
namespace {

FaultCode fault_of(KeyTrouble trouble) {
  if (trouble == KeyTrouble::locked) return FaultCode::keyring_locked;
  return trouble == KeyTrouble::disk ? FaultCode::not_saved : FaultCode::keyring_absent;
}

// Where and for whom; a session key is not noted in the settings.
std::error_code note_key(Assistant& assistant, const KeyNote& note) {
  return assistant.change([&note](AssistantSettings& settings) {
    settings.key = note.place == KeyPlace::session ? std::nullopt : std::optional(note);
  });
}

Reply store(const HostRequest& request, Work& work, const Secret& key, KeyPlace place) {
  const AssistantSettings settings = work.assistant.settings();
  const auto address = read_address(settings.base());
  if (!std::holds_alternative<Address>(address))
    return assistant_failure(request, work, FaultCode::not_set_up);
  const KeyNote note{std::get<Address>(address).origin, place, key.last_four()};
  const KeyTrouble trouble = work.assistant.keys().store(key, note, settings.key, work.stop);
  if (trouble != KeyTrouble::none) return assistant_failure(request, work, fault_of(trouble));
  if (const auto error = note_key(work.assistant, note))
    return assistant_failure(request, work, FaultCode::not_saved, error.message());
  JsonWriter reply = begin_reply(request.id, "key_stored");
  reply.field("where", name_of(place)).field("lastFour", note.last_four);
  return {reply.end_object().take()};
}

}  // namespace

Reply handle_store_key(const HostRequest& request, Work& work) {
  auto text = text_member(request, "key");  // not by Fields, whose memory nobody overwrites
  if (!text) return failed_reply(request, bad_field_fault("key"));
  Fields fields(request);
  const auto place = key_place_named(fields.choice("where"));
  const bool has_agreed = fields.flag("agreed").value_or(false);
  const bool good = looks_like_key(trim(*text));
  const Secret key(trim(*text));
  wipe(*text);
  if (!place || !fields.bad().empty()) return failed_reply(request, bad_field_fault(fields.bad()));
  if (!good) return assistant_failure(request, work, FaultCode::bad_key_text);
  if (*place == KeyPlace::file && !has_agreed) return assistant_failure(request, work, FaultCode::not_agreed);
  return store(request, work, key, *place);
}

// A keyring that is not there holds nothing that could be deleted, unless the key was said to lie in it.
Reply handle_forget_key(const HostRequest& request, Work& work) {
  const auto note = work.assistant.settings().key;
  const bool was_in_keyring = note && note->place == KeyPlace::keyring;
  const KeyTrouble trouble = work.assistant.keys().forget(work.stop);
  const bool harmless = trouble == KeyTrouble::none || (!was_in_keyring && trouble != KeyTrouble::disk);
  if (!harmless) return assistant_failure(request, work, fault_of(trouble));
  if (const auto error = work.assistant.change([](AssistantSettings& settings) { settings.key.reset(); }))
    return assistant_failure(request, work, FaultCode::not_saved, error.message());
  return {begin_reply(request.id, "key_forgotten").end_object().take()};
}

}  // namespace caselight
