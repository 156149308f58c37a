// Owners of libcurl's handles. For the files of this folder only.
#pragma once
#include <curl/curl.h>

#include <memory>
#include <new>
#include <stdexcept>

#include "assistant/http/transfer.hpp"

namespace caselight {

class EasyHandle {
 public:
  EasyHandle() : handle_(::curl_easy_init(), &::curl_easy_cleanup) {
    if (!handle_) throw std::bad_alloc();
  }
  CURL* get() const { return handle_.get(); }

  template <typename Value>
  void set(CURLoption option, Value value) {
    // Refused only when this libcurl was built without the option; then nothing may be sent without it.
    if (::curl_easy_setopt(handle_.get(), option, value) != CURLE_OK)
      throw std::runtime_error("this libcurl lacks an option that the assistant needs");
  }

 private:
  std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)> handle_;
};

class MultiHandle {
 public:
  MultiHandle() : handle_(::curl_multi_init(), &::curl_multi_cleanup) {
    if (!handle_) throw std::bad_alloc();
  }
  CURLM* get() const { return handle_.get(); }

 private:
  std::unique_ptr<CURLM, decltype(&::curl_multi_cleanup)> handle_;
};

/// The headers of a request, the key among them; overwritten when they are given back.
struct FreeHeaders {
  void operator()(curl_slist* list) const;
};
using HeaderList = std::unique_ptr<curl_slist, FreeHeaders>;

HeaderList make_headers(const HttpRequest& request, const Secret& key);

}  // namespace caselight
