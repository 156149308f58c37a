#include <doctest/doctest.h>

#include "brief/told.hpp"

using namespace caselight;
using caselight::told::redact;

TEST_CASE("a name is found in every order, case and accent, joined, inside words and with initials") {
  for (const char* said :
       {"QUANDLE, ZEPHYRINA", "Zephyrina Quandle", "zephyrina quandle", "ZEPHYRINA  J. QUANDLE", "Quandle",
        "Zéphyrina", "Quandle, Z", "zephyrinaquandle", "Q\xE2\x80\x8Buandle", "ZephyrinaQuandle2024",
        "Ｑｕａｎｄｌｅ", "Quandle-Zephyrina"}) {
    CAPTURE(said);
    CHECK(redact("QUANDLE, ZEPHYRINA", std::string("We wrote to ") + said + " about it") ==
          "We wrote to [APPLICANT] about it");
  }
}

TEST_CASE("names with marks, particles and other scripts are found whole") {
  CHECK(redact("O'DELL, NIAMH", "We wrote to Niamh ODell again") == "We wrote to [APPLICANT] again");
  CHECK(redact("DE LA CRUZ-GARCÍA, MARÍA", "We wrote to Maria de la Cruz Garcia again") ==
        "We wrote to [APPLICANT] again");
  CHECK(redact("王小明", "We wrote to 王小明 again") == "We wrote to [APPLICANT] again");
  CHECK(redact("ИВАНОВА, ОЛЬГА", "We wrote to Ольга Иванова again") == "We wrote to [APPLICANT] again");
}

TEST_CASE("a name is found as passports and keyboards without its marks spell it, and the other way round") {
  struct Spellings {
    const char* field;
    std::vector<const char*> said;
  };
  const Spellings people[] = {
      {"MÜLLER, JÖRG", {"Joerg Mueller", "joerg mueller", "JORG MULLER", "Mueller, Jörg", "JOERGMUELLER"}},
      {"MUELLER, JOERG", {"Jörg Müller", "jorg muller", "Müller, Joerg"}},
      {"STRAUSSBERG, GÜNTHER", {"Günter Straußberg", "guenther straussberg", "GUNTHER STRAUSBERG"}},
      {"JØRGENSEN, ÅSLAUG", {"Aaslaug Joergensen", "aslaug jorgensen"}},
      {"GROẞMANN, IDA", {"Ida Großmann", "grossmann", "GROSMANN"}},
      {"ZUÑIGA, BEGOÑA", {"Begona Zuniga", "BEGONXXA ZUNXXIGA", "Zuñiga"}},
      {"ÞORVALDSDÓTTIR, ÆVA", {"Thorvaldsdottir", "thorvaldsdóttir"}},
  };
  for (const auto& [field, said] : people) {
    for (const char* one : said) {
      CAPTURE(field);
      CAPTURE(one);
      CHECK(redact(field, std::string("we wrote to ") + one + " about it") ==
            "we wrote to [APPLICANT] about it");
    }
  }
}

TEST_CASE("spelling hides no ordinary word and none that is short") {
  CHECK(redact("SU, MAAS", "they may sue and the mass of letters") == "they may sue and the mass of letters");
  CHECK(redact("DUE, ROSS", "the case is due") == "the case is due");
}

TEST_CASE("a name with a slip of the pen is replaced, and put back as it was written") {
  KnownValues known;
  known.people.push_back({Identity::applicant, "QUANDLE, ZEPHYRINA", name_parts("QUANDLE, ZEPHYRINA")});
  for (const char* slip : {"quandel", "Quandl", "qandle", "zephirina", "Zefyrina", "zephyrinna"}) {
    CAPTURE(slip);
    Redactor redactor(known);
    const std::string said = std::string("a letter to ") + slip + " was sent";
    const std::string out = redactor.data(said);
    CHECK(out == "a letter to [PERSON-1] was sent");
    CHECK(redactor.restore(out) == said);
  }
  CHECK(redact("CHANG, WEI", "a change of address") == "a change of address");
  CHECK(redact("OFFICIER, MARCHE", "the officer in March") == "the officer in March");
}

TEST_CASE("a name of ordinary words does not wreck the text") {
  CHECK(redact("GREEN, MAY", "Your Green Card may be mailed in May 2026") ==
        "Your Green Card may be mailed in May 2026");
  CHECK(redact("CASE, WILL", "Your case will be transferred") == "Your case will be transferred");
  CHECK(redact("CASE, MAY", "Case Was Received") == "Case Was Received");
}

TEST_CASE("a name of ordinary words is replaced where it stands as a name") {
  for (const char* said : {"GREEN, MAY", "May Green", "Green, May", "Ms. Green", "MAY GREEN"}) {
    CAPTURE(said);
    const std::string out = redact("GREEN, MAY", std::string("We wrote to ") + said + " about it");
    CHECK(out.find("Green") == std::string::npos);
    CHECK(out.find("GREEN") == std::string::npos);
  }
  CHECK(redact("GREEN, MAY", "We have Green's card") == "We have [APPLICANT]'s card");
  CHECK(redact("GREEN, MAY", "The card of GREEN was mailed") == "The card of [APPLICANT] was mailed");
}

