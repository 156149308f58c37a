// One case with its person, the calendar of all cases, and cases as files to save.
#include <map>

#include "app/memory/answers.hpp"
#include "app/memory/card.hpp"
#include "app/memory/stored_case.hpp"
#include "explain/kept_case.hpp"
#include "explain/many_cases.hpp"

namespace caselight {
namespace {

/// Which person each case stands under.
std::map<std::string, const Person*> by_receipt(const std::vector<Person>& people) {
  std::map<std::string, const Person*> out;
  for (const Person& person : people) {
    for (const std::string& receipt : person.receipts) out[receipt] = &person;
  }
  return out;
}

std::vector<CaseDay> days_of(History& history, const CalendarRequest& request, Instant now) {
  const std::vector<Person> people = history.people();
  const auto persons = by_receipt(people);
  std::vector<CaseDay> out;
  for (const std::string& receipt : all_receipts(history)) {
    const auto newest = history.newest(receipt);
    const auto analysis = newest ? analyse_kept(*newest, now) : std::nullopt;
    if (!analysis) continue;
    const auto person = persons.find(receipt);
    for (CaseDay& day : days_within(*analysis, request)) {
      day.receipt = receipt;
      if (person != persons.end()) day.person = {person->second->id, person->second->name};
      out.push_back(std::move(day));
    }
  }
  return out;
}

}  // namespace

MemoryAnswer open_stored_case(History& history, const CaseRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  const auto row = history.row(request.receipt, words.locale());
  if (!row) return unknown_case_fault(words);
  return open_kept_case(history, request, person_of(*row), now);
}

MemoryAnswer list_calendar(History& history, const CalendarRequest& request, Instant now) {
  return calendar_members(days_of(history, request, now));
}

MemoryAnswer render_cases(History& history, const RenderRequest& request, Instant now) {
  const Speech& words = speech(request.locale);
  const bool one = request.receipts.size() == 1;
  std::vector<Analysis> analyses;
  for (const std::string& receipt : request.receipts.empty() ? all_receipts(history) : request.receipts) {
    if (!request.receipts.empty() && !history.has_case(receipt)) return unknown_case_fault(words);
    auto analysis = request.reading ? one_reading(history, receipt, *request.reading)
                                    : newest_analysis(history, receipt, now);
    if (analysis) analyses.push_back(std::move(*analysis));
  }
  const bool nothing = analyses.empty() && !request.receipts.empty();
  if (nothing) return unknown_reading_fault(words);
  return rendered_members(analyses, one ? request.receipts.front() : "", request.format, words,
                          request.share);
}

}  // namespace caselight
