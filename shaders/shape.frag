// Shapes by their distance in pixels (negative inside), so that every edge is one pixel soft at any size.
//   kind 0  box: details.x = radius of its corners (a disc is a box that is all corner)
//   kind 1  line: details = length of a dash (0: solid), half width, 1 for round ends
//   kind 2  arc, around its x axis: details = radius, half width, cosine and sine of half its angle
//   kind 3  glyph: details = left, top, right, bottom in the atlas; stroke_color.x = pixels a texel, .y = texels of spread
// Software drawing runs every branch for every pixel: whatever can be is worked out before.
in vec2 at;
in vec2 atlas_place;
flat in vec2 half_size;
flat in vec2 kind_and_stroke;
flat in vec4 details;
flat in vec4 fill_color;
flat in vec4 fill_right_color;
flat in vec4 stroke_color;
uniform sampler2D atlas;
out vec4 color;

float coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

float box_distance(vec2 p, vec2 half_box, float corner) {
    vec2 q = abs(p) - half_box + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float line_distance(vec2 p) {
    float half_width = details.y;
    float corner = details.z * half_width;
    float whole = box_distance(p, half_size, corner);
    if (details.x <= 0.0) {
        return whole;
    }
    float along = p.x + half_size.x - corner - 0.5 * details.x;  // from where the line begins, not its round end
    float period = 2.0 * details.x;
    vec2 in_dash = vec2(along - period * round(along / period), p.y);
    return max(whole, box_distance(in_dash, vec2(0.5 * details.x, half_width), corner));
}

float arc_distance(vec2 p) {
    vec2 q = vec2(p.x, abs(p.y));
    float from_ring = details.w * q.x >= details.z * q.y ? abs(length(q) - details.x) : distance(q, details.x * details.zw);
    return from_ring - details.y;
}

// A little narrower than a pixel's box and a little heavier than the outline: small text as even and dark as in print.
float glyph_coverage() {
    float texels = (texture(atlas, atlas_place).r - 128.0 / 255.0) * (255.0 / 127.0) * stroke_color.y;
    return clamp(texels * stroke_color.x * 1.15 + 0.54, 0.0, 1.0);
}

vec4 premultiplied(vec4 c, float amount) { return vec4(c.rgb, 1.0) * (c.a * amount); }

void main() {
    int kind = int(kind_and_stroke.x);
    if (kind == 3) {
        color = premultiplied(fill_color, glyph_coverage());
    } else if (kind == 2) {
        color = premultiplied(fill_color, coverage(arc_distance(at)));
    } else if (kind == 1) {
        color = premultiplied(fill_color, coverage(line_distance(at)));
    } else {
        float distance = box_distance(at, half_size, details.x);
        vec4 inside = mix(fill_color, fill_right_color, clamp(at.x / (2.0 * half_size.x) + 0.5, 0.0, 1.0));
        color = premultiplied(inside, coverage(distance));
        float width = kind_and_stroke.y;
        if (width > 0.0) {
            vec4 rim = premultiplied(stroke_color, coverage(abs(distance) - 0.5 * width));
            color = rim + color * (1.0 - rim.a);
        }
    }
}