TEST_CASE("a name that is a month is left in dates and replaced elsewhere") {
  CHECK(redact("GARCIA, JULIO", "El 18 de julio de 2026 escribimos a Julio Garcia") ==
        "El 18 de julio de 2026 escribimos a [APPLICANT]");
  CHECK(redact("GARCIA, JULIO", "julio garcia vino") == "[APPLICANT] vino");
}

TEST_CASE("officers and people after a title are replaced though no field names them") {
  CHECK(redact("", "reviewed by Officer Thornquist today") == "reviewed by Officer [OFFICER-1] today");
  CHECK(redact("", "Dear Mr. Thornquist, we") == "Dear Mr. [PERSON-1], we");
  CHECK(redact("", "we sent it to Ottoline Thornquist for review") == "we sent it to [PERSON-1] for review");
}

TEST_CASE("a name in small letters is replaced where something announces it, though no field names it") {
  CHECK(redact("", "i wrote to mr thornquist about it") == "i wrote to mr [PERSON-1] about it");
  CHECK(redact("", "mrs. ottoline thornquist-quandle came") == "mrs. [PERSON-1] came");
  CHECK(redact("", "la sra. ottoline thornquist y su caso") == "la sra. [PERSON-1] y su caso");
  CHECK(redact("", "my name is ottoline thornquist and it is late") ==
        "my name is [PERSON-1] and it is late");
  CHECK(redact("", "me llamo ottoline thornquist y tengo un caso") == "me llamo [PERSON-1] y tengo un caso");
  CHECK(redact("", "a child named ottoline is in it") == "a child named [PERSON-1] is in it");
  for (const char* said : {"my name is misspelled on the card", "my name is wrong", "mi nombre es incorrecto",
                           "what is the form named in the notice", "se llama el formulario"}) {
    CHECK(redact("", said) == said);
  }
}

TEST_CASE("published titles stay whole") {
  for (const char* title : {"New Card Is Being Produced", "Request for Additional Evidence Was Sent",
                            "NEBRASKA SERVICE CENTER"}) {
    CHECK(redact("", title) == title);
  }
}

TEST_CASE("whoever shares a surname with a known person is somebody else, and one name") {
  for (const char* said : {"Jordan Quandle", "Ifeoma Quandle"}) {
    CAPTURE(said);
    CHECK(redact("QUANDLE, ZEPHYRINA", std::string("we wrote to ") + said + " about it") ==
          "we wrote to [PERSON-1] about it");
  }
  CHECK(redact("QUANDLE, ZEPHYRINA", "my wife Jordan Quandle works") == "my wife [PERSON-1] works");
  CHECK(redact("SAMPLE, ALEX", "Jordyn Sample called") == "[PERSON-1] called");
  CHECK(redact("QUANDLE, ZEPHYRINA", "Dear Quandle") == "Dear [APPLICANT]");
}

TEST_CASE("of two known people with one surname each keeps one placeholder") {
  KnownValues known;
  known.people.push_back({Identity::applicant, "QUANDLE, ZEPHYRINA", name_parts("QUANDLE, ZEPHYRINA")});
  known.people.push_back({Identity::person, "QUANDLE, IFEOMA", name_parts("QUANDLE, IFEOMA")});
  Redactor names(known);
  CHECK(names.typed("Does Ifeoma Quandle depend on Zephyrina Quandle?") ==
        "Does [PERSON-1] depend on [APPLICANT]?");
  CHECK(names.typed("Quandle, Ifeoma and Quandle, Zephyrina") == "[PERSON-1] and [APPLICANT]");
}

TEST_CASE(
    "a given name alone is the person who is named in full elsewhere, where nobody else comes into "
    "question") {
  CHECK(redact("QUANDLE, ZEPHYRINA", "My wife Ngozi Eze waits too. When does Ngozi hear from them?") ==
        "My wife [PERSON-1] waits too. When does [PERSON-1] hear from them?");
  CHECK(redact("QUANDLE, ZEPHYRINA", "My wife Ngozi waits too. When does Ngozi Eze hear from them?") ==
        "My wife [PERSON-1] waits too. When does [PERSON-1] hear from them?");
  CHECK(redact("QUANDLE, ZEPHYRINA",
               "I wrote for Ngozi Eze and I wrote for Ngozi Okafor. When does Ngozi hear from them?") ==
        "I wrote for [PERSON-1] and I wrote for [PERSON-2]. When does [PERSON-3] hear from them?");
  CHECK(redact("QUANDLE, ZEPHYRINA", "My wife Ngozi Eze waits too. When does Eze hear from them?") ==
        "My wife [PERSON-1] waits too. When does [PERSON-2] hear from them?");
}
