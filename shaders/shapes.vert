// Every shape of a scene is one quad, a little larger than the shape; its kind says what the numbers mean. Lengths come
// in points and go on in pixels.
//
//            a                           b                             c
//   line     from, to                    width, dash, round ends
//   disc     centre, radius, stroke
//   arc      centre, radius, width       start, sweep (0 .. 2π)
//   box      left, top, width, height    corner, stroke
//   glyph    baseline, pen, size         left, up, width, height       place in the atlas, texels an em, height of its
//            of the text                 of its bitmap, texels         zone in em: see snapped_height()

layout(location = 0) in vec4 a_a;
layout(location = 1) in vec4 a_b;
layout(location = 2) in vec4 a_c;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_fill_right;
layout(location = 5) in vec4 a_stroke;
layout(location = 6) in uint a_kind;

flat out uint v_kind;
flat out vec4 v_shape;
flat out vec4 v_fill;
flat out vec4 v_fill_right;
flat out vec4 v_stroke;
out vec2 v_at;  // pixels from the shape's own origin; texels of the atlas for a glyph

const uint LINE = 0u;
const uint DISC = 1u;
const uint ARC = 2u;
const uint BOX = 3u;

vec2 place_line() {
    vec2 from = to_pixels(a_a.xy);
    vec2 way = to_pixels(a_a.zw) - from;
    float len = length(way);
    vec2 along = len > 0.0 ? way / len : vec2(1.0, 0.0);
    float width = a_b.x * u_camera.z;
    float reach = drawn_width(width) * 0.5 + 1.0;
    v_shape = vec4(len, drawn_width(width) * 0.5, a_b.y * u_camera.z, a_b.z);
    v_fill.a *= thin_opacity(width);
    v_at = vec2(len * 0.5, 0.0) + corner() * vec2(len * 0.5 + reach, reach);
    return from + along * v_at.x + vec2(-along.y, along.x) * v_at.y;
}

vec2 place_disc() {
    float radius = a_a.z * u_camera.z;
    float stroke = a_a.w * u_camera.z;
    v_shape = vec4(radius, drawn_width(stroke) * 0.5, 0.0, 0.0);
    v_stroke.a *= thin_opacity(stroke);
    v_at = corner() * (radius + drawn_width(stroke) * 0.5 + 1.0);
    return to_pixels(a_a.xy) + v_at;
}

vec2 place_arc() {
    float radius = a_a.z * u_camera.z;
    float width = a_a.w * u_camera.z;
    v_shape = vec4(radius, drawn_width(width) * 0.5, a_b.xy);
    v_fill.a *= thin_opacity(width);
    v_at = corner() * (radius + drawn_width(width) * 0.5 + 1.0);
    return to_pixels(a_a.xy) + v_at;
}

vec2 place_box() {
    vec2 half_size = a_a.zw * 0.5 * u_camera.z;
    float stroke = a_b.y * u_camera.z;
    v_shape = vec4(half_size, min(a_b.x * u_camera.z, min(half_size.x, half_size.y)), drawn_width(stroke) * 0.5);
    v_stroke.a *= thin_opacity(stroke);
    v_at = corner() * (half_size + drawn_width(stroke) * 0.5 + 1.0);
    return to_pixels(a_a.xy + a_a.zw * 0.5) + v_at;
}

// At the sizes of labels, the heights of capitals and of small letters are made whole pixels, as hinting does it: with
// the baseline on a pixel's edge too, horizontal strokes stay crisp.
float snapped_height(float zone_pixels) {
    if (zone_pixels < 2.5 || zone_pixels > 24.0) {
        return 1.0;
    }
    return floor(zone_pixels + 0.5) / zone_pixels;
}

vec2 place_glyph() {
    float em = a_a.w * u_camera.z;
    float texel = em / a_c.z;
    vec2 stretch = vec2(1.0, snapped_height(a_c.w * em));
    vec2 baseline = to_pixels(a_a.xy);
    vec2 pen = vec2(baseline.x + a_a.z * u_camera.z, floor(baseline.y + 0.5));
    vec2 in_bitmap = (corner() * 0.5 + 0.5) * a_b.zw;
    v_at = a_c.xy + in_bitmap;
    v_shape = vec4(texel, 0.0, 0.0, 0.0);
    return pen + (vec2(a_b.x, -a_b.y) + in_bitmap) * texel * stretch;
}

void main() {
    v_kind = a_kind;
    v_fill = a_fill;
    v_fill_right = a_fill_right;
    v_stroke = a_stroke;
    vec2 pixel;
    if (a_kind == LINE) {
        pixel = place_line();
    } else if (a_kind == DISC) {
        pixel = place_disc();
    } else if (a_kind == ARC) {
        pixel = place_arc();
    } else if (a_kind == BOX) {
        pixel = place_box();
    } else {
        pixel = place_glyph();
    }
    gl_Position = to_clip(pixel);
}
