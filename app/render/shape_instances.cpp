#include "app/render/shape_instances.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "app/render/text_instances.h"

namespace netglow {

namespace {

ShapeInstance instance_of(const Line& line) {
    return {.a = {line.from.x, line.from.y, line.to.x, line.to.y},
            .b = {line.width, line.dash, line.round ? 1.F : 0.F, 0},
            .fill = rgba8(line.color),
            .kind = ShapeKind::line};
}

ShapeInstance instance_of(const Disc& disc) {
    return {.a = {disc.center.x, disc.center.y, disc.radius, disc.stroke_width},
            .fill = rgba8(disc.fill),
            .stroke = rgba8(disc.stroke_width > 0 ? disc.stroke : Color{0, 0, 0, 0}),
            .kind = ShapeKind::disc};
}

ShapeInstance instance_of(const Arc& arc) {
    const float sweep = std::min(std::abs(arc.sweep), 2 * std::numbers::pi_v<float>);
    const float start = arc.sweep < 0 ? arc.start - sweep : arc.start;
    return {.a = {arc.center.x, arc.center.y, arc.radius, arc.width},
            .b = {start, sweep, 0, 0},
            .fill = rgba8(arc.color),
            .kind = ShapeKind::arc};
}

ShapeInstance instance_of(const Box& box) {
    return {.a = {box.rect.x, box.rect.y, box.rect.width, box.rect.height},
            .b = {box.corner, box.stroke_width, 0, 0},
            .fill = rgba8(box.fill),
            .fill_right = rgba8(box.fill_right),
            .stroke = rgba8(box.stroke_width > 0 ? box.stroke : Color{0, 0, 0, 0}),
            .kind = ShapeKind::box};
}

bool shows(const Arc& arc) {
    return arc.sweep != 0;
}
template <class T>
bool shows(const T& /*shape*/) {
    return true;
}

}  // namespace

Rgba8 rgba8(Color color) {
    const auto byte = [](float x) { return static_cast<std::uint8_t>(std::lround(std::clamp(x, 0.F, 1.F) * 255)); };
    return {byte(color.r), byte(color.g), byte(color.b), byte(color.a)};
}

void attach_shapes(VertexArray& vertices, const Buffer& instances) {
    constexpr std::array<Attribute, 7> kAttributes{{{0, 4, AttributeType::real, offsetof(ShapeInstance, a)},
                                                    {1, 4, AttributeType::real, offsetof(ShapeInstance, b)},
                                                    {2, 4, AttributeType::real, offsetof(ShapeInstance, c)},
                                                    {3, 4, AttributeType::colour, offsetof(ShapeInstance, fill)},
                                                    {4, 4, AttributeType::colour, offsetof(ShapeInstance, fill_right)},
                                                    {5, 4, AttributeType::colour, offsetof(ShapeInstance, stroke)},
                                                    {6, 1, AttributeType::whole, offsetof(ShapeInstance, kind)}}};
    for (const Attribute& attribute : kAttributes) {
        vertices.per_instance(instances, sizeof(ShapeInstance), attribute);
    }
}

void make_shape_instances(const Scene& scene, const Fonts& fonts, GlyphAtlas& atlas, float pixels_a_point,
                          std::vector<ShapeInstance>& out) {
    unsigned generation = 0;
    do {
        // Making a glyph may move others in the atlas; then all are looked up again, which ends as the ones that are
        // shown stay.
        generation = atlas.generation();
        out.clear();
        out.reserve(scene.shapes.size() * 2);
        for (const Shape& shape : scene.shapes) {
            if (const Text* text = std::get_if<Text>(&shape)) {
                add_text_instances(*text, fonts, atlas, pixels_a_point, out);
                continue;
            }
            std::visit(
                [&out](const auto& other) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(other)>, Text>) {
                        if (shows(other)) {
                            out.push_back(instance_of(other));
                        }
                    }
                },
                shape);
        }
    } while (atlas.generation() != generation);
}

}  // namespace netglow
