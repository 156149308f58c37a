# The loadable extension: the sources as they are, with the pieces that pages share put into them (pages.cmake), and the
# manifest beside them. The copy is made anew whenever a
# file changes, appears or goes, so that a file deleted from the sources does not live on in the folder.
file(GLOB_RECURSE CASELIGHT_EXTENSION_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/extension/*)
set(CASELIGHT_EXTENSION_DIR ${CMAKE_BINARY_DIR}/extension)
set(CASELIGHT_EXTENSION_LIST ${CMAKE_BINARY_DIR}/extension-files.txt)

# The list is a dependency of its own: deleting a file changes the list and nothing else.
list(JOIN CASELIGHT_EXTENSION_FILES "\n" CASELIGHT_EXTENSION_NAMES)
file(GENERATE OUTPUT ${CASELIGHT_EXTENSION_LIST} CONTENT "${CASELIGHT_EXTENSION_NAMES}\n")

# The engine is built by a preset of its own, for another machine than this one.
set(CASELIGHT_ENGINE ${CMAKE_SOURCE_DIR}/build/engine/bin/caselight.wasm CACHE FILEPATH "The engine's module")
set(engine_copied "")
if(EXISTS ${CASELIGHT_ENGINE})
  get_filename_component(engine_folder ${CASELIGHT_ENGINE} DIRECTORY)
  file(GLOB engine_words CONFIGURE_DEPENDS ${engine_folder}/words_*.bin)
  set(engine_copied COMMAND ${CMAKE_COMMAND} -E copy ${CASELIGHT_ENGINE} ${engine_words} ${CASELIGHT_EXTENSION_DIR}/engine)
  list(APPEND CASELIGHT_EXTENSION_FILES ${CASELIGHT_ENGINE} ${engine_words})
else()
  message(STATUS "There is no ${CASELIGHT_ENGINE}: the extension will explain nothing without the program")
endif()

# The reader of PDFs, one of npm's packages (package-lock.json): the two files that read a text layer, and its license. The legacy build
# is the one for browsers as old as those of the manifest.
find_path(CASELIGHT_PDF_READER legacy/build/pdf.worker.min.mjs
  PATHS ${CMAKE_SOURCE_DIR}/node_modules/pdfjs-dist ${CMAKE_SOURCE_DIR}/build/pdf-reader/node_modules/pdfjs-dist NO_DEFAULT_PATH)
set(reader_copied "")
if(CASELIGHT_PDF_READER)
  set(reader_files ${CASELIGHT_PDF_READER}/legacy/build/pdf.min.mjs ${CASELIGHT_PDF_READER}/legacy/build/pdf.worker.min.mjs
                   ${CASELIGHT_PDF_READER}/LICENSE)
  set(reader_copied COMMAND ${CMAKE_COMMAND} -E make_directory ${CASELIGHT_EXTENSION_DIR}/library
                    COMMAND ${CMAKE_COMMAND} -E copy ${reader_files} ${CASELIGHT_EXTENSION_DIR}/library)
  list(APPEND CASELIGHT_EXTENSION_FILES ${reader_files})
else()
  message(STATUS "There is no pdfjs-dist in node_modules: the extension will read no PDF, only pasted text")
endif()

add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/extension.stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${CASELIGHT_EXTENSION_DIR}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${CMAKE_SOURCE_DIR}/extension ${CASELIGHT_EXTENSION_DIR}
  COMMAND ${CMAKE_COMMAND} -DPAGES=${CASELIGHT_EXTENSION_DIR}/pages -P ${CMAKE_SOURCE_DIR}/script/cmake/pages.cmake
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/manifests/extension.json ${CASELIGHT_EXTENSION_DIR}/manifest.json
  ${engine_copied}
  ${reader_copied}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/extension.stamp
  DEPENDS ${CASELIGHT_EXTENSION_FILES} ${CMAKE_SOURCE_DIR}/manifests/extension.json ${CMAKE_SOURCE_DIR}/script/cmake/pages.cmake
          ${CASELIGHT_EXTENSION_LIST}
  COMMENT "Copying the extension into a loadable folder"
  VERBATIM)
add_custom_target(extension ALL DEPENDS ${CMAKE_BINARY_DIR}/extension.stamp)
