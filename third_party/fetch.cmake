# The dependencies as pinned releases, built with the program. A project whose own CMake files are not wanted names a
# SOURCE_SUBDIR that does not exist: it is then only downloaded.
include(FetchContent)

function(netglow_declare name repository tag)
  FetchContent_Declare(${name} GIT_REPOSITORY "https://github.com/${repository}.git" GIT_TAG "${tag}" GIT_SHALLOW ON
                       ${ARGN})
endfunction()
set(only_download SOURCE_SUBDIR netglow-none)
set(BUILD_SHARED_LIBS OFF)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # options of the fetched projects obey the variables set here

FetchContent_Declare(eigen GIT_REPOSITORY https://gitlab.com/libeigen/eigen.git GIT_TAG 3.4.0 GIT_SHALLOW ON
                     ${only_download})
netglow_declare(nlohmann_json nlohmann/json v3.11.3)
netglow_declare(cli11 CLIUtils/CLI11 v2.4.1)
set(JSON_BuildTests OFF)
set(JSON_Install OFF)
set(CLI11_BUILD_TESTS OFF)
set(CLI11_BUILD_EXAMPLES OFF)
set(CLI11_BUILD_DOCS OFF)
set(CLI11_INSTALL OFF)
FetchContent_MakeAvailable(eigen nlohmann_json cli11)

netglow_declare(libzip nih-at/libzip v1.10.1)
set(BUILD_TOOLS OFF)
set(BUILD_REGRESS OFF)
set(BUILD_EXAMPLES OFF)
set(BUILD_DOC OFF)
set(LIBZIP_DO_INSTALL OFF)
FetchContent_MakeAvailable(libzip)
add_library(netglow_zip INTERFACE)
target_link_libraries(netglow_zip INTERFACE zip)

# ONNX's own definition of its files, compiled by the pinned protobuf. The compiler for it is built along.
netglow_declare(protobuf protocolbuffers/protobuf v21.12)
netglow_declare(onnx onnx/onnx v1.17.0 ${only_download})
set(protobuf_BUILD_TESTS OFF)
set(protobuf_INSTALL OFF)
set(protobuf_WITH_ZLIB OFF)
FetchContent_MakeAvailable(protobuf onnx)
set(onnx_out "${CMAKE_CURRENT_BINARY_DIR}/onnx-definitions/onnx")
file(WRITE "${onnx_out}/onnx_pb.h" "#pragma once\n#include \"onnx/onnx-ml.pb.h\"\n")
add_custom_command(
  OUTPUT "${onnx_out}/onnx-ml.pb.cc" "${onnx_out}/onnx-ml.pb.h"
  COMMAND protobuf::protoc "--proto_path=${onnx_SOURCE_DIR}/onnx" "--cpp_out=${onnx_out}" onnx-ml.proto
  DEPENDS "${onnx_SOURCE_DIR}/onnx/onnx-ml.proto" protobuf::protoc)
add_library(netglow_onnx_definitions STATIC "${onnx_out}/onnx-ml.pb.cc")
target_include_directories(netglow_onnx_definitions SYSTEM PUBLIC "${CMAKE_CURRENT_BINARY_DIR}/onnx-definitions" "${onnx_out}")
target_link_libraries(netglow_onnx_definitions PUBLIC protobuf::libprotobuf)

add_library(netglow_eigen INTERFACE)
add_library(Eigen3::Eigen ALIAS netglow_eigen)
target_include_directories(netglow_eigen SYSTEM INTERFACE "${eigen_SOURCE_DIR}")

if(NETGLOW_TESTS)
  netglow_declare(googletest google/googletest v1.16.0)
  set(INSTALL_GTEST OFF)
  FetchContent_MakeAvailable(googletest)
endif()
if(NETGLOW_BENCH)
  netglow_declare(benchmark google/benchmark v1.9.1)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  FetchContent_MakeAvailable(benchmark)
endif()
if(NOT NETGLOW_APP)
  return()
endif()

netglow_declare(glfw glfw/glfw 3.4)
set(GLFW_BUILD_DOCS OFF)
set(GLFW_BUILD_TESTS OFF)
set(GLFW_BUILD_EXAMPLES OFF)
set(GLFW_INSTALL OFF)
# Its Wayland side needs what only the system has (Debian: libwayland-dev, libxkbcommon-dev); X11 serves without.
find_package(PkgConfig)
find_program(NETGLOW_WAYLAND_SCANNER wayland-scanner)
if(PkgConfig_FOUND)
  pkg_check_modules(NETGLOW_WAYLAND QUIET wayland-client wayland-cursor wayland-egl xkbcommon)
