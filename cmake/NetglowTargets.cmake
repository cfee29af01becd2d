# Functions that make the project's own targets; everything they set is a property of the target.

include(CheckLinkerFlag)
include(GoogleTest)

# Compiling the same twice is left to ccache, where it is installed; -DCMAKE_CXX_COMPILER_LAUNCHER= goes without.
find_program(NETGLOW_CCACHE ccache)
if(NETGLOW_CCACHE)
  foreach(language IN ITEMS C CXX)
    if(NOT DEFINED CMAKE_${language}_COMPILER_LAUNCHER)
      # With precompiled headers ccache cannot see which macros and times of files count: none do.
      set(CMAKE_${language}_COMPILER_LAUNCHER env
          CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${NETGLOW_CCACHE}")
    endif()
  endforeach()
endif()

# What every target of ours is compiled with; dependencies are not.
add_library(netglow_options INTERFACE)
target_compile_features(netglow_options INTERFACE cxx_std_20)
target_include_directories(netglow_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(netglow_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of what it has inlined from its own headers: "literal" + string, vectors of strings.
  target_compile_options(netglow_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
                                                   -Wno-array-bounds)
endif()
# A product and an addition fused into one rounding would give other digits than the partial sums show, on processors
# that can.
target_compile_options(netglow_options INTERFACE -ffp-contract=off)
# Two hundred test programs are linked: lld and mold take a fraction of GNU ld's time. -DNETGLOW_LINKS_WITH_lld=OFF goes
# without.
foreach(linker IN ITEMS lld mold)
  check_linker_flag(CXX -fuse-ld=${linker} NETGLOW_LINKS_WITH_${linker})
  if(NETGLOW_LINKS_WITH_${linker})
    target_link_options(netglow_options INTERFACE -fuse-ld=${linker})
    break()
  endif()
endforeach()
if(NETGLOW_SANITIZE)
  target_compile_options(netglow_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(netglow_options INTERFACE -fsanitize=address,undefined)
endif()

if(NETGLOW_FUZZ)
  target_compile_options(netglow_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                                                   -fno-omit-frame-pointer)
  target_link_options(netglow_options INTERFACE -fsanitize=address,undefined)
endif()

# The headers that nearly every file includes, read once by the compiler instead of four hundred times. Sources include
# what they use all the same: -DNETGLOW_PRECOMPILE=OFF builds without.
function(netglow_precompiled_headers name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LINKS")
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "// Only its precompiled headers are of use.\n")
  add_library(${name} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  target_link_libraries(${name} PRIVATE netglow_options ${arg_LINKS})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

function(netglow_reuse_headers target headers)
  if(NETGLOW_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()

# netglow_program(netglow SOURCES main.cpp LINKS netglow_cli): a program of ours.
function(netglow_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE netglow_options ${arg_LINKS})
  if(NETGLOW_SANITIZE)
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/sanitizer/keep_drivers.cpp")
  endif()
endfunction()

# Several sources of a library or a test program are compiled as one, which takes a third of the time of a whole build:
# what they include is read once. A name in an unnamed namespace is therefore unique in its folder. Libraries marked
# ONE_BY_ONE go without: those of the window, whose sources use small names for measures, are short and change often.
# -DNETGLOW_UNITY=OFF and the preset dev compile every source by itself.
set(NETGLOW_SOURCES_AT_ONCE 6)
function(netglow_compile_together target)
  if(NETGLOW_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${NETGLOW_SOURCES_AT_ONCE})
    # A type of an unnamed namespace in a class of the same source is no fault; GCC takes the source for a header here.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()

# netglow_library(core_forward SOURCES forward.cpp LINKS netglow_network): a static library of one folder. It can include
# the headers of what it links and of nothing else of ours (tests/architecture holds it to that).
function(netglow_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ONE_BY_ONE" "" "SOURCES;LINKS;PRIVATE_LINKS")
  add_library(netglow_${name} STATIC ${arg_SOURCES})
  target_link_libraries(netglow_${name} PUBLIC netglow_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  netglow_reuse_headers(netglow_${name} netglow_headers)
  if(NOT arg_ONE_BY_ONE)
    netglow_compile_together(netglow_${name})
  endif()
endfunction()

# Tests run once for every time they are compiled: what optimising them costs would not come back. What they test keeps
# its own optimisation.
set(NETGLOW_TEST_OPTIMISATION -O0)
function(netglow_compile_as_test name)
  target_compile_options(${name} PRIVATE ${NETGLOW_TEST_OPTIMISATION})
  netglow_reuse_headers(${name} netglow_test_headers)
endfunction()

# netglow_test(trace_test SOURCES trace_test.cpp LINKS netglow_forward): a GoogleTest program; ctest sees every test of it.
# Tests find their data under NETGLOW_TEST_DATA.
function(netglow_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  netglow_program(${name} SOURCES ${arg_SOURCES} LINKS ${arg_LINKS} GTest::gtest_main GTest::gmock)
  netglow_compile_as_test(${name})
  netglow_compile_together(${name})
  target_compile_definitions(${name} PRIVATE NETGLOW_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
                                             NETGLOW_SOURCE="${PROJECT_SOURCE_DIR}")
  gtest_discover_tests(${name} PROPERTIES TIMEOUT 240 DISCOVERY_TIMEOUT 60)
endfunction()
