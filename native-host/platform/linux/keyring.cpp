// A look-up in a locked keyring gives no entry and no error. Whether it is locked is therefore asked of the
// service itself, each time and past the library's copies of properties, which are only as fresh as the last
// run of an event loop.
#include "platform/keyring.hpp"

#include <libsecret/secret.h>

#include <memory>

#include "platform/linux/glib_owners.hpp"

namespace caselight {
namespace {

constexpr const char* service_name = "org.freedesktop.secrets";
constexpr const char* service_path = "/org/freedesktop/secrets";
constexpr int answer_limit_ms = 10'000;  // of questions that no person is asked

const SecretSchema* schema() {
  static const SecretSchema schema = {"app.caselight.assistant",
                                      SECRET_SCHEMA_NONE,
                                      {{"purpose", SECRET_SCHEMA_ATTRIBUTE_STRING}},
                                      0,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr};
  return &schema;
}

// Lets a stop token end a call of GLib.
class Cancellation {
 public:
  explicit Cancellation(const std::stop_token& stop) : on_stop_(stop, Cancel{cancellable_.get()}) {}
  GCancellable* get() const { return cancellable_.get(); }

 private:
  struct Cancel {
    GCancellable* cancellable;
    void operator()() const { ::g_cancellable_cancel(cancellable); }
  };
  GObjectOwner<GCancellable> cancellable_{::g_cancellable_new()};
  std::stop_callback<Cancel> on_stop_;
};

VariantOwner call(GDBusConnection* bus, const char* path, const char* interface, const char* method,
                  GVariant* arguments, const Cancellation& cancellation) {
  return VariantOwner(::g_dbus_connection_call_sync(bus, service_name, path, interface, method, arguments,
                                                    nullptr, G_DBUS_CALL_FLAGS_NONE, answer_limit_ms,
                                                    cancellation.get(), nullptr));
}

// The path of the collection in which secrets are stored; empty when there is none.
std::string default_collection(GDBusConnection* bus, const Cancellation& cancellation) {
  const VariantOwner answer = call(bus, service_path, "org.freedesktop.Secret.Service", "ReadAlias",
                                   ::g_variant_new("(s)", "default"), cancellation);
  const char* path = "/";
  if (answer) ::g_variant_get(answer.get(), "(&o)", &path);
  return std::string_view(path) == "/" ? std::string() : std::string(path);
}

KeyringState state_of(GDBusConnection* bus, const std::string& collection, const Cancellation& cancellation) {
  const VariantOwner answer =
      call(bus, collection.c_str(), "org.freedesktop.DBus.Properties", "Get",
           ::g_variant_new("(ss)", "org.freedesktop.Secret.Collection", "Locked"), cancellation);
  if (!answer) return KeyringState::absent;
  GVariant* value = nullptr;
  ::g_variant_get(answer.get(), "(v)", &value);
  const VariantOwner owner(value);
  return ::g_variant_get_boolean(value) != 0 ? KeyringState::locked : KeyringState::ok;
}

GObjectOwner<GDBusConnection> session_bus(const Cancellation& cancellation) {
  GObjectOwner<GDBusConnection> bus(::g_bus_get_sync(G_BUS_TYPE_SESSION, cancellation.get(), nullptr));
  // By default GLib ends the process when the bus goes; an answer may still be coming then.
  if (bus) ::g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
  return bus;
}

// The library remembers its session with the service. When the service has been started anew since, that is
// of no use any more: it is forgotten, and the call made once again.
template <typename Call>
ErrorOwner with_living_service(Call call) {
  ErrorOwner error;
  call(error.out());
  if (!error.is_of(G_DBUS_ERROR)) return error;
  ::secret_service_disconnect();
  call(error.out());
  return error;
}

class SecretService final : public Keyring {
 public:
  KeyringState state(const std::stop_token& stop) const override {
    const Cancellation cancellation(stop);
    const auto bus = session_bus(cancellation);
    if (!bus) return KeyringState::absent;
    const std::string collection = default_collection(bus.get(), cancellation);
    return collection.empty() ? KeyringState::absent : state_of(bus.get(), collection, cancellation);
  }

  KeyringState store(const std::string& purpose, const std::string& secret,
                     const std::stop_token& stop) const override {
    if (state(stop) == KeyringState::absent) return KeyringState::absent;
    const Cancellation cancellation(stop);
    const ErrorOwner error = with_living_service([&](GError** out) {
      ::secret_password_store_sync(schema(), SECRET_COLLECTION_DEFAULT, "Caselight: API key", secret.c_str(),
                                   cancellation.get(), out, "purpose", purpose.c_str(), nullptr);
    });
    return error.happened() ? reason_of_failure(stop) : KeyringState::ok;
  }

  Found look_up(const std::string& purpose, const std::stop_token& stop) const override {
    const Cancellation cancellation(stop);
    const auto bus = session_bus(cancellation);
    if (!bus) return {KeyringState::absent};
    std::unique_ptr<char, decltype(&::secret_password_free)> found(nullptr, &::secret_password_free);
    const ErrorOwner error = with_living_service([&](GError** out) {
      found.reset(::secret_password_lookup_sync(schema(), cancellation.get(), out, "purpose", purpose.c_str(),
                                                nullptr));
    });
    if (found) return {KeyringState::ok, std::string(found.get())};
    return {error.happened() ? reason_of_failure(stop) : state(stop)};
  }

  KeyringState clear(const std::string& purpose, const std::stop_token& stop) const override {
    const KeyringState before = state(stop);
    if (before != KeyringState::ok) return before;
    const Cancellation cancellation(stop);
    const char* const name =
        purpose.empty() ? nullptr : "purpose";  // without a name: every entry of the schema
    const ErrorOwner error = with_living_service([&](GError** out) {
      ::secret_password_clear_sync(schema(), cancellation.get(), out, name, purpose.c_str(), nullptr);
    });
    return error.happened() ? reason_of_failure(stop) : KeyringState::ok;
  }

 private:
  // An unlocked keyring that refuses all the same is of no more use than none.
  KeyringState reason_of_failure(const std::stop_token& stop) const {
    return state(stop) == KeyringState::locked ? KeyringState::locked : KeyringState::absent;
  }
};

}  // namespace

const Keyring& system_keyring() {
  static const SecretService keyring;
  return keyring;
}

}  // namespace caselight
