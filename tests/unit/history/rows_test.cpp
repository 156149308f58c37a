// What stands in stored rows keeps its meaning, wherever an enumerator is put.
#include "history/rows.hpp"

#include <doctest/doctest.h>

using namespace caselight;

namespace {

Readings readings(AnswerReading cases, AnswerReading status, AnswerReading receipt, AnswerReading documents) {
  Readings out;
  out[Endpoint::cases] = cases;
  out[Endpoint::case_status] = status;
  out[Endpoint::receipt_info] = receipt;
  out[Endpoint::documents] = documents;
  return out;
}

}  // namespace

TEST_CASE("a stored row of readings reads as it did when it was written") {
  const auto stored =
      readings(AnswerReading::ok, AnswerReading::signed_out, AnswerReading::missing, AnswerReading::network);
  CHECK(to_number(stored) == 0x02BA);
  CHECK(readings_from(0x02BA).of == stored.of);
  CHECK(readings_from(0x1345).of == readings(AnswerReading::empty, AnswerReading::not_yours,
                                             AnswerReading::not_found, AnswerReading::blocked)
                                        .of);
  CHECK(readings_from(0x6789).of == readings(AnswerReading::rate_limited, AnswerReading::server_error,
                                             AnswerReading::not_json, AnswerReading::truncated)
                                        .of);
}

TEST_CASE("a number that a later version wrote is an answer that was not read") {
  CHECK(readings_from(0xC000)[Endpoint::cases] == AnswerReading::missing);
  CHECK_FALSE(was_read(readings_from(0xF000)[Endpoint::cases]));
}
