#include "brief/told.hpp"

#include <nlohmann/json.hpp>

namespace caselight::told {
namespace {

using nlohmann::json;

json cases(const std::string& applicant, const std::string& words) {
  return {{"receiptNumber", "IOE0000000001"},
          {"formType", "I-485"},
          {"formName", "Application to Register Permanent Residence " + words},
          {"submissionDate", "2026-01-12"},
          {"updatedAtTimestamp", "2026-08-19T12:52:33.481Z"},
          {"applicantName", applicant},
          {"representativeName", "COUNSEL, DANA"},
          {"elisChannelType", "Lockbox " + words},
          {"elisBeneficiaryAddendum", {{"note", words}}},
          {"evidenceRequests", {{{"noticeId", words}, {"isRespondedTo", false}}}},
          {"notices",
           {{{"letterId", words},
             {"generationDate", "2026-01-24T22:17:09.552Z"},
             {"appointmentDateTime", "2026-12-10T18:00:00.000Z"},
             {"actionType", "Appointment Scheduled " + words}}}},
          {"events",
           {{{"eventId", "e1 " + words},
             {"eventCode", "FTA0"},
             {"createdAtTimestamp", "2026-02-10T20:41:48.870Z"}},
            {{"eventId", "e2"},
             {"eventCode", "ZQ " + words},
             {"createdAtTimestamp", "2026-06-03T15:10:58.127Z"}}}}};
}

json case_status(const std::string& words) {
  return {
      {"receiptNumber", "IOE0000000001"},
      {"formType", "I-485"},
      {"currentActionCode", "FTA0"},
      {"currentActionCodeDate", "2026-02-10T00:00:00.000Z"},
      {"statusTitle", "Request for Evidence Was Sent " + words},
      {"statusText", "On February 10, 2026, we sent a request for evidence " + words + ". Please answer."},
      {"statusTitleSpanish", "Se envió una solicitud de evidencia " + words},
      {"statusTextSpanish", "El 10 de febrero de 2026 enviamos una solicitud de evidencia " + words},
      {"jurisdiction", "NBC"},
      {"jurisdictionDescription", "NATIONAL BENEFITS CENTER " + words},
      {"message", "payload " + words},
      {"historicalCaseStatuses",
       {{{"date", "01-15-2026 17:33:02"},
         {"actionCode", "IAF"},
         {"statusTitle", "Case Was Received " + words}}}}};
}

json documents(const std::string& words) {
  return {{{"fileName", "Scan of " + words + ".pdf"},
           {"contentId", "c0 " + words},
           {"type", "Other " + words},
           {"createDate", "2026-06-04T02:09:53.542+0000"},
           {"sourceType", "Applicant Provided"}},
          {{"fileName", "Appointment Scheduled.pdf"},
           {"contentId", "abc"},
           {"type", "Appointment Scheduled " + words},
           {"createDate", "2026-01-24T02:09:53.542+0000"},
           {"sourceType", "USCIS Generated"}}};
}

}  // namespace

std::string case_with(std::string_view applicant, std::string_view words) {
  const std::string more(words);
  const json bundle{{"cases", {{"data", cases(std::string(applicant), more)}}},
                    {"case_status", {{"data", case_status(more)}}},
                    {"receipt_info",
                     {{"data",
                       {{"receipt_details",
                         {{"form", "I-485"},
                          {"location", "NBC " + more},
                          {"receipt_number", "IOE0000000001"},
                          {"subtype", "147-C9 " + more}}},
                        {"message", more}}}}},
                    {"documents", {{"data", documents(more)}}}};
  return bundle.dump();
}

}  // namespace caselight::told
