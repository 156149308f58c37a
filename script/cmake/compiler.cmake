# Not -O3: a twentieth fewer instructions from the answers to the page, and a host that is over its budget on disk.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CASELIGHT_SIZE_FLAG -Os)
if(CASELIGHT_WASM) # what a phone loads: all rooms are optimised as one program, and nothing asks for the type of an object
  set(CMAKE_CXX_FLAGS_RELEASE "-flto -Oz -fno-rtti -DNDEBUG")
  set(CASELIGHT_SIZE_FLAG -Oz)
endif()

# Settings for our own targets only: third-party headers come in as SYSTEM and keep their own warnings.
add_library(caselight_settings INTERFACE)
target_compile_features(caselight_settings INTERFACE cxx_std_20)
target_include_directories(caselight_settings INTERFACE ${CMAKE_SOURCE_DIR}/native-host)
target_compile_options(caselight_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Wcast-align -Woverloaded-virtual -Wimplicit-fallthrough -fno-common)
if(NOT CASELIGHT_WASM) # a module's stack is no place where code runs, and its C library has no guard
  target_compile_options(caselight_settings INTERFACE -fstack-protector-strong)
endif()
# g++ 12 sees overlaps in std::string at -O3 where there are none (GCC bug 105651).
target_compile_options(caselight_settings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CASELIGHT_FUZZ)
  target_compile_options(caselight_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CASELIGHT_WERROR)
  target_compile_options(caselight_settings INTERFACE -Werror)
endif()
if(CASELIGHT_WASM)
  target_compile_options(caselight_settings INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(caselight_settings INTERFACE -Wl,--gc-sections -Wl,--strip-all)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(caselight_settings INTERFACE _FORTIFY_SOURCE=2)
  target_compile_options(caselight_settings INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(caselight_settings INTERFACE -Wl,--gc-sections -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
else()
  target_compile_definitions(caselight_settings INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(CASELIGHT_SANITIZE)
  # clang 14 cannot build Asio coroutines with -fsanitize=function.
  target_compile_options(caselight_settings INTERFACE
    -fsanitize=${CASELIGHT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function> $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
  target_link_options(caselight_settings INTERFACE -fsanitize=${CASELIGHT_SANITIZE})
endif()

# caselight_together(target): some files of the target are compiled as one, because most of the time goes into the standard headers
# that each of them names. A name that two files give in their unnamed namespaces then stops the build.
function(caselight_together target)
  if(CASELIGHT_TOGETHER)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${CASELIGHT_TOGETHER})
  endif()
endfunction()

# caselight_room(name SOURCES... LINK rooms...): a room of the house as a static library.
function(caselight_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(caselight_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(caselight_${name} PUBLIC caselight_settings ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
  if(name STREQUAL "base")
    caselight_precompile(caselight_base ${caselight_common_headers})
  else()
    caselight_precompile_from(caselight_${name} caselight_base)
  endif()
  caselight_together(caselight_${name})
  caselight_tidy(caselight_${name})
endfunction()

function(caselight_tidy target)
  if(CASELIGHT_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY "clang-tidy;--quiet")
  endif()
endfunction()

# caselight_for_size(target): in a release the target is compiled for size. For rooms that are not on the way from four answers
# to a summary: the host has a budget on disk too.
function(caselight_for_size target)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(${target} PRIVATE ${CASELIGHT_SIZE_FLAG})
  endif()
endfunction()

# caselight_sources_for_size(room sources...): the same for some sources of a room. They become a target of their own, because a file that has
# options of its own is never compiled as one with others. The engine is compiled for size as it is.
function(caselight_sources_for_size name)
  if(CASELIGHT_WASM OR NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    return()
  endif()
  set(room caselight_${name})
  add_library(${room}_small OBJECT ${ARGN})
  foreach(property LINK_LIBRARIES INCLUDE_DIRECTORIES COMPILE_DEFINITIONS)
    set_property(TARGET ${room}_small PROPERTY ${property} $<TARGET_PROPERTY:${room},${property}>)
  endforeach()
  target_compile_options(${room}_small PRIVATE ${CASELIGHT_SIZE_FLAG})
  caselight_together(${room}_small)
  get_target_property(sources ${room} SOURCES)
  list(REMOVE_ITEM sources ${ARGN})
  set_property(TARGET ${room} PROPERTY SOURCES ${sources} $<TARGET_OBJECTS:${room}_small>)
endfunction()

# caselight_sources_for_speed(sources...): the few sources of the room in this folder that see every byte or are asked all the time. Only
# the engine needs it, because all else in it is compiled for size.
function(caselight_sources_for_speed)
  if(CASELIGHT_WASM AND CMAKE_BUILD_TYPE STREQUAL "Release")
    set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS -O2)
  endif()
endfunction()
