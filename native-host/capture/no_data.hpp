#pragma once

#include <cstdint>
#include <string_view>

#include "capture/reading.hpp"

namespace caselight {

/// What people paste in place of the data: what was copied, and what the page behind a link said instead.
enum class NoData : std::uint8_t {
  other,
  address,         ///< of a page, and not what the page shows
  receipt_number,  ///< and nothing else
  picture,         ///< an image or a PDF file
  page             ///< the words of a page that a browser or a server shows instead; see judge_words
};

/// `text` is not empty and has no JSON in it.
NoData judge_no_data(std::string_view text);

/// What the words of such a page amount to: signed_out, blocked, server_error, or not_json for any other
/// text. People copy what a page shows, and that has no markup to know it by.
AnswerReading judge_words(std::string_view text);

}  // namespace caselight
