#include "report/phrases/waits.hpp"

#include "analysis/record/wait.hpp"
#include "report/phrases/names.hpp"

namespace caselight {
namespace {

/// The unit stands behind the last number of a figure and agrees with it: 1 month, 2 months, 1.5 months.
std::string_view unit_of(const WaitRow& row, const Speech& speech) {
  const auto last = row.high ? row.high : row.median ? row.median : row.low;
  const bool one = last && speech.number(*last) == "1";
  if (row.unit == "days") return speech.plain(one ? Word::wait_unit_day : Word::wait_unit_days);
  return speech.plain(one ? Word::wait_unit_month : Word::wait_unit_months);
}

std::string figure_text(const WaitRow& row, const Speech& speech) {
  const auto unit = unit_of(row, speech);
  const auto shown = [&](const std::optional<double>& value) {
    return value ? speech.number(*value) : std::string();
  };
  const auto low = shown(row.low);
  const auto median = shown(row.median);
  const auto high = shown(row.high);
  const std::initializer_list<Slot> slots{{"low", low}, {"median", median}, {"high", high}, {"unit", unit}};
  if (row.low && row.high) return speech.say(row.median ? Word::wait_range_median : Word::wait_range, slots);
  if (row.median) return speech.say(Word::wait_median, slots);
  return speech.say(row.low ? Word::wait_from_low : Word::wait_to_high, slots);
}

std::string period_name(std::string_view period, const Speech& speech) {
  const auto word = Speech::find("rules", "period." + std::string(period));
  return word ? speech.say(*word) : std::string(period);
}

/// Where a sentence has no room for the fiscal year.
std::string short_period_name(std::string_view period, const Speech& speech) {
  const auto word = Speech::find("rules", "period_short." + std::string(period));
  return word ? speech.say(*word) : period_name(period, speech);
}

/// The table has a day, a month or only a year.
std::string published(const WaitRow& row, const Speech& speech) {
  if (const auto day = parse_date(row.published)) {
    return speech.say(Word::wait_published,
                      {{"published", speech.date(*day)}, {"source", source_name(row.source, speech)}});
  }
  const auto first = parse_date(std::string(row.published) + "-01");
  return speech.say(Word::wait_published_month,
                    {{"published", first ? speech.month_year(*first) : std::string(row.published)},
                     {"source", source_name(row.source, speech)}});
}

std::string for_whom(const WaitRow& row, const Speech& speech) {
  return speech.say(Word::wait_for_whom, {{"figure", figure_text(row, speech)},
                                          {"population", population_name(row.population, speech)}});
}

std::string amount(const WaitRow& row, const Speech& speech) {
  return speech.say(Word::wait_amount,
                    {{"figure", speech.number(*row.median)}, {"unit", unit_of(row, speech)}});
}

std::string between(const WaitInShort& found, std::string_view period, const Speech& speech) {
  return speech.say(Word::wait_between, {{"period", period},
                                         {"low", amount(*found.least, speech)},
                                         {"fast", population_name(found.least->population, speech)},
                                         {"high", amount(*found.most, speech)},
                                         {"slow", population_name(found.most->population, speech)}});
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const auto& one : sentences) {
    if (one.empty()) continue;
    if (!out.empty()) out.push_back(' ');
    out += one;
  }
  return out;
}

WaitGroup new_group(const WaitRow& row, Date today, const Speech& speech) {
  WaitGroup out;
  out.period = period_name(row.period, speech);
  if (const auto word = Speech::find("rules", row.definition)) out.definition = speech.say(*word);
  out.published = published(row, speech);
  if (is_old_figure(row, today)) out.published += ". " + std::string(speech.plain(Word::wait_older));
  return out;
}

}  // namespace

std::string wait_sentence(const Analysis& analysis, const Speech& speech) {
  const Wait& wait = *analysis.wait;
  if (!wait.ended) return speech.say(Word::wait_running, {{"days", wait.days}, {"date", analysis.today()}});
  const bool reported = analysis.outcome.certainty == OutcomeCertainty::reported;
  return speech.say(reported ? Word::wait_ended_reported : Word::wait_ended, {{"days", wait.days}});
}

std::string population_name(std::string_view english, const Speech& speech) {
  const auto word = Speech::find("population", english);
  return word ? speech.say(*word) : std::string(english);
}

std::string wait_in_short(const Analysis& analysis, const Speech& speech) {
  const Wait& wait = *analysis.wait;
  if (wait.references.empty()) return {};
  const WaitInShort& found = wait.in_short;
  const std::string period = short_period_name(wait.references.front()->period, speech);
  const std::string age = found.old ? std::string(speech.plain(Word::wait_older)) : std::string();
  if (found.own != nullptr)
    return joined(
        {speech.say(Word::wait_in_short, {{"period", std::string_view(period)},
                                          {"population", population_name(found.own->population, speech)},
                                          {"figure", figure_text(*found.own, speech)}}),
         age});
  const std::string unknown =
      wait.own_group ? std::string() : std::string(speech.plain(Word::wait_group_unknown));
  return found.least == nullptr ? unknown : joined({between(found, period, speech), unknown, age});
}

std::vector<WaitGroup> wait_groups(const Analysis& analysis, const Speech& speech) {
  std::vector<WaitGroup> out;
  const WaitRow* last = nullptr;
  for (const WaitRow* row : analysis.wait->references) {
    const bool same = last != nullptr && last->period == row->period && last->source == row->source &&
                      last->definition == row->definition;
    if (!same) out.push_back(new_group(*row, analysis.today(), speech));
    out.back().figures.push_back(for_whom(*row, speech));
    last = row;
  }
  return out;
}

}  // namespace caselight
