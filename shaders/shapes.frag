// The shapes of a scene, each covering its pixels by as much as its outline's distance says. Colours are blended as they
// are written (sRGB), premultiplied.

flat in uint v_kind;
flat in vec4 v_shape;
flat in vec4 v_fill;
flat in vec4 v_fill_right;
flat in vec4 v_stroke;
in vec2 v_at;

uniform sampler2D u_atlas;
uniform float u_spread;  // texels from a glyph's outline to the end of its distance field

out vec4 o_color;

const uint LINE = 0u;
const uint DISC = 1u;
const uint ARC = 2u;
const uint BOX = 3u;

vec4 line() {
    return premultiplied(v_fill) * line_coverage(v_at, v_shape.x, v_shape.y, v_shape.z, v_shape.w > 0.5);
}

vec4 stroked(vec4 fill, float outside, float half_stroke) {
    return over(premultiplied(v_stroke) * coverage(abs(outside) - half_stroke), fill * coverage(outside));
}

vec4 disc() { return stroked(premultiplied(v_fill), length(v_at) - v_shape.x, v_shape.y); }

vec4 arc() {
    float result = coverage(abs(length(v_at) - v_shape.x) - v_shape.y);
    float half_sweep = v_shape.w * 0.5;
    if (half_sweep < 3.14159) {
        // Turned so that the arc's middle points up, and folded at it; then the side of the one end is looked at.
        float middle = v_shape.z + half_sweep;
        float c = cos(middle);
        float s = sin(middle);
        vec2 p = vec2(abs(v_at.x * c + v_at.y * s), v_at.x * s - v_at.y * c);
        vec2 end = vec2(sin(half_sweep), cos(half_sweep));
        float beyond = p.x * end.y - p.y * end.x;
        result *= coverage(dot(p, end) < 0.0 ? sign(beyond) * length(p) : beyond);
    }
    return premultiplied(v_fill) * result;
}

vec4 box() {
    vec2 q = abs(v_at) - v_shape.xy + v_shape.z;
    float outside = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - v_shape.z;
    float right = clamp(v_at.x / max(2.0 * v_shape.x, 0.001) + 0.5, 0.0, 1.0);
    return stroked(mix(premultiplied(v_fill), premultiplied(v_fill_right), right), outside, v_shape.w);
}

// Pixels inside the glyph's outline, from the distance field that the atlas has.
float glyph_inside(vec2 texel) {
    float stored = texture(u_atlas, texel / vec2(textureSize(u_atlas, 0))).r * 255.0;
    return (stored - 128.0) / 128.0 * u_spread * v_shape.x;
}

vec4 glyph() {
    // Four samples in a pixel: thin stems and joints, where the field bends, cover as much as they should.
    vec2 dx = dFdx(v_at) * 0.25;
    vec2 dy = dFdy(v_at) * 0.25;
    float sum = 0.0;
    for (int i = 0; i < 4; ++i) {
        vec2 shift = vec2(float(i & 1), float(i >> 1)) * 2.0 - 1.0;
        sum += clamp(0.5 + glyph_inside(v_at + dx * shift.x + dy * shift.y) / 0.6, 0.0, 1.0);
    }
    return premultiplied(v_fill) * pow(sum * 0.25, 0.87);
}

void main() {
    if (v_kind == LINE) {
        o_color = line();
    } else if (v_kind == DISC) {
        o_color = disc();
    } else if (v_kind == ARC) {
        o_color = arc();
    } else if (v_kind == BOX) {
        o_color = box();
    } else {
        o_color = glyph();
    }
}
