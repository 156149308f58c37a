// Captures and histories to try things on.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "../temporary_directory.hpp"
#include "history/history.hpp"
#include "history/pieces.hpp"

namespace caselight::test {

inline Instant instant(const char* text) { return parse_stamp(text)->at; }
inline Date day(const char* text) { return *parse_date(text); }

/// The clock of every history here.
inline Instant test_clock() { return instant("2026-11-23T12:00:00Z"); }

/// A number as a receipt: 1 → IOE0000000001.
inline std::string receipt(int number) {
  std::string digits = std::to_string(number);
  return "IOE" + std::string(10 - digits.size(), '0') + digits;
}

/// A capture file whose bodies are long enough to be pieces of their own. `news` is what differs between
/// days.
inline std::string capture(const std::string& of, const std::string& at, const std::string& news = "") {
  const std::string filler(400, 'x');
  return R"({"format":"caselight-capture/1","receipt":")" + of + R"(","capturedAt":")" + at +
         R"(","responses":{"cases":{"httpStatus":200,"contentType":"application/json","url":"https://my.uscis.gov/",)" +
         R"("body":"{\"data\":{\"receiptNumber\":\")" + of + R"(\",\"filler\":\")" + filler + R"(\"}}"},)" +
         R"("case_status":{"httpStatus":200,"body":"{\"data\":{\"text\":\")" + filler + news + R"(\"}}"}}})";
}

inline NewReading reading(const std::string& of, const std::string& text, const char* at) {
  Readings parts;
  parts[Endpoint::cases] = AnswerReading::ok;
  parts[Endpoint::case_status] = AnswerReading::empty;
  return {.receipt = of,
          .capture = text,
          .captured_at = instant(at),
          .received_at = instant("2026-11-23T12:00:00Z"),
          .browser = "firefox",
          .parts = parts,
          .applicant = "DOE, JANE"};
}

inline KeptReading keep(History& history, const std::string& of, const std::string& at,
                        const std::string& news = "") {
  const std::string text = capture(of, at, news);
  return history.keep(reading(of, text, at.c_str()));
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

/// The bytes of every file in a folder.
inline std::string all_bytes(const std::filesystem::path& directory) {
  std::string out;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) out += bytes_of(entry.path());
  return out;
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace caselight::test
