# netglow_embed(netglow_render HEADER embedded_fonts.h FILES font_sans=/path/Inter.otf shader=scene.vert): puts files into
# a target when it is built. The header, which the target includes by its name, declares for each a function of
# namespace netglow::embedded that answers its bytes; they live as long as the program. A file that changes is embedded
# again by the next build.
#
# The bytes come in by the assembler's .incbin, inside a generated C++ file: nothing but the compiler (GCC or Clang) is
# needed, and a font of a megabyte costs no compile time.
function(netglow_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER" "FILES")
  get_filename_component(base "${arg_HEADER}" NAME_WE)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded_${base}")
  set(declarations "")
  set(definitions "")
  set(paths "")
  foreach(entry IN LISTS arg_FILES)
    if(NOT entry MATCHES "^([a-z_0-9]+)=(.+)$")
      message(FATAL_ERROR "netglow_embed: '${entry}' is not name=file")
    endif()
    set(name "${CMAKE_MATCH_1}")
    get_filename_component(path "${CMAKE_MATCH_2}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    if(NOT EXISTS "${path}")
      message(FATAL_ERROR "netglow_embed: ${path} does not exist")
    endif()
    list(APPEND paths "${path}")
    set(symbol "netglow_embedded_${base}_${name}")
    string(APPEND declarations "std::span<const std::byte> ${name}();\n")
    string(APPEND definitions "
asm(R\"(
    .pushsection .rodata
    .balign 16
    .globl ${symbol}
    .globl ${symbol}_end
${symbol}:
    .incbin \"${path}\"
${symbol}_end:
    .byte 0
    .popsection
)\");
extern \"C\" const std::byte ${symbol}[];
extern \"C\" const std::byte ${symbol}_end[];
std::span<const std::byte> netglow::embedded::${name}() { return {${symbol}, ${symbol}_end}; }
")
  endforeach()
  set(note "// Made by netglow_embed (cmake/NetglowEmbed.cmake).\n")
  set(header_text "${note}#pragma once\n\n#include <cstddef>\n#include <span>\n\nnamespace netglow::embedded {\n")
  string(APPEND header_text "${declarations}}  // namespace netglow::embedded\n")
  # file(CONFIGURE) leaves a file that would be the same alone, so configuring again builds nothing again.
  file(CONFIGURE OUTPUT "${folder}/${arg_HEADER}" CONTENT "${header_text}" @ONLY)
  file(CONFIGURE OUTPUT "${folder}/${base}.cpp" CONTENT "${note}#include \"${arg_HEADER}\"\n${definitions}" @ONLY)
  set_source_files_properties("${folder}/${base}.cpp" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${folder}/${base}.cpp")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()
