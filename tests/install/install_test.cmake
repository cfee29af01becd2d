# Installs BUILD into a folder of SCRATCH, moves that, and looks at what is there. `cmake -P`; fails with what is wrong.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${SCRATCH}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${SCRATCH}/first"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
set(there "${SCRATCH}/a moved copy")
file(RENAME "${SCRATCH}/first" "${there}")

if(BENCH)
  set(bench bin/netglow-bench)
endif()
foreach(file IN ITEMS bin/netglow ${bench} share/netglow/networks/article.netglow share/netglow/networks/xor.netglow
        share/netglow/licences/Inter.txt share/netglow/licences/JetBrainsMono.txt share/doc/netglow/LICENSE
        share/applications/netglow.desktop
        share/mime/packages/netglow.xml share/man/man1/netglow.1 share/icons/hicolor/scalable/apps/netglow.svg)
  if(NOT EXISTS "${there}/${file}")
    message(SEND_ERROR "not installed: ${file}")
  endif()
endforeach()
file(GLOB found RELATIVE "${there}" "${there}/*")
if(NOT found STREQUAL "bin;share")
  message(SEND_ERROR "found ${found}, expected bin and share alone: a dependency installs itself")
endif()

function(expect_output expected)
  execute_process(COMMAND "${there}/bin/netglow" ${ARGN} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  if(NOT output MATCHES "${expected}")
    message(SEND_ERROR "netglow ${ARGN}: found \"${output}\", expected ${expected}")
  endif()
endfunction()
string(REPLACE "." "\\." version "${VERSION}")
expect_output("^netglow ${version}\n$" --version)
expect_output("^layer,neuron,sum,output\n" forward "${there}/share/netglow/networks/xor.netglow" --format csv)

if(BENCH)
  expect_output("pick_vs_brute_784x800" bench --benchmark_list_tests)
endif()

find_program(validate desktop-file-validate)
if(validate)
  execute_process(COMMAND "${validate}" "${there}/share/applications/netglow.desktop" COMMAND_ERROR_IS_FATAL ANY)
endif()
file(REMOVE_RECURSE "${SCRATCH}")
