# What `cmake --install` puts where. The program finds its assets at ../share/netglow, from wherever it stands.
include(GNUInstallDirs)

set(assets "${PROJECT_SOURCE_DIR}/assets")
install(TARGETS netglow RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT netglow)
if(NETGLOW_BENCH)
  install(TARGETS netglow_bench RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT bench OPTIONAL)  # where it was built
endif()
install(DIRECTORY "${assets}/networks" "${assets}/licences" DESTINATION "${CMAKE_INSTALL_DATADIR}/netglow"
        COMPONENT netglow)
install(FILES "${assets}/netglow.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT netglow)
install(FILES "${assets}/netglow.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
        COMPONENT netglow)
# The type of .netglow files, which the desktop entry opens.
install(FILES "${assets}/netglow-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME netglow.xml
        COMPONENT netglow)
# The Debian package has both in a form of its own (NetglowPackage.cmake).
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/netglow" COMPONENT plain)
install(FILES "${PROJECT_SOURCE_DIR}/docs/netglow.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT plain)
