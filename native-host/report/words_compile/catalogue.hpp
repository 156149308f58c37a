#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The words of every language, as they stand in `words/<locale>/<topic>.json`, before they are checked and
/// compiled in.
namespace caselight::words {

/// One file of the words folder. `topic` is `locale` for the language's own habits (months, plural rule,
/// direction).
struct File {
  std::string locale;
  std::string topic;
  std::string text;
};

/// One sentence. A sentence without plural has the one form `other`.
struct Entry {
  std::map<std::string, std::string> forms;  ///< plural category -> text
  std::string by;                            ///< the number slot that chooses the form; empty without plural
  std::set<std::string> slots;               ///< of all forms together, `by` included
};

/// A language's habits, from its locale.json.
struct Habits {
  std::string plural;  ///< the name of its plural rule
  std::map<std::string, std::string> texts;
  std::map<std::string, std::vector<std::string>> lists;
};

struct Locale {
  Habits habits;
  std::map<std::string, std::map<std::string, Entry>> topics;
};

/// Topics that are looked up by a key from a table (`codes` by event code); the others become enumerators of
/// Word.
struct Catalogue {
  std::set<std::string> looked_up;
  std::map<std::string, Locale> locales;
  std::vector<std::string> problems;  ///< each names the file, the key and what to do
};

/// The names of all slots, of sentences and of habits, sorted: a slot's number is its place here plus one.
std::vector<std::string> slot_names(const Catalogue& catalogue);

/// The plural categories that a rule tells apart; empty for a rule that does not exist.
std::set<std::string> categories_of(std::string_view plural_rule);

/// Reads and checks all files. Nothing is thrown: whatever is wrong is in `problems`.
Catalogue read_catalogue(const std::vector<File>& files, const std::set<std::string>& looked_up);

/// Compares every language with English: the same topics, keys and slots.
void compare_locales(Catalogue& catalogue);

}  // namespace caselight::words
