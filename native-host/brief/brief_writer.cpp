#include "brief/brief_writer.hpp"

#include <utility>

#include "brief/redaction/dates.hpp"

namespace caselight {
namespace {

std::optional<Date> day_of(const WrittenDay& written) {
  if (written.year == 0 || written.month == 0) return std::nullopt;
  const auto day = static_cast<unsigned>(written.day == 0 ? 1 : written.day);
  return std::chrono::year(written.year) / std::chrono::month(static_cast<unsigned>(written.month)) /
         std::chrono::day(day);
}

std::string month_of(const WrittenDay& written, const Speech& speech) {
  if (const auto day = day_of(written)) return speech.month_year(*day);
  return std::string(speech.habits().months[static_cast<std::size_t>(written.month - 1)]);
}

/// `(in 4 days)` after a day tells the day; so does `(tomorrow)`.
std::string_view without_distance(std::string_view rest, const WrittenDay& written, Date today,
                                  const Speech& speech) {
  const auto day = day_of(written);
  if (!day) return rest;
  // In some states it can be a day later already, and distances are told from there.
  for (const Date from : {today, today + std::chrono::days{1}}) {
    const std::string distance = " (" + speech.distance(*day, from) + ")";
    if (rest.substr(0, distance.size()) == distance) return rest.substr(distance.size());
  }
  return rest;
}

/// `Thursday, ` before a day tells which of the month's days it can be. USCIS may have written it in another
/// language than the page's.
std::string_view without_weekday(std::string_view before, const WrittenDay& written) {
  const auto day = day_of(written);
  if (!day) return before;
  for (const std::string_view name : locales()) {
    const Speech& language = speech(name);
    std::string weekday = language.date_weekday(*day);
    const std::string date = language.date(*day);
    if (!weekday.ends_with(date)) continue;
    weekday.resize(weekday.size() - date.size());
    if (before.ends_with(weekday)) return before.substr(0, before.size() - weekday.size());
  }
  return before;
}

}  // namespace

void BriefWriter::part(std::string_view id, Word title) {
  if (!parts_.empty() && parts_.back().text.empty()) parts_.pop_back();
  parts_.push_back({std::string(id), std::string(s.plain(title)), {}});
}

std::string BriefWriter::shown(std::string_view text) const {
  std::string line = choices_.blur_dates ? with_months_only(text, a.today(), s) : std::string(text);
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  return line;
}

void BriefWriter::line(std::string_view text, std::span<const EvidenceRef> basis) {
  std::string& out = parts_.back().text;
  out.append("- ").append(shown(text));
  for (const EvidenceRef ref : basis) {
    if (ref != kNoEvidence)
      out.append(" [e").append(std::to_string(ref + choices_.first_evidence)).append("]");
  }
  out.push_back('\n');
}

void BriefWriter::fact(Word name, std::string_view value, std::span<const EvidenceRef> basis) {
  if (!value.empty()) line(s.say(Word::page_fact, {{"name", s.plain(name)}, {"value", value}}), basis);
}

void BriefWriter::note(std::string_view text) {
  if (!text.empty()) parts_.back().text.append("  ").append(shown(text)).append("\n");
}

std::vector<BriefPart> BriefWriter::take() {
  if (!parts_.empty() && parts_.back().text.empty()) parts_.pop_back();
  return std::move(parts_);
}

std::string with_months_only(std::string_view text, Date today, const Speech& speech) {
  const Skeleton skeleton = skeleton_of(text);
  std::string out;
  std::size_t copied = 0;
  for (const DateMention& mention : find_dates(skeleton)) {
    const WrittenDay& written = mention.readings.front();
    if (written.day == 0) continue;
    const auto before = text.substr(copied, skeleton.at[mention.begin] - copied);
    out.append(without_weekday(before, written)).append(month_of(written, speech));
    const auto rest = text.substr(skeleton.at[mention.end]);
    copied = text.size() - without_distance(rest, written, today, speech).size();
  }
  return out.append(text.substr(copied));
}

}  // namespace caselight
