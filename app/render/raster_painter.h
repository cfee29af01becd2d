// RasterPainter: draws grids of coloured points, each kept in a texture of its own.
#pragma once

#include <optional>
#include <vector>

#include "app/gl/buffer.h"
#include "app/gl/shader.h"
#include "app/gl/texture.h"
#include "app/render/shape_instances.h"
#include "core/scene/scene.h"

namespace netglow {

class RasterPainter {
public:
    RasterPainter();

    /// Returns the bytes uploaded: 0 if the slot's points are unchanged.
    std::size_t draw(std::size_t slot, const Raster& raster, const ToPixels& to_pixels, Size viewport);

private:
    struct Slot {
        std::optional<Texture> texture;
        std::vector<std::uint32_t> pixels;
        bool cells = false;
    };
    Shader shader_;
    VertexArray array_;
    std::vector<Slot> slots_;
};

}  // namespace netglow
