#include "casefile/named_days.hpp"

#include <algorithm>

#include "base/sort_rows.hpp"
#include "base/text.hpp"
#include "casefile/sentences.hpp"

namespace caselight {
namespace {

/// A text's sentence says more than what somebody will do: what the person is to do, or what else happens.
bool is_promise(std::string_view sentence) {
  const bool promise = has_any(sentence, {"we will", "we plan", "uscis will"});
  return promise && !has_any(sentence, {"if ", "unless", "otherwise", "si no ", "a menos que"});
}

/// "If you do not receive your card by …": from this day the person may ask.
bool is_about_arrival(std::string_view sentence) {
  return has_any(sentence,
                 {"you do not receive", "you don't receive", "you have not received", "you did not receive",
                  "remitter does not receive", "you do not hear from", "has not arrived", "does not arrive",
                  "si no recibe", "si no ha recibido", "no le ha llegado"});
}

/// The post office holds something for the person.
bool is_about_picking_up(std::string_view sentence) {
  return has_any(sentence, {"pick up", "pick it up", "post office is holding", "post office will hold",
                            "post office holds", "held at the post", "held by the post", "recoger", "recoja",
                            "recójal", "correos guarda", "correos retiene"}) &&
         !has_any(sentence, {"destroy", "destrui", "picked up"});
}

/// A card, document or letter that is destroyed or no longer held when the day is over.
bool is_about_keeping(std::string_view sentence) {
  const bool gone = has_any(sentence, {"will destroy", "will be destroyed", "may be destroyed", "may destroy",
                                       "destruiremos", "destruirá", "será destruid", "serán destruid"});
  const bool held = has_any(
      sentence, {"hold your", "hold the", "hold it", "held", "holding", "retendr", "retien", "guardar"});
  const bool item = has_any(sentence, {"card", "document", "certificate", "mail", "letter", "package",
                                       "notice", "post office", "postal", "usps", "it until", "tarjeta",
                                       "documento", "certificado", "correo", "carta", "aviso"});
  const bool own_case = has_any(
      sentence, {"your case", "your application", "your petition", "hold your form", "interview", "ceremony",
                 "hearing", "entrevista", "ceremonia", "su caso", "su solicitud", "su petición"});
  return gone || (held && item && !own_case);
}

bool is_about_rescheduling(std::string_view sentence) {
  return has_any(sentence, {"reschedule", "another appointment", "new appointment", "different appointment",
                            "reprogram", "otra cita", "nueva cita"}) &&
         has_any(sentence, {"you must", "you may", "you can", "you need", "please", "request", "call ",
                            "contact", "ask for", "debe", "puede", "solicit", "pedir", "pida", "llame"});
}

bool is_about_payment(std::string_view sentence) {
  return has_any(sentence, {"pay ", "payment", "fee ", "fees ", "pagar", "pague", "pago", "tarifa"}) &&
         !has_any(sentence, {"refund", "reembols", "received your fee", "accepted"});
}

bool is_about_sending_back(std::string_view sentence) {
  const bool back =
      has_any(sentence, {"return your", "return the", "returned by", "be returned", "return it", "send back",
                         "send it back", "devolver", "devuelva", "devuelto", "devuelta"});
  const bool item = has_any(sentence, {"card", "document", "passport", "certificate", "permit", "it ",
                                       "tarjeta", "documento", "pasaporte", "certificado", "permiso"});
  return back && item && !has_any(sentence, {"evidence", "response", "respond", "evidencia", "respuesta"});
}

/// The person's own answer, and not what to do when the letter does not come.
bool is_about_answer(std::string_view sentence) {
  return has_any(sentence, {"respond",
                            "response",
                            "submit",
                            "return ",
                            "send ",
                            "provide",
                            "reply",
                            "answer",
                            "deadline",
                            "due ",
                            "follow the instructions",
                            "comply with",
                            "respuesta",
                            "responder",
                            "responda",
                            "presentar",
                            "presente",
                            "enviar",
                            "envíe",
                            "entregar",
                            "plazo",
                            "siga las instrucciones"});
}

/// Something else that the person is told to do. A card that is valid until a day asks for nothing.
bool is_about_something_else(std::string_view sentence) {
  return has_any(sentence,
                 {"you must", "you need to", "you have until", "you should", "please ", "debe ", "deberá",
                  "tiene hasta", "update your address", "address update", "contact us", "call us"}) &&
         !has_any(sentence,
                  {"valid", "expire", "extend", "authorized", "válid", "venc", "prorrog", "if you move"});
}

std::optional<NamedFor> purpose_of(std::string_view sentence) {
  if (is_about_arrival(sentence)) return NamedFor::arrival;
  if (is_about_picking_up(sentence)) return NamedFor::pick_up;
  if (is_about_keeping(sentence)) return NamedFor::keeping;
  if (is_promise(sentence)) return std::nullopt;
  if (is_about_rescheduling(sentence)) return NamedFor::rescheduling;
  if (is_about_payment(sentence)) return NamedFor::payment;
  if (is_about_sending_back(sentence)) return NamedFor::sending_back;
  if (is_about_answer(sentence)) return NamedFor::answer;
  return is_about_something_else(sentence) ? std::optional{NamedFor::other} : std::nullopt;
}

/// "… by midnight on Friday, December 5, 2026": the day behind small words that may come before it.
std::optional<Date> day_behind(std::string_view text) {
  for (std::size_t size = text.size() + 1; text.size() < size;) {
    if (const auto day = date_at_start(text)) return day;
    size = text.size();
    text = behind(text, {" ",          "on ",      "by ",        "is ",         "the ",      "no later than ",
                         "midnight ",  "date ",    "date: ",     "date is ",    ": ",        "of ",
                         "el ",        "del ",     "día ",       "Monday, ",    "Tuesday, ", "Wednesday, ",
                         "Thursday, ", "Friday, ", "Saturday, ", "Sunday, ",    "lunes ",    "lunes, ",
                         "martes ",    "martes, ", "miércoles ", "miércoles, ", "jueves ",   "jueves, ",
                         "viernes ",   "viernes, "});
  }
  return std::nullopt;
}

void take_earlier(std::optional<Date>& earliest, std::optional<Date> day) {
  if (day && (!earliest || *day < *earliest)) earliest = day;
}

std::optional<Date> day_after_words(std::string_view sentence) {
  std::optional<Date> earliest;
  const std::string lower = " " + to_lower(sentence);  // one byte more, so that a word may begin the sentence
  for (const std::string_view words :
       {" by ", " by: ", " later than ", " on or before ", " until ", " before ", " due ",
        " due: ", " respond is ", " response is ", " deadline is ", " deadline: ", " a más tardar ",
        " antes del ", " hasta el ", " antes de ", " fecha límite: "}) {
    for (auto at = lower.find(words); at != std::string::npos; at = lower.find(words, at + 1))
      take_earlier(earliest, day_behind(sentence.substr(at + words.size() - 1)));
  }
  return earliest;
}

/// A number of days that the text gives: "within 30 days", "within thirty (30) calendar days".
struct DaysGiven {
  int days = 0;
  std::string_view rest;  ///< what follows
};

std::optional<DaysGiven> days_given_in(std::string_view sentence) {
  for (const std::string_view unit : {" calendar days", " days", " días"}) {
    const auto at = sentence.find(unit);
    if (at == std::string_view::npos) continue;
    auto number = sentence.substr(0, at);
    if (!number.empty() && number.back() == ')') number.remove_suffix(1);
    std::size_t begin = number.size();
    while (begin > 0 && is_digit(number[begin - 1])) --begin;
    const auto digits = number.substr(begin);
    if (digits.empty() || digits.size() > 3) continue;
    const auto before = number.substr(0, begin);
    const bool counted = has_any(
        before, {"within", "have", "given", "in no more than", "dentro de", "tiene", "plazo de", "en los"});
    if (!counted) continue;
    int days = 0;
    for (const char c : digits) days = days * 10 + (c - '0');
    return DaysGiven{days, sentence.substr(at + unit.size())};
  }
  return std::nullopt;
}

/// Counted from the day that stands behind it, else from the text's own day. When the person received a
/// letter, no text knows.
std::optional<Date> start_of(const DaysGiven& given, std::optional<Date> told) {
  const auto rest = given.rest;
  for (const std::string_view words :
       {" of ", " from ", " after ", " since ", " del ", " desde ", " a partir "}) {
    if (rest.substr(0, words.size()) != words) continue;
    if (const auto day = day_behind(rest.substr(words.size()))) return day;
  }
  const bool from_receipt = has_any(rest.substr(0, 60), {"receiv", "receipt", "recib"});
  return from_receipt ? std::nullopt : told;
}

std::optional<Date> day_in_sentence(std::string_view sentence, std::optional<Date> told) {
  std::optional<Date> day = day_after_words(sentence);
  if (const auto given = days_given_in(sentence); given && given->days > 0) {
    if (const auto start = start_of(*given, told)) take_earlier(day, *start + std::chrono::days{given->days});
  }
  return day;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::vector<NamedDay> find_named_days(std::string_view text, std::optional<Date> told) {
  std::vector<NamedDay> out;
  for_each_sentence(text, [&](std::string_view sentence) {
    const auto purpose = has_digit(sentence) ? purpose_of(sentence) : std::nullopt;
    const auto day = purpose ? day_in_sentence(sentence, told) : std::nullopt;
    if (!day || (told && *day <= *told)) return;
    const auto same = std::ranges::find(out, *purpose, &NamedDay::what);
    if (same == out.end()) {
      out.push_back({*day, *purpose});
    } else {
      same->day = std::min(same->day, *day);
    }
  });
  sort_rows(out, [](const NamedDay& a, const NamedDay& b) { return a.day < b.day; });
  return out;
}

std::optional<int> find_days_given(std::string_view text, std::optional<Date> told) {
  std::optional<int> out;
  for_each_sentence(text, [&](std::string_view sentence) {
    const auto given = has_digit(sentence) ? days_given_in(sentence) : std::nullopt;
    if (!given || given->days == 0 || purpose_of(sentence) != NamedFor::answer) return;
    if (!start_of(*given, told) && (!out || given->days < *out)) out = given->days;
  });
  return out;
}

}  // namespace caselight
