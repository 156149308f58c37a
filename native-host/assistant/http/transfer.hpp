// One exchange with a model server over HTTPS (or HTTP on this machine).
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "assistant/keys/secret.hpp"

namespace caselight {

using Milliseconds = std::chrono::milliseconds;

/// How the key goes into the headers. It is never part of an address.
enum class KeyHeader { x_api_key, bearer };

struct HttpRequest {
  std::string url;  // made from a checked Address
  bool loopback = false;
  std::vector<std::string> headers = {};
  std::string body = {};  // empty: GET, else POST
  KeyHeader key_header = KeyHeader::bearer;
};

struct HttpLimits {
  Milliseconds connect{10'000};
  Milliseconds stall{60'000};           // without a byte from the server
  Milliseconds local_stall{300'000};    // the same on this machine: a model has to be loaded first
  Milliseconds whole{1'200'000};        // the answer from its first to its last byte
  Milliseconds local_whole{7'200'000};  // the same on this machine, where a model may write slowly
  std::size_t bytes = 8 * 1024 * 1024;
  /// A PEM file of the certificate authorities that alone are trusted; empty: those of the system.
  std::string authorities = {};
};

/// What is known before the first byte of the body. `status` is 0 when there was no answer.
struct HttpHead {
  int status = 0;
  std::string content_type = {};  // lower case
  std::string retry_after = {};   // as it was sent
  std::optional<Milliseconds> retry_after_ms = {};
  std::optional<bool> should_retry = {};
};

/// Called from within run_transfer, on its thread.
class BodySink {
 public:
  /// Once, before the first byte of the body or at the end.
  virtual void on_head(const HttpHead& head) = 0;
  /// Returns whether more is wanted.
  virtual bool on_body(std::string_view bytes) = 0;
  /// After each round: for how long at most nothing need be done.
  virtual Milliseconds on_pause() = 0;

 protected:
  ~BodySink() = default;
};

enum class TransferEnd {
  complete,
  enough,     // the sink wanted no more
  stopped,    // by the stop token
  too_large,  // over the byte limit
  stalled,
  not_resolved,  // the name has no address
  not_connected,
  not_secure,  // no TLS connection that can be trusted
  broken,      // anything else between here and there
};

/// Returns soon after `stop` is requested, wherever the exchange is. Redirects are not followed. The proxy of
/// the environment is used, but never for loopback.
TransferEnd run_transfer(const HttpRequest& request, const Secret& key, const HttpLimits& limits,
                         BodySink& sink, const std::stop_token& stop);

/// To be called once at the start, before other threads exist, and given back at the end.
class HttpLibrary {
 public:
  HttpLibrary();
  ~HttpLibrary();
  HttpLibrary(const HttpLibrary&) = delete;
  HttpLibrary& operator=(const HttpLibrary&) = delete;
};

}  // namespace caselight
