# The dependencies as the system has them. scripts/bootstrap installs them on Debian.
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.9 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(NETGLOW_ZIP_PC REQUIRED IMPORTED_TARGET GLOBAL libzip)
add_library(netglow_zip INTERFACE)
target_link_libraries(netglow_zip INTERFACE PkgConfig::NETGLOW_ZIP_PC)
find_package(Protobuf REQUIRED)
find_package(ONNX REQUIRED CONFIG)
add_library(netglow_onnx_definitions INTERFACE)
target_link_libraries(netglow_onnx_definitions INTERFACE onnx_proto)
if(NETGLOW_TESTS)
  find_package(GTest REQUIRED)
endif()
if(NETGLOW_BENCH)
  find_package(benchmark REQUIRED)
endif()
if(NOT NETGLOW_APP)
  return()
endif()

find_package(glfw3 3.3 REQUIRED)
find_package(Freetype REQUIRED)

pkg_check_modules(NETGLOW_SPNG_PC REQUIRED IMPORTED_TARGET GLOBAL spng)
add_library(netglow_spng INTERFACE)
target_link_libraries(netglow_spng INTERFACE PkgConfig::NETGLOW_SPNG_PC)

# Debian compiles Dear ImGui against its own stb, so the archive needs that library beside it.
pkg_check_modules(NETGLOW_IMGUI_PC REQUIRED IMPORTED_TARGET GLOBAL imgui)
pkg_get_variable(imgui_headers imgui includedir)
add_library(netglow_imgui INTERFACE)
target_include_directories(netglow_imgui SYSTEM INTERFACE "${imgui_headers}" "${imgui_headers}/backends")
target_link_libraries(netglow_imgui INTERFACE PkgConfig::NETGLOW_IMGUI_PC Freetype::Freetype ${CMAKE_DL_LIBS})

function(netglow_find_font variable package)
  find_file(${variable} NAMES ${ARGN}
    PATH_SUFFIXES fonts/opentype/inter fonts/truetype/jetbrains-mono fonts/inter fonts/jetbrains-mono fonts/OTF fonts/TTF
    PATHS /usr/share /usr/local/share
    DOC "A font that is built into the program")
  if(NOT ${variable})
    list(JOIN ARGN " or " names)
    message(FATAL_ERROR "The font ${names} was not found (Debian: ${package}). Install it, or name the file with "
                        "-D${variable}=FILE.")
  endif()
endfunction()
netglow_find_font(NETGLOW_FONT_SANS fonts-inter Inter-Regular.otf Inter-Regular.ttf)
netglow_find_font(NETGLOW_FONT_SANS_SEMIBOLD fonts-inter Inter-SemiBold.otf Inter-SemiBold.ttf)
netglow_find_font(NETGLOW_FONT_MONO fonts-jetbrains-mono JetBrainsMono-Regular.ttf)
netglow_find_font(NETGLOW_FONT_MONO_BOLD fonts-jetbrains-mono JetBrainsMono-Bold.ttf)
