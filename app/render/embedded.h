// Files embedded into this library: fonts, and the shaders of shaders/ ("NAME.vert" is NAME_vert).
// app/render/CMakeLists.txt lists them (netglow_embed).
#pragma once

#include <string_view>

namespace netglow::embedded {

extern const std::string_view font_sans;
extern const std::string_view font_sans_semibold;
extern const std::string_view font_mono;
extern const std::string_view font_mono_bold;

extern const std::string_view density_frag;
extern const std::string_view density_patch_frag;
extern const std::string_view density_patch_vert;
extern const std::string_view density_vert;
extern const std::string_view edges_frag;
extern const std::string_view edges_vert;
extern const std::string_view lines_frag;
extern const std::string_view picture_frag;
extern const std::string_view picture_vert;
extern const std::string_view raster_frag;
extern const std::string_view raster_vert;
extern const std::string_view shape_frag;
extern const std::string_view shape_vert;

}  // namespace netglow::embedded
