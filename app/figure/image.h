// Image: pixels in memory, and a scene drawn into them without a display.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/scene/camera.h"
#include "core/scene/scene.h"

namespace netglow {

/// 8-bit RGBA, rows from the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;  ///< 4·width·height
};

/// Draws `scene` into an image of width × height pixels, `scale` pixels a point, on a context of its own: EGL without a
/// surface, or a hidden window where there is no EGL. Throws Error where neither is to be had, or the size is beyond
/// GL's.
Image draw_offscreen(const Scene& scene, int width, int height, float scale);

/// Writes a PNG (beside, then renamed). Throws Error.
void save_png(const Image& image, const std::filesystem::path& file);
Image load_png(const std::filesystem::path& file);  ///< for tests that compare pictures

}  // namespace netglow
