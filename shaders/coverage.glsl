// Put before every fragment shader: how much of a pixel a shape covers, from the distance to its outline in pixels
// (negative inside). A straight edge covers exactly this much of a pixel that is cut along its side.

float coverage(float outside) { return clamp(0.5 - outside, 0.0, 1.0); }

// Dashes of a length and a gap as long, the first at 0. Where they are finer than pixels, an even half.
float dash_coverage(float along, float dash) {
    float from_middle = abs(mod(along + dash * 0.5, 2.0 * dash) - dash);
    return mix(0.5, coverage(from_middle - dash * 0.5), smoothstep(0.5, 1.5, dash));
}

// A line along x from 0 to `length`, with round ends or flat ones; dashes have flat ends.
float line_coverage(vec2 p, float len, float half_width, float dash, bool round_ends) {
    if (round_ends && dash <= 0.0) {
        return coverage(length(vec2(p.x - clamp(p.x, 0.0, len), p.y)) - half_width);
    }
    float result = coverage(abs(p.y) - half_width) * coverage(-p.x) * coverage(p.x - len);
    return dash > 0.0 ? result * dash_coverage(p.x, dash) : result;
}

vec4 premultiplied(vec4 color) { return vec4(color.rgb * color.a, color.a); }

vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }
