#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace caselight {

/// `[e3]`, `[e3, e4]`, `(e3)` or a bare `e3`: where it stands and which pieces of evidence it names.
struct EvidenceMention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> ids;
};

/// The mention that begins at `at`, in brackets only.
std::optional<EvidenceMention> evidence_id_at(std::string_view text, std::size_t at);

/// All mentions, bare ones too.
std::vector<EvidenceMention> find_evidence_ids(std::string_view text);

}  // namespace caselight
