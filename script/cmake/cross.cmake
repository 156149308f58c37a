# For a build for another machine. The programs that write sources run on the machine that builds: they come from a native build. Of the
# system's headers only those of the JSON library are taken; beside them stand headers of another C library.
set(CASELIGHT_TOOLS "" CACHE PATH "The bin folder of a native build")
foreach(tool caselight-knowledge-compiler caselight-words-compiler)
  add_executable(${tool} IMPORTED GLOBAL)
  set_target_properties(${tool} PROPERTIES IMPORTED_LOCATION ${CASELIGHT_TOOLS}/${tool})
endforeach()

find_path(NLOHMANN_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include REQUIRED NO_CMAKE_FIND_ROOT_PATH)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/headers)
file(CREATE_LINK ${NLOHMANN_INCLUDE}/nlohmann ${CMAKE_BINARY_DIR}/headers/nlohmann SYMBOLIC)
add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
target_include_directories(nlohmann_json::nlohmann_json SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/headers)
