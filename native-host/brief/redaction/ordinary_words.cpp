#include "brief/redaction/ordinary_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "base/text.hpp"
#include "brief/redaction/places.hpp"
#include "brief/redaction/skeleton.hpp"
#include "knowledge/event_codes.hpp"
#include "knowledge/forms.hpp"
#include "knowledge/notice_types.hpp"
#include "knowledge/offices.hpp"
#include "knowledge/status_titles.hpp"
#include "knowledge/title_patterns.hpp"
#include "report/speech/speech.hpp"

namespace caselight {
namespace {

using Words = std::unordered_set<std::string>;

/// Common words that are names too, and words of USCIS's letters that none of our own sentences has.
constexpr std::string_view kMore =
    "grace hope price young long rose stone church king law page rich summer winter spring autumn faith joy "
    "sunny "
    "mark bill will art gene frank earnest pat chance chase drew grant wade lance rob sky star dawn eve ivy "
    "lily "
    "violet ruby pearl amber crystal gold silver gray grey black white brown blue red green hill wood woods "
    "forest "
    "field fields rivers lake marsh moss bush berry rice bean cook baker miller carter mason taylor smith "
    "fisher "
    "hunter potter turner walker weaver wright sharp swift strong noble savage wise good best early day "
    "night knight "
    "bishop pope major sergeant gates banks brooks bridges park parks street lane house home hall rooms "
    "guest power "
    "powers love luz paz sol mar cruz flores reyes rey leon blanco negro moreno rojas torres iglesias campos "
    "vega rios "
    "dolores mercedes consuelo esperanza gracia gloria domingo salud santos cortes franco llc inc corp ltd "
    "company co "
    "express priority certified signature confirmation postal tracking usps dhs doj eoir uscis sevis elis "
    "ead sir madam "
    "english spanish espanol washington homeland security department state states united america american "
    "usa "
    "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado "
    "online myuscis contact center customer service support asc nbc field local visit website tool "
    "checkpoint "
    "dear mr mrs ms miss dr sr sra srta estimado estimada senor senora attn officer adjudicator supervisor "
    "agent attorney "
    "oficial "
    "thank please note important welcome congratulations however also therefore because additionally";

constexpr std::array<std::string_view, 44> kFunctionWords{
    "may",  "will", "case", "was", "can", "in",  "an", "so",   "to",   "do", "no",
    "on",   "the",  "your", "is",  "and", "or",  "of", "for",  "at",   "by", "has",
    "been", "be",   "we",   "you", "it",  "if",  "as", "su",   "caso", "un", "una",
    "con",  "por",  "para", "se",  "que", "fue", "si", "este", "esta", "en", "this"};

void add_words(Words& to, std::string_view text) {
  const Skeleton skeleton = skeleton_of(text);
  for (const TextWord& word : words_of(skeleton)) {
    if (auto plain = ascii_of(spelled(skeleton, word)); !plain.empty()) to.insert(std::move(plain));
  }
}

void add_speech(Words& to) {
  for (const LocaleWords& locale : all_locale_words()) {
    for (const Sentence& sentence : locale.sentences) {
      add_words(to, without_slots(sentence.text));
      if (sentence.plural == nullptr) continue;
      for (const auto form : {sentence.plural->zero, sentence.plural->one, sentence.plural->two,
                              sentence.plural->few, sentence.plural->many, sentence.plural->other})
        add_words(to, without_slots(form));
    }
    for (const auto month : locale.habits.months) add_words(to, month);
  }
}

void add_published(Words& words) {
  for (const auto& row : status_titles()) add_words(words, row.title);
  for (const auto& row : title_patterns()) add_words(words, row.example);
  for (const auto& row : notice_types()) add_words(words, row.type);
  for (const auto& row : event_codes()) add_words(words, row.text);
  for (const auto& row : forms()) add_words(words, row.name);
}

Words make_ordinary() {
  Words words;
  add_speech(words);
  add_published(words);
  add_words(words, kMore);
  return words;
}

Words make_published_words() {
  Words words;
  add_published(words);
  return words;
}

Words make_places() {
  Words words;
  for (const auto& row : offices()) add_words(words, row.name);
  add_words(words, kPlaces);
  add_words(words, kOfTheTrade);
  return words;
}

std::string key_of(std::string_view text) {
  std::string key;
  const Skeleton skeleton = skeleton_of(text);
  for (const TextWord& word : words_of(skeleton))
    key.append(ascii_of(spelled(skeleton, word))).push_back(' ');
  return key;
}

Words make_published() {
  Words texts;
  for (const auto& row : status_titles()) texts.insert(key_of(row.title));
  for (const auto& row : notice_types()) texts.insert(key_of(row.type));
  for (const auto& row : offices()) texts.insert(key_of(row.name));
  for (const auto& row : forms()) texts.insert(key_of(row.name));
  return texts;
}

bool has(const Words& words, std::string_view one) { return words.find(std::string(one)) != words.end(); }

}  // namespace

bool is_ordinary_word(std::string_view word) {
  static const Words words = make_ordinary();
  return has(words, word);
}

bool is_function_word(std::string_view word) {
  return std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end();
}

bool is_place_or_name(std::string_view word) {
  static const Words words = [] {
    Words all;
    add_words(all, kPlacesAndNames);
    return all;
  }();
  return has(words, word);
}

bool is_place_word(std::string_view word) {
  static const Words words = make_places();
  return has(words, word);
}

bool is_made_of_published_words(std::string_view text) {
  static const Words words = make_published_words();
  const Skeleton skeleton = skeleton_of(text);
  const auto all = words_of(skeleton);
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const TextWord& word) {
    return has(words, ascii_of(spelled(skeleton, word)));
  });
}

bool is_published_text(std::string_view text) {
  static const Words texts = make_published();
  const std::string key = key_of(text);
  return !key.empty() && has(texts, key);
}

}  // namespace caselight
