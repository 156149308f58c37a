#pragma once

#include <array>
#include <string_view>

#include "report/words.hpp"

namespace caselight {

/// A page of USCIS that a document may link to.
struct OfficialPage {
  Word name;
  std::string_view address;
  /// The same in Spanish, where USCIS itself gives the address; empty: only the English page is certain.
  std::string_view spanish = {};
  std::string_view source = {};   ///< the page of USCIS that gives the Spanish one
  std::string_view checked = {};  ///< on which day that page was read
};
inline constexpr std::array<OfficialPage, 4> kOfficialPages{{
    {Word::page_enquiry, "https://egov.uscis.gov/e-request/"},
    {Word::page_change_address, "https://www.uscis.gov/addresschange",
     "https://www.uscis.gov/cambiodireccion",
     "uscis.gov/es/noticias/alertas/uscis-lanza-nueva-herramienta-de-cambio-de-direccion-en-linea",
     "2026-11-30"},
    {Word::page_processing_times, "https://egov.uscis.gov/processing-times/"},
    {Word::page_find_lawyer,
     "https://www.uscis.gov/scams-fraud-and-misconduct/avoid-scams/find-legal-services"},
}};

/// The address of that list, or of a page that USCIS's letters name, which `written` spells, with or without
/// scheme, "www." and last slash; empty for any other.
std::string_view official_page(std::string_view written);

}  // namespace caselight
