#pragma once

#include <string>

#include "capture/reading.hpp"

namespace caselight {

/// How each answer could be read, as the protocol and an exported line write it: `{"cases":"ok",...}`.
std::string readings_json(const Readings& readings);

}  // namespace caselight
