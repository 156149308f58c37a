# The standard headers that most files name, parsed once. Only the presets dev and asan turn it on: a release is compiled in other
# groups and without it.
set(caselight_common_headers <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <tuple> <utility> <variant> <vector>)

# caselight_precompile(target headers...): makes them.
function(caselight_precompile target)
  if(CASELIGHT_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>) # ccache needs it
  endif()
endfunction()

# caselight_precompile_from(target maker): takes those that another target has made.
function(caselight_precompile_from target maker)
  if(CASELIGHT_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${maker})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()