endif()
if(NOT NETGLOW_WAYLAND_SCANNER OR NOT NETGLOW_WAYLAND_FOUND)
  set(GLFW_BUILD_WAYLAND OFF)
endif()

netglow_declare(freetype freetype/freetype VER-2-13-3)
set(FT_DISABLE_ZLIB ON)
set(FT_DISABLE_BZIP2 ON)
set(FT_DISABLE_PNG ON)
set(FT_DISABLE_HARFBUZZ ON)
set(FT_DISABLE_BROTLI ON)
set(SKIP_INSTALL_ALL ON)
FetchContent_MakeAvailable(glfw freetype)
if(NOT TARGET Freetype::Freetype)
  add_library(Freetype::Freetype ALIAS freetype)
endif()

netglow_declare(spng randy408/libspng v0.7.4 ${only_download})
netglow_declare(imgui ocornut/imgui v1.92.2b ${only_download})
netglow_declare(glad Dav1dde/glad v2.0.8 ${only_download})
FetchContent_MakeAvailable(spng imgui glad)

find_package(ZLIB REQUIRED)
add_library(netglow_spng STATIC "${spng_SOURCE_DIR}/spng/spng.c")
target_include_directories(netglow_spng SYSTEM PUBLIC "${spng_SOURCE_DIR}/spng")
target_compile_definitions(netglow_spng PUBLIC SPNG_STATIC)
target_link_libraries(netglow_spng PUBLIC ZLIB::ZLIB)
if(UNIX)
  target_link_libraries(netglow_spng PUBLIC m)
endif()

add_library(netglow_imgui STATIC
  "${imgui_SOURCE_DIR}/imgui.cpp" "${imgui_SOURCE_DIR}/imgui_draw.cpp" "${imgui_SOURCE_DIR}/imgui_tables.cpp"
  "${imgui_SOURCE_DIR}/imgui_widgets.cpp" "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp"
  "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
target_compile_features(netglow_imgui PUBLIC cxx_std_17)
target_include_directories(netglow_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/backends"
                                                       "${imgui_SOURCE_DIR}/misc/cpp")
# One loader serves ImGui and the program. ImGui's own goes wrong where it is started again (1.92.2: what it had loaded is
# unloaded, and called).
set_source_files_properties("${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp" PROPERTIES
  COMPILE_DEFINITIONS IMGUI_IMPL_OPENGL_LOADER_CUSTOM COMPILE_OPTIONS "-include;glad/gl.h")
target_link_libraries(netglow_imgui PRIVATE netglow_glad)

find_package(Python3 REQUIRED COMPONENTS Interpreter)
execute_process(COMMAND "${Python3_EXECUTABLE}" -c "import jinja2" RESULT_VARIABLE no_jinja OUTPUT_QUIET ERROR_QUIET)
if(no_jinja)
  message(FATAL_ERROR "glad, which generates the OpenGL loader, needs jinja2 (Debian: python3-jinja2; pip: jinja2), and "
                      "${Python3_EXECUTABLE} has none. Install it, or name another Python with -DPython3_EXECUTABLE=FILE.")
endif()
set(NETGLOW_GLAD "${CMAKE_COMMAND}" -E env "PYTHONPATH=${glad_SOURCE_DIR}" "${Python3_EXECUTABLE}" -m glad)

FetchContent_Declare(inter URL https://github.com/rsms/inter/releases/download/v4.0/Inter-4.0.zip ${only_download})
FetchContent_Declare(jetbrains_mono
  URL https://github.com/JetBrains/JetBrainsMono/releases/download/v2.304/JetBrainsMono-2.304.zip ${only_download})
FetchContent_MakeAvailable(inter jetbrains_mono)
set(NETGLOW_FONT_SANS "${inter_SOURCE_DIR}/extras/otf/Inter-Regular.otf" CACHE FILEPATH "" FORCE)
set(NETGLOW_FONT_SANS_SEMIBOLD "${inter_SOURCE_DIR}/extras/otf/Inter-SemiBold.otf" CACHE FILEPATH "" FORCE)
set(NETGLOW_FONT_MONO "${jetbrains_mono_SOURCE_DIR}/fonts/ttf/JetBrainsMono-Regular.ttf" CACHE FILEPATH "" FORCE)
set(NETGLOW_FONT_MONO_BOLD "${jetbrains_mono_SOURCE_DIR}/fonts/ttf/JetBrainsMono-Bold.ttf" CACHE FILEPATH "" FORCE)
