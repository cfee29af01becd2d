# The Debian package, which scripts/package makes by CPack: the component netglow of NetglowInstall.cmake, with the
# licences and the manual as Debian wants them. Where there is no gzip it cannot be made.
find_program(NETGLOW_GZIP gzip)
if(NOT NETGLOW_GZIP)
  return()
endif()

# A licence as Debian's copyright file takes it: every line indented, empty ones with a full stop.
function(netglow_licence_text variable file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(READ "${file}" text)
  string(STRIP "${text}" text)
  string(REGEX REPLACE "[ \t\r]*\n" "\n" text "${text}")
  while(text MATCHES "\n\n")
    string(REPLACE "\n\n" "\n.\n" text "${text}")
  endwhile()
  string(REPLACE "\n" "\n " text " ${text}")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

netglow_licence_text(mit "${PROJECT_SOURCE_DIR}/LICENSE")
netglow_licence_text(inter "${PROJECT_SOURCE_DIR}/assets/licences/Inter.txt")
netglow_licence_text(jetbrains "${PROJECT_SOURCE_DIR}/assets/licences/JetBrainsMono.txt")
configure_file("${PROJECT_SOURCE_DIR}/assets/package/copyright.in" "${PROJECT_BINARY_DIR}/package/copyright" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/package/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/netglow"
        COMPONENT debian EXCLUDE_FROM_ALL)
# Compressed without the time and the name that gzip would note: the same sources give the same package.
set(manual "${PROJECT_SOURCE_DIR}/docs/netglow.1")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manual}")
execute_process(COMMAND "${NETGLOW_GZIP}" -9nc "${manual}" OUTPUT_FILE "${PROJECT_BINARY_DIR}/package/netglow.1.gz"
                COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${PROJECT_BINARY_DIR}/package/netglow.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
        COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};Netglow;netglow;/;${PROJECT_BINARY_DIR};Netglow;debian;/")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_NAME netglow)
set(CPACK_PACKAGE_VENDOR Netglow)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "shows how a neural network computes")
set(CPACK_PACKAGE_DESCRIPTION
"Netglow plays the forward pass of a feed-forward neural network: every weight
times every signal, the sums, the activation, layer by layer. It can be stopped
anywhere and stepped back, and every value can be changed by hand.
Trained networks come in as ONNX, NumPy, safetensors or CSV.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Netglow <netglow@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "zenity | kdialog")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
