#include "app/render/shape_instances.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/render/faces.h"

namespace netglow {
namespace {

enum Kind { kBox = 0, kLine = 1, kArc = 2, kGlyph = 3 };

void put(float (&to)[4], float a, float b, float c, float d) {
    to[0] = a;
    to[1] = b;
    to[2] = c;
    to[3] = d;
}
void put(float (&to)[4], Color color) {
    put(to, color.r, color.g, color.b, color.a);
}

/// Below a pixel's width a line stays a pixel wide and grows paler instead.
float paler(float& width) {
    const float drawn = std::max(width, 1.F);
    const float alpha = width / drawn;
    width = drawn;
    return alpha;
}

struct Appender {
    const ToPixels& to_pixels;
    Size viewport;
    GlyphAtlas& atlas;
    std::vector<ShapeInstance>& instances;

    ShapeInstance& add(Kind kind, Point middle, Size half_size, float stroke_width = 0) const {
        ShapeInstance& instance = instances.emplace_back();
        instance = {};
        put(instance.rect, middle.x, middle.y, half_size.width, half_size.height);
        put(instance.axis, 1, 0, static_cast<float>(kind), stroke_width);
        return instance;
    }

    void operator()(const Line& line) const {
        const Point from = to_pixels(line.from);
        const Point to = to_pixels(line.to);
        const Point along = to - from;
        const float length = std::hypot(along.x, along.y);
        float width = line.width * to_pixels.scale;
        const float alpha = paler(width);
        const float reach = length / 2 + (line.round ? width / 2 : 0);
        ShapeInstance& instance = add(kLine, (from + to) * 0.5F, {reach, width / 2});
        if (length > 0) {
            instance.axis[0] = along.x / length;
            instance.axis[1] = along.y / length;
        }
        put(instance.detail, line.dash * to_pixels.scale, width / 2, line.round ? 1 : 0, 0);
        put(instance.fill, with_alpha(line.color, alpha));
    }

    void operator()(const Disc& disc) const {
        const float radius = disc.radius * to_pixels.scale;
        box(to_pixels(disc.center), {radius, radius}, radius, disc.fill, disc.fill, disc.stroke, disc.stroke_width);
    }

    void operator()(const Box& shape) const {
        const Size half_size{shape.rect.width / 2 * to_pixels.scale, shape.rect.height / 2 * to_pixels.scale};
        const float corner = std::min({shape.corner * to_pixels.scale, half_size.width, half_size.height});
        box(to_pixels(shape.rect.center()), half_size, corner, shape.fill, shape.fill_right, shape.stroke,
            shape.stroke_width);
    }

    void box(Point middle, Size half_size, float corner, Color fill, Color fill_right, Color stroke,
             float stroke_width) const {
        float width = stroke_width * to_pixels.scale;
        const float alpha = width > 0 ? paler(width) : 0;
        ShapeInstance& instance = add(kBox, middle, half_size, width);
        put(instance.detail, corner, 0, 0, 0);
        put(instance.fill, fill);
        put(instance.fill_right, fill_right);
        put(instance.stroke, with_alpha(stroke, alpha));
    }

    void operator()(const Arc& arc) const {
        if (arc.sweep <= 0) {
            return;
        }
        const float radius = arc.radius * to_pixels.scale;
        float width = arc.width * to_pixels.scale;
        const float alpha = paler(width);
        const float reach = radius + width / 2;
        const float half_angle = std::min(arc.sweep / 2, std::numbers::pi_v<float>);
        const float middle = arc.start + arc.sweep / 2;
        ShapeInstance& instance = add(kArc, to_pixels(arc.center), {reach, reach});
        instance.axis[0] = std::sin(middle);
        instance.axis[1] = -std::cos(middle);
        put(instance.detail, radius, width / 2, std::cos(half_angle), std::sin(half_angle));
        put(instance.fill, with_alpha(arc.color, alpha));
    }

    void operator()(const Text& text) const {
        const float size = text.size * to_pixels.scale;
        const float advance = atlas.fonts().width(text.font, size, text.text);
        Point pen = to_pixels(text.baseline);
        pen.x -= text.anchor == Anchor::start ? 0 : text.anchor == Anchor::middle ? advance / 2 : advance;
        // No glyph reaches further from its pen than its size and a half.
        const float reach = 1.5F * size;
        if (pen.x + advance + reach < 0 || pen.x - reach > viewport.width || pen.y + reach < 0 ||
            pen.y - reach > viewport.height) {
            return;
        }
        pen.y = std::round(pen.y);  // letters that stand on whole pixels are even and sharp
        for (std::string_view rest = text.text; !rest.empty();) {
            const Glyph& glyph = atlas.find(text.font, next_character(rest), size);
            if (glyph.width > 0) {
                // A pixel around the outline is enough; the distances reach further.
                const float pixels_a_texel = size / glyph.texels_an_em;
                const float spare = std::max(0.F, GlyphAtlas::kSpread - 1 / pixels_a_texel);
                const Size half_size{(glyph.u1 - glyph.u0 - 2 * spare) * pixels_a_texel / 2,
                                     (glyph.v1 - glyph.v0 - 2 * spare) * pixels_a_texel / 2};
                const Point middle{pen.x + (glyph.left + glyph.width / 2) * size,
                                   pen.y - (glyph.top - glyph.height / 2) * size};
                ShapeInstance& instance = add(kGlyph, middle, half_size);
                put(instance.detail, glyph.u0 + spare, glyph.v0 + spare, glyph.u1 - spare, glyph.v1 - spare);
                put(instance.fill, text.color);
                put(instance.stroke, pixels_a_texel, GlyphAtlas::kSpread, 0, 0);
            }
            pen.x += glyph.advance * size;
        }
    }
};

}  // namespace

void append_instances(std::span<const Shape> shapes, const ToPixels& to_pixels, Size viewport, GlyphAtlas& atlas,
                      std::vector<ShapeInstance>& instances) {
    const Appender append{to_pixels, viewport, atlas, instances};
    for (const Shape& shape : shapes) {
        std::visit(append, shape);
    }
}

}  // namespace netglow
