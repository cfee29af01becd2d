// Draws scenes into pictures, and measures these.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "app/render/scene_renderer.h"

namespace netglow {

inline constexpr float kPi = 3.14159265F;
inline constexpr Color kBlack = rgb(0x000000);
inline constexpr Color kWhite = rgb(0xffffff);
inline constexpr Color kRed = rgb(0xff0000);
inline constexpr Color kBlue = rgb(0x0000ff);

inline void PrintTo(const Color& color, std::ostream* out) {
    *out << "rgba(" << color.r << ' ' << color.g << ' ' << color.b << ' ' << color.a << ')';
}

inline Disc disc(Point center, float radius, Color fill) {
    return {.center = center, .radius = radius, .fill = fill, .stroke = {}, .stroke_width = 0};
}
/// A box of one colour.
inline Box box(Rect rect, Color fill, float corner = 0) {
    return {.rect = rect, .corner = corner, .fill = fill, .fill_right = fill, .stroke = {}, .stroke_width = 0};
}
/// Black text that starts at `baseline`.
inline Text text(std::string words, float size, Point baseline, Font font = Font::sans) {
    return {.baseline = baseline,
            .anchor = Anchor::start,
            .font = font,
            .size = size,
            .color = kBlack,
            .text = std::move(words),
            .id = {}};
}

inline Viewport viewport(Rect rect, Size framebuffer, float scale = 1) {
    Viewport place;
    place.rect = rect;
    place.framebuffer = framebuffer;
    place.scale = scale;
    return place;
}

/// A drawn picture. For black on white, ink() is the coverage of a pixel: 0 paper, 1 ink.
class Picture {
public:
    Picture(int width, int height, std::vector<std::uint8_t> pixels);
    int width() const { return width_; }
    int height() const { return height_; }
    /// Red, green and blue.
    Color color(int x, int y) const;
    float ink(int x, int y) const { return 1 - color(x, y).g; }

    float total_ink() const;  ///< the area covered, in pixels
    Point centre_of_ink() const;
    /// The bounding box of the ink, accurate to a fraction of a pixel for straight horizontal and vertical edges.
    Rect extent() const;
    std::vector<float> row(int y) const;  ///< ink from left to right
    std::vector<float> column(int x) const;

    bool operator==(const Picture&) const = default;

private:
    int width_;
    int height_;
    std::vector<std::uint8_t> pixels_;
};

/// The mean difference of the channels, 0 .. 255; the pictures must have the same size.
float mean_difference(const Picture& a, const Picture& b);
/// The largest difference of any channel, 0 .. 255.
float largest_difference(const Picture& a, const Picture& b);
/// Downscales the picture by area averaging, by any factor.
Picture shrunk(const Picture& picture, int width, int height);

/// A test fixture that draws with an OpenGL context of its own.
class Drawing : public testing::Test {
protected:
    void TearDown() override { EXPECT_EQ(glGetError(), static_cast<GLenum>(GL_NO_ERROR)); }

    static Scene scene_of(std::vector<Shape> shapes) {
        Scene scene;
        scene.background = kWhite;
        scene.shapes = std::move(shapes);
        return scene;
    }
    /// Draws into a picture of `size` pixels, `scale` pixels a point.
    Picture draw(const Scene& scene, Size size = {64, 64}, float scale = 1, const Camera& camera = {});
    Picture draw(const Shape& shape, Size size = {64, 64}, float scale = 1) {
        return draw(scene_of({shape}), size, scale);
    }

    HeadlessContext context_;
    Fonts fonts_;
    SceneRenderer renderer_{fonts_};
};

}  // namespace netglow
