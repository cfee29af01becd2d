// A picture of lines, premultiplied, with the wave of signals going through, as density.frag has it.
uniform sampler2D picture;
uniform vec4 inside;  // the part of the picture that the rectangle is: left, top, right, bottom; from the lower left corner
uniform float opacity;
uniform vec4 wave;
in vec2 place;
in float along;
out vec4 color;

void main() {
    float off = (along - wave.x) / wave.z;
    float behind = clamp(0.5 - 2.0 * off, 0.0, 1.0);
    float part = wave.y > 0.0 ? behind : wave.y < 0.0 ? 1.0 - behind : 1.0;
    vec2 at = mix(inside.xy, inside.zw, place);
    bool outside = any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)));
    color = outside ? vec4(0.0) : texture(picture, at) * (opacity * part);
}
