// Image: pixels in memory, and offscreen drawing of a scene into them.
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

/// Draws `scene` into an image of width × height pixels, `scale` pixels a point, in a HeadlessContext of its own.
/// Throws Error if no context is available, or the size exceeds the GPU's maximum.
Image draw_offscreen(const Scene& scene, int width, int height, float scale);

/// Writes a PNG atomically (to a temporary file that is then renamed). Throws Error.
void save_png(const Image& image, const std::filesystem::path& file);
Image load_png(const std::filesystem::path& file);  ///< for tests that compare pictures

}  // namespace netglow
