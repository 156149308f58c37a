#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "knowledge/stage.hpp"

namespace caselight {

enum class Filer : std::uint8_t { applicant, petitioner, requestor, representative, sponsor };

enum class FormKind : std::uint8_t { application, petition, request, waiver, appeal, supporting };

/// Which rules count the days of a form: USCIS's general ones for benefit requests (8 CFR 103.2(b)(8), 103.3,
/// 103.5), or only those that name the form, as for the I-589. A form without either has no deadline.
enum class TimeLimits : std::uint8_t { general, own };

/// How often a step belongs to a form. USCIS may ask anybody to appear (8 CFR 103.2(b)(9)), so nothing is
/// `never`.
enum class Frequency : std::uint8_t { always, often, sometimes, rarely };

/// What is made for the person when the form is approved.
enum class MadeDocument : std::uint8_t {
  none,
  green_card,
  work_permit,
  travel_document,
  certificate,
  arrival_record
};

/// What somebody may lose when the case ends without a grant or what it granted is taken back: the permission
/// to be here and to work, the permission to work, the status of a worker for whom an employer files.
enum class AtStake : std::uint8_t { nothing, stay, work, job };

/// What the law lets a person do after a denial. `none`: the law says that there is neither appeal nor
/// motion.
enum class Remedy : std::uint8_t {
  i290b_motion,
  i290b_appeal,
  eoir29,
  n336,
  new_filing,
  review_in_removal_proceedings,
  district_court,
  none,
};

/// `sure` false: sources disagree, or only a secondary source says so; word it as a possibility. `only_for`
/// limits the remedy to some cases of the form, e.g. "reentry permit or refugee travel document"; empty means
/// all of them.
struct FormRemedy {
  Remedy remedy;
  std::string_view source;
  std::string_view only_for;
  bool sure;
};

/// A linked form that concerns only this group of the form's cases: a work permit of the class "C9", advance
/// parole.
struct LinkedGroup {
  std::string_view category;
  std::string_view form;
};

/// One USCIS form. `path` holds the stages that a case of this form usually passes, in order, the first
/// always `received`; a step that only sometimes happens is not in it. `linked` are benefits filed together
/// with this form whose life depends on it; one that `linked_groups` names is it only for its groups. Premium
/// days are business days (8 CFR 106.4), 0 when the form has no premium processing; `premium_days_longest` is
/// the clock of the slowest class. Words have the keys
/// `<form>.what`, `.gives`, `.document`. `checked` is YYYY-MM-DD.
struct Form {
  std::string_view form;
  std::string_view name;
  std::span<const std::string_view> aliases;
  Filer filer;
  FormKind kind;
  TimeLimits time_limits;
  std::span<const Stage> path;
  Frequency biometrics;
  Frequency interview;
  MadeDocument document;
  AtStake at_stake;
  std::span<const std::string_view> linked;
  std::span<const LinkedGroup> linked_groups;
  int premium_days;
  int premium_days_longest;
  std::span<const FormRemedy> remedies;
  std::string_view source;
  std::string_view checked;
};

/// The form as USCIS or a person spells it: `I-765`, `I765`, `i-765 `, `I-485J`, `Form I-130, Petition…`.
/// Null when it is in no row; a supplement that has its own row is not taken for its parent.
const Form* find_form(std::string_view as_sent);

/// True when `as_sent` names the row's own form, however it is spelled; false for one that shares the row
/// (`I-131A`).
bool is_own_name(const Form& form, std::string_view as_sent);

/// All rows, sorted by `form`.
std::span<const Form> forms();

std::string_view name_of(Filer filer);
std::string_view name_of(FormKind kind);
std::string_view name_of(Frequency frequency);
std::string_view name_of(MadeDocument document);
std::string_view name_of(Remedy remedy);

}  // namespace caselight
