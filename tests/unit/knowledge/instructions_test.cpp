#include "knowledge/instructions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

using namespace caselight;

// The sentences are those of USCIS's status templates, as a public crawler collected them.

TEST_CASE("every row's example is read as the row means") {
  std::ifstream file(std::string(CASELIGHT_TABLES) + "/instructions.json");
  const auto rows = nlohmann::json::parse(file)["rows"];
  REQUIRE(rows.size() > 20);
  for (const auto& row : rows) {
    CAPTURE(row["id"]);
    const auto means = std::ranges::find(instruction_names, row["means"].get<std::string>());
    const auto wanted = static_cast<Instruction>(means - instruction_names.begin());
    const Instruction read = read_instruction(row["example"].get<std::string>());
    if (wanted < Instruction::opening) CHECK(read == wanted);
    if (wanted >= Instruction::opening) CHECK(read != Instruction::none);
  }
}

TEST_CASE("words of courtesy may stand before a command, one after the other") {
  for (const std::string_view sentence :
       {"Please call the USCIS Contact Center.", "Then please also call us.", "Favor de enviar los papeles.",
        "Por favor, también llame al consulado."})
    CHECK(read_instruction(sentence) != Instruction::none);
  for (const std::string_view sentence :
       {"Please note your receipt number.", "Then we will call you.", "Also."})
    CHECK(read_instruction(sentence) == Instruction::none);
}

TEST_CASE("what USCIS's templates tell about is no instruction") {
  for (const std::string_view sentence : {
           "On November 3, 2026, we received your Form N-336, Request for a Hearing on a Decision in "
           "Naturalization Proceedings, Receipt Number IOE0000000001, and sent you the receipt notice.",
           "On November 3, 2026, we denied your request for expedite processing of your Form I-485, Receipt "
           "Number IOE0000000001.",
           "The notice explains why we transferred your case.",
           "We will schedule your interview and send you a notice.",
           "We will notify you by mail if the appointment is rescheduled, a decision is made, or if the "
           "office "
           "needs something from you.",
           "Your interview for your Form I-485, Receipt Number IOE0000000001, was completed, and your case "
           "must "
           "be reviewed.",
           "We will destroy your new card if we do not receive an address update by December 2, 2026.",
           "That office will mail you our decision or send you a request if it needs something from you.",
           "This could have a serious effect on your case.",
           "El 3 de noviembre de 2026, recibimos su Formulario I-485 y le enviamos el aviso de recibo.",
       }) {
    CAPTURE(sentence);
    CHECK(read_instruction(sentence) == Instruction::none);
  }
}

TEST_CASE("the sentences that stand in many templates ask for nothing by themselves") {
  for (
      const std::string_view sentence : {
          "If you move, go to www.uscis.gov/addresschange to give us your new mailing address.",
          "If you change your mailing address, go to www.uscis.gov/addresschange to give us your new mailing "
          "address.",
          "Please follow the instructions in the notice.",
          "Please follow any instructions on the approval notice.",
          "Please follow the instructions in the notice and submit any requested materials.",
          "Please follow the instructions in the request for evidence.",
          "If you do not receive your rejected case by December 2, 2026, contact the USCIS Contact Center at "
          "www.uscis.gov/contactcenter.",
          "If you do not receive your card by December 2, 2026, please go to www.uscis.gov/e-request to "
          "request "
          "that we resend the card to you.",
          "If you did not receive the card, please go to www.uscis.gov/e-request to request that we resend "
          "the "
          "card to you.",
          "If the fee remitter does not receive a refund by December 2, 2026, please call the Burlington "
          "Finance Center at 1-802-288-7600.",
          "You can use your tracking number at www.USPS.com in the Quick Tools Tracking section.",
          "Please contact the Department of State directly for any further information on your case.",
          "If you move, contact the premium-processing unit directly to update your address.",
          "Si se muda, visite www.uscis.gov/es/cambiodedireccion para darnos su nueva dirección postal.",
          "Por favor, siga las instrucciones en el aviso.",
      }) {
    CAPTURE(sentence);
    CHECK(read_instruction(sentence) == Instruction::routine);
  }
}

TEST_CASE("what a template asks for is read") {
  CHECK(
      read_instruction("Please go to www.uscis.gov/e-request to request a copy of the notice immediately.") ==
      Instruction::request_copy);
  CHECK(read_instruction("You must file a Form I-765, Application for Employment Authorization, with the "
                         "correct fee to obtain a new card.") == Instruction::new_filing);
  CHECK(read_instruction("If you still need the document, you will have to file a Form I-131, with fee.") ==
        Instruction::new_filing);
  CHECK(
      read_instruction("If you wish to still pursue the benefit, you must file a new application or petition "
                       "and submit a new fee filing fee.") == Instruction::new_filing);
  CHECK(read_instruction("Please follow the instructions to resubmit your case.") == Instruction::resubmit);
  CHECK(read_instruction("Debe presentar una nueva solicitud con la tarifa correcta.") ==
        Instruction::new_filing);
}

TEST_CASE("a command that nobody knows is not passed over") {
  for (const std::string_view sentence : {
           "Send us your original passport immediately.",
           "Do not send original documents.",
           "You must bring two photographs to our office.",
           "Please sign the enclosed form and mail it back.",
           "Before your interview, complete Form I-693.",
           "Unless you are in removal proceedings, call us within ten days.",
           "Envíe su pasaporte original de inmediato.",
           "Debe llevar dos fotografías a nuestra oficina.",
           "No viaje fuera de los Estados Unidos.",
       }) {
    CAPTURE(sentence);
    CHECK(read_instruction(sentence) == Instruction::unread);
  }
}
