# netglow_embed(target SYMBOL FILE ...): builds files into a target, as they are, with the assembler's .incbin. In C++ they
# are `extern "C" const unsigned char SYMBOL[], SYMBOL_end[]`. Pairs of SYMBOL FILE may follow each other.
function(netglow_embed target)
  list(LENGTH ARGN count)
  math(EXPR last "${count} - 1")
  set(body "// Generated: files built into the program.\n")
  set(files "")
  foreach(at RANGE 0 ${last} 2)
    math(EXPR next "${at} + 1")
    list(GET ARGN ${at} symbol)
    list(GET ARGN ${next} file)
    get_filename_component(file "${file}" ABSOLUTE)
    list(APPEND files "${file}")
    string(APPEND body
      "asm(\".section .rodata\\n.global ${symbol}\\n.balign 16\\n${symbol}:\\n.incbin \\\"${file}\\\"\\n\"\n"
      "    \".global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "${body}" @ONLY)
  set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${source}")
endfunction()
