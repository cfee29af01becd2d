# cmake -P WriteEmbedded.cmake SOURCE NAME FILE [NAME FILE ...]: writes the C++ source that netglow_embed builds. The bytes
# are string literals, which compilers read some hundred times as fast as lists of numbers; any object format takes them.
set(first 4)  # after cmake, -P, the script and the source
math(EXPR last "${CMAKE_ARGC} - 1")
set(source "${CMAKE_ARGV3}")
set(text "// Generated: files that are built into the program.\n#include <string_view>\n\n")
string(APPEND text "#if defined(__GNUC__)\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n#endif\n\n")
string(APPEND text "namespace netglow::embedded {\n")
foreach(at RANGE ${first} ${last} 2)
  math(EXPR next "${at} + 1")
  set(name "${CMAKE_ARGV${at}}")
  file(READ "${CMAKE_ARGV${next}}" digits HEX)
  string(LENGTH "${digits}" size)
  math(EXPR size "${size} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${digits}")
  string(APPEND text "extern const std::string_view ${name};\n"
                     "constinit const std::string_view ${name}(\"${bytes}\", ${size});\n")
endforeach()
string(APPEND text "}  // namespace netglow::embedded\n")
file(WRITE "${source}" "${text}")
