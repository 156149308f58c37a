#include "casefile/casefile.hpp"

#include "casefile/evidence_log.hpp"
#include "casefile/read_answers.hpp"

namespace caselight {
namespace {

using Reader = void (*)(const JsonValue&, Case&, EvidenceLog&);

struct ShapeReader {
  Shape shape;
  Reader read;
};

/// In this order: USCIS's own account answers before what other sources say.
constexpr ShapeReader kReaders[] = {
    {Shape::cases, read_cases},
    {Shape::case_status, read_case_status},
    {Shape::receipt_info, read_receipt_info},
    {Shape::documents, read_documents},
    {Shape::torch, read_torch},
    {Shape::egov, read_egov},
    {Shape::flat, read_flat},
};

}  // namespace

std::shared_ptr<const Case> make_case(const Capture& capture) {
  auto out = std::make_shared<Case>();
  out->evidence.emplace_back();
  out->receipt = capture.receipt;
  out->captured_at = capture.captured_at;
  out->clock_said = capture.clock_said;
  out->readings = capture.readings;
  out->bodies = capture.bodies;
  EvidenceLog log(*out);
  for (const ShapeReader& reader : kReaders) {
    const Body* body = capture.find(reader.shape);
    if (body != nullptr) reader.read(body->data, *out, log);
  }
  return out;
}

}  // namespace caselight
