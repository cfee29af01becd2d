#include <glad/gl.h>

#include "app/figure/image.h"
#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/scene_renderer.h"

namespace netglow {

Image draw_offscreen(const Scene& scene, int width, int height, float scale) {
    const HeadlessContext context;
    const Fonts fonts;
    SceneRenderer renderer(fonts);
    const Framebuffer picture(width, height);
    picture.bind();
    const Size size{static_cast<float>(width), static_cast<float>(height)};
    renderer.draw_finished(scene, Camera{}, {{0, 0, size.width, size.height}, size, scale});
    return {width, height, picture.read()};
}

}  // namespace netglow
