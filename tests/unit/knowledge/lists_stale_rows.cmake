# The report lists a row that is past its shelf life and leaves a fresh one out; it never fails for that.
execute_process(COMMAND ${COMPILER} report 2026-11-24 ${OUT} ${TABLE} RESULT_VARIABLE code OUTPUT_VARIABLE said)
file(READ ${OUT} written)
string(FIND "${said}" "offices.json, row 1 (NSC): checked 2001-01-01" stale)
string(FIND "${said}" "row 2" fresh)
if(NOT code EQUAL 0 OR stale EQUAL -1 OR NOT fresh EQUAL -1 OR NOT said STREQUAL written)
  message(FATAL_ERROR "exit code ${code}\nsaid: ${said}\nwritten: ${written}")
endif()
