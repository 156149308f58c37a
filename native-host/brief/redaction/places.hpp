// Words that people write with a capital and that name nobody: where they come from and live, and what they
// read about. Public facts of the United States and of countries, in English and Spanish.
#pragma once

#include <string_view>

namespace caselight {

inline constexpr std::string_view kPlaces =
    // countries
    "afghanistan afganistan albania algeria argelia andorra angola argentina armenia australia austria "
    "azerbaijan "
    "azerbaiyan bahamas bahrain bangladesh barbados belarus bielorrusia belgium belgica belize belice benin "
    "bhutan "
    "bolivia bosnia botswana brazil brasil brunei bulgaria burkina faso burma burundi cambodia camboya "
    "cameroon camerun "
    "canada chile china colombia comoros congo croatia croacia cuba cyprus chipre czech checa denmark "
    "dinamarca djibouti "
    "dominica dominican dominicana ecuador egypt egipto eritrea estonia eswatini ethiopia etiopia fiji "
    "finland finlandia "
    "france francia gabon gambia germany alemania ghana greece grecia grenada guatemala guinea guyana haiti "
    "honduras "
    "hungary hungria iceland islandia india indonesia iran iraq irak ireland irlanda italy italia ivory "
    "jamaica japan "
    "japon kazakhstan kazajistan kenya kosovo kuwait kyrgyzstan laos latvia letonia lebanon libano lesotho "
    "liberia libya "
    "libia lithuania lituania luxembourg madagascar malawi malaysia malasia maldives mali malta mauritania "
    "mauritius "
    "mexico micronesia moldova mongolia montenegro morocco marruecos mozambique myanmar namibia nepal "
    "netherlands "
    "nicaragua niger nigeria macedonia norway noruega oman pakistan palau palestine palestina panama papua "
    "paraguay peru "
    "philippines filipinas poland polonia portugal qatar romania rumania russia rusia rwanda ruanda samoa "
    "senegal serbia "
    "seychelles singapore singapur slovakia eslovaquia slovenia eslovenia somalia sudafrica korea corea "
    "spain espana sri "
    "lanka sudan suriname sweden suecia switzerland suiza syria siria taiwan tajikistan tanzania thailand "
    "tailandia togo "
    "tonga trinidad tobago tunisia tunez turkey turquia turkmenistan uganda ukraine ucrania emirates "
    "emiratos uruguay "
    "uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe africa asia europe europa "
    // states and territories
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois "
    "indiana iowa "
    "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana "
    "nebraska "
    "nevada hampshire jersey york ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont "
    "wisconsin wyoming "
    "puerto rico guam "
    // cities
    "albuquerque anaheim anchorage atlanta baltimore baton rouge birmingham boston bronx brooklyn buffalo "
    "chattanooga "
    "chicago cincinnati cleveland dallas denver detroit elgin fresno guangzhou hartford hialeah honolulu "
    "houston "
    "indianapolis jacksonville juarez laredo lewisville manhattan manila mcallen memphis mesquite miami "
    "milwaukee "
    "minneapolis nashville newark norfolk oakland omaha orlando philadelphia phoenix pittsburgh portland "
    "providence "
    "queens raleigh reno sacramento seattle spokane tampa tijuana tucson tulsa yakima";

/// Words of immigration cases, of the calendar and of where people talk about both.
inline constexpr std::string_view kOfTheTrade =
    "north south east west reuse combo bulletin boletin ombudsman ombudsperson congress congressman "
    "congresswoman congreso congresista senator "
    "senador "
    "senadora consulate consulado embassy embajada lockbox adjustment parole tps daca vawa nvc cbp ice doj "
    "irs dmv "
    "uniting schengen passport medicaid medicare covid "
    "thanksgiving christmas navidad easter pascua ramadan eid diwali hanukkah juneteenth memorial veterans "
    "labor "
    "columbus halloween "
    "reddit facebook youtube google whatsapp telegram tiktok trackitt lawfully chatgpt trump biden obama";

/// Places that are also names of people: they are places after a word that says so.
inline constexpr std::string_view kPlacesAndNames =
    "austin carolina chad charlotte dakota georgia israel jackson jordan kingston lincoln london london "
    "paris salvador "
    "santiago sydney victoria virginia washington madison";

}  // namespace caselight
