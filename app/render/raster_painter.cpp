#include "app/render/raster_painter.h"

#include <string_view>

#include "app/render/embedded.h"

namespace netglow {

RasterPainter::RasterPainter() : shader_("raster", embedded::raster_vert, embedded::raster_frag) {}

std::size_t RasterPainter::draw(std::size_t slot_index, const Raster& raster, const ToPixels& to_pixels,
                                Size viewport) {
    if (raster.columns == 0 || raster.pixels.empty()) {
        return 0;
    }
    if (slots_.size() <= slot_index) {
        slots_.resize(slot_index + 1);
    }
    Slot& slot = slots_[slot_index];
    const int width = static_cast<int>(raster.columns);
    const int height = static_cast<int>(raster.pixels.size() / raster.columns);
    std::size_t uploaded = 0;
    const bool other_size = !slot.texture || slot.cells != raster.cells || slot.texture->width() != width ||
                            slot.texture->height() != height;
    if (other_size) {
        slot.texture.emplace(width, height, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, raster.cells ? GL_NEAREST : GL_LINEAR);
        slot.cells = raster.cells;
    }
    if (other_size || slot.pixels != raster.pixels) {
        slot.texture->update(0, 0, width, height, raster.pixels.data());
        slot.pixels = raster.pixels;
        uploaded = raster.pixels.size() * sizeof(std::uint32_t);
    }
    array_.bind();
    shader_.use();
    slot.texture->bind(0);
    glUniform1i(shader_.uniform("points"), 0);
    glUniform1i(shader_.uniform("cells"), raster.cells ? 1 : 0);
    glUniform1i(shader_.uniform("is_round"), raster.round ? 1 : 0);
    glUniform2f(shader_.uniform("viewport"), viewport.width, viewport.height);
    const Point corner = to_pixels(Point{raster.rect.x, raster.rect.y});
    glUniform4f(shader_.uniform("rect"), corner.x, corner.y, raster.rect.width * to_pixels.scale,
                raster.rect.height * to_pixels.scale);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    return uploaded;
}

}  // namespace netglow
