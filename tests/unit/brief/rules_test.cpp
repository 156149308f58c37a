#include <doctest/doctest.h>

#include <string>

#include "brief/answer/forbidden.hpp"

using namespace caselight;

namespace {

bool promises(std::string_view text) { return find_promise(tokens_of(text)).has_value(); }
bool advises(std::string_view text) { return find_legal_advice(tokens_of(text)).has_value(); }

}  // namespace

TEST_CASE("what foretells a decision is a promise, in English") {
  for (const char* text : {"Your case will be approved.",
                           "It will soon be approved",
                           "USCIS will approve it",
                           "It'll be approved",
                           "You will most likely get an approval.",
                           "Your approval is guaranteed",
                           "Approval is very likely",
                           "It is likely to be granted",
                           "It's going to be approved",
                           "USCIS is about to approve your form",
                           "It won't be denied",
                           "It will be denied",
                           "It should be approved in weeks",
                           "This is a good sign",
                           "Congratulations!",
                           "You have nothing to worry about",
                           "Your chances of approval are high",
                           "You will become a permanent resident",
                           "It is bound to succeed",
                           "It will, when reviewed, be approved",
                           "It is on track to be approved",
                           "I am confident they will grant it",
                           "It cannot fail and will be approved",
                           "Nobody can say when, but it will be approved"}) {
    CAPTURE(std::string(text));
    CHECK(promises(text));
  }
}

TEST_CASE("what foretells a decision is a promise, in Spanish") {
  for (const char* text :
       {"Su caso será aprobado.", "Su caso va a ser aprobado", "USCIS aprobará su caso",
        "Seguramente lo van a aprobar", "La aprobación es segura", "Pronto recibirá la aprobación",
        "Es probable que sea aprobado", "Es una buena señal", "¡Felicidades!", "Le concederán la residencia",
        "No se preocupe", "Su caso será denegado", "Será residente permanente"}) {
    CAPTURE(std::string(text));
    CHECK(promises(text));
  }
}

TEST_CASE("what is so, and what nobody knows, is no promise") {
  for (const char* text :
       {"USCIS says your Form I-765 was approved on July 15, 2026.",
        "Nobody can say whether it will be approved.", "This does not mean that it will be approved.",
        "If it is approved, USCIS will mail a card.",
        "I cannot tell whether the case will be approved or denied.", "USCIS will mail the notice.",
        "The data does not say when it will be decided.", "No se sabe si será aprobado.",
        "Nadie puede decir si USCIS aprobará el caso.", "USCIS dice que su caso fue aprobado.",
        "Your interview was scheduled.", "USCIS denied the request."}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(promises(text));
  }
}

TEST_CASE("a rule is not dodged by case, accents, spacing, look-alikes or hyphens") {
  for (const char* text :
       {"IT WILL BE APPROVED", "it w i l l be a p p r o v e d", "it will be аpprоved", "it will be appr0ved",
        "it will be ap-proved", "it will be äpproved", "it will be ａｐｐｒｏｖｅｄ",
        "it will be app\xE2\x80\x8Broved", "it w1ll be approved", "it will be app\xC2\xADroved"}) {
    CAPTURE(std::string(text));
    CHECK(promises(text));
  }
}

TEST_CASE("telling what to do in law is advice, in English and Spanish") {
  for (const char* text : {"You should file an appeal.",
                           "You must file Form I-290B now",
                           "I recommend that you sue USCIS",
                           "Consider filing a lawsuit",
                           "You need to reapply",
                           "You have to withdraw it",
                           "File Form I-290B.",
                           "Then appeal the decision",
                           "You can travel now",
                           "You may safely ignore the notice",
                           "It would be best to withdraw",
                           "You don't need to respond",
                           "No action is required.",
                           "You do not need to do anything",
                           "You can work while it is pending",
                           "Ask a lawyer and file an appeal",
                           "Debe presentar una apelación",
                           "Le recomiendo demandar a USCIS",
                           "Tiene que retirar la solicitud",
                           "Puede viajar",
                           "Apele la decisión",
                           "No tiene que responder",
                           "No hace falta hacer nada",
                           "Usted puede trabajar"}) {
    CAPTURE(std::string(text));
    CHECK(advises(text));
  }
}

TEST_CASE("asking a lawyer, and what USCIS did or asks, is no advice") {
  for (const char* text :
       {"Ask a lawyer whether to appeal.", "You should ask a lawyer whether to file an appeal.",
        "A lawyer or DOJ-accredited representative can be asked.",
        "USCIS asks for your answer by November 27, 2026.", "You should check the address on file.",
        "Your travel document was mailed.", "The case was filed on January 12, 2026.",
        "Your work permit was produced.", "Pregunte a un abogado si conviene apelar.",
        "El caso se presentó el 12 de enero de 2026.", "You have an interview on December 1, 2026.",
        "Answer the request for evidence by the date on your notice."}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(advises(text));
  }
}
