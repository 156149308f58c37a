// Owners of GLib's things.
#pragma once
#include <gio/gio.h>

#include <memory>
#include <utility>

namespace caselight {

struct UnrefObject {
  void operator()(gpointer object) const { ::g_object_unref(object); }
};
template <typename Object>
using GObjectOwner = std::unique_ptr<Object, UnrefObject>;

struct UnrefVariant {
  void operator()(GVariant* variant) const { ::g_variant_unref(variant); }
};
using VariantOwner = std::unique_ptr<GVariant, UnrefVariant>;

/// Takes an error of a call, which is never shown: it may quote what the call was about.
class ErrorOwner {
 public:
  ErrorOwner() = default;
  ErrorOwner(ErrorOwner&& other) noexcept : error_(std::exchange(other.error_, nullptr)) {}
  ErrorOwner(const ErrorOwner&) = delete;
  ErrorOwner& operator=(const ErrorOwner&) = delete;
  ~ErrorOwner() { ::g_clear_error(&error_); }
  GError** out() {
    ::g_clear_error(&error_);
    return &error_;
  }
  bool happened() const { return error_ != nullptr; }
  bool is_of(GQuark domain) const { return happened() && error_->domain == domain; }

 private:
  GError* error_ = nullptr;
};

}  // namespace caselight
