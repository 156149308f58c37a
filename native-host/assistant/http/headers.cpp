#include <cstring>
#include <string>

#include "assistant/http/handles.hpp"

namespace caselight {
namespace {

// Takes over `list`; libcurl copies the text.
curl_slist* append(curl_slist* list, const std::string& header) {
  curl_slist* const longer = ::curl_slist_append(list, header.c_str());
  if (longer != nullptr) return longer;
  FreeHeaders()(list);
  throw std::bad_alloc();
}

std::string key_header(KeyHeader kind, const Secret& key) {
  std::string header(kind == KeyHeader::x_api_key ? "x-api-key: " : "Authorization: Bearer ");
  header.reserve(header.size() +
                 key.reveal().size());  // grown once, so that no piece of the key stays behind
  return header += key.reveal();
}

}  // namespace

void FreeHeaders::operator()(curl_slist* list) const {
  for (curl_slist* node = list; node != nullptr; node = node->next) wipe(node->data, std::strlen(node->data));
  ::curl_slist_free_all(list);
}

HeaderList make_headers(const HttpRequest& request, const Secret& key) {
  curl_slist* list = append(nullptr, "Expect:");  // no waiting for a "100 Continue"
  if (!request.body.empty()) list = append(list, "Content-Type: application/json");
  for (const std::string& header : request.headers) list = append(list, header);
  if (!key.empty()) {
    std::string header = key_header(request.key_header, key);
    list = append(list, header);
    wipe(header);
  }
  return HeaderList(list);
}

}  // namespace caselight
