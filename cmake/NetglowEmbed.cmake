# netglow_embed(target GROUP NAME FILE ...): builds files into a target, as they are. Pairs of NAME FILE may follow each
# other. In C++ each is `namespace netglow::embedded { extern const std::string_view NAME; }`, which the target declares
# in a header of its own. A group is one source, written anew when one of its files has changed.
set(NETGLOW_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/WriteEmbedded.cmake")
function(netglow_embed target group)
  set(files "")
  set(pairs "")
  list(LENGTH ARGN count)
  math(EXPR last "${count} - 1")
  foreach(at RANGE 0 ${last} 2)
    math(EXPR next "${at} + 1")
    list(GET ARGN ${at} name)
    list(GET ARGN ${next} file)
    get_filename_component(file "${file}" ABSOLUTE)
    list(APPEND files "${file}")
    list(APPEND pairs "${name}" "${file}")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded_${group}.cpp")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND "${CMAKE_COMMAND}" -P "${NETGLOW_EMBED_SCRIPT}" "${source}" ${pairs}
    DEPENDS "${NETGLOW_EMBED_SCRIPT}" ${files}
    COMMENT "Writing embedded_${group}.cpp"
    VERBATIM)
  target_sources(${target} PRIVATE "${source}")
endfunction()
