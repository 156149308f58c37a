#include "report/html/everything_sent.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/text.hpp"
#include "report/phrases/readings.hpp"

namespace caselight::sections {
namespace {

// A page is kept in the browser's memory beside those of other cases: an answer that somebody blew up must
// not fill it.
constexpr std::size_t kMostValues = 2000;
constexpr std::size_t kMostBytes = 96U * 1024U;
constexpr std::size_t kLongestText = 4000;
constexpr int kDeepest = 8;

bool is_folder(const JsonValue& value) { return !value.items().empty() || !value.members().empty(); }

std::size_t values_in(const JsonValue& value) {
  if (!is_folder(value)) return 1;
  std::size_t count = 0;
  for (const JsonValue& item : value.items()) count += values_in(item);
  for (const JsonMember& member : value.members()) count += values_in(member.value);
  return count;
}

/// USCIS writes some texts in HTML. Its tags are no words of it.
std::string readable(std::string_view text) {
  const bool marked_up = text.find('<') != std::string_view::npos && text.find('>') != std::string_view::npos;
  return marked_up ? strip_html(text) : std::string(text);
}

/// A text cut between two characters.
std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

class Sent {
 public:
  explicit Sent(const PageContext& page) : page_(page), w_(page.w) {}

  void answer(const JsonValue& data) {
    if (data.is_object()) return fields(data);
    if (data.is_array()) return items(data);
    value(data);
  }

  void left_out() const {
    if (left_out_ == 0) return;
    w_.element(Tag::p, page_.s.say(Word::sent_left_out, {{"count", static_cast<std::int64_t>(left_out_)}}));
  }

 private:
  bool is_full() const { return values_ >= kMostValues || bytes_ >= kMostBytes; }

  void fields(const JsonValue& object) {
    const auto list = w_.in(Tag::dl);
    for (const JsonMember& member : object.members()) {
      if (is_full()) {
        left_out_ += values_in(member.value);
        continue;
      }
      label(member.key);
      const auto cell = w_.in(Tag::dd);
      content(member.value);
    }
  }

  void label(std::string_view key) {
    const auto name = w_.in(Tag::dt);
    const auto word = Speech::find("field", key);
    bytes_ += key.size();
    if (word)
      w_.text(page_.s.plain(*word));
    else
      page_.as_sent(shortened(key), "en");
  }

  void items(const JsonValue& list) {
    const auto rows = w_.in(Tag::ol);
    for (const JsonValue& item : list.items()) {
      if (is_full()) {
        left_out_ += values_in(item);
        continue;
      }
      const auto row = w_.in(Tag::li);
      if (item.is_object() && is_folder(item) && depth_ < kDeepest) {
        ++depth_;
        fields(item);
        --depth_;
      } else {
        content(item);
      }
    }
  }

  void content(const JsonValue& inner) {
    if (!is_folder(inner)) return value(inner);
    if (depth_ >= kDeepest) {
      left_out_ += values_in(inner);
      return;
    }
    ++depth_;
    const std::size_t count = inner.is_array() ? inner.items().size() : inner.members().size();
    const auto word = inner.is_array() ? Word::sent_rows : Word::sent_fields;
    const auto part = page_.more(page_.s.say(word, {{"count", static_cast<std::int64_t>(count)}}));
    inner.is_array() ? items(inner) : fields(inner);
    --depth_;
  }

  void value(const JsonValue& one) {
    ++values_;
    if (one.is_boolean()) {
      w_.text(page_.plain(one.boolean() ? Word::page_yes : Word::page_no));
      return;
    }
    const std::string text = readable(one.text());
    if (text.empty()) {
      w_.element(Tag::span, page_.plain(Word::sent_empty), {{Name::cls, "source"}});
      return;
    }
    bytes_ += std::min(text.size(), kLongestText);
    page_.as_sent(shortened(text), "en");
    if (text.size() <= kLongestText) return;
    w_.fixed(" ");
    w_.element(Tag::span, page_.plain(Word::sent_cut), {{Name::cls, "source"}});
  }

  static std::string_view shortened(std::string_view text) { return beginning(text, kLongestText); }

  const PageContext& page_;
  HtmlWriter& w_;
  int depth_ = 0;
  std::size_t values_ = 0;
  std::size_t bytes_ = 0;
  std::size_t left_out_ = 0;
};

/// What came in another form than the four answers is the record, too.
std::string_view name_of_answer(Shape shape, const Speech& speech) {
  constexpr std::array kNames{Word::reading_cases, Word::reading_case_status, Word::reading_receipt_info,
                              Word::reading_documents};
  const auto place = static_cast<std::size_t>(shape);
  return speech.plain(place < kNames.size() ? kNames[place] : Word::page_evidence_other);
}

}  // namespace

void everything_sent(const PageContext& page) {
  const auto& bodies = page.of().bodies;
  if (std::none_of(bodies.begin(), bodies.end(), [](const Body& body) { return !body.data.is_null(); }))
    return;
  const auto part = page.folded(Word::sent_title, "sent", "fold sent");
  page.w.element(Tag::p, page.plain(Word::sent_about), {{Name::cls, "source"}});
  Sent sent(page);
  for (const Body& body : bodies) {
    if (body.data.is_null()) continue;
    page.w.element(Tag::h3, name_of_answer(body.shape, page.s));
    sent.answer(body.data);
  }
  sent.left_out();
}

}  // namespace caselight::sections
