#include "assistant/http/transfer.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "assistant/http/address.hpp"
#include "assistant/http/handles.hpp"
#include "assistant/http/head.hpp"

namespace caselight {
namespace {

using Clock = std::chrono::steady_clock;

// Less than this in the time that a server may say nothing is nothing: one word of an answer is more.
constexpr std::size_t fewest_bytes = 128;

Milliseconds since(Clock::time_point then) {
  return std::chrono::duration_cast<Milliseconds>(Clock::now() - then);
}

// One exchange: the library's handle, and what it has come to.
class Exchange {
 public:
  Exchange(const HttpRequest& request, const Secret& key, const HttpLimits& limits, BodySink& sink)
      : limits_(limits),
        stall_(request.loopback ? limits.local_stall : limits.stall),
        whole_(request.loopback ? limits.local_whole : limits.whole),
        sink_(sink),
        headers_(make_headers(request, key)) {
    describe(request);
    restrict(request);
    watch();
  }

  TransferEnd run(const std::stop_token& stop) {
    const MultiHandle multi;
    // Wakes the waiting below from the thread that asks for the stop.
    const std::stop_callback wake(stop, [&multi] { ::curl_multi_wakeup(multi.get()); });
    ::curl_multi_add_handle(multi.get(), easy_.get());
    const TransferEnd end = loop(multi, stop);
    ::curl_multi_remove_handle(multi.get(), easy_.get());
    return end;
  }

 private:
  void describe(const HttpRequest& request) {
    easy_.set(CURLOPT_URL, request.url.c_str());
    easy_.set(CURLOPT_HTTPHEADER, headers_.get());
    easy_.set(CURLOPT_USERAGENT, "Caselight");
    if (request.body.empty()) return;
    easy_.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    easy_.set(CURLOPT_POSTFIELDS, request.body.c_str());
  }

  // What libcurl may do. Defaults are written out where somebody's safety hangs on them.
  void restrict(const HttpRequest& request) {
    easy_.set(CURLOPT_PROTOCOLS_STR, request.loopback ? "http,https" : "https");
    easy_.set(CURLOPT_REDIR_PROTOCOLS_STR, "https");
    easy_.set(CURLOPT_FOLLOWLOCATION, 0L);  // a redirect would take the key to another host
    easy_.set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    easy_.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    easy_.set(CURLOPT_SSL_VERIFYPEER, 1L);
    easy_.set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!limits_.authorities.empty()) trust_only(limits_.authorities);
    easy_.set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    easy_.set(CURLOPT_NOSIGNAL, 1L);
    easy_.set(CURLOPT_QUICK_EXIT, 1L);  // a stop does not wait for a name to be resolved
    easy_.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
    if (request.loopback) easy_.set(CURLOPT_PROXY, "");
    if (request.loopback) easy_.set(CURLOPT_PREREQFUNCTION, &refuse_other_machines);
  }

  // A file that cannot be read ends the connection: nobody is trusted in its place.
  void trust_only(const std::string& authorities) {
    easy_.set(CURLOPT_CAINFO, authorities.c_str());
    // Refused by builds that read no folder of authorities; then there is none to leave out.
    ::curl_easy_setopt(easy_.get(), CURLOPT_CAPATH, nullptr);
  }

  void watch() {
    easy_.set(CURLOPT_WRITEFUNCTION, &take_body);
    easy_.set(CURLOPT_WRITEDATA, this);
  }

  TransferEnd loop(const MultiHandle& multi, const std::stop_token& stop) {
    last_byte_ = begun_ = window_ = Clock::now();
    while (!stop.stop_requested()) {
      int running = 0;
      if (::curl_multi_perform(multi.get(), &running) != CURLM_OK) return TransferEnd::broken;
      if (running == 0) return finish(multi);
      const Milliseconds left = time_left();
      if (left <= Milliseconds{0}) return TransferEnd::stalled;
      const Milliseconds wait = std::min(sink_.on_pause(), left);
      ::curl_multi_poll(multi.get(), nullptr, 0, static_cast<int>(wait.count()), nullptr);
    }
    return TransferEnd::stopped;
  }

  // Until the server is given up: it says nothing, or a byte now and then, or does not come to an end.
  Milliseconds time_left() {
    if (since(window_) >= stall_) {
      if (received_ - received_before_ < fewest_bytes) return Milliseconds{0};
      window_ = Clock::now();
      received_before_ = received_;
    }
    return std::min({stall_ - since(last_byte_), stall_ - since(window_), whole_ - since(begun_)});
  }

  TransferEnd finish(const MultiHandle& multi) {
    int left = 0;
    const CURLMsg* const message = ::curl_multi_info_read(multi.get(), &left);
    if (message == nullptr) return TransferEnd::broken;
    tell_head();  // there may have been no body
    if (refused_) return *refused_;
    if (message->data.result != CURLE_OK) return end_of(message->data.result);
    return TransferEnd::complete;
  }

  static TransferEnd end_of(CURLcode result) {
    switch (result) {
      case CURLE_COULDNT_RESOLVE_HOST:
      case CURLE_COULDNT_RESOLVE_PROXY:
        return TransferEnd::not_resolved;
      case CURLE_COULDNT_CONNECT:
      case CURLE_OPERATION_TIMEDOUT:  // only the connecting has a time limit in libcurl
        return TransferEnd::not_connected;
      case CURLE_SSL_CONNECT_ERROR:
      case CURLE_PEER_FAILED_VERIFICATION:
      case CURLE_SSL_CACERT_BADFILE:
      case CURLE_SSL_ISSUER_ERROR:
      case CURLE_SSL_INVALIDCERTSTATUS:
        return TransferEnd::not_secure;
      default:
        return TransferEnd::broken;
    }
  }

  static std::size_t take_body(char* bytes, std::size_t, std::size_t size, void* self) {
    return static_cast<Exchange*>(self)->take({bytes, size}) ? size : CURL_WRITEFUNC_ERROR;
  }

  bool take(std::string_view bytes) {
    last_byte_ = Clock::now();
    tell_head();
    received_ += bytes.size();
    if (received_ > limits_.bytes) return refused_ = TransferEnd::too_large, false;
    if (!sink_.on_body(bytes)) return refused_ = TransferEnd::enough, false;
    return true;
  }

  void tell_head() {
    if (head_told_) return;
    head_told_ = true;
    sink_.on_head(read_head(easy_));
  }

  // The name `localhost` may be made to mean another machine; the address that was reached cannot.
  static int refuse_other_machines(void*, char* ip, char*, int, int) {
    return is_loopback_ip(ip) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
  }

  const HttpLimits& limits_;
  const Milliseconds stall_;
  const Milliseconds whole_;
  BodySink& sink_;
  HeaderList headers_;
  EasyHandle easy_;
  Clock::time_point last_byte_{};
  Clock::time_point begun_{};
  Clock::time_point window_{};       // in which bytes are counted
  std::size_t received_before_ = 0;  // before it
  std::size_t received_ = 0;
  bool head_told_ = false;
  std::optional<TransferEnd> refused_ = {};
};

}  // namespace

TransferEnd run_transfer(const HttpRequest& request, const Secret& key, const HttpLimits& limits,
                         BodySink& sink, const std::stop_token& stop) {
  return Exchange(request, key, limits, sink).run(stop);
}

HttpLibrary::HttpLibrary() { ::curl_global_init(CURL_GLOBAL_DEFAULT); }
HttpLibrary::~HttpLibrary() { ::curl_global_cleanup(); }

}  // namespace caselight
