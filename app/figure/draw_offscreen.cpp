#include "app/figure/image.h"
#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/fonts.h"
#include "app/render/scene_renderer.h"

namespace netglow {

namespace {

/// Figure files say colours without their opacity in them.
void divide_by_alpha(std::vector<std::uint8_t>& pixels) {
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
        const unsigned alpha = pixels[i + 3];
        if (alpha == 255 || alpha == 0) {
            continue;
        }
        for (std::size_t c = i; c < i + 3; ++c) {
            const unsigned color = (pixels[c] * 255U + alpha / 2) / alpha;
            pixels[c] = static_cast<std::uint8_t>(color < 255 ? color : 255);
        }
    }
}

}  // namespace

Image draw_offscreen(const Scene& scene, int width, int height, float scale) {
    const HeadlessContext context;
    const Framebuffer framebuffer(width, height);
    const Fonts fonts;
    SceneRenderer renderer(fonts);
    const Size size{static_cast<float>(width), static_cast<float>(height)};
    framebuffer.bind();
    renderer.draw(scene, Camera{}, {.rect = {0, 0, size.width, size.height}, .framebuffer = size, .scale = scale});
    Image image{width, height, framebuffer.read_back()};
    divide_by_alpha(image.pixels);
    return image;
}

}  // namespace netglow
