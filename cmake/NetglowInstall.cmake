# What `cmake --install` puts where. The program finds its assets at ../share/netglow, from wherever it stands.
include(GNUInstallDirs)

install(TARGETS netglow RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(NETGLOW_BENCH)
  install(TARGETS netglow_bench RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" OPTIONAL)  # where it was built
endif()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/assets/networks" "${PROJECT_SOURCE_DIR}/assets/licences"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/netglow")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/netglow")
install(FILES "${PROJECT_SOURCE_DIR}/assets/netglow.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_SOURCE_DIR}/assets/netglow.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
