// Small scenes drawn and read back.
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/scene_renderer.h"

namespace netglow {

class Drawing : public testing::Test {
protected:
    static constexpr int kWidth = 200;
    static constexpr int kHeight = 100;

    /// On white, with `scale` pixels a point; the picture is that much larger.
    void draw(std::vector<Shape> shapes, float scale = 1, const Camera& camera = {}) {
        Scene scene;
        scene.background = {1, 1, 1, 1};
        scene.shapes = std::move(shapes);
        draw_scene(scene, scale, camera);
    }
    void draw_scene(const Scene& scene, float scale = 1, const Camera& camera = {}) {
        const int width = static_cast<int>(kWidth * scale);
        const int height = static_cast<int>(kHeight * scale);
        picture_ = std::make_unique<Framebuffer>(width, height);
        picture_->bind();
        const Size size{static_cast<float>(width), static_cast<float>(height)};
        renderer_.draw(scene, camera, {{0, 0, size.width, size.height}, size, scale});
        pixels_ = picture_->read();
    }
    /// How black a pixel is: 0 on white, 1.
    double ink(int x, int y) const {
        const std::size_t at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_->width()) +
                                    static_cast<std::size_t>(x));
        return 1 - pixels_[at + 1] / 255.0;
    }
    double ink_of(int left, int top, int right, int bottom) const {
        double sum = 0;
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                sum += ink(x, y);
            }
        }
        return sum;
    }

    static constexpr Color kBlack{0, 0, 0, 1};
    HeadlessContext context_;
    Fonts fonts_;
    SceneRenderer renderer_{fonts_};
    std::unique_ptr<Framebuffer> picture_;
    std::vector<std::uint8_t> pixels_;
};

}  // namespace netglow
